import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Block, CorrectedAnalysis, Place } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { segmentsOf, type Segment } from '../model/segments';
import { articleStyle } from '../model/view';
import type { ClaimView, SpeakerStyle } from '../model/types';
import { controls } from '../styles/controls';
import { tones } from '../styles/tokens';
import { unusedSentence } from '../model/unused';
import './article-hint';
import type { Hint } from './article-hint';
import { ask } from './events';
import { selectedWords } from './selection';

const toneClasses = (style: SpeakerStyle) =>
  `tone tone-${style.tone ?? 'none'} pattern-${style.pattern}`;

const isHint = (target: EventTarget) => (target as Element).localName === 'wl-article-hint';

/** The article, with quotations tinted and claims underlined in place. It is drawn once an analysis;
 *  choosing a claim only changes classes. Its text is the article's, character for character. */
export class ArticleView extends LitElement {
  static override properties = {
    t: { attribute: false },
    text: { attribute: false },
    analysis: { attribute: false },
    views: { attribute: false },
    styles: { attribute: false },
    current: {},
    hovered: {},
    readonly: { type: Boolean },
    hint: { state: true },
  };
  declare t: Messages;
  declare text: string;
  declare analysis: CorrectedAnalysis | null;
  declare views: readonly ClaimView[];
  /** Each quotation's look, by its id. */
  declare styles: Map<string, SpeakerStyle>;
  declare current: string | null;
  declare hovered: string | null;
  declare readonly: boolean;
  /** What is offered for some words, and where: pixels from the own corner. */
  declare hint: (Hint & { left: number; top: number }) | null;

  #pieces = new Map<string, HTMLElement[]>();
  #drawn: TemplateResult[] = [];
  #shown: Place | null = null;
  #views = new Map<string, ClaimView>();
  #selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.analysis = null;
    this.views = [];
    this.styles = new Map();
    this.current = null;
    this.hovered = null;
    this.hint = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#selectionChanged);
    document.addEventListener('pointerdown', this.#pressed);
    document.addEventListener('keydown', this.#escaped);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#selectionChanged);
    document.removeEventListener('pointerdown', this.#pressed);
    document.removeEventListener('keydown', this.#escaped);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('analysis') && !changed.has('styles') && !changed.has('text')) return;
    this.hint = null;
    this.#views = new Map(this.views.map((view) => [view.claim.id, view]));
    const analysis = this.analysis;
    this.#drawn = analysis
      ? segmentsOf(analysis).map((segments, i) => this.#block(analysis.blocks[i]!, segments))
      : [];
  }

  override render() {
    return html`<article lang=${this.analysis?.language === 'en' ? 'en' : 'de'} @click=${this.#clicked}
      @pointerover=${this.#over} @pointerleave=${() => ask(this, 'wl-hover', { claim: null })}
      >${this.#drawn}</article>${this.hint ? this.#hinted(this.hint) : nothing}`;
  }

  #hinted({ left, top, ...hint }: NonNullable<typeof this.hint>): TemplateResult {
    return html`<wl-article-hint .t=${this.t} .hint=${hint} ?readonly=${this.readonly} .style=${`top: ${top}px; left: ${left}px`}
      @done=${() => {
        getSelection()?.removeAllRanges();
        this.#forget();
      }}></wl-article-hint>`;
  }

  /** Offers something for words, below a place on the screen. */
  #offer(hint: Hint, x: number, y: number, room: number): void {
    const { left, top, width } = this.getBoundingClientRect();
    this.hint = { ...hint, left: Math.max(0, Math.min(x - left, width - room)), top: y - top + 8 };
  }

  /** Takes away what is offered and pointed out. */
  #forget(): void {
    const pointed = this.#shown || this.hint?.reason;
    this.#shown = this.hint = null;
    if (pointed) this.point([]);
  }

  #pressed = (event: Event): void => {
    // What is offered for selected words goes with the selection.
    if (this.hint && (this.hint.reason === null || event.composedPath().some(isHint))) return;
    this.#forget();
  };

