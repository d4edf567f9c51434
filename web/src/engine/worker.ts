// The engine's worker: a classic script that stands behind the engine's glue in one blob, so it
// imports nothing. It takes calls one after the other and answers each with a string.

interface Start {
  wasm: ArrayBuffer;
  packs: ArrayBuffer[];
}
interface Call {
  id: number;
  name: string;
  args: string[];
}
type Module = Record<string, (...args: unknown[]) => string>;

declare const createWortlautEngine: (settings: { wasmBinary: ArrayBuffer }) => Promise<Module>;

let engine: Module | undefined;

async function start({ wasm, packs }: Start): Promise<string> {
  engine = await createWortlautEngine({ wasmBinary: wasm });
  for (const pack of packs) {
    const loaded = JSON.parse(engine['loadPack']!(new Uint8Array(pack)));
    if (!loaded.ok) throw new Error(loaded.error.message);
  }
  return engine['version']!();
}

self.onmessage = async ({ data }: MessageEvent<Start | Call>) => {
  const id = 'id' in data ? data.id : 0;
  try {
    let result: string;
    if ('id' in data) {
      const work = engine?.[data.name];
      if (!work) throw new Error(`the engine has no ${data.name}`);
      result = work(...data.args);
    } else {
      result = await start(data);
    }
    self.postMessage({ id, result });
  } catch (problem) {
    // A WebAssembly trap leaves the instance in an unknown state: the page starts a new worker then.
    const trap = problem instanceof WebAssembly.RuntimeError;
    self.postMessage({ id, error: String((problem as Error)?.message ?? problem), trap });
  }
};
