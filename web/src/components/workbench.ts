import { html, nothing, type PropertyValues } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Article, CorrectedAnalysis, ExportFormat, Notebook, Place } from '../../../bindings/wortlaut';
import { assetText } from '#texts';
import { sharedEngine } from '../engine/client';
import { catalogues, chooseLanguage, type Language, type Messages } from '../i18n';
import { offerDownload } from '../model/files';
import { incomingFile, incomingText } from '../model/importing';
import type { Notice } from '../model/notices';
import { RepeatFinder } from '../model/repeat-finder';
import { firstLine } from '../model/saver';
import { Session } from '../model/session';
import { openArticle, remember, setting } from '../model/settings';
import { MemoryStorage, openIndexedDb } from '../model/storage';
import type { ClaimView, Order, SpeakerStyle } from '../model/types';
import { claimViews, speakerStyles, styleOf, unchanged } from '../model/view';
import './article-view';
import { Articles } from './articles';
import { Changes } from './changes';
import { Choice } from './choice';
import './claims-panel';
import './details-dialog';
import { dropTarget } from './drop-target';
import { Elsewhere } from './elsewhere';
import './empty-state';
import type { OfferedText } from './empty-state';
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
    order: { state: true },
    bySpeaker: { state: true },
    dropping: { state: true },
  };
  declare order: Order;
  declare bySpeaker: boolean;
  declare dropping: boolean;

  #session: Session;
  #changes: Changes;
  #repeats: RepeatFinder;
  #elsewhere: Elsewhere;
  #choice: Choice;
  #articles: Articles;
  #frame: Element | null = null;
  #ready: Promise<void> | null = null;
  #views: ClaimView[] = [];
  #styles = new Map<string, SpeakerStyle>();
  #drawnFor: unknown[] = [];

  constructor() {
    super();
    this.storage = 'indexeddb';
    this.order = setting('order') === 'worth' ? 'worth' : 'text';
    this.bySpeaker = setting('grouping') !== 'list';
    this.dropping = false;
    const session = new Session(sharedEngine(), new MemoryStorage());
    this.#session = session;
    this.#changes = new Changes(session, (notice) => this.announce(notice));
    this.#repeats = new RepeatFinder(session);
    this.#choice = new Choice({
      requestUpdate: () => this.requestUpdate(),
      drawn: () => this.updateComplete,
      article: () => this.#part('wl-article-view'),
      panel: () => this.#part('wl-claims-panel'),
      chosen: (claim) => this.#tell('wortlaut-select', { claim, spans: this.#spansOf(claim) }),
    });
    const messages = {
      announce: (notice: Notice) => this.announce(notice),
      clearMessages: () => this.#part('wl-notice-list')?.clear(),
    };
    this.#articles = new Articles(session, {
      ...messages,
      begun: () => this.#begin(),
      opened: () => this.#opened(),
      closed: () => this.#closed(),
      requestUpdate: () => this.requestUpdate(),
    });
    const [articles, choice] = [this.#articles, this.#choice];
    this.#elsewhere = new Elsewhere(session, this.#repeats, { ...messages, articles, choice });
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
    await this.#articles.openNew(text, about);
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
    return this.#articles.openFile(text);
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
    await this.#articles.take(await incomingFile(file));
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
      if (open) await this.#articles.reopen(open);
      await this.#articles.list();
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
    this.#views = analysis ? unchanged(this.#views, claimViews(analysis, notes.byClaim, byClaim)) : [];
    if (!fresh) return;
    const styles = analysis ? speakerStyles(analysis) : new Map<string, SpeakerStyle>();
    const unknown: SpeakerStyle = { tone: null, pattern: 1, monogram: '?' };
    this.#styles = new Map(
      analysis?.quotations.map(({ id, speakers }) => [id, speakers.length ? styleOf(speakers, styles) : unknown]),
    );
    this.#choice.keep((id) => this.#views.some(({ claim }) => claim.id === id));
  }

  override render() {
    const t = this.#t;
    const session = this.#session;
    const { notebook } = session;
    return html`<div class="frame" ${ref(this.#framed)}>
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
      <wl-library-dialog .t=${t} .entries=${this.#articles.recent} ?lasting=${session.storage.lasting} .current=${notebook?.id ?? null}
        .folders=${this.#repeats.folders} @add=${(event: CustomEvent<'folder' | 'files'>) => void this.#elsewhere.add(event.detail)}
        @forget=${(event: CustomEvent<string>) => this.#repeats.removeFolder(event.detail)}
        @open=${(event: CustomEvent<string>) => void this.#articles.openStored(event.detail)}
        @remove=${(event: CustomEvent<string>) => void this.#articles.remove(event.detail)}></wl-library-dialog>
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
    return html`<main class="empty"><wl-empty-state part="start" .t=${t} .recent=${this.#articles.recent}
      @offer=${(event: CustomEvent<OfferedText>) => void this.#articles.take(incomingText(event.detail.text, event.detail.html))}
      @file=${(event: CustomEvent<File>) => void this.openFile(event.detail)}
      @open=${(event: CustomEvent<string>) => void this.#articles.openStored(event.detail)}
      @sample=${() => void assetText('sample').then((text) => this.setText(text), this.#noSample)}><slot name="start" slot="start"></slot></wl-empty-state></main>`;
  }

  #noSample = ({ message }: Error) => this.announce({ code: 'file-unreadable', level: 'error', detail: message });

  #workspace(t: Messages) {
    const session = this.#session;
    const { text } = session.notebook!.article;
    const { current, hovered, opened, tab: shown } = this.#choice;
    return html`<main data-tab=${shown}>
      <h1 class="visually-hidden" lang="de">${session.notebook!.article.title || t.untitled}</h1>
      <div class="tabs" role="tablist">
        ${(['article', 'claims'] as const).map(
          (tab) => html`<button role="tab" id="tab-${tab}" aria-controls=${tab} aria-selected=${shown === tab}
            @click=${() => this.#choice.show(tab)}>${tab === 'article' ? t.articleTab : t.claimsTab(this.#views.length)}</button>`,
        )}
      </div>
      <section id="article" class="article" part="article" data-pane tabindex="0" aria-label=${t.article}>
        <wl-article-view .t=${t} .text=${text} .analysis=${session.analysis} .views=${this.#views} .styles=${this.#styles}
          .current=${current} .hovered=${hovered} ?readonly=${this.#fixed}></wl-article-view>
      </section>
      <section id="claims" class="claims" part="claims" aria-label=${t.claims}>
        <wl-claims-panel exportparts="card" .t=${t} .views=${this.#views} .analysis=${session.analysis} .scales=${session.allScales}
          .loose=${session.notes.loose} .anchors=${session.notes.anchors} .text=${text} .current=${current}
          .hovered=${hovered} .opened=${opened} .order=${this.order} ?bySpeaker=${this.bySpeaker}
          ?readonly=${this.#fixed} @arrange=${this.#arranged}></wl-claims-panel>
      </section>
    </main>`;
  }

  #spansOf(claim: string): Place[] {
    return this.#session.analysis?.claims.find(({ id }) => id === claim)?.spans ?? [];
  }

  #part<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] | null {
    return this.renderRoot.querySelector(name);
  }

  // ---- Opening, choosing, asking ---------------------------------------------------------------

  async #opened(): Promise<void> {
    this.#choice.begin(this.single ? 'claims' : 'article');
    await this.updateComplete;
    this.renderRoot.querySelector('.article')?.scrollTo(0, 0);
    this.#tell('wortlaut-change', { notebook: this.#session.notebook });
  }

  async #closed(): Promise<void> {
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

  #barAsked({ detail }: CustomEvent<BarAction>): void {
    void this.#act(detail);
  }

  async #act(action: BarAction): Promise<void> {
    switch (action) {
      case 'new':
      case 'home':
        return this.single ? undefined : this.#articles.close();
      case 'library':
        await this.#session.flush();
        await this.#articles.list();
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
    for (const one of [this.#changes, this.#elsewhere, this.#choice]) one.listen(frame);
    if (this.single) return;
    dropTarget(frame, (dropping) => (this.dropping = dropping), (incoming) => this.#articles.take(incoming));
  };

  #keyed(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    if (!shortcut || (shortcut !== 'help' && !this.#session.notebook)) return;
    event.preventDefault();
    if (shortcut === 'help' || shortcut === 'new' || shortcut === 'export') void this.#act(shortcut);
    else this.#choice.follow(shortcut);
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
