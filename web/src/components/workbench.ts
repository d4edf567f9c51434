import { html, nothing, type PropertyValues } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Article, CorrectedAnalysis, ExportFormat, Notebook } from '../../../bindings/wortlaut';
import { assetText } from '#texts';
import { EngineError, sharedEngine } from '../engine/client';
import { catalogues, chooseLanguage, type Language, type Messages } from '../i18n';
import { offerDownload } from '../model/files';
import { incomingFile, incomingText, type Incoming } from '../model/importing';
import type { Notice } from '../model/notices';
import { RepeatFinder } from '../model/repeat-finder';
import { firstLine } from '../model/saver';
import { Session } from '../model/session';
import { openArticle, remember, setting } from '../model/settings';
import { MemoryStorage, openIndexedDb, type StoredEntry } from '../model/storage';
import type { ClaimView, Order, SpeakerStyle } from '../model/types';
import { claimViews, speakerStyles, styleOf } from '../model/view';
import './article-view';
import { Changes } from './changes';
import './claims-panel';
import './details-dialog';
import { dropTarget } from './drop-target';
import { Elsewhere } from './elsewhere';
import './empty-state';
import type { OfferedText } from './empty-state';
import type { ComponentEvents } from './events';
import './export-dialog';
import type { FilterChange } from './filter-bar';
import './help-dialog';
import './library-dialog';
import { Life } from './life';
import './notice-list';
import { shortcutOf } from './shortcuts';
import './top-bar';
import type { BarAction } from './top-bar';
import { WorkbenchAttributes, type Theme } from './workbench-attributes';
import { workbenchStyles } from './workbench-styles';
import { version } from 'virtual:wortlaut-version';

const themes: Theme[] = ['auto', 'light', 'dark'];

/** <wortlaut-workbench>: the whole workbench. Its attributes, methods and events: docs/embedding.md. */
export class Workbench extends WorkbenchAttributes {
  static override properties = {
    ...WorkbenchAttributes.properties,
    current: { state: true },
    hovered: { state: true },
    opened: { state: true },
    tab: { state: true },
    order: { state: true },
    bySpeaker: { state: true },
    recent: { state: true },
    dropping: { state: true },
  };
  declare current: string | null;
  declare hovered: string | null;
  declare opened: string | null;
  declare tab: 'article' | 'claims';
  declare order: Order;
  declare bySpeaker: boolean;
  declare recent: readonly StoredEntry[];
  declare dropping: boolean;

  #session: Session;
  #changes: Changes;
  #repeats: RepeatFinder;
  #elsewhere: Elsewhere;
  #frame: Element | null = null;
  #ready: Promise<void> | null = null;
  #views: ClaimView[] = [];
  #styles = new Map<string, SpeakerStyle>();
  #drawnFor: unknown[] = [];

