/** A selection of words inside a shadow tree, as UTF-16 offsets into the article. */
export interface WordSelection {
  start: number;
  end: number;
  /** Where it ends on the screen. */
  at: DOMRect;
}

interface Composed {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

function rangeIn(root: ShadowRoot): StaticRange | null {
  const older = root as ShadowRoot & { getSelection?(): Selection | null };
  const selection = older.getSelection?.() ?? getSelection();
  if (!selection || selection.isCollapsed) return null;
  const composed = (selection as Selection & Composed).getComposedRanges?.({ shadowRoots: [root] })[0];
  return composed ?? (selection.rangeCount ? selection.getRangeAt(0) : null);
}

/** The offset that a boundary means: the nearest piece's start (`data-start`) and what stands before it there. */
function offsetAt(root: ShadowRoot, node: Node, offset: number): number | null {
  const range = new Range();
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (piece && root.contains(piece)) {
    range.setStart(piece, 0);
    range.setEnd(node, offset);
    return Number(piece.dataset['start']) + range.toString().length;
  }
  // Between pieces: the next piece's start.
  const after = node.childNodes[offset] ?? null;
  for (const one of root.querySelectorAll<HTMLElement>('[data-start]')) {
    if (after && (after.contains(one) || after.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      return Number(one.dataset['start']);
    }
  }
  return null;
}

/** What is selected in an article's shadow tree, white space at its ends left out; null when nothing is. */
export function selectedWords(root: ShadowRoot, text: string): WordSelection | null {
  const range = rangeIn(root);
  if (!range || !root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  let start = offsetAt(root, range.startContainer, range.startOffset);
  let end = offsetAt(root, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  while (start < end && /\s/.test(text[start]!)) ++start;
  while (end > start && /\s/.test(text[end - 1]!)) --end;
  if (start === end) return null;
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return { start, end, at: [...live.getClientRects()].at(-1) ?? live.getBoundingClientRect() };
}
