import type {
  ComparableClaim,
  CorrectedAnalysis,
  NotebookOpened,
  SimilarClaim,
  SimilarFound,
} from '../../../bindings/wortlaut';
import type { EngineClient } from '../engine/client';
import { EngineError } from '../engine/error';

/** A notebook whose claims are to be known. */
export interface KnownNotebook {
  id: string;
  /** Another one when the content is another. */
  version: string;
  text(): Promise<string | undefined>;
}

type Matches = Extract<SimilarFound, { ok: true }>['matches'];

/** An index in the engine's worker: which notebooks are in it, and in which version. */
interface Shelf {
  name: string;
  claims: number;
  holds: Map<string, string>;
}

/** Claims of one index. A new one takes the worker some tens of milliseconds a thousand claims, in which nothing else
 *  is answered; so what is known stands on several shelves, and what has changed goes onto a new one. */
const shelfRoom = 2_500;

let made = 0;

/** The claims of many notebooks, indexed in the engine's worker: which of them is like a given one. */
export class KnownClaims {
  /** What was read: by notebook, in its latest version. */
  #read = new Map<string, { version: string; claims: readonly ComparableClaim[] }>();
  #shelves: Shelf[] = [];

  /** Shelves with less than a third of the room are put together with what is new, so that there are never many. */
  constructor(
    private readonly engine: EngineClient,
    private readonly room = shelfRoom,
  ) {}

  /** How many claims are known. */
  get size(): number {
    let size = 0;
    for (const { claims } of this.#read.values()) size += claims.length;
    return size;
  }

  /** Makes the notebooks given the known ones: reads those that are new or have changed, and forgets the others. Between
   *  two of them the engine answers whoever else asks, and `goOn` may say that it need not go on: what was read until
   *  then stays read. A notebook that cannot be read is known with no claims. */
  async know(notebooks: readonly KnownNotebook[], goOn: () => boolean = () => true): Promise<void> {
    const wanted = new Set(notebooks.map(({ id }) => id));
    for (const id of this.#read.keys()) if (!wanted.has(id)) this.#read.delete(id);
    for (const { id, version, text } of notebooks) {
      if (this.#read.get(id)?.version === version) continue;
      if (!goOn()) return;
      const content = await text().catch(() => undefined);
      this.#read.set(id, { version, claims: (content && (await claimsOf(this.engine, content))) || [] });
    }
    await this.#shelve();
  }

  /** What is known like each of the claims. Claims of the notebook `own` are left out. */
  async find(claims: readonly ComparableClaim[], own: string): Promise<Matches> {
    if (!claims.length) return [];
    const asked = JSON.stringify(claims);
    try {
      return await this.#ask(asked, own);
    } catch (problem) {
      // The worker was started anew, and its indexes are gone.
      if (!(problem instanceof EngineError) || problem.code !== 'unknown-index') throw problem;
      this.#shelves = [];
      await this.#shelve();
      return this.#ask(asked, own);
    }
  }

  async #ask(asked: string, own: string): Promise<Matches> {
    const found = new Map<number, Matches[number]>();
    for (const { name, holds } of this.#shelves) {
      const { matches } = await this.engine.json<Extract<SimilarFound, { ok: true }>>('findSimilar', name, asked);
      const current = ({ stored }: SimilarClaim) => {
        const id = stored.notebook ?? '';
        return id !== own && holds.get(id) === this.#read.get(id)?.version;
      };
      for (const { claim, id, similar } of matches) {
        const there = found.get(claim) ?? { claim, id, similar: [] };
        there.similar.push(...similar.filter(current));
        if (there.similar.length) found.set(claim, there);
      }
    }
    return [...found.values()];
  }

  /** Indexes what stands on no shelf in its latest version. */
  async #shelve(): Promise<void> {
    const current = (id: string, version: string) => this.#read.get(id)?.version === version;
    const small: Shelf[] = [];
    const full: Shelf[] = [];
    for (const shelf of this.#shelves) (shelf.claims < this.room / 3 ? small : full).push(shelf);
    const placed = new Set(full.flatMap(({ holds }) => [...holds].filter((one) => current(...one)).map(([id]) => id)));
    const left = [...this.#read].filter(([id, { claims }]) => claims.length && !placed.has(id));
    const held = new Set(small.flatMap(({ holds }) => [...holds].filter((one) => current(...one)).map(([id]) => id)));
    if (left.every(([id]) => held.has(id))) return;
    const shelves = [...full];
    let next: { claims: ComparableClaim[]; holds: Map<string, string> } = { claims: [], holds: new Map() };
    const close = async () => {
      if (!next.claims.length) return;
      const name = `known-${++made}`;
      await this.engine.json('indexClaims', name, JSON.stringify(next.claims));
      shelves.push({ name, claims: next.claims.length, holds: next.holds });
      next = { claims: [], holds: new Map() };
    };
    for (const [id, { version, claims }] of left) {
      next.claims.push(...claims);
      next.holds.set(id, version);
      if (next.claims.length >= this.room) await close();
    }
    await close();
    this.#shelves = shelves;
    for (const { name } of small) await this.engine.call('dropClaims', name);
  }

  /** Takes the indexes out of the worker. */
  drop(): void {
    for (const { name } of this.#shelves) void this.engine.call('dropClaims', name).catch(() => undefined);
    this.#shelves = [];
  }
}

/** The claims of a notebook's text, with what was noted on them and the number of `sources` found; null when it is no
 *  notebook. Of one that a newer version wrote, only what was noted. */
export async function claimsOf(engine: EngineClient, text: string): Promise<ComparableClaim[] | null> {
  try {
    const { notebook, readonly } = await engine.json<Extract<NotebookOpened, { ok: true }>>('openNotebook', text);
    const sources = new Map(
      notebook.notes.map(({ id, evidence }) => [id, evidence.filter(({ removed }) => !removed).length]),
    );
    const compared = async (json: string, analysis: string) =>
      (await engine.json<ComparableClaim[]>('claimsToCompare', json, analysis, '')).map((claim) =>
        claim.note ? { ...claim, sources: sources.get(claim.note) ?? 0 } : claim,
      );
    if (readonly) return await compared(text, '');
    const json = JSON.stringify(notebook);
    const language = JSON.stringify({ language: notebook.article.language || 'auto' });
    const analysis = await engine.call('analyze', notebook.article.text, language);
    const corrected = notebook.corrections.length
      ? JSON.stringify(await engine.json<CorrectedAnalysis>('correctedAnalysis', analysis, json))
      : analysis;
    return await compared(json, corrected);
  } catch {
    return null;
  }
}