  constructor() {
    super();
    this.storage = 'indexeddb';
    this.current = this.hovered = this.opened = null;
    this.tab = 'article';
    this.order = setting('order') === 'worth' ? 'worth' : 'text';
    this.bySpeaker = setting('grouping') !== 'list';
    this.recent = [];
    this.dropping = false;
    const session = new Session(sharedEngine(), new MemoryStorage());
    this.#session = session;
    this.#changes = new Changes(session, (notice) => this.announce(notice));
    this.#repeats = new RepeatFinder(session);
    this.#elsewhere = new Elsewhere(session, this.#repeats, {
      announce: (notice) => this.announce(notice),
      openStored: (id) => this.#openStored(id),
      openText: (text) => this.setNotebook(text),
      choose: (claim) => void this.#choose({ claim, from: 'article' }),
    });
    for (const one of [session, this.#repeats]) one.addEventListener('change', () => this.requestUpdate());
    session.addEventListener('notice', (event) => this.announce((event as CustomEvent<Notice>).detail));
    session.addEventListener('analysis', () => this.#tell('wortlaut-analysis', { analysis: session.analysis }));
    session.addEventListener('edited', () => this.#tell('wortlaut-change', { notebook: session.notebook }));
    new Life(this, {
      begin: () => void this.#begin(),
      leave: () => session.leave(),
      finish: async () => (await this.#ready, session.flush()),
      release: () => {
        this.#ready = null;
        session.release();
        this.#repeats.release();
      },
      keyed: (event) => this.#keyed(event),
    });
  }

  // ---- What a host page calls ------------------------------------------------------------------

  /** Reads a new article; the one that was open stays saved. Resolves when its claims are shown. */
  async setText(text: string, about: Partial<Omit<Article, 'text'>> = {}): Promise<void> {
    await this.#opening(() => this.#session.open({ title: '', ...about, text }));
  }

  /** The open article has changed: takes what is given over into its notebook and finds the notes again in the
   *  new text. What is given as it is already changes nothing. */
  async updateArticle(about: Partial<Article>): Promise<void> {
    for (const [field, value] of Object.entries(about) as [keyof Article, string][]) {
      const { notebook } = this.#session;
      if (notebook && notebook.article[field] !== value) await this.#session.edit({ op: 'article.set', field, value });
    }
  }

  /** The open notebook as plain data, a copy; null when there is none. */
  getNotebook(): Notebook | null {
    return this.#session.notebook ? structuredClone(this.#session.notebook) : null;
  }

  /** Opens a notebook: data, or a file's text. Resolves to false, with a message, when it is none. */
  async setNotebook(notebook: Notebook | string): Promise<boolean> {
    const text = typeof notebook === 'string' ? notebook : JSON.stringify(notebook);
    return (await this.#opening(() => this.#session.openFile(text))) ?? false;
  }

  /** The open notebook in a format. Rejects with an EngineError when nothing is open. */
  async exportAs(format: ExportFormat): Promise<{ content: string; mime: string; filename: string }> {
    const { content, mime, filename } = await this.#session.export(format, this.#t.code as Language);
    return { content, mime, filename };
  }

  /** The analysis of the open article as the engine wrote it, byte for byte; "" when none is open. */
  get analysisJson(): string {
    return this.#session.analysisJson;
  }

  /** The analysis of the open article, with the reader's corrections; null when none is open. */
  get analysis(): CorrectedAnalysis | null {
    return this.#session.analysis;
  }

  /** Opens a file: a notebook, a page, or plain text. Trouble with it becomes a message. */
  async openFile(file: File): Promise<void> {
    await this.#take(await incomingFile(file));
  }

  /** Writes what is not written yet; for hosts that are about to take the element away. */
  flush(): Promise<void> {
    return this.#session.flush();
  }

  // ---- Life ------------------------------------------------------------------------------------

  override connectedCallback(): void {
    if (!this.lang) this.lang = chooseLanguage(setting('language'), ...navigator.languages);
    const theme = setting('theme');
    if (!this.theme && (theme === 'light' || theme === 'dark')) this.theme = theme;
    super.connectedCallback();
  }

  #begin(): Promise<void> {
    return (this.#ready ??= (async () => {
      if (this.storage !== 'none') {
        try {
          this.#session.keepIn(await openIndexedDb());
        } catch {
          this.announce({ code: 'storage-unavailable', level: 'warning' });
        }
      }
      const open = this.resume && !this.#session.notebook ? openArticle.get() : null;
      if (open) await this.#opening(() => this.#session.openStored(open), true);
      await this.#listRecent();
    })());
  }

  // ---- Drawing ---------------------------------------------------------------------------------

  get #t(): Messages {
    return catalogues[chooseLanguage(this.lang)];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('author')) this.#session.author = this.author;
    const { analysis, notes, notebook } = this.#session;
    const { byClaim } = this.#repeats;
    const drawnFor = [analysis, notes, notebook, byClaim];
    if (drawnFor.every((one, i) => one === this.#drawnFor[i])) return;
    const fresh = analysis !== this.#drawnFor[0];
    this.#drawnFor = drawnFor;
    this.#views = analysis ? claimViews(analysis, notes.byClaim, byClaim) : [];
    if (!fresh) return;
    const styles = analysis ? speakerStyles(analysis) : new Map<string, SpeakerStyle>();
    const unknown: SpeakerStyle = { tone: null, pattern: 1, monogram: '?' };
    this.#styles = new Map(
      analysis?.quotations.map(({ id, speakers }) => [id, speakers.length ? styleOf(speakers, styles) : unknown]),
    );
    if (!this.#views.some(({ claim }) => claim.id === this.current)) this.current = this.opened = null;
  }

  override render() {
    const t = this.#t;
    const session = this.#session;
    const { notebook } = session;
    return html`<div class="frame" @wl-select=${this.#selected} @wl-hover=${this.#hover} @wl-point=${this.#point} @wl-jump=${this.#jump}
      ${ref(this.#framed)}>
      <wl-top-bar part="bar" .t=${t} .title_=${notebook ? notebook.article.title || firstLine(notebook.article.text) : ''}
        .saved=${session.saved} .theme=${this.theme ?? 'auto'} ?open=${notebook !== null} ?readonly=${this.#fixed}
        ?single=${this.single} @act=${this.#barAsked} @retitle=${(event: CustomEvent<string>) =>
          void session.edit({ op: 'article.set', field: 'title', value: event.detail })}><slot name="brand"
        slot="brand">Wortlaut</slot><slot name="actions" slot="actions"></slot></wl-top-bar>
      ${notebook && session.analysis ? this.#workspace(t) : this.single ? nothing : this.#emptyState(t)}
      ${session.working ? html`<div class="working" role="status"><span>${t.working}</span></div>` : nothing}
      ${this.dropping ? html`<div class="dropping"><span>${t.dropHere}</span></div>` : nothing}
      <wl-notice-list part="messages" .t=${t}></wl-notice-list>
      <wl-export-dialog .t=${t} @export=${(event: CustomEvent<ExportFormat>) => void this.#download(event.detail)}></wl-export-dialog>
      <wl-library-dialog .t=${t} .entries=${this.recent} ?lasting=${session.storage.lasting} .current=${notebook?.id ?? null}
        .folders=${this.#repeats.folders} @add=${(event: CustomEvent<'folder' | 'files'>) => void this.#elsewhere.add(event.detail)}
        @forget=${(event: CustomEvent<string>) => this.#repeats.removeFolder(event.detail)}
        @open=${(event: CustomEvent<string>) => void this.#openStored(event.detail)}
        @remove=${(event: CustomEvent<string>) => void this.#remove(event.detail)}></wl-library-dialog>
      <wl-details-dialog .t=${t} .article=${notebook?.article ?? null} ?readonly=${this.#fixed}
        @set=${(event: CustomEvent<{ field: keyof Article; value: string }>) =>
          void session.edit({ op: 'article.set', ...event.detail })}></wl-details-dialog>
      <wl-help-dialog .t=${t} .version=${version}></wl-help-dialog>
    </div>`;
  }

  /** Nothing may be changed. */
  get #fixed(): boolean {
    return this.readonly || this.#session.readonly;
  }

  #emptyState(t: Messages) {
    return html`<main class="empty"><wl-empty-state part="start" .t=${t} .recent=${this.recent}
      @offer=${(event: CustomEvent<OfferedText>) => void this.#take(incomingText(event.detail.text, event.detail.html))}
      @file=${(event: CustomEvent<File>) => void this.openFile(event.detail)}
      @open=${(event: CustomEvent<string>) => void this.#openStored(event.detail)}
      @sample=${() => void assetText('sample').then((text) => this.setText(text), this.#noSample)}><slot name="start" slot="start"></slot></wl-empty-state></main>`;
  }

  #noSample = ({ message }: Error) => this.announce({ code: 'file-unreadable', level: 'error', detail: message });

  #workspace(t: Messages) {
    const session = this.#session;
    const { text } = session.notebook!.article;
    return html`<main data-tab=${this.tab}>
      <h1 class="visually-hidden" lang="de">${session.notebook!.article.title || t.untitled}</h1>
      <div class="tabs" role="tablist">
        ${(['article', 'claims'] as const).map(
          (tab) => html`<button role="tab" id="tab-${tab}" aria-controls=${tab} aria-selected=${this.tab === tab}
            @click=${() => (this.tab = tab)}>${tab === 'article' ? t.articleTab : t.claimsTab(this.#views.length)}</button>`,
        )}
      </div>
      <section id="article" class="article" part="article" data-pane tabindex="0" aria-label=${t.article}>
        <wl-article-view .t=${t} .text=${text} .analysis=${session.analysis} .views=${this.#views} .styles=${this.#styles}
          .current=${this.current} .hovered=${this.hovered} ?readonly=${this.#fixed}></wl-article-view>
      </section>
      <section id="claims" class="claims" part="claims" aria-label=${t.claims}>
        <wl-claims-panel exportparts="card" .t=${t} .views=${this.#views} .analysis=${session.analysis} .scales=${session.allScales}
          .loose=${session.notes.loose} .anchors=${session.notes.anchors} .text=${text} .current=${this.current}
          .hovered=${this.hovered} .opened=${this.opened} .order=${this.order} ?bySpeaker=${this.bySpeaker}
          ?readonly=${this.#fixed} @arrange=${this.#arranged}></wl-claims-panel>
      </section>
    </main>`;
  }

  #part<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] | null {
    return this.renderRoot.querySelector(name);
  }

  // ---- Opening ---------------------------------------------------------------------------------

  /** Runs something that opens an article; trouble becomes a message, and what was open stays open. */
  async #opening<T>(open: () => Promise<T>, beginning = false): Promise<T | undefined> {
    if (!beginning) await this.#begin();
    try {
      const opened = await open();
      this.tab = this.single ? 'claims' : 'article';
      this.opened = null;
      await this.updateComplete;
      this.renderRoot.querySelector('.article')?.scrollTo(0, 0);
      this.#tell('wortlaut-change', { notebook: this.#session.notebook });
      return opened;
    } catch (problem) {
      const start = problem instanceof EngineError && problem.code === 'engine-start';
      this.announce({
        code: start ? 'engine-failed' : 'analysis-failed',
        level: 'error',
        detail: (problem as Error).message,
      });
      return undefined;
    }
  }

  async #take(incoming: Incoming): Promise<void> {
    this.#part('wl-notice-list')?.clear();
    for (const notice of incoming.notices) this.announce(notice);
    if (incoming.kind === 'notebook') await this.setNotebook(incoming.text);
    if (incoming.kind !== 'article') return;
    const { text = '', ...about } = incoming.article;
    await this.setText(text, about);
    const { whole } = incoming;
    if (!whole) return;
    const run = () => void this.#session.edit({ op: 'article.set', field: 'text', value: whole.text ?? '' });
    this.announce({ code: 'html-article-only', level: 'info', action: { name: 'whole-page', run } });
  }

  async #openStored(id: string): Promise<boolean> {
    return (await this.#opening(() => this.#session.openStored(id))) ?? false;
  }

  async #remove(id: string): Promise<void> {
    await this.#session.remove(id);
    await this.#listRecent();
  }

  async #listRecent(): Promise<void> {
    this.recent = await this.#session.list();
  }

  async #close(): Promise<void> {
    await this.#session.close();
    await this.#listRecent();
    this.#tell('wortlaut-change', { notebook: null });
    await this.updateComplete;
    this.#part('wl-empty-state')?.focus();
  }

  async #download(format: ExportFormat): Promise<void> {
    try {
      const { content, mime, filename } = await this.exportAs(format);
      offerDownload(content, mime, filename);
      this.announce({ code: 'exported', level: 'info', detail: filename });
    } catch (problem) {
      this.announce({ code: 'edit-failed', level: 'error', detail: (problem as Error).message });
    }
  }

  // ---- Choosing --------------------------------------------------------------------------------

  #selected({ detail }: CustomEvent<ComponentEvents['wl-select']>): Promise<void> {
    return this.#choose(detail);
  }

  async #choose({ claim, from, open }: ComponentEvents['wl-select']): Promise<void> {
    this.current = claim;
    if (from === 'article') {
      this.opened = claim;
      this.tab = 'claims';
      this.#part('wl-claims-panel')?.uncover(claim);
    } else {
      this.opened = open ? claim : null;
    }
    await this.updateComplete;
    await this.#part('wl-claims-panel')?.updateComplete;
    this.#reveal(claim, from === 'article');
  }

  /** Shows a claim in both columns and tells the host; the focus goes to its card. */
  #reveal(claim: string, scrollPanel: boolean): void {
    const spans = this.#session.analysis?.claims.find(({ id }) => id === claim)?.spans ?? [];
    this.#tell('wortlaut-select', { claim, spans });
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const card = this.#part('wl-claims-panel')?.card(claim);
    if (scrollPanel) card?.show();
    card?.focus();
    this.#part('wl-article-view')?.reveal(claim, smooth);
  }

  #hover({ detail }: CustomEvent<ComponentEvents['wl-hover']>): void {
    this.hovered = detail.claim;
  }

  #point({ detail }: CustomEvent<ComponentEvents['wl-point']>): void {
    this.#part('wl-article-view')?.point(detail.spans);
  }

  /** Shows a claim, or words that are none. */
  async #jump({ detail: { claim, place } }: CustomEvent<ComponentEvents['wl-jump']>): Promise<void> {
    if (claim !== null) return this.#choose({ claim, from: 'article' });
    this.tab = 'article';
    await this.updateComplete;
    this.#part('wl-article-view')?.show(place);
  }

  async #step(by: 1 | -1): Promise<void> {
    const sequence = this.#part('wl-claims-panel')?.sequence ?? [];
    const at = sequence.findIndex(({ claim }) => claim.id === this.current);
    const next = sequence[at < 0 ? (by > 0 ? 0 : sequence.length - 1) : at + by];
    if (!next) return;
    this.current = next.claim.id;
    if (this.opened) this.opened = next.claim.id;
    await this.updateComplete;
    await this.#part('wl-claims-panel')?.updateComplete;
    this.#reveal(next.claim.id, true);
  }

  #arranged({ detail }: CustomEvent<FilterChange>): void {
    if (detail.order) {
      this.order = detail.order;
      remember('order', detail.order);
    }
    if (detail.bySpeaker !== undefined) {
      this.bySpeaker = detail.bySpeaker;
      remember('grouping', detail.bySpeaker ? 'speaker' : 'list');
    }
  }

  // ---- Asking ----------------------------------------------------------------------------------

  #barAsked({ detail }: CustomEvent<BarAction>): void {
    void this.#act(detail);
  }

  async #act(action: BarAction): Promise<void> {
    switch (action) {
      case 'new':
      case 'home':
        return this.single ? undefined : this.#close();
      case 'library':
        await this.#session.flush();
        await this.#listRecent();
        return this.#part('wl-library-dialog')!.show();
      case 'export':
        return this.#part('wl-export-dialog')!.show();
      case 'details':
        return this.#part('wl-details-dialog')!.show();
      case 'help':
        return this.#part('wl-help-dialog')!.show();
      case 'language':
        this.lang = this.#t.code === 'de' ? 'en' : 'de';
        remember('language', this.lang);
        return;
      case 'theme': {
        const next = themes[(themes.indexOf(this.theme ?? 'auto') + 1) % themes.length]!;
        this.theme = next === 'auto' ? null : next;
        remember('theme', next);
      }
    }
  }

  #framed = (frame?: Element): void => {
    if (!frame || frame === this.#frame) return;
    this.#frame = frame;
    this.#changes.listen(frame);
    this.#elsewhere.listen(frame);
    if (this.single) return;
    dropTarget(frame, (dropping) => (this.dropping = dropping), (incoming) => this.#take(incoming));
  };

  #keyed(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut) return;
    if (shortcut === 'help') {
      event.preventDefault();
      return void this.#act('help');
    }
    if (!this.#session.notebook) return;
    event.preventDefault();
    switch (shortcut) {
      case 'next':
        return void this.#step(1);
      case 'previous':
        return void this.#step(-1);
      case 'search':
        this.tab = 'claims';
        return void this.updateComplete.then(() => this.#part('wl-claims-panel')?.focusSearch());
      case 'open':
        return void this.#openCurrent();
      case 'back':
        return this.#back();
      case 'new':
      case 'export':
        return void this.#act(shortcut);
    }
  }

  async #openCurrent(): Promise<void> {
    if (!this.current) return this.#step(1);
    this.opened = this.current;
  }

  /** One step back: out of a field to the card, then the card closes. */
  #back(): void {
    const panel = this.#part('wl-claims-panel');
    const card = this.current ? panel?.card(this.current) : null;
    if (card && card.shadowRoot?.activeElement && !card.shadowRoot.activeElement.matches('.head')) {
      card.focus();
      return;
    }
    this.opened = null;
    card?.focus();
  }

  /** Shows the reader a message. */
  announce(notice: Notice): void {
    if (notice.level !== 'info') this.#tell('wortlaut-error', { code: notice.code, message: notice.detail ?? '' });
    const failed = notice.code === 'storage-failed' || notice.code === 'storage-full';
    const action = failed ? { name: 'export' as const, run: () => void this.#act('export') } : notice.action;
    void this.updateComplete.then(() => this.#part('wl-notice-list')?.add({ ...notice, action }));
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  static override styles = workbenchStyles;
}

customElements.define('wortlaut-workbench', Workbench);

declare global {
  interface HTMLElementTagNameMap {
    'wortlaut-workbench': Workbench;
  }
}
