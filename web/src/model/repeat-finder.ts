import type {
  ComparableClaim,
  CorrectedAnalysis,
  Note,
  Notebook,
  NotebookOpened,
  SimilarFound,
} from '../../../bindings/wortlaut';
import { KnownClaims, type KnownNotebook } from './known-claims';
import type { NotebookFolder } from './notebook-folder';
import { repeatsOf, type RepeatsByClaim } from './repeats';
import type { Session } from './session';

type Found = Extract<SimilarFound, { ok: true }>;
const nothing: RepeatsByClaim = new Map();

/** Time for an article to be drawn, and for whoever opened it to go on, before its repeats are looked for. */
const after = 150;

/** Looks up, behind a session's back, where the claims of its article stand elsewhere: in the article itself, in the
 *  saved notebooks, in folders that the reader named. It changes nothing. The event "change" says that `byClaim`, or
 *  `folders`, is another one. */
export class RepeatFinder extends EventTarget {
  byClaim: RepeatsByClaim = nothing;
  folders: readonly NotebookFolder[] = [];

  #known: KnownClaims;
  #lookedAt: CorrectedAnalysis | null = null;
  #again = false;
  #running: Promise<void> | null = null;

  constructor(private readonly session: Session) {
    super();
    this.#known = new KnownClaims(session.engine);
    session.addEventListener('change', () => {
      if (session.analysis !== this.#lookedAt) this.look();
    });
    session.addEventListener('shelf', () => this.look());
  }

  /** Looks everything up anew; while it is at it, once more afterwards. */
  look(): void {
    const { analysis } = this.session;
    if (analysis !== this.#lookedAt) this.byClaim = nothing;
    this.#lookedAt = analysis;
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await new Promise((done) => setTimeout(done, after));
      try {
        await this.#find();
      } catch {
        // An article without its repeats is still an article; the next look may find them.
      }
    }
  }

  async #find(): Promise<void> {
    const { notebook, analysis, engine } = this.session;
    if (!notebook || !analysis) return;
    const current = () => this.session.analysis === analysis && !this.#again;
    const asked = await engine.json<ComparableClaim[]>(
      'claimsToCompare', JSON.stringify(notebook), JSON.stringify(analysis), notebook.article.text,
    );
    const within = (await engine.json<Found>('repeatedClaims', JSON.stringify(asked))).matches;
    const show = (elsewhere: Found['matches']) => {
      if (!current()) return;
      this.byClaim = repeatsOf(analysis, asked, within, elsewhere);
      this.#changed();
    };
    // What is known already is shown at once, and again when all notebooks are read.
    show(await this.#measured(asked, notebook.id));
    const notebooks = await this.#notebooks(notebook.id);
    if (!current()) return;
    await this.#known.know(notebooks, current);
    if (current()) show(await this.#measured(asked, notebook.id));
  }

  /** The engine's answer; how long it took stands in the browser's timeline. */
  async #measured(asked: readonly ComparableClaim[], own: string): Promise<Found['matches']> {
    const start = performance.now();
    const matches = await this.#known.find(asked, own);
    const detail = { asked: asked.length, known: this.#known.size };
    performance.measure('wortlaut-known-claims', { start, end: performance.now(), detail });
    return matches;
  }

  /** Everything there is to know, each notebook once; the saved one counts before a file of it. The open one is as it
   *  was read last: it is not asked for. */
  async #notebooks(open: string): Promise<KnownNotebook[]> {
    const { storage } = this.session;
    const notebooks = new Map<string, KnownNotebook>();
    for (const { id, revision } of await this.session.list()) {
      if (id !== open) notebooks.set(id, { id, version: String(revision), text: async () => (await storage.get(id))?.json });
    }
    for (const folder of this.folders) {
      for (const one of folder.notebooks) if (one.id !== open && !notebooks.has(one.id)) notebooks.set(one.id, one);
    }
    return [...notebooks.values()];
  }

  addFolder(folder: NotebookFolder): void {
    this.folders = [...this.folders.filter(({ name }) => name !== folder.name), folder];
    this.#changed();
    this.look();
  }

  removeFolder(name: string): void {
    this.folders = this.folders.filter((folder) => folder.name !== name);
    this.#changed();
    this.look();
  }

  /** The words of a known notebook that is not in this browser's storage; undefined where there is none. */
  async #fileText(id: string): Promise<string | undefined> {
    for (const { notebooks } of this.folders) {
      const found = notebooks.find((one) => one.id === id);
      if (found) return found.text();
    }
    return undefined;
  }

  /** The words of a known notebook; `stored`: it is in this browser's storage. Undefined when it is there no more. */
  async text(id: string): Promise<{ text: string; stored: boolean } | undefined> {
    const stored = await this.session.storage.get(id).catch(() => undefined);
    const text = stored?.json ?? (await this.#fileText(id).catch(() => undefined));
    return text === undefined ? undefined : { text, stored: stored !== undefined };
  }

  /** A note of a known notebook, and that notebook; undefined when it is there no more. */
  async note(notebook: string, id: string): Promise<{ note: Note; notebook: Notebook } | undefined> {
    const found = await this.text(notebook);
    if (!found) return undefined;
    const opened = JSON.parse(await this.session.engine.call('openNotebook', found.text)) as NotebookOpened;
    const note = opened.ok ? opened.notebook.notes.find((one) => one.id === id && !one.removed) : undefined;
    return opened.ok && note ? { note, notebook: opened.notebook } : undefined;
  }

  /** Takes everything out of the engine; the next look reads anew. */
  release(): void {
    this.#known.drop();
    this.#known = new KnownClaims(this.session.engine);
    this.#lookedAt = null;
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
