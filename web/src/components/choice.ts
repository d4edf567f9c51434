import type { ArticleView } from './article-view';
import type { ClaimsPanel } from './claims-panel';
import type { ComponentEvents } from './events';
import type { Shortcut } from './shortcuts';

/** What the workbench does for it. */
interface Host {
  requestUpdate(): void;
  /** Resolves when everything is drawn. */
  drawn(): Promise<unknown>;
  article(): ArticleView | null;
  panel(): ClaimsPanel | null;
  /** The reader went to a claim. */
  chosen(claim: string): void;
}

/** Which claim the reader is at, and the way from one to the next: shown in both columns, the focus on its card. */
export class Choice {
  current: string | null = null;
  hovered: string | null = null;
  /** The claim whose card is open. */
  opened: string | null = null;
  /** The column that is seen where there is room for one. */
  tab: 'article' | 'claims' = 'article';

  constructor(private readonly host: Host) {}

  /** Listens below an element. */
  listen(frame: Element): void {
    const on = <K extends keyof ComponentEvents>(name: K, handle: (detail: ComponentEvents[K]) => unknown) =>
      frame.addEventListener(name, (event) => handle((event as CustomEvent<ComponentEvents[K]>).detail));
    on('wl-select', (detail) => this.choose(detail));
    on('wl-hover', ({ claim }) => this.#set({ hovered: claim }));
    on('wl-point', ({ spans }) => this.host.article()?.point(spans));
    on('wl-jump', (detail) => this.#jump(detail));
  }

  #set(change: Partial<Pick<Choice, 'current' | 'hovered' | 'opened' | 'tab'>>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }

  show(tab: 'article' | 'claims'): void {
    this.#set({ tab });
  }

  /** Another article: no card is open. */
  begin(tab: 'article' | 'claims'): void {
    this.#set({ tab, opened: null });
  }

  /** Forgets a claim that is there no more. */
  keep(isThere: (claim: string) => boolean): void {
    if (this.current !== null && !isThere(this.current)) this.current = this.opened = null;
  }

  async choose({ claim, from, open }: ComponentEvents['wl-select']): Promise<void> {
    const fromArticle = from === 'article';
    this.#set({ current: claim, opened: fromArticle || open ? claim : null, ...(fromArticle ? { tab: 'claims' } : {}) });
    if (fromArticle) this.host.panel()?.uncover(claim);
    await this.#reveal(claim, fromArticle);
  }

  async #reveal(claim: string, scrollPanel: boolean): Promise<void> {
    await this.host.drawn();
    await this.host.panel()?.updateComplete;
    this.host.chosen(claim);
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const card = this.host.panel()?.card(claim);
    if (scrollPanel) card?.show();
    card?.focus();
    this.host.article()?.reveal(claim, smooth);
  }

  /** Shows a claim, or words that are none. */
  async #jump({ claim, place }: ComponentEvents['wl-jump']): Promise<void> {
    if (claim !== null) return this.choose({ claim, from: 'article' });
    this.#set({ tab: 'article' });
    await this.host.drawn();
    this.host.article()?.show(place);
  }

  /** Does what a key asks for. */
  follow(key: Exclude<Shortcut, 'help' | 'new' | 'export'>): void {
    if (key === 'next') void this.#step(1);
    else if (key === 'previous') void this.#step(-1);
    else if (key === 'search') void this.#search();
    else if (key === 'open') void this.#open();
    else this.#back();
  }

  /** To the next claim of the panel, or to the one before. */
  async #step(by: 1 | -1): Promise<void> {
    const sequence = this.host.panel()?.sequence ?? [];
    const at = sequence.findIndex(({ claim }) => claim.id === this.current);
    const next = sequence[at < 0 ? (by > 0 ? 0 : sequence.length - 1) : at + by]?.claim.id;
    if (next === undefined) return;
    this.#set({ current: next, opened: this.opened ? next : null });
    await this.#reveal(next, true);
  }

  /** Opens the card of the claim that the reader is at; without one, goes to the first. */
  async #open(): Promise<void> {
    if (!this.current) return this.#step(1);
    this.#set({ opened: this.current });
  }

  /** One step back: out of a field to the card, then the card closes. */
  #back(): void {
    const card = this.current ? this.host.panel()?.card(this.current) : null;
    const inside = card?.shadowRoot?.activeElement;
    if (!inside || inside.matches('.head')) this.#set({ opened: null });
    card?.focus();
  }

  async #search(): Promise<void> {
    this.#set({ tab: 'claims' });
    await this.host.drawn();
    this.host.panel()?.focusSearch();
  }
}
