import { data } from 'virtual:wortlaut-data';

/** What the build carries: the engine, the language pack, texts. */
export type AssetName = 'glue' | 'wasm' | 'pack-de' | 'notice' | 'licence' | 'sample';

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const trimmed = text.trim();
  const modern = Uint8Array as unknown as { fromBase64?(text: string): Uint8Array<ArrayBuffer> };
  if (modern.fromBase64) return modern.fromBase64(trimmed);
  const binary = atob(trimmed);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; ++i) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The bytes of an asset; rejects when this build does not carry it. Nothing is fetched. */
export async function assetBytes(name: AssetName): Promise<ArrayBuffer> {
  const text = data(name);
  if (!text) throw new Error(`this build carries no ${name}`);
  const packed = new Blob([bytesOfBase64(text)]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

export async function assetText(name: AssetName): Promise<string> {
  return new TextDecoder().decode(await assetBytes(name));
}
