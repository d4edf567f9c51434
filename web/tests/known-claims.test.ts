import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { EngineClient } from '../src/engine/client';
import { EngineError } from '../src/engine/error';
import { KnownClaims, claimsOf, type KnownNotebook } from '../src/model/known-claims';

const root = new URL('../../', import.meta.url);
const glue = readFileSync(new URL('build/wasm/wortlaut-engine.js', root), 'utf8');
// A classic script that makes one global, as the worker has it.
const createEngine = new Function(`${glue}\nreturn createWortlautEngine;`)();
const wasmBinary = readFileSync(new URL('build/wasm/wortlaut-engine.wasm', root));
const pack = readFileSync(new URL('build/native/wortlaut-de.pack', root));

/** The engine as the page has it; `calls` counts, `restart` is what follows a crash. */
class Engine {
  calls: Record<string, number> = {};
  module: Record<string, (...args: unknown[]) => string> = {};
  async restart() {
    this.module = await createEngine({ wasmBinary });
    this.module['loadPack']!(new Uint8Array(pack));
  }
  async call(name: string, ...args: string[]): Promise<string> {
    this.calls[name] = (this.calls[name] ?? 0) + 1;
    return this.module[name]!(...args);
  }
  async json<T>(name: string, ...args: string[]): Promise<T> {
    const answer = JSON.parse(await this.call(name, ...args));
    if (answer.ok === false) throw new EngineError(answer.error.code, answer.error.message);
    return answer;
  }
}

const uuid = (n: number) => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let engine: Engine;
let known: KnownClaims;
beforeEach(async () => {
  engine = new Engine();
  await engine.restart();
  known = new KnownClaims(engine as unknown as EngineClient);
});

const stamp = (n: number) => JSON.stringify({ now: '2026-03-01T09:00:00Z', uuid: uuid(n), author: 'Mia' });
async function notebook(n: number, text: string): Promise<string> {
  return engine.call('newNotebook', JSON.stringify({ title: `Artikel ${n}`, text, language: 'de' }), stamp(n));
}
const given = (n: number, text: string, version = '1'): KnownNotebook => ({
  id: uuid(n), version, text: () => notebook(n, text),
});
const ask = [{ text: 'Die Stadt Lindenau sperrt die Uferbrücke für drei Jahre' }];
const titles = async (own = '') => (await known.find(ask, own)).flatMap(({ similar }) => similar.map(({ stored }) => stored.title));

const bridge = 'Die Stadt Lindenau sperrt die Uferbrücke für drei Jahre. Der Stadtrat tagt am Freitag.';
const pool = 'Das Freibad in Altmark öffnet im Mai. Der Eintritt kostet vier Euro.';

test('claims of the notebooks are found, those of the notebook itself are left out', async () => {
  await known.know([given(1, bridge), given(2, pool)]);
  expect(known.size).toBeGreaterThan(2);
  expect(await titles()).toEqual(['Artikel 1']);
  expect(await titles(uuid(1))).toEqual([]);
});

test('only what has changed is read and indexed again, and what is gone is not found', async () => {
  // More than a shelf has room for.
  known = new KnownClaims(engine as unknown as EngineClient, 8);
  const many = Array.from({ length: 6 }, (_, i) => given(i + 10, `${pool} Der Bau kostet ${i + 3} Millionen Euro.`));
  await known.know([given(1, bridge), ...many]);
  expect(engine.calls['indexClaims']).toBeGreaterThan(1);
  const { analyze } = engine.calls;
  await known.know([given(1, bridge), ...many]);
  expect(engine.calls['analyze']).toBe(analyze);
  const indexed = engine.calls['indexClaims'];
  await known.know([given(1, 'Die Brücke ist offen.', '2'), ...many]);
  expect(engine.calls['analyze']).toBe(analyze! + 1);
  expect(engine.calls['indexClaims']).toBe(indexed! + 1);
  expect(await titles()).toEqual([]);
  await known.know([given(1, bridge, '3'), ...many]);
  expect(await titles()).toEqual(['Artikel 1']);
  await known.know(many);
  expect(await titles()).toEqual([]);
});

test('reading stops when it is not wanted any more, and goes on where it stopped', async () => {
  let left = 1;
  await known.know([given(1, bridge), given(2, pool)], () => left-- > 0);
  expect(engine.calls['analyze']).toBe(1);
  await known.know([given(1, bridge), given(2, pool)]);
  expect(engine.calls['analyze']).toBe(2);
  expect(await titles()).toEqual(['Artikel 1']);
});

test('after a crash of the engine everything is indexed anew', async () => {
  await known.know([given(1, bridge)]);
  await engine.restart();
  expect(await titles()).toEqual(['Artikel 1']);
  expect(engine.calls['analyze']).toBe(1);
});

test('a file that is no notebook has no claims; one that cannot be read stops nothing', async () => {
  expect(await claimsOf(engine as unknown as EngineClient, '{"a": 1}')).toBe(null);
  const broken: KnownNotebook = { id: uuid(3), version: '1', text: () => Promise.reject(new Error('gone')) };
  await known.know([broken, given(1, bridge)]);
  expect(await titles()).toEqual(['Artikel 1']);
});

test('a checked claim brings its verdict and the number of its sources along', async () => {
  let json = await notebook(1, bridge);
  const edit = async (change: object, n: number) => {
    json = await engine.call('editNotebook', json, JSON.stringify(change), stamp(n));
  };
  const target = { position: { start: 0, end: bridge.indexOf('.') } };
  await edit({ op: 'note.add', target, verdict: { scale: 'wortlaut', rating: 'false' } }, 5);
  await edit({ op: 'evidence.add', note: uuid(5), evidence: { url: 'https://example.org/a' } }, 6);
  await edit({ op: 'evidence.add', note: uuid(5), evidence: { url: 'https://example.org/b' } }, 7);
  await edit({ op: 'evidence.remove', note: uuid(5), id: uuid(7) }, 8);
  await known.know([{ id: uuid(1), version: '1', text: async () => json }]);
  const [found] = await known.find(ask, '');
  expect(found!.similar[0]!.stored).toMatchObject({ sources: 1, note: uuid(5), verdictLabel: { de: 'Falsch' } });
});
