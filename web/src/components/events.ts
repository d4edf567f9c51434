import type { NotebookEdit, NoteField, Place } from '../../../bindings/wortlaut';

/** What components ask of the workbench. They bubble and cross shadow borders. */
export interface ComponentEvents {
  /** A claim is chosen: `from` says where, `open` whether its card opens. */
  'wl-select': { claim: string; from: 'article' | 'panel'; open?: boolean };
  /** The pointer is over a claim, or over none. */
  'wl-hover': { claim: string | null };
  /** Places in the article to be pointed out while the reader looks at a reason; none: no more. */
  'wl-point': { spans: { start: number; end: number }[] };
  'wl-edit': NotebookEdit;
  'wl-note': { claim: string; note?: string; field: NoteField; value: unknown };
  'wl-source': { claim: string; note?: string };
  'wl-note-remove': { note: string };
  'wl-source-remove': { note: string; id: string };
  'wl-dismiss': { claim: string };
  'wl-speaker': { claim: string; speaker?: string; name?: string };
  /** A place of the article is to be shown: that of a claim, which is chosen then, or just the words. */
  'wl-jump': { claim: string | null; place: Place };
  /** Another article is to be opened, at a claim. */
  'wl-open-known': { notebook: string; claim: string };
  /** What a note in another notebook found out is to be taken into the note on a claim. */
  'wl-take-over': { claim: string; notebook: string; note: string; verdict: boolean };
  'wl-add-claim': { start: number; end: number };
}

export function ask<K extends keyof ComponentEvents>(from: EventTarget, name: K, detail: ComponentEvents[K]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
