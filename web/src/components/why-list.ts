import { LitElement, css, html, nothing } from 'lit';
import type { Signal } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import type { ClaimView } from '../model/types';
import { controls } from '../styles/controls';
import { ask } from './events';

/** Why the engine says so: a sentence for each signal, with the words it rests on. */
export class WhyList extends LitElement {
  static override properties = { t: { attribute: false }, view: { attribute: false }, text: { attribute: false } };
  declare t: Messages;
  declare view: ClaimView;
  declare text: string;

  override render() {
    const { t, view } = this;
    const { quotation, claim } = view;
    return html`${quotation
      ? html`<h4>${t.whyQuotation}</h4>
          ${this.#list(quotation.signals)}
          <p class="confidence">${t.confidence(Math.round(quotation.confidence * 100))}</p>`
      : nothing}
    ${claim.signals.length ? html`<h4>${t.whyClaim}</h4>${this.#list(claim.signals)}` : nothing}`;
  }

  #list(signals: readonly Signal[]) {
    const byWeight = [...signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    return html`<ul>
      ${byWeight.map((signal) => {
        const words = signal.spans.map(({ start, end }) => this.text.slice(start, end));
        const point = () => ask(this, 'wl-point', { spans: signal.spans });
        const leave = () => ask(this, 'wl-point', { spans: [] });
        return html`<li class=${signal.weight < 0 ? 'against' : ''} @pointerenter=${point} @pointerleave=${leave}>
          ${this.t.signals[signal.code] ?? signal.code}
          ${words.length
            ? html`<button class="quiet" lang="de" @focus=${point} @blur=${leave} @click=${point}
                >${words.map((word) => `„${word.length > 60 ? `${word.slice(0, 57)} …` : word}“`).join(' ')}</button>`
            : nothing}
        </li>`;
      })}
    </ul>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: 0.875rem;
      }
      h4 {
        margin: 0.4rem 0 0.2rem;
        font: 400 0.8125rem/1.4 var(--sans);
        color: var(--muted);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        padding: 0.15rem 0 0.15rem 1.1rem;
      }
      li::before {
        content: '+';
        position: absolute;
        left: 0.15rem;
        color: var(--good);
        font-weight: 700;
      }
      li.against::before {
        content: '−';
        color: var(--bad);
      }
      button {
        min-height: 1.5rem;
        padding: 0 0.3rem;
        font: italic 400 0.9375rem/1.3 var(--serif);
        white-space: normal;
        text-align: left;
        color: var(--ink);
        background: color-mix(in srgb, #ffd95c 26%, transparent);
      }
      .confidence {
        margin: 0.3rem 0 0;
        color: var(--muted);
      }
    `,
  ];
}

customElements.define('wl-why-list', WhyList);
