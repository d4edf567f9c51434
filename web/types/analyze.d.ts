// Types of "wortlaut/analyze"; docs/embedding.md shows how to use it.
import type { Analysis, AnalyzeOptions } from './wortlaut.js';

export type * from './wortlaut.js';

/** What went wrong: "engine-start", "engine", "stopped", "no-article", or a code of the engine's own. */
export class EngineError extends Error {
  constructor(code: string, message: string);
  /** For programs; `message` is for people. */
  readonly code: string;
}

/** Analyses a text without any interface; offsets in UTF-16 code units.
 *
 *  Nothing is to be freed. In a browser the engine runs in a worker that all calls share; in Node.js in the thread
 *  that calls. Rejects with an EngineError when the engine cannot run; trouble with the text is in the warnings. */
export function analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;

/** The files that lie beside the package's modules. */
export type PackageFile =
  | 'worker.js'
  | 'wortlaut-engine.wasm'
  | 'wortlaut-de.pack'
  | 'NOTICE.txt'
  | 'LICENSE.txt'
  | 'sample-de.txt';

/** Where a host has the files that the engine needs, when they do not lie beside the module. */
export interface EngineSources {
  /** Where a file lies; undefined: beside the module. */
  locateFile?(name: PackageFile): string | URL | undefined;
  /** The bytes of wortlaut-engine.wasm; when given, the file is not looked for. Copied. */
  wasm?: ArrayBuffer | Uint8Array;
  /** The bytes of wortlaut-de.pack, likewise. */
  pack?: ArrayBuffer | Uint8Array;
}

/** Says where the engine's files are; for bundlers that do not find them, and for files on another server.
 *
 *  To be called before the first analysis; later it has no effect. Each call replaces what the one before it said. */
export function configure(where: EngineSources): void;
