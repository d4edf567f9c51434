import { LitElement, css, html, nothing } from 'lit';
import type { ComparableClaim, Place, RatingScale } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import type { Repeat } from '../model/repeats';
import { controls } from '../styles/controls';
import { ask } from './events';
import { icon } from './icons';
import { foundOut, headingOf, repeatStyles } from './repeat-words';
import { verdictBadge, verdictStyles } from './verdict-badge';

/** More than these are folded away. */
const most = 3;

/** Where else a claim stands, what contradicts it, and what was found out there. */
export class RepeatList extends LitElement {
  static override properties = {
    t: { attribute: false },
    claim: {},
    repeats: { attribute: false },
    scales: { attribute: false },
    readonly: { type: Boolean },
  };
  declare t: Messages;
  declare claim: string;
  declare repeats: readonly Repeat[];
  declare scales: readonly RatingScale[];
  declare readonly: boolean;

  override render() {
    const { t, repeats } = this;
    const rest = repeats.slice(most);
    return html`<section aria-labelledby="heading">
      <h4 id="heading" class="label">${t.repeats}</h4>
      <ul>${repeats.slice(0, most).map((one) => this.#item(one))}</ul>
      ${rest.length
        ? html`<details><summary>${t.moreRepeats(rest.length)}</summary>
            <ul>${rest.map((one) => this.#item(one))}</ul></details>`
        : nothing}
    </section>`;
  }

  #item(repeat: Repeat) {
    const { t } = this;
    const { other, where, differs } = repeat;
    const point = (spans: Place[]) => ask(this, 'wl-point', { spans });
    const place = where ? other.position : undefined;
    const note = where ? repeat.notes[0] : undefined;
    return html`<li @pointerenter=${() => place && point([place])} @pointerleave=${() => place && point([])}>
      <p class="what"><span class="repeat" data-tone=${this.#tone(repeat)}>${headingOf(repeat, this.scales, t)}</span>
        ${note ? verdictBadge(note, this.scales, t) : nothing}</p>
      <q lang="de">${marked(repeat)}</q>
      ${differs.length && repeat.relation !== 'same'
        ? html`<p class="differs">${differs.map(({ own, other: there }) => html`<span>${t.repeatDiffers(own, there)}</span>`)}</p>`
        : nothing}
      ${where ? nothing : html`<p class="from">${this.#from(other)}</p>`}
      <div class="acts">${where ? this.#jump(other) : this.#elsewhere(repeat)}</div>
    </li>`;
  }

  #tone(repeat: Repeat): string {
    if (repeat.relation.startsWith('contradicts')) return 'warn';
    return (repeat.relation === 'same' && !repeat.where && foundOut(repeat, this.scales, this.t)?.tone) || 'off';
  }

  /** The article, who says it there, how many sources were found. */
  #from({ title, speakers, sources }: ComparableClaim) {
    const { t } = this;
    const who = speakers?.length ? html` · <span lang="de">${speakers.join(', ')}</span>` : nothing;
    const found = typeof sources === 'number' && sources > 0 ? html` · <span class="count">${t.sourceCount(sources)}</span>` : '';
    return html`<cite lang="de">${title || t.untitled}</cite>${who}${found}`;
  }

  #jump({ id, headline, position }: ComparableClaim) {
    if (!position) return nothing;
    const detail = { claim: headline || id === undefined ? null : id, place: position };
    return html`<button class="quiet" @click=${() => ask(this, 'wl-jump', detail)}>${this.t.jump}</button>`;
  }

  #elsewhere({ other, relation }: Repeat) {
    const { t, claim } = this;
    const { notebook = '', id = '', note, verdict, sources } = other;
    const whole = relation === 'same' && verdict != null;
    const take = () => ask(this, 'wl-take-over', { claim, notebook, note: note ?? '', verdict: whole });
    return html`<button class="quiet" @click=${() => ask(this, 'wl-open-known', { notebook, claim: id })}>${t.openKnown}</button>
      ${note && !this.readonly && (whole || sources)
        ? html`<button class="quiet" title=${whole ? t.takeOverHint : nothing} @click=${take}
            >${icon('plus')}${whole ? t.takeOver : t.takeSources}</button>`
        : nothing}`;
  }

  static override styles = [
    controls,
    verdictStyles,
    repeatStyles,
    css`
      :host {
        display: block;
        font-size: 0.8125rem;
      }
      h4 {
        margin: 0 0 0.25rem;
        font-weight: 400;
      }
      ul {
        display: grid;
        gap: 0.35rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0.5rem 0.65rem 0.25rem;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--ink) 4%, transparent);
      }
      p {
        margin: 0;
      }
      .what {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.6rem;
      }
      .badge {
        margin-left: 0;
      }
      q {
        display: block;
        margin: 0.15rem 0;
        font: 400 0.9375rem/1.4 var(--serif);
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      mark {
        /* A band of fixed height, as in the article. */
        background: linear-gradient(light-dark(#ffe9a3, #5c4700) 0 0) no-repeat 0 52% / 100% 1.35em;
        box-decoration-break: clone;
        -webkit-box-decoration-break: clone;
        color: inherit;
      }
      .differs,
      .from {
        color: var(--muted);
      }
      .count {
        white-space: nowrap;
      }
      .differs span + span::before {
        content: ' · ';
      }
      cite {
        font-style: normal;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.25rem;
        margin: 0.1rem 0 0 -0.5rem;
      }
      button {
        min-height: 1.75rem;
        padding: 0 0.5rem;
        font-weight: 600;
      }
      summary {
        padding: 0.35rem 0;
        cursor: pointer;
      }
      @media print {
        .acts {
          display: none;
        }
      }
    `,
  ];
}

/** The other claim's words, what differs marked. */
function marked({ other, marks }: Repeat) {
  const pieces: unknown[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(other.text.slice(at, start), html`<mark>${other.text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, other.text.slice(at)];
}

customElements.define('wl-repeat-list', RepeatList);

declare global {
  interface HTMLElementTagNameMap {
    'wl-repeat-list': RepeatList;
  }
}
