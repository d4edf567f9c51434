import type { Notebook } from '../../../bindings/wortlaut';
import type { Notice } from './notices';
import type { NotebookStorage, StoredNotebook } from './storage';

export type SaveState = 'nothing' | 'saving' | 'saved' | 'memory' | 'failed';

export interface SaverHooks {
  /** Merges what another tab has stored into the open notebook and shows it, between two edits. Resolves to
   *  the notebook then open; to null when that is another one by now. */
  mergeIn(id: string, base: string, theirs: string): Promise<{ json: string; notebook: Notebook } | null>;
  changed(): void;
  notice(notice: Notice): void;
}

/** How long after a change it is written. */
const delay = 250;

/** Keeps the open notebook saved, and in step with other tabs that have it open: each write is refused
 *  when another tab has written meanwhile; both versions are merged then, and written. */
export class Saver {
  state: SaveState = 'nothing';
  #id: string | null = null;
  /** What was last known to be stored: the base of a merge. */
  #base = { json: '', revision: 0 };
  #current: { json: string; notebook: Notebook } | null = null;
  #dirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;
  #told = false;
  #channel: BroadcastChannel | null = null;

  constructor(
    public storage: NotebookStorage,
    private readonly hooks: SaverHooks,
  ) {}

  /** Hears of what other tabs write, until `release`. */
  listen(): void {
    if (this.#channel) return;
    try {
      this.#channel = new BroadcastChannel('wortlaut');
      this.#channel.onmessage = ({ data }) => void this.#heard(data);
    } catch {
      // Without it, the next write notices what other tabs have written.
    }
  }

  /** Lets go of the storage and of other tabs; what is open stays known, and `listen` takes up again. */
  release(): void {
    clearTimeout(this.#timer);
    this.#channel?.close();
    this.#channel = null;
    this.storage.close?.();
  }

  /** From now on this notebook is kept; `json` is what is stored of it under that revision. */
  begin(notebook: Notebook, revision: number, json = ''): void {
    this.end();
    this.listen();
    this.#id = notebook.id;
    this.#base = { json, revision };
    this.state = revision ? (this.storage.lasting ? 'saved' : 'memory') : 'nothing';
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#id = null;
    this.#current = null;
    this.#dirty = false;
    this.state = 'nothing';
  }

  changed(json: string, notebook: Notebook): void {
    if (this.#id !== notebook.id) return;
    this.#current = { json, notebook };
    this.#dirty = true;
    this.state = 'saving';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Writes what is not written yet, after a write that is under way. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#writing) await this.#writing;
    if (!this.#dirty) return;
    this.#writing = this.#write().finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #write(): Promise<void> {
    const id = this.#id;
    try {
      while (this.#dirty && this.#id === id) {
        const { json, notebook } = this.#current!;
        this.#dirty = false;
        const answer = await this.storage.put(recordOf(json, notebook), this.#base.revision);
        if (this.#id !== id) return;
        if (typeof answer === 'number') {
          this.#base = { json, revision: answer };
          this.#channel?.postMessage({ id, revision: answer });
        } else {
          this.#dirty = true;
          await this.#mergeIn(answer);
        }
      }
      this.state = this.storage.lasting ? 'saved' : 'memory';
      this.#told = false;
    } catch (problem) {
      if (this.#id !== id) return;
      this.#dirty = true;
      this.state = 'failed';
      if (!this.#told) {
        this.#told = true;
        const full = (problem as DOMException | null)?.name === 'QuotaExceededError';
        this.hooks.notice({ code: full ? 'storage-full' : 'storage-failed', level: 'error', detail: String(problem) });
      }
    }
    this.hooks.changed();
  }

  async #mergeIn(theirs: StoredNotebook): Promise<void> {
    const base = this.#base.json;
    this.#base = { json: theirs.json, revision: theirs.revision };
    const merged = await this.hooks.mergeIn(theirs.id, base, theirs.json);
    if (merged && merged.notebook.id === this.#id) this.#current = merged;
  }

  /** Another tab has written. */
  async #heard({ id, revision }: { id: string; revision: number }): Promise<void> {
    const newer = (found: { id: string; revision: number } | undefined) =>
      found !== undefined && found.id === this.#id && found.revision > this.#base.revision;
    while (this.#writing) await this.#writing;
    if (!newer({ id, revision })) return;
    const stored = await this.storage.get(id).catch(() => undefined);
    while (this.#writing) await this.#writing;
    if (!stored || !newer(stored)) return;
    this.#writing = this.#mergeIn(stored).finally(() => (this.#writing = null));
    await this.#writing;
    await this.flush();
  }
}

function recordOf(json: string, notebook: Notebook): Omit<StoredNotebook, 'revision'> {
  const notes = notebook.notes.filter(({ removed }) => !removed);
  return {
    id: notebook.id,
    title: notebook.article.title || firstLine(notebook.article.text),
    modified: notebook.modified,
    notes: notes.length,
    done: notes.filter(({ status }) => status === 'done').length,
    json,
  };
}

/** The first words of an article that has no title. */
export function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim().length > 0)?.trim() ?? '';
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()} …` : line;
}
