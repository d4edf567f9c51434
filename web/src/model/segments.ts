import type { CorrectedAnalysis, Place } from '../../../bindings/wortlaut';

/** A stretch of a block over which nothing changes: the smallest piece that is drawn on its own. */
export interface Segment extends Place {
  /** Innermost quotation, or null. */
  quotation: string | null;
  /** The claims it belongs to, the innermost last. */
  claims: string[];
  /** The quotation whose cue it is, or null. */
  cue: string | null;
  /** The sentence without a claim that it belongs to, an index into `sentences`; null in other sentences. */
  unused: number | null;
  /** A quotation's first piece. */
  opens: boolean;
}

interface Edge {
  at: number;
  open: boolean;
  layer: 'quotation' | 'claim' | 'cue' | 'unused';
  id: string;
  first: boolean;
}

/** Cuts a text into segments, a list for each block. Together a block's segments are its text, whole and
 *  in order. Sorting the edges apart, linear in them. Spans outside all blocks are left out. */
export function segmentsOf(analysis: CorrectedAnalysis): Segment[][] {
  const edges: Edge[] = [];
  const add = (layer: Edge['layer'], id: string, spans: readonly Place[]) =>
    spans.forEach(({ start, end }, i) => {
      if (start >= end) return;
      edges.push({ at: start, open: true, layer, id, first: i === 0 }, { at: end, open: false, layer, id, first: false });
    });
  for (const { id, spans, cue } of analysis.quotations) {
    add('quotation', id, spans);
    add('cue', id, cue.spans);
  }
  for (const { id, spans } of analysis.claims) add('claim', id, spans);
  analysis.sentences.forEach((sentence, i) => sentence.reason !== null && add('unused', String(i), [sentence]));
  // What closes comes before what opens at the same place.
  edges.sort((a, b) => a.at - b.at || Number(a.open) - Number(b.open));

  const active = { quotation: [] as string[], claim: [] as string[], cue: [] as string[], unused: [] as string[] };
  let next = 0;
  let opens = false;
  const step = (edge: Edge) => {
    const list = active[edge.layer];
    if (edge.open) {
      list.push(edge.id);
      opens ||= edge.layer === 'quotation' && edge.first;
    } else {
      const at = list.lastIndexOf(edge.id);
      if (at >= 0) list.splice(at, 1);
    }
  };

  return analysis.blocks.map((block) => {
    const segments: Segment[] = [];
    let at = block.start;
    while (at < block.end) {
      while (next < edges.length && edges[next]!.at <= at) step(edges[next++]!);
      const end = Math.min(block.end, edges[next]?.at ?? block.end);
      segments.push({
        start: at,
        end,
        quotation: active.quotation.at(-1) ?? null,
        claims: [...active.claim],
        cue: active.cue.at(-1) ?? null,
        unused: active.unused.length ? Number(active.unused.at(-1)) : null,
        opens,
      });
      opens = false;
      at = end;
    }
    return segments;
  });
}
