/** A file's text, and how its bytes were read. */
export interface DecodedFile {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/** Reads bytes as text: UTF-8 and UTF-16 by their marks, other bytes that are no UTF-8 as Windows-1252,
 *  in which every byte means something, so that nothing is lost. */
export function decode(bytes: Uint8Array<ArrayBuffer>): DecodedFile {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { text: new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'utf-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** Hands the reader a file to keep. */
export function offerDownload(content: string, mime: string, filename: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: mime }));
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
