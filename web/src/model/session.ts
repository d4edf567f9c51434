import type {
  Analysis,
  Anchor,
  Article,
  CorrectedAnalysis,
  ExportFormat,
  Note,
  NoteField,
  Notebook,
  NotebookEdit,
  NotebookExported,
  NotebookOpened,
  NotebooksMerged,
  NotesAnchored,
  RatingScale,
} from '../../../bindings/wortlaut';
import { EngineError, type EngineClient } from '../engine/client';
import { Journal, isSetting } from './journal';
import { notesOnClaims, type PlacedNotes } from './notes';
import { brokenNotebook, type Notice } from './notices';
import { Reader } from './reader';
import { Saver, type SaveState } from './saver';
import { openArticle } from './settings';
import { stamp } from './stamp';
import type { NotebookStorage, StoredEntry, StoredNotebook } from './storage';
import { warningsOf } from './warnings';

/** A source as an edit takes it. */
export type Source = Extract<NotebookEdit, { op: 'evidence.add' }>['evidence'];

type Good<T> = Exclude<T, { ok: false }>;

/** What happens to one open article: the notebook, its analysis, every change, in order. The engine does
 *  the work; the session keeps the result and says when it has changed.
 *
 *  Events: "change" (draw again), "notice" (CustomEvent<Notice>), "analysis", "edited", "shelf" (a saved article was
 *  deleted, or is back). */
export class Session extends EventTarget {
  notebook: Notebook | null = null;
  /** With the reader's corrections in it. */
  analysis: CorrectedAnalysis | null = null;
  notes: PlacedNotes = { byClaim: new Map(), loose: [], anchors: new Map() };
  scales: RatingScale[] = [];
  /** The desk's own rating scales, and those that come with the engine. */
  allScales: readonly RatingScale[] = [];
  readonly = false;
  /** Who edits; null: what the reader has said. */
  author: string | null = null;
  /** An article is being read. */
  working = false;

  /** The notebook and the analysis as the engine wrote them. */
  #json = '';
  #analysisJson = '';
  #plainAnalysis: Analysis | null = null;
  #reader: Reader;
  #queue: Promise<unknown> = Promise.resolve();
  #saver: Saver;
  #journal = new Journal();
  /** Edits asked for and not made yet. */
  #asked = 0;

