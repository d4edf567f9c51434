// Where the engine's files lie: beside this module. This file is not bundled, so that each address below stays
// written as bundlers know it; they carry the file along and put its new address here.
export const startWorker = () => new Worker(new URL('./worker.js', import.meta.url));
export const engineUrl = () => new URL('./wortlaut-engine.wasm', import.meta.url);
export const packUrl = () => new URL('./wortlaut-de.pack', import.meta.url);

/** For a module from another origin, which no bundler has touched. */
export const besideModule = (name) => {
  const here = import.meta.url;
  return new URL(name, here);
};