  #escaped = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#forget();
  };

  #selectionChanged = (): void => {
    clearTimeout(this.#selectionTimer);
    this.#selectionTimer = setTimeout(() => {
      const words = this.readonly ? null : selectedWords(this.renderRoot as ShadowRoot, this.text);
      if (!words && this.hint?.reason) return;
      this.#forget();
      const hint = words && { start: words.start, end: words.end, reason: null, dismissed: [] };
      if (hint) this.#offer(hint, words.at.right - 120, words.at.bottom, 0);
    }, 150);
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('analysis') || changed.has('styles') || changed.has('text')) {
      this.#pieces.clear();
      for (const piece of this.renderRoot.querySelectorAll<HTMLElement>('[data-claims]')) {
        for (const id of piece.dataset['claims']!.split(' ')) {
          const pieces = this.#pieces.get(id);
          if (pieces) pieces.push(piece);
          else this.#pieces.set(id, [piece]);
        }
      }
      this.#mark('current', null, this.current);
      return;
    }
    if (changed.has('current')) this.#forget();
    if (changed.has('current')) this.#mark('current', changed.get('current') ?? null, this.current);
    if (changed.has('hovered')) this.#mark('hovered', changed.get('hovered') ?? null, this.hovered);
  }

  /** Scrolls a claim into the middle, unless it can be seen already. */
  reveal(claim: string, smooth: boolean): void {
    this.#scrollTo(this.#pieces.get(claim)?.[0], smooth);
  }

  /** Scrolls to words and points them out, until the reader presses or chooses something. */
  show(place: Place): void {
    this.#shown = place;
    const pieces = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-start]')];
    this.#scrollTo(pieces.findLast((piece) => Number(piece.dataset['start']) <= place.start), false);
    this.point([place]);
  }

  #scrollTo(piece: HTMLElement | undefined, smooth: boolean): void {
    if (!piece) return;
    const pane = this.closest('[data-pane]') ?? this.parentElement;
    const outer = pane?.getBoundingClientRect();
    const { top, bottom } = piece.getBoundingClientRect();
    if (outer && top >= outer.top + 24 && bottom <= outer.bottom - 24) return;
    piece.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  }

  /** Points places of the text out, by the CSS highlight "wortlaut-why"; none: no more but what `show` shows. */
  point(places: readonly Place[]): void {
    const spans = places.length || !this.#shown ? places : [this.#shown];
    if (!('highlights' in CSS)) return;
    if (!spans.length) {
      CSS.highlights.delete('wortlaut-why');
      return;
    }
    const ranges: Range[] = [];
    for (const piece of this.renderRoot.querySelectorAll<HTMLElement>('[data-start]')) {
      const start = Number(piece.dataset['start']);
      const words = [...piece.childNodes].find((node): node is Text => node instanceof Text && node.length > 0);
      if (!words) continue;
      for (const span of spans) {
        const from = Math.max(span.start, start);
        const to = Math.min(span.end, start + words.length);
        if (from >= to) continue;
        const range = new Range();
        range.setStart(words, from - start);
        range.setEnd(words, to - start);
        ranges.push(range);
      }
    }
    CSS.highlights.set('wortlaut-why', new Highlight(...ranges));
  }

  #mark(name: string, before: string | null, now: string | null): void {
    for (const piece of this.#pieces.get(before ?? '') ?? []) piece.classList.remove(name);
    for (const piece of this.#pieces.get(now ?? '') ?? []) piece.classList.add(name);
  }

  #block(block: Block, segments: Segment[]): TemplateResult {
    // Initials stand where another voice begins, not before each of its sentences.
    let voice = '';
    const words = segments.map((segment) => {
      const monogram = segment.opens && segment.quotation ? (this.styles.get(segment.quotation)?.monogram ?? '') : '';
      const begins = monogram !== '' && monogram !== voice;
      if (monogram) voice = monogram;
      return this.#piece(segment, begins);
    });
    switch (block.kind) {
      case 'headline':
        return html`<h2 class="headline">${words}</h2>`;
      case 'heading':
        return html`<h3>${words}</h3>`;
      case 'furniture':
        return html`<p class="furniture">${words}</p>`;
      default:
        return html`<p>${words}</p>`;
    }
  }

  #piece({ start, end, quotation, claims, cue, unused }: Segment, begins: boolean): TemplateResult {
    const words = this.text.slice(start, end);
    const claim = claims.at(-1);
    const view = claim === undefined ? undefined : this.#views.get(claim);
    const quoted = quotation === null ? undefined : this.styles.get(quotation);
    if (!claim && quotation === null && cue === null) {
      return html`<span data-start=${start} data-unused=${unused ?? nothing}>${words}</span>`;
    }
    const style = view?.style ?? quoted ?? articleStyle;
    const classes = [
      toneClasses(style),
      quotation === null ? '' : 'quotation',
      claim ? 'claim' : '',
      cue === null ? '' : 'cue',
    ].join(' ');
    const label = begins && quoted ? html`<span class="label ${toneClasses(quoted)}" aria-hidden="true" data-label=${quoted.monogram}></span>` : nothing;
    return html`${label}<span class=${classes} data-start=${start} data-unused=${unused ?? nothing}
      data-claims=${claims.length ? claims.join(' ') : nothing}>${words}</span>`;
  }

  #claimOf(event: Event): string | null {
    const piece = (event.target as Element).closest<HTMLElement>('[data-claims]');
    return piece?.dataset['claims']?.split(' ').at(-1) ?? null;
  }

  #clicked(event: MouseEvent): void {
    // A selection of words is no click on a claim.
    if (selectedWords(this.renderRoot as ShadowRoot, this.text)) return;
    const claim = this.#claimOf(event);
    if (claim) return ask(this, 'wl-select', { claim, from: 'article' });
    this.#tellWhy(event);
  }

  /** Says why a sentence has no claim, when one was clicked. */
  #tellWhy({ target, clientX, clientY }: MouseEvent): void {
    const unused = (target as Element).closest<HTMLElement>('[data-unused]')?.dataset['unused'];
    const sentence = unused === undefined ? undefined : this.analysis?.sentences[Number(unused)];
    const hint = sentence && unusedSentence(sentence, this.analysis!);
    if (!hint) return;
    this.#offer(hint, clientX - 40, clientY + 8, 304);
    this.point([hint]);
  }

  #over(event: PointerEvent): void {
    const claim = this.#claimOf(event);
    if (claim !== this.hovered) ask(this, 'wl-hover', { claim });
  }

  static override styles = [
    controls,
    tones,
    css`
      :host {
        display: block;
        position: relative;
      }
      article {
        max-width: 41rem;
        margin: 0 auto;
        font: 400 1.125rem/1.72 var(--serif);
        hyphens: auto;
        overflow-wrap: break-word;
      }
      p {
        margin: 0 0 1.15em;
        content-visibility: auto;
        contain-intrinsic-block-size: auto 8rem;
      }
      .headline {
        margin: 0.4em 0 0.7em;
        font: 650 2rem/1.22 var(--serif);
        letter-spacing: -0.012em;
        text-wrap: balance;
      }
      h3 {
        margin: 1.9em 0 0.6em;
        font: 650 1.25rem/1.35 var(--serif);
      }
      .furniture {
        margin: 0 0 0.5em;
        font: 400 0.8125rem/1.5 var(--sans);
        color: var(--muted);
      }
      .furniture + :not(.furniture) {
        margin-top: 1.3em;
      }
      /* A band of fixed height: an inline box's own height depends on the font and covers its neighbours' lines. */
      .quotation,
      .claim {
        background: linear-gradient(var(--band, transparent) 0 0) no-repeat 0 52% / 100% 1.42em;
        box-decoration-break: clone;
        -webkit-box-decoration-break: clone;
      }
      .quotation {
        --band: var(--tone-wash);
      }
      .claim {
        cursor: pointer;
        text-decoration: underline var(--pattern, solid) var(--tone-line);
        text-decoration-thickness: 2px;
        text-underline-offset: 0.24em;
        text-decoration-skip-ink: none;
      }
      .claim.pattern-3 {
        text-decoration-thickness: 1.5px;
      }
      .claim.tone-none {
        text-decoration-thickness: 1.5px;
      }
      .claim.hovered,
      .claim.current {
        --band: var(--tone-deep);
      }
      .claim.current:not(.pattern-3) {
        text-decoration-thickness: 3px;
      }
      .label::before {
        content: attr(data-label);
        margin-right: 0.3em;
        padding: 0.12em 0.34em;
        border-radius: 4px;
        background: var(--tone-wash);
        color: var(--tone-ink);
        outline: 1px solid var(--tone-line);
        outline-offset: -1px;
        font: 650 0.625rem/1.2 var(--sans);
        letter-spacing: 0.03em;
        vertical-align: 0.22em;
      }
      ::highlight(wortlaut-why) {
        background-color: light-dark(#ffd95c, #7a5c00);
        color: light-dark(#1f1c18, #fff);
      }
      @container workbench (max-width: 56rem) {
        article {
          font-size: 1.0625rem;
        }
        .headline {
          font-size: 1.625rem;
        }
      }
      @media print {
        p {
          content-visibility: visible;
        }
      }
    `,
  ];
}

customElements.define('wl-article-view', ArticleView);

declare global {
  interface HTMLElementTagNameMap {
    'wl-article-view': ArticleView;
  }
}
