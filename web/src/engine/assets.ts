/** What the engine needs. */
export type EnginePart = 'wasm' | 'pack-de';
/** What the interface shows. */
export type TextName = 'notice' | 'licence' | 'sample';

/** Where the engine's parts come from. Two modules are one: carried.ts (the build has everything inside) and
 *  located.ts (files beside the module); the build chooses which of them "#assets" is, and likewise "#texts". */
export interface AssetSource {
  /** The bytes of a part; rejects when there is none. The caller's own, to transfer as it likes. */
  assetBytes(name: EnginePart): Promise<ArrayBuffer>;
  /** Starts the engine's worker; `settled` is to be called when it has answered, or never will. */
  openWorker(): Promise<{ worker: Worker; settled(): void }>;
}

export interface TextSource {
  assetText(name: TextName): Promise<string>;
}
