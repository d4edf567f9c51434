// The engine's parts from files beside the module, for bundlers and for pages with modules: the browser keeps them
// apart, and nothing of them is in the JavaScript.
import { besideModule, engineUrl, packUrl, startWorker } from 'virtual:wortlaut-files';
import type { AssetSource, EnginePart } from './assets';
import { copyOf, sources } from './sources';

/** What lies at an address. Bundlers write small files into the code, as data: addresses, which a host's policy
 *  rarely lets one fetch; these are read as they stand. */
export async function fetched(url: string | URL): Promise<Response> {
  const [, base64, content] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(String(url)) ?? [];
  if (content !== undefined) {
    const binary = base64 ? atob(content) : unescape(content);
    return new Response(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}

export async function assetBytes(name: EnginePart): Promise<ArrayBuffer> {
  const wasm = name === 'wasm';
  const given = wasm ? sources.wasm : sources.pack;
  if (given) return copyOf(given);
  const located = sources.locateFile?.(wasm ? 'wortlaut-engine.wasm' : 'wortlaut-de.pack');
  return (await fetched(located ?? (wasm ? engineUrl() : packUrl()))).arrayBuffer();
}

/** A worker may not come from another origin as a file; out of a blob it may. */
async function workerOf(url: string | URL): Promise<{ worker: Worker; settled(): void }> {
  const { origin, protocol, href } = new URL(url, document.baseURI);
  if (origin === location.origin || protocol === 'blob:') return { worker: new Worker(href), settled: () => undefined };
  const blob = URL.createObjectURL(new Blob([await (await fetched(href)).text()], { type: 'text/javascript' }));
  return { worker: new Worker(blob), settled: () => URL.revokeObjectURL(blob) };
}

export async function openWorker(): Promise<{ worker: Worker; settled(): void }> {
  const located = sources.locateFile?.('worker.js');
  if (located) return workerOf(located);
  try {
    return { worker: startWorker(), settled: () => undefined };
  } catch {
    return workerOf(besideModule('worker.js'));
  }
}

({ assetBytes, openWorker }) satisfies AssetSource;
