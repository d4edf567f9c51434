import type { Claim, CorrectedAnalysis, CorrectedClaim, Note, Quotation, Speaker } from '../../../bindings/wortlaut';
import type { Repeat } from './repeats';

/** How a speaker is drawn: a tone (0 to 7, null for the article's own voice), a pattern of line, initials. */
export interface SpeakerStyle {
  tone: number | null;
  pattern: number;
  monogram: string;
}

/** A claim with what the panel shows of it. */
export interface ClaimView {
  claim: CorrectedClaim;
  /** Place in the text's order. */
  index: number;
  quotation: Quotation | null;
  speakers: Speaker[];
  style: SpeakerStyle;
  /** Mostly one; several when notes of colleagues were merged. */
  notes: readonly Note[];
  /** Where else it stands, or something that contradicts it; what matters most comes first. */
  repeats: readonly Repeat[];
}

/** One speaker's claims; `speaker` null: the article itself. */
export interface SpeakerGroup {
  key: string;
  speaker: Speaker | null;
  /** Of claims made together with others. */
  speakers: Speaker[];
  style: SpeakerStyle;
  claims: ClaimView[];
}

export type Order = 'worth' | 'text';

export interface Filter {
  query: string;
  kind: Claim['kind'] | '';
  /** A group's key, or "". */
  speaker: string;
  /** "known": checked elsewhere. "contrary": something contradicts it. */
  status: Note['status'] | 'none' | 'known' | 'contrary' | '';
}

export const noFilter: Filter = { query: '', kind: '', speaker: '', status: '' };

export type { CorrectedAnalysis };
