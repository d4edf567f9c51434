// "wortlaut/analyze" in Node.js: the same function. The engine runs in the thread that calls; an analysis is one
// uninterrupted step of some ten milliseconds. Nothing keeps the process alive.
import { readFile } from 'node:fs/promises';
import createWortlautEngine from '#engine';
import type { Analysis, AnalyzeOptions, Failure, PackLoaded, WortlautEngine } from '../../../bindings/wortlaut';
import { EngineError } from '../engine/error';
import { copyOf, sources, type PackageFile } from '../engine/sources';

export { configure } from '../engine/sources';
export { EngineError };

async function bytesOf(name: PackageFile, given: ArrayBuffer | Uint8Array | undefined): Promise<Uint8Array> {
  if (given) return new Uint8Array(copyOf(given));
  const located = sources.locateFile?.(name) ?? new URL(name, import.meta.url);
  return readFile(located);
}

async function start(): Promise<WortlautEngine> {
  try {
    const [wasm, pack] = await Promise.all([
      bytesOf('wortlaut-engine.wasm', sources.wasm),
      bytesOf('wortlaut-de.pack', sources.pack),
    ]);
    const engine = await createWortlautEngine({ wasmBinary: wasm });
    const loaded = JSON.parse(engine.loadPack(pack)) as PackLoaded;
    if (!loaded.ok) throw new Error(loaded.error.message);
    return engine;
  } catch (problem) {
    running = undefined;
    throw new EngineError('engine-start', String((problem as Error)?.message ?? problem));
  }
}

let running: Promise<WortlautEngine> | undefined;

/** As in the browser; see src/engine/client.ts. */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
  const engine = await (running ??= start());
  let answer: Analysis | Failure;
  try {
    answer = JSON.parse(engine.analyze(String(text), JSON.stringify(options))) as Analysis | Failure;
  } catch (problem) {
    // A WebAssembly trap leaves the instance in an unknown state: the next call starts a new one.
    running = undefined;
    throw new EngineError('engine', String((problem as Error)?.message ?? problem));
  }
  if ('ok' in answer) throw new EngineError(answer.error.code, answer.error.message);
  return answer;
}
