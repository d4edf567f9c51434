import { setting } from './settings';

/** A fresh stamp: the engine has neither clock nor random source. */
export function stamp(author: string | null): { json: string; uuid: string } {
  const uuid = `urn:uuid:${crypto.randomUUID ? crypto.randomUUID() : randomUuid()}`;
  return { uuid, json: JSON.stringify({ now: new Date().toISOString(), uuid, author: author ?? setting('author') ?? '' }) };
}

/** For pages over plain http, where `crypto.randomUUID` is missing. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
