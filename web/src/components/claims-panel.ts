import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Anchor, CorrectedAnalysis, Note, RatingScale } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { noFilter, type ClaimView, type Filter, type Order, type SpeakerGroup } from '../model/types';
import { filtered, grouped, groupKey, ordered } from '../model/view';
import { controls } from '../styles/controls';
import './claim-card';
import type { ClaimCard } from './claim-card';
import './filter-bar';
import type { FilterChange } from './filter-bar';
import './speaker-head';
import './unused-list';

/** The claims, by speaker or as a list; search and filters above them. */
export class ClaimsPanel extends LitElement {
  static override properties = {
    t: { attribute: false },
    views: { attribute: false },
    analysis: { attribute: false },
    scales: { attribute: false },
    loose: { attribute: false },
    anchors: { attribute: false },
    text: { attribute: false },
    current: {},
    hovered: {},
    opened: {},
    order: {},
    bySpeaker: { type: Boolean },
    readonly: { type: Boolean },
    filter: { state: true },
  };
  declare t: Messages;
  declare views: readonly ClaimView[];
  declare analysis: CorrectedAnalysis;
  declare scales: readonly RatingScale[];
  declare loose: readonly Note[];
  declare anchors: Map<string, Anchor>;
  declare text: string;
  declare current: string | null;
  declare hovered: string | null;
  declare opened: string | null;
  declare order: Order;
  declare bySpeaker: boolean;
  declare readonly: boolean;
  declare filter: Filter;

