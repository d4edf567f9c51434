/** The files beside the package's modules. */
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
  /** The bytes of wortlaut-engine.wasm, and of wortlaut-de.pack; what is given is not looked for. They are copied. */
  wasm?: ArrayBuffer | Uint8Array;
  pack?: ArrayBuffer | Uint8Array;
}

export let sources: EngineSources = {};

/** Says where the engine's files are. To be called before the first analysis; later it has no effect until the
 *  engine starts anew. Each call replaces what the one before it said. */
export function configure(where: EngineSources): void {
  sources = where;
}

/** A copy, for a worker to take away. */
export function copyOf(bytes: ArrayBuffer | Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes).buffer as ArrayBuffer;
}
