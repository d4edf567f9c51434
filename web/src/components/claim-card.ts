import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import type { Anchor, Fact, Phrase, RatingScale, Speaker } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { factText } from '../model/facts';
import type { ClaimView } from '../model/types';
import { controls } from '../styles/controls';
import { tones } from '../styles/tokens';
import './claim-tools';
import { ask } from './events';
import { icon } from './icons';
import './note-editor';
import './repeat-list';
import { repeatChips, repeatStyles } from './repeat-words';
import { verdictBadge, verdictStyles } from './verdict-badge';
import './why-list';
import { worthMeter, worthStyles } from './worth-meter';

/** One claim: its words and what is known of them; opened, the reasons, the corrections and the note. */
export class ClaimCard extends LitElement {
  static override properties = {
    t: { attribute: false },
    view: { attribute: false },
    scales: { attribute: false },
    speakers: { attribute: false },
    anchors: { attribute: false },
    text: { attribute: false },
    current: { type: Boolean, reflect: true },
    hovered: { type: Boolean },
    open: { type: Boolean, reflect: true },
    named: { type: Boolean },
    tabbable: { type: Boolean },
    readonly: { type: Boolean },
  };
  declare t: Messages;
  declare view: ClaimView;
  declare scales: readonly RatingScale[];
  /** Everybody the claim could be given to. */
  declare speakers: readonly Speaker[];
  declare anchors: Map<string, Anchor>;
  declare text: string;
  declare current: boolean;
  declare hovered: boolean;
  declare open: boolean;
  /** Shows who claims it: for lists that are not grouped. */
  declare named: boolean;
  /** It is the one that Tab reaches. */
  declare tabbable: boolean;
  declare readonly: boolean;

  override render() {
    const { t, view } = this;
    const { claim, quotation, style } = view;
    const direct = quotation?.form === 'direct';
    const note = view.notes[0];
    const classes = ['card', 'tone', `tone-${style.tone ?? 'none'}`, `pattern-${style.pattern}`];
    if (this.current) classes.push('current');
    if (this.hovered) classes.push('hovered');
    const cue = quotation && this.#words(quotation.cue);
    return html`<div class=${classes.join(' ')} @pointerenter=${() => ask(this, 'wl-hover', { claim: claim.id })}
      @pointerleave=${() => ask(this, 'wl-hover', { claim: null })}>
      <button class="head" aria-expanded=${this.open} tabindex=${this.tabbable ? 0 : -1} @click=${this.#toggle}>
        ${this.named ? html`<span class="who">${view.speakers.map(({ name }) => name).join(', ') || this.#voice()}</span>` : nothing}
        <span class="words" lang="de">${direct ? html`<span class="mark">„</span>${claim.text}<span class="mark">“</span>` : claim.text}</span>
        <span class="about">
          ${worthMeter(claim.worth, t)}
          <span>${t.kinds[claim.kind]}</span>
          ${quotation ? html`<span class="form">${t.forms[quotation.form]}</span>` : nothing}
          ${cue ? html`<span class="cue" lang="de">${t.cue(cue)}</span>` : nothing}
          ${claim.corrections?.length ? html`<span class="mine">${t.corrected}</span>` : nothing}
          ${view.repeats.length && !this.open ? repeatChips(view.repeats, this.scales, t) : nothing}
          ${note ? verdictBadge(note, this.scales, t) : nothing}
        </span>
      </button>
      ${this.open ? this.#body() : nothing}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true });
  }

  /** Brings the whole card into view; again for some frames, while cards with a guessed height are drawn around it. */
  show(frames = 10): void {
    this.scrollIntoView({ block: 'nearest' });
    if (frames > 1) requestAnimationFrame(() => this.show(frames - 1));
  }

  /** Moves the focus into the note. */
  focusNote(): void {
    const first = this.renderRoot.querySelector('wl-note-editor');
    void first?.updateComplete.then(() => first.focusFirst());
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && changed.get('open') === false && this.open) {
      this.renderRoot.querySelector('.body')?.scrollIntoView({ block: 'nearest' });
    }
  }

  #words({ spans }: Phrase): string {
    return spans.map(({ start, end }) => this.text.slice(start, end)).join(' … ');
  }

