import type { Anchor, CorrectedAnalysis, Note, Place } from '../../../bindings/wortlaut';

/** Where the notes stand among the claims. */
export interface PlacedNotes {
  byClaim: Map<string, Note[]>;
  /** On no claim (any more); none is dropped. */
  loose: Note[];
  /** By note or correction id. */
  anchors: Map<string, Anchor>;
}

/** Puts each note that is not removed on its claim: by the claim's id, else by where its words stand now. */
export function notesOnClaims(
  notes: readonly Note[],
  analysis: CorrectedAnalysis,
  anchors: Map<string, Anchor>,
): PlacedNotes {
  const ids = new Set(analysis.claims.map(({ id }) => id));
  const byClaim = new Map<string, Note[]>();
  const loose: Note[] = [];
  for (const note of notes) {
    if (note.removed) continue;
    const claim = note.claim !== null && ids.has(note.claim) ? note.claim : claimAt(analysis, anchors.get(note.id)?.spans ?? []);
    if (claim === null) loose.push(note);
    else byClaim.set(claim, [...(byClaim.get(claim) ?? []), note]);
  }
  return { byClaim, loose, anchors };
}

/** The claim that shares most with the places, when that is more than half of them; linear in the claims. */
function claimAt(analysis: CorrectedAnalysis, places: readonly Place[]): string | null {
  const length = places.reduce((sum, { start, end }) => sum + end - start, 0);
  let best: string | null = null;
  let most = length / 2;
  for (const claim of analysis.claims) {
    let shared = 0;
    for (const a of claim.spans) {
      for (const b of places) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    }
    if (shared > most) {
      most = shared;
      best = claim.id;
    }
  }
  return best;
}
