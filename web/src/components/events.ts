import type { NotebookEdit, NoteField } from '../../../bindings/wortlaut';

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
  'wl-add-claim': { start: number; end: number };
}

export function ask<K extends keyof ComponentEvents>(from: EventTarget, name: K, detail: ComponentEvents[K]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
