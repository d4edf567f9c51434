import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What the list of saved articles shows of one. */
export interface StoredEntry {
  id: string;
  title: string;
  /** ISO 8601. */
  modified: string;
  notes: number;
  done: number;
  /** Grows by one with each write, in whichever tab. */
  revision: number;
}

export interface StoredNotebook extends StoredEntry {
  /** The notebook as the engine wrote it. */
  json: string;
}

/** Where notebooks are kept. Writes are compare-and-set, so that two tabs never overwrite each other. */
export interface NotebookStorage {
  /** Whether what is written outlives the page. */
  readonly lasting: boolean;
  list(): Promise<StoredEntry[]>;
  get(id: string): Promise<StoredNotebook | undefined>;
  /** Writes when the stored revision still is `expected` (0: there is none) and resolves to the new
   *  revision; otherwise writes nothing and resolves to what is stored. */
  put(notebook: Omit<StoredNotebook, 'revision'>, expected: number): Promise<number | StoredNotebook>;
  remove(id: string): Promise<void>;
  /** Lets go of what holds the storage open. */
  close?(): void;
}

interface Schema extends DBSchema {
  notebooks: { key: string; value: StoredNotebook };
  entries: { key: string; value: StoredEntry };
}

const byDate = (a: StoredEntry, b: StoredEntry) => (a.modified < b.modified ? 1 : -1);

function entryOf({ json: _, ...entry }: StoredNotebook): StoredEntry {
  return entry;
}

class IndexedDbStorage implements NotebookStorage {
  readonly lasting = true;

  constructor(private readonly db: IDBPDatabase<Schema>) {}

  close(): void {
    this.db.close();
  }

  async list(): Promise<StoredEntry[]> {
    return (await this.db.getAll('entries')).sort(byDate);
  }

  get(id: string): Promise<StoredNotebook | undefined> {
    return this.db.get('notebooks', id);
  }

  async put(notebook: Omit<StoredNotebook, 'revision'>, expected: number): Promise<number | StoredNotebook> {
    const change = this.db.transaction(['notebooks', 'entries'], 'readwrite', { durability: 'strict' });
    const finished = change.done;
    finished.catch(() => undefined);
    const stored = await change.objectStore('notebooks').get(notebook.id);
    // One that was deleted elsewhere meanwhile is written anew: a deletion never takes unsaved work along.
    if (stored && stored.revision !== expected) return stored;
    const revision = Math.max(stored?.revision ?? 0, expected) + 1;
    const value = { ...notebook, revision };
    void change.objectStore('notebooks').put(value).catch(() => undefined);
    void change.objectStore('entries').put(entryOf(value)).catch(() => undefined);
    await finished;
    return revision;
  }

  async remove(id: string): Promise<void> {
    const change = this.db.transaction(['notebooks', 'entries'], 'readwrite');
    await Promise.all([
      change.objectStore('notebooks').delete(id),
      change.objectStore('entries').delete(id),
      change.done,
    ]);
  }
}

/** Keeps notebooks as long as the page lives. */
export class MemoryStorage implements NotebookStorage {
  readonly lasting = false;
  #notebooks = new Map<string, StoredNotebook>();

  async list(): Promise<StoredEntry[]> {
    return [...this.#notebooks.values()].map(entryOf).sort(byDate);
  }

  async get(id: string): Promise<StoredNotebook | undefined> {
    return this.#notebooks.get(id);
  }

  async put(notebook: Omit<StoredNotebook, 'revision'>, expected: number): Promise<number | StoredNotebook> {
    const stored = this.#notebooks.get(notebook.id);
    if (stored && stored.revision !== expected) return stored;
    const revision = Math.max(stored?.revision ?? 0, expected) + 1;
    this.#notebooks.set(notebook.id, { ...notebook, revision });
    return revision;
  }

  async remove(id: string): Promise<void> {
    this.#notebooks.delete(id);
  }
}

/** The browser's IndexedDB. Rejects where there is none, it is forbidden, or it does not open in three seconds. */
export async function openIndexedDb(name = 'wortlaut'): Promise<NotebookStorage> {
  const opening = openDB<Schema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('notebooks', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: 'id' });
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase | null)?.close(),
  });
  opening.catch(() => undefined);
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), 3000));
  return new IndexedDbStorage(await Promise.race([opening, late]));
}
