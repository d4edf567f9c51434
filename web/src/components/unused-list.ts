import { LitElement, css, html } from 'lit';
import type { CorrectedAnalysis } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { unusedSentences } from '../model/unused';
import { controls } from '../styles/controls';
import { followHint, hintWords, type Hint } from './article-hint';
import { ask } from './events';
import { icon } from './icons';

/** The sentences in which no claim was found, each with the reason; folded, since few look for it. */
export class UnusedList extends LitElement {
  static override properties = {
    t: { attribute: false },
    analysis: { attribute: false },
    text: { attribute: false },
    readonly: { type: Boolean },
    open: { state: true },
  };
  declare t: Messages;
  declare analysis: CorrectedAnalysis;
  declare text: string;
  declare readonly: boolean;
  declare open: boolean;

  override render() {
    const { t } = this;
    const unused = unusedSentences(this.analysis);
    // Lines of the page around the article would be most of the list.
    const own = unused.filter(({ reason }) => reason !== 'furniture');
    const around = unused.length - own.length;
    if (!own.length) return html``;
    return html`<details @toggle=${(event: Event) => (this.open = (event.target as HTMLDetailsElement).open)}>
      <summary>${icon('down')}${t.unusedCount(own.length)}</summary>
      ${this.open ? html`<ol>${own.map((one) => this.#item(one))}</ol>` : ''}
      ${this.open && around ? html`<p>${t.furnitureCount(around)}</p>` : ''}
    </details>`;
  }

  #item(hint: Hint) {
    const { t } = this;
    const place = { start: hint.start, end: hint.end };
    const point = () => ask(this, 'wl-point', { spans: [place] });
    const leave = () => ask(this, 'wl-point', { spans: [] });
    const words = this.text.slice(hint.start, hint.end);
    const button = hintWords(hint, t);
    return html`<li @pointerenter=${point} @pointerleave=${leave}>
      <div><button class="quiet words" lang="de" @focus=${point} @blur=${leave}
          @click=${() => ask(this, 'wl-jump', { claim: null, place })}>${words}</button>
        <span class="reason">${t.reasons[hint.reason ?? ''] ?? hint.reason}</span></div>
      ${this.readonly
        ? ''
        : html`<button class="quiet icon" title=${button} aria-label=${`${button}: ${words}`}
            @click=${() => followHint(this, hint)}>${icon('plus')}</button>`}
    </li>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      details {
        margin-top: 1.5rem;
        padding-top: 0.6rem;
        border-top: 1px solid var(--line);
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        padding: 0.15rem 0.35rem 0.15rem 0;
        font-size: 0.875rem;
        color: var(--muted);
        list-style: none;
        cursor: pointer;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary svg {
        transform: rotate(-90deg);
      }
      details[open] > summary svg {
        transform: none;
      }
      ol {
        display: grid;
        gap: 0.5rem;
        margin: 0.35rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 0.25rem;
      }
      .words {
        display: block;
        width: 100%;
        min-height: 1.5rem;
        padding: 0.1rem 0.5rem;
        font: 400 0.9375rem/1.4 var(--serif);
        text-align: left;
        white-space: normal;
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      .icon {
        flex: none;
        color: var(--muted);
      }
      p {
        padding-top: 0.6rem;
      }
      .reason,
      p {
        display: block;
        margin: 0;
        padding-left: 0.5rem;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wl-unused-list', UnusedList);

declare global {
  interface HTMLElementTagNameMap {
    'wl-unused-list': UnusedList;
  }
}