  constructor(
    readonly engine: EngineClient,
    storage: NotebookStorage,
  ) {
    super();
    this.#reader = new Reader(engine);
    this.#saver = new Saver(storage, {
      mergeIn: (id, base, theirs) => this.#mergeIn(id, base, theirs),
      changed: () => {
        if (this.#saver.state === 'saved' && !this.#asked && this.notebook) this.#journal.clear(this.notebook.id);
        this.#changed();
      },
      notice: (notice) => this.#notice(notice),
    });
  }

  get saved(): SaveState {
    return this.#saver.state;
  }

  get storage(): NotebookStorage {
    return this.#saver.storage;
  }

  /** Begins a notebook for a new article. */
  async open(article: Partial<Article>): Promise<void> {
    await this.flush();
    return this.#inTurn(async () => {
      this.working = true;
      this.#changed();
      try {
        const title = article.title || (await this.#reader.headline(article));
        const json = await this.engine.call('newNotebook', JSON.stringify({ ...article, title }), stamp(this.author).json);
        await this.#show(json, false);
        this.#saver.begin(this.notebook!, 0);
        this.#saver.changed(this.#json, this.notebook!);
      } finally {
        this.working = false;
        this.#changed();
      }
    });
  }

  /** Opens a notebook file's text. One that is stored already is merged with what is stored. */
  async openFile(text: string): Promise<boolean> {
    await this.flush();
    return this.#inTurn(async () => {
      const opened = JSON.parse(await this.engine.call('openNotebook', text)) as NotebookOpened;
      if (!opened.ok) {
        this.#notice(brokenNotebook(opened.error));
        return false;
      }
      const { notebook, readonly } = opened;
      for (const { message } of readonly ? [] : opened.warnings) {
        this.#notice({ code: 'notebook-warning', level: 'warning', detail: message });
      }
      const stored = readonly ? undefined : await this.#stored(notebook.id);
      let json = readonly ? text : JSON.stringify(notebook);
      if (stored) {
        const merged = await this.engine.json<Good<NotebooksMerged>>('mergeNotebooks', '', stored.json, json);
        json = JSON.stringify(merged.notebook);
        this.#notice({ code: 'notebook-merged', level: 'info', count: merged.conflicts.length });
      }
      await this.#show(readonly ? JSON.stringify(notebook) : json, readonly);
      if (readonly) {
        this.#json = text;
        this.#notice({ code: 'notebook-newer', level: 'warning' });
        this.#saver.end();
      } else {
        this.#saver.begin(this.notebook!, stored?.revision ?? 0, stored?.json);
        this.#saver.changed(this.#json, this.notebook!);
      }
      this.#changed();
      return true;
    });
  }

  /** Opens a saved article; false when it is not there (any more). */
  async openStored(id: string): Promise<boolean> {
    await this.flush();
    return this.#inTurn(async () => {
      const stored = await this.#stored(id);
      if (!stored) return false;
      const opened = JSON.parse(await this.engine.call('openNotebook', stored.json)) as NotebookOpened;
      if (!opened.ok) {
        this.#notice(brokenNotebook(opened.error));
        return false;
      }
      await this.#show(stored.json, opened.readonly);
      if (opened.readonly) this.#saver.end();
      else {
        this.#saver.begin(this.notebook!, stored.revision, stored.json);
        await this.#makeUpFor(id);
      }
      this.#changed();
      return true;
    });
  }

  /** Puts the article away (it stays saved). */
  async close(): Promise<void> {
    await this.flush();
    return this.#inTurn(async () => {
      this.#saver.end();
      this.notebook = null;
      this.analysis = null;
      this.#plainAnalysis = null;
      this.#json = this.#analysisJson = '';
      this.readonly = false;
      openArticle.set(null);
      this.#changed();
    });
  }

  /** Applies an edit; resolves to the id of what it made, null when it was refused. */
  edit(edit: NotebookEdit): Promise<string | null> {
    if (isSetting(edit)) this.#journal.add({ what: 'edit', edit });
    return this.#asking(() => this.#edit(edit));
  }

  /** Sets a field of the note on a claim; makes the note when there is none yet. */
  setNote(claim: string, field: NoteField, value: unknown, id?: string): Promise<string | null> {
    this.#journal.add({ what: 'note', claim, field, value, id });
    return this.#asking(() => this.#setNote(claim, field, value, id));
  }

  async #setNote(claim: string, field: NoteField, value: unknown, id?: string): Promise<string | null> {
    const note = id ?? (await this.#noteOf(claim));
    if (note) await this.#edit({ op: 'note.set', id: note, field, value });
    return note;
  }

  /** Adds a source, an empty one unless told otherwise, to the note on a claim; makes the note when there is none yet. */
  addEvidence(claim: string, id?: string, evidence: Source = { stance: 'supports' }): Promise<string | null> {
    return this.#asking(async () => {
      const note = id ?? (await this.#noteOf(claim));
      return note ? this.#edit({ op: 'evidence.add', note, evidence }) : null;
    });
  }

  async export(format: ExportFormat, language: 'de' | 'en'): Promise<Good<NotebookExported>> {
    await this.#queue;
    if (!this.notebook) throw new EngineError('no-article', 'There is no article.');
    // A file of a newer version goes out as it came in.
    if (this.readonly && format === 'json') {
      return { ok: true, content: this.#json, mime: 'application/json', filename: 'notebook.wortlaut.json' };
    }
    const analysis = this.analysis ? JSON.stringify(this.analysis) : '';
    return this.engine.json<Good<NotebookExported>>('exportNotebook', this.#json, analysis, format, language);
  }

  list(): Promise<StoredEntry[]> {
    return this.storage.list().catch(() => []);
  }

  /** Deletes a saved article, with a way back. */
  async remove(id: string): Promise<void> {
    const stored = await this.#stored(id);
    if (!stored) return;
    if (this.notebook?.id === id) await this.close();
    await this.storage.remove(id);
    this.#notice({
      code: 'article-removed',
      level: 'info',
      detail: stored.title,
      action: { name: 'undo', run: () => void this.storage.put(stored, 0).then(() => this.#shelfChanged()) },
    });
    this.#shelfChanged();
  }

  /** Writes what is not written yet. Never inside a turn: writing may have to merge, which takes one. */
  async flush(): Promise<void> {
    await this.#queue;
    return this.#saver.flush();
  }

  /** For a page that may be gone in a moment: writes what is not saved where it can be written at once. */
  leave(): void {
    if (this.notebook && this.storage.lasting && (this.#asked || this.saved !== 'saved')) {
      this.#journal.write(this.notebook.id);
    }
    void this.flush();
  }

  /** Makes the edits that the page was closed upon. */
  async #makeUpFor(id: string): Promise<void> {
    for (const left of this.#journal.take(id)) {
      if (left.what === 'edit') await this.#edit(left.edit);
      else await this.#setNote(left.claim, left.field, left.value, left.id);
    }
  }

  /** The analysis as the engine wrote it, byte for byte, without corrections. */
  get analysisJson(): string {
    return this.#analysisJson;
  }

  /** Uses a storage from now on, for what is open, too. */
  keepIn(storage: NotebookStorage): void {
    this.#saver.storage = storage;
    if (this.notebook) this.#saver.listen();
  }

  /** Lets go of timers, channels and the storage; the article stays open, and `keepIn` takes up again. */
  release(): void {
    this.#saver.release();
  }

  async #edit(edit: NotebookEdit): Promise<string | null> {
    if (!this.notebook || this.readonly) return null;
    const { json: stampJson, uuid } = stamp(this.author);
    try {
      const before = this.notebook.article;
      const json = await this.engine.call('editNotebook', this.#json, JSON.stringify(edit), stampJson);
      this.#take(json);
      const { text, language } = this.notebook.article;
      if (text !== before.text || language !== before.language) await this.#analyze();
      else if (/^(claim|speaker|correction)\./.test(edit.op)) await this.#correct();
      this.#place();
      this.#saver.changed(this.#json, this.notebook);
      this.dispatchEvent(new Event('edited'));
      this.#changed();
      return uuid;
    } catch (problem) {
      this.#notice({ code: 'edit-failed', level: 'error', detail: (problem as Error).message });
      return null;
    }
  }

  async #noteOf(claim: string): Promise<string | null> {
    const there = this.notes.byClaim.get(claim)?.[0];
    if (there) return there.id;
    const found = this.analysis?.claims.find(({ id }) => id === claim);
    if (!found) return null;
    const names = new Map(this.analysis!.speakers.map((speaker) => [speaker.id, speaker.name]));
    const speakers = found.speakers.map((id) => ({ id, name: names.get(id) ?? '' }));
    return this.#edit({ op: 'note.add', claim, target: { spans: found.spans }, speakers });
  }

  /** Takes a notebook that the engine returned; throws when it is a failure. */
  #take(json: string): void {
    const notebook = JSON.parse(json) as Notebook | { ok: false; error: { code: string; message: string } };
    if ('ok' in notebook) throw new EngineError(notebook.error.code, notebook.error.message);
    this.notebook = notebook;
    this.#json = json;
    const own = notebook.scales ?? [];
    if (this.allScales.length !== own.length + this.scales.length) this.allScales = [...own, ...this.scales];
  }

  async #show(json: string, readonly: boolean): Promise<void> {
    this.scales = this.scales.length ? this.scales : await this.engine.json<RatingScale[]>('ratingScales');
    this.#take(json);
    this.readonly = readonly;
    openArticle.set(readonly ? null : this.notebook!.id);
    await this.#analyze();
    this.#place();
  }

  async #analyze(): Promise<void> {
    const { text, language } = this.notebook!.article;
    const { json, analysis } = await this.#reader.read(text, language);
    this.#analysisJson = json;
    this.#plainAnalysis = analysis;
    await this.#correct();
    const { anchors } = await this.engine.json<Good<NotesAnchored>>('anchorNotes', this.#json, text);
    this.notes.anchors = new Map(anchors.map((anchor: Anchor) => [anchor.id, anchor]));
    const asGerman = () => void this.edit({ op: 'article.set', field: 'language', value: 'de' });
    for (const notice of warningsOf(this.analysis!)) {
      const other = notice.code === 'unknown-language' || notice.code === 'no-pack-for-language';
      this.#notice(other && !this.readonly ? { ...notice, action: { name: 'as-german', run: asGerman } } : notice);
    }
    this.dispatchEvent(new Event('analysis'));
  }

  async #correct(): Promise<void> {
    const plain = this.#plainAnalysis!;
    const any = this.notebook!.corrections.some(({ removed }) => !removed);
    this.analysis = any
      ? await this.engine.json<CorrectedAnalysis>('correctedAnalysis', this.#analysisJson, this.#json)
      : { ...plain, dismissed: [], corrections: [] };
  }

  #place(): void {
    this.notes = notesOnClaims(this.notebook!.notes as Note[], this.analysis!, this.notes.anchors);
  }

  /** Takes over what another tab has written, merged with what this one has. */
  #mergeIn(id: string, base: string, theirs: string): Promise<{ json: string; notebook: Notebook } | null> {
    return this.#inTurn(async () => {
      if (this.notebook?.id !== id) return null;
      const before = this.notebook.article.text;
      const answer = await this.engine.json<Good<NotebooksMerged>>('mergeNotebooks', base, this.#json, theirs);
      this.#take(JSON.stringify(answer.notebook));
      if (this.notebook.article.text !== before) await this.#analyze();
      else await this.#correct();
      this.#place();
      const count = answer.conflicts.length;
      this.#notice(
        count
          ? { code: 'other-tab-conflicts', level: 'warning', count }
          : { code: 'other-tab-merged', level: 'info' },
      );
      this.dispatchEvent(new Event('edited'));
      this.#changed();
      return { json: this.#json, notebook: this.notebook };
    });
  }

  async #stored(id: string): Promise<StoredNotebook | undefined> {
    return this.storage.get(id).catch(() => undefined);
  }

  #asking<T>(task: () => Promise<T>): Promise<T> {
    ++this.#asked;
    return this.#inTurn(task).finally(() => --this.#asked);
  }

  /** Runs a task when those before it are done; one that fails stops none behind it. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  #shelfChanged(): void {
    this.dispatchEvent(new Event('shelf'));
    this.#changed();
  }

  #notice(notice: Notice): void {
    this.dispatchEvent(new CustomEvent<Notice>('notice', { detail: notice }));
  }
}