  #shown: ClaimView[] = [];
  #marked: Record<'current' | 'hovered' | 'open' | 'tabbable', ClaimCard | null> = {
    current: null,
    hovered: null,
    open: null,
    tabbable: null,
  };

  #out: Element | null = null;

  constructor() {
    super();
    this.filter = noFilter;
  }

  /** The claims as they stand in the panel, top to bottom. */
  get sequence(): readonly ClaimView[] {
    return this.#shown;
  }

  override render() {
    // Choosing a claim draws no card but those it concerns: `updated` sets them.
    const { t, views, filter, order, bySpeaker, readonly, text, scales, analysis, loose, anchors } = this;
    const drawn = [t, views, filter, order, bySpeaker, readonly, text, scales, analysis, loose, anchors];
    return html`${guard(drawn, () => this.#content())}`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { current, hovered, opened } = this;
    const tabbable = this.#shown.some(({ claim }) => claim.id === current) ? current : (this.#shown[0]?.claim.id ?? null);
    const now = { current, hovered, open: opened, tabbable };
    for (const name of ['current', 'hovered', 'open', 'tabbable'] as const) {
      const before = this.#marked[name];
      const card = now[name] === null ? null : this.card(now[name]);
      if (before && before !== card) before[name] = false;
      if (card) card[name] = true;
      this.#marked[name] = card;
    }
    const out = this.#marked.current?.parentElement ?? null;
    if (out === this.#out) return;
    this.#out?.removeAttribute('data-out');
    out?.setAttribute('data-out', '');
    this.#out = out;
  }

  #content() {
    const { t, views } = this;
    const found = ordered(filtered(views, this.filter), this.order);
    const groups = this.bySpeaker ? grouped(found, this.order) : [];
    this.#shown = this.bySpeaker ? groups.flatMap(({ claims }) => claims) : found;
    const voices = grouped(views, 'text').map((group) => [group.key, this.#nameOf(group)] as const);
    const done = views.filter(({ notes }) => notes[0]?.status === 'done').length;
    const filtering = found.length !== views.length;
    return html`<header>
        <div class="summary">
          <h2>${t.claims}</h2>
          <span>${t.claimCount(views.length)} · ${t.speakerCount(this.#voiceCount(views))}</span>
          <span class="done">${t.doneCount(done, views.length)}</span>
        </div>
        <div class="bar" aria-hidden="true"><i .style=${`width: ${views.length ? (100 * done) / views.length : 0}%`}></i></div>
        <wl-filter-bar .t=${t} .filter=${this.filter} .order=${this.order} ?bySpeaker=${this.bySpeaker} .voices=${voices}
          @filter=${this.#filterChanged}></wl-filter-bar>
        <p class="shown" role="status">${filtering ? html`${t.shownCount(found.length, views.length)}
          <button class="quiet" @click=${() => (this.filter = noFilter)}>${t.resetFilter}</button>` : nothing}</p>
      </header>
      ${views.length && !found.length ? html`<p class="none">${t.noMatch}</p>` : nothing}
      ${this.bySpeaker
        ? repeat(groups, ({ key }) => key, (group) => html`<section aria-label=${this.#nameOf(group)}>
            <wl-speaker-head .t=${t} .group=${group} .speakers=${this.analysis.speakers} ?readonly=${this.readonly}></wl-speaker-head>
            ${this.#list(group.claims, false)}
          </section>`)
        : this.#list(found, true)}
      ${this.loose.length ? this.#looseNotes() : nothing}
      <wl-unused-list .t=${t} .analysis=${this.analysis} .text=${this.text} ?readonly=${this.readonly}></wl-unused-list>`;
  }

  /** Puts the cursor into the search field. */
  focusSearch(): void {
    this.renderRoot.querySelector('wl-filter-bar')?.focusSearch();
  }

  card(claim: string): ClaimCard | null {
    return this.renderRoot.querySelector<ClaimCard>(`wl-claim-card[data-claim="${CSS.escape(claim)}"]`);
  }

  /** Shows a claim that the filter hides. */
  uncover(claim: string): void {
    if (!this.#shown.some((view) => view.claim.id === claim)) this.filter = noFilter;
  }

  #list(views: readonly ClaimView[], named: boolean) {
    return html`<ol>
      ${repeat(
        views,
        ({ claim }) => claim.id,
        (view) => html`<li><wl-claim-card part="card" data-claim=${view.claim.id} .t=${this.t} .view=${view} .scales=${this.scales}
          .speakers=${this.analysis.speakers} .anchors=${this.anchors} .text=${this.text} ?named=${named}
          ?readonly=${this.readonly}></wl-claim-card></li>`,
      )}
    </ol>`;
  }

  #looseNotes() {
    const { t } = this;
    return html`<section aria-label=${t.looseNotes} class="loose">
      <h3>${t.looseNotes}</h3>
      <p>${t.looseHint}</p>
      ${repeat(
        this.loose,
        ({ id }) => id,
        (note) => html`<div class="lost"><p class="quote" lang="de">${t.noteQuote(note.target.quote.exact)}</p>
          <wl-note-editor .t=${t} .note=${note} .claim=${note.claim ?? ''} .scales=${this.scales}
            .anchor=${this.anchors.get(note.id)} ?readonly=${this.readonly}></wl-note-editor></div>`,
      )}
    </section>`;
  }

  #nameOf(group: SpeakerGroup): string {
    return (
      group.speakers.map(({ name }) => name).join(', ') ||
      (group.key === 'unknown' ? this.t.unknownVoice : this.t.articleItself)
    );
  }

  #voiceCount(views: readonly ClaimView[]): number {
    return new Set(views.filter(({ speakers }) => speakers.length).map(groupKey)).size;
  }

  #filterChanged(event: CustomEvent<FilterChange>): void {
    if (event.detail.filter) this.filter = event.detail.filter;
    else this.dispatchEvent(new CustomEvent<FilterChange>('arrange', { detail: event.detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      header {
        display: grid;
        gap: 0.6rem;
        margin-bottom: 0.5rem;
      }
      .summary {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.6rem;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      h2 {
        flex: 1 0 100%;
        margin: 0;
        font: 650 1.3125rem/1.3 var(--serif);
        color: var(--ink);
      }
      .done {
        margin-left: auto;
      }
      .bar {
        height: 3px;
        border-radius: 2px;
        background: var(--line);
        overflow: hidden;
      }
      .bar i {
        display: block;
        height: 100%;
        background: var(--good);
        transition: width 0.2s;
      }
      .shown {
        margin: 0;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      .shown:empty {
        display: none;
      }
      .shown button {
        min-height: 1.5rem;
        padding: 0 0.4rem;
        color: var(--brand);
      }
      .none {
        padding: 2rem 0;
        text-align: center;
        color: var(--muted);
      }
      section {
        margin-bottom: 1.1rem;
      }
      ol {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.15rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      section > ol {
        margin-left: 0.8rem;
      }
      li {
        content-visibility: auto;
        /* The height alone: a width kept from a wider window would not let the list shrink. */
        contain-intrinsic-block-size: auto 4.6rem;
      }
      /* What stands out has a shadow that must not be cut off. */
      li[data-out] {
        content-visibility: visible;
      }
      @media print {
        li {
          content-visibility: visible;
          break-inside: avoid;
        }
        wl-filter-bar,
        .bar {
          display: none;
        }
      }
      .loose > h3 {
        margin: 0;
        font: 650 1.0625rem/1.3 var(--serif);
      }
      .loose > p {
        margin: 0.2rem 0 0.6rem;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      .lost {
        padding: 0.7rem 0.85rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .quote {
        margin: 0 0 0.5rem;
        font: italic 400 1rem/1.4 var(--serif);
      }
    `,
  ];
}

customElements.define('wl-claims-panel', ClaimsPanel);

declare global {
  interface HTMLElementTagNameMap {
    'wl-claims-panel': ClaimsPanel;
  }
}
