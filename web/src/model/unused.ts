import type { CorrectedAnalysis, Place, Sentence } from '../../../bindings/wortlaut';

/** A sentence in which no claim was found. */
export interface UnusedSentence extends Place {
  /** Code of the reason; docs/signals.md has the list. */
  reason: string;
  /** Ids of the claims in it that the reader dismissed. */
  dismissed: string[];
}

/** What there is to say of a sentence that has no claim. Linear in the dismissed claims. */
export function unusedSentence(sentence: Sentence, { dismissed }: CorrectedAnalysis): UnusedSentence | null {
  const { start, end, reason } = sentence;
  if (reason === null) return null;
  const inside = (place: Place) => start <= place.start && place.start < end;
  const own = reason === 'dismissed' ? dismissed.filter(({ spans }) => spans[0] && inside(spans[0])) : [];
  return { start, end, reason, dismissed: own.map(({ id }) => id) };
}

export const unusedSentences = (analysis: CorrectedAnalysis): UnusedSentence[] =>
  analysis.sentences.map((sentence) => unusedSentence(sentence, analysis)).filter((one) => one !== null);
