// The engine's parts out of the build itself: in the page that it stands in, or in the module. Nothing is fetched.
import { data, workerSource } from 'virtual:wortlaut-data';
import type { AssetSource, EnginePart, TextName, TextSource } from './assets';

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const trimmed = text.trim();
  const modern = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  if (modern.fromBase64) return modern.fromBase64(trimmed);
  const binary = atob(trimmed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export async function assetBytes(name: EnginePart | TextName | 'glue'): Promise<ArrayBuffer> {
  const text = data(name);
  if (!text) throw new Error(`this build carries no ${name}`);
  const packed = new Blob([bytesOfBase64(text)]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export async function assetText(name: EnginePart | TextName | 'glue'): Promise<string> {
  return new TextDecoder().decode(await assetBytes(name));
}

/** A worker out of a blob: that works from a file, too. */
export async function openWorker(): Promise<{ worker: Worker; settled(): void }> {
  const url = URL.createObjectURL(new Blob([await assetText('glue'), '\n', workerSource], { type: 'text/javascript' }));
  return { worker: new Worker(url), settled: () => URL.revokeObjectURL(url) };
}

({ assetBytes, assetText, openWorker }) satisfies AssetSource & TextSource;