  #voice(): string {
    return this.view.quotation ? this.t.unknownVoice : this.t.articleItself;
  }

  #toggle(): void {
    ask(this, 'wl-select', { claim: this.view.claim.id, from: 'panel', open: !this.open });
  }

  #body() {
    const { t, view } = this;
    const { claim, quotation } = view;
    const via = quotation?.via.map((id) => this.speakers.find((one) => one.id === id)?.name).filter(Boolean) ?? [];
    const addressee = quotation && this.#words(quotation.addressee);
    const notes = view.notes.length ? view.notes : [null];
    return html`<div class="body">
      ${claim.resolved && claim.resolved !== claim.text
        ? html`<p class="resolved"><span class="label">${t.resolved}</span> <span lang="de">${claim.resolved}</span></p>`
        : nothing}
      ${via.length ? html`<p class="resolved">${t.via(via.join(', '))}</p>` : nothing}
      ${addressee
        ? html`<p class="resolved"><span class="label">${t.saidTo}</span> <span lang="de">${addressee}</span></p>`
        : nothing}
      ${claim.facts.length
        ? html`<ul class="facts" aria-label=${t.facts}>${claim.facts.map((fact) => this.#fact(fact))}</ul>`
        : nothing}
      ${view.repeats.length
        ? html`<wl-repeat-list .t=${t} .claim=${claim.id} .repeats=${view.repeats} .scales=${this.scales}
            ?readonly=${this.readonly}></wl-repeat-list>`
        : nothing}
      ${notes.map(
        (note) => html`<wl-note-editor .t=${t} .note=${note} .claim=${claim.id} .scales=${this.scales}
          .anchor=${note ? this.anchors.get(note.id) : undefined} ?readonly=${this.readonly}></wl-note-editor>`,
      )}
      <details class="fold" @toggle=${this.#whyToggled}>
        <summary>${icon('down')}${t.why}</summary>
        <wl-why-list .t=${t} .view=${view} .text=${this.text}></wl-why-list>
      </details>
      ${this.readonly
        ? nothing
        : html`<details class="fold">
            <summary>${icon('down')}${t.correct}</summary>
            <wl-claim-tools .t=${t} .view=${view} .speakers=${this.speakers}></wl-claim-tools>
          </details>`}
    </div>`;
  }

  #whyToggled(event: Event): void {
    if (!(event.target as HTMLDetailsElement).open) ask(this, 'wl-point', { spans: [] });
  }

  #fact(fact: Fact) {
    const { t } = this;
    const value = factText(fact, t.qualifiers[fact.qualifier], this.text, t.code);
    return html`<li class="chip" title=${t.factKinds[fact.kind]}>
      <span class="visually-hidden">${t.factKinds[fact.kind]}:</span>${value}</li>`;
  }

  static override styles = [
    controls,
    tones,
    worthStyles,
    verdictStyles,
    repeatStyles,
    css`
      :host {
        display: block;
      }
      .card {
        border-left: 3px var(--pattern, solid) var(--tone-line);
        border-radius: 2px 10px 10px 2px;
        transition: background 0.12s;
      }
      .head {
        display: grid;
        justify-content: stretch;
        justify-items: start;
        gap: 0.25rem;
        width: 100%;
        min-height: 0;
        padding: 0.55rem 0.75rem 0.6rem 0.85rem;
        border: 0;
        border-radius: 2px 10px 10px 2px;
        background: none;
        text-align: left;
        white-space: normal;
      }
      .card.hovered:not(.current) {
        background: color-mix(in srgb, var(--ink) 5%, transparent);
      }
      .card.current {
        background: var(--raised);
        box-shadow:
          0 0 0 1px var(--line),
          0 2px 10px var(--shade);
      }
      .who {
        font-size: 0.8125rem;
        font-weight: 600;
        color: var(--tone-ink);
      }
      .words {
        font: 400 1.0313rem/1.45 var(--serif);
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      .mark {
        color: var(--tone-ink);
        font-weight: 700;
      }
      .about {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.1rem 0.6rem;
        font-size: 0.78125rem;
        color: var(--muted);
      }
      .about > span:not(:first-child):not(.badge) {
        position: relative;
      }
      .cue {
        font-style: italic;
      }
      .mine {
        color: var(--brand);
      }
      .body {
        display: grid;
        gap: 0.75rem;
        padding: 0.15rem 0.85rem 0.85rem;
      }
      .resolved {
        margin: 0;
        font: 400 0.9375rem/1.45 var(--serif);
      }
      .resolved .label {
        font-family: var(--sans);
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .fold > summary {
        display: inline-flex;
        align-items: center;
        gap: 0.3rem;
        padding: 0.15rem 0.35rem 0.15rem 0;
        font-size: 0.875rem;
        font-weight: 600;
        list-style: none;
        cursor: pointer;
      }
      .fold > summary::-webkit-details-marker {
        display: none;
      }
      .fold > summary svg {
        transition: transform 0.12s;
        transform: rotate(-90deg);
      }
      .fold[open] > summary svg {
        transform: none;
      }
    `,
  ];
}

customElements.define('wl-claim-card', ClaimCard);

declare global {
  interface HTMLElementTagNameMap {
    'wl-claim-card': ClaimCard;
  }
}
