// Types of the engine's module and of the JSON it speaks (contracts wortlaut/analysis@1 and
// wortlaut/notebook@1).
// All offsets are UTF-16 code units, half open: `text.slice(start, end)` is right.

export interface Place {
  start: number;
  end: number;
}

export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'furniture';
export type SpeakerKind = 'person' | 'unnamed' | 'organization' | 'state' | 'group';
export type Gender = 'm' | 'f' | 'n' | 'plural' | 'unknown';
export type MentionKind = 'name' | 'role' | 'pronoun';
export type Form = 'direct' | 'indirect' | 'reported' | 'free_indirect' | 'indirect_free_indirect';
export type Medium = 'speech' | 'writing' | 'thought' | 'unknown';
export type ClaimKind =
  | 'fact'
  | 'quantity'
  | 'causal'
  | 'law'
  | 'prediction'
  | 'pledge'
  | 'demand'
  | 'opinion'
  | 'other';
export type FactKind = 'number' | 'percentage' | 'amount' | 'date' | 'duration' | 'place' | 'party';
export type FactQualifier =
  | ''
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'up'
  | 'down';

export interface Block extends Place {
  kind: BlockKind;
}

export interface Sentence extends Place {
  /** Index into `blocks`. */
  block: number;
  /** Ids of the claims in it. */
  claims: string[];
  /** Why it has no claim; null where it has one. */
  reason: string | null;
}

export interface Mention extends Place {
  kind: MentionKind;
}

export interface Speaker {
  id: string;
  name: string;
  kind: SpeakerKind;
  gender: Gender;
  roles: string[];
  mentions: Mention[];
}

/** Why something was decided, in the text's own words. */
export interface Signal {
  code: string;
  spans: Place[];
  weight: number;
}

export interface Phrase {
  spans: Place[];
}

export interface Quotation {
  id: string;
  form: Form;
  medium: Medium;
  spans: Place[];
  speaker: Phrase;
  cue: Phrase;
  frame: Phrase;
  addressee: Phrase;
  /** Ids of speakers; empty where the text tells of nobody. */
  speakers: string[];
  /** Ids of the speakers through whom it comes: "sagte Raab laut Spiegel". */
  via: string[];
  /** Id of the quotation around it. */
  parent: string | null;
  /** 0 to 1. */
  confidence: number;
  signals: Signal[];
}

/** Something a checker wants at hand, normalised: "rund 3,5 Millionen Euro" is 3500000 EUR, about. */
export interface Fact extends Place {
  kind: FactKind;
  value: string;
  unit: string;
  qualifier: FactQualifier;
}

export interface Claim {
  id: string;
  spans: Place[];
  text: string;
  /** For display: elided subjects and pronouns in brackets. */
  resolved: string;
  /** Id of the quotation it stands in; null in the article's own voice. */
  quotation: string | null;
  speakers: string[];
  kind: ClaimKind;
  /** 0 not checkable or idle, 1 check first. */
  worth: number;
  facts: Fact[];
  signals: Signal[];
}

export interface Warning extends Place {
  code: string;
}

export interface Analysis {
  schema: 'wortlaut/analysis@1';
  engine: string;
  language: 'de' | 'en' | 'und';
  /** UTF-16 code units. */
  length: number;
  blocks: Block[];
  sentences: Sentence[];
  speakers: Speaker[];
  quotations: Quotation[];
  claims: Claim[];
  warnings: Warning[];
}

/** A claim as `correctedAnalysis` returns it. */
export interface CorrectedClaim extends Claim {
  /** Ids of the corrections that made or changed it; absent where there are none. */
  corrections?: string[];
}

/** What `correctedAnalysis` returns: the analysis with the reader's corrections in it. */
export interface CorrectedAnalysis extends Analysis {
  claims: CorrectedClaim[];
  /** Claims the reader dismissed; they are in no sentence and not in `claims`. */
  dismissed: CorrectedClaim[];
  /** What became of each correction that is not removed, in the notebook's order. */
  corrections: { id: string; op: CorrectionOp; applied: boolean; how: AnchorHow | 'id' | 'name' | 'overruled' }[];
  // A sentence whose last claim was dismissed has the reason "dismissed".
}

/** What a function returns instead of its result when it could not do its work. */
export interface Failure {
  ok: false;
  error: { code: string; message: string };
}

export type PackLoaded = { ok: true; language: string } | Failure;

export interface AnalyzeOptions {
  /** "auto", the default, recognises the language from the text. */
  language?: 'de' | 'en' | 'auto';
}

// ---- The notebook: an article with what was found out about it ----------------------------------

export type Iso8601 = string;
/** "urn:uuid:" and 36 characters. */
export type Urn = string;

/** Who changes the notebook, and when. The engine has no clock and no random source: pass a fresh one a call. */
export interface Stamp {
  /** UTC, "2026-01-31T09:30:00Z" or with fractions of a second. */
  now: Iso8601;
  /** Fresh; becomes the id of whatever the call makes (notebook, note, evidence, correction). */
  uuid: Urn;
  author: string;
}

export interface Article {
  title: string;
  url: string;
  author: string;
  /** ISO 8601 or "". */
  published: string;
  language: 'de' | 'en' | 'auto';
  text: string;
}

export interface LogEntry {
  when: Iso8601;
  who: string;
  /** "status", "rationale", "removed", "evidence.urn:uuid:….url"; in the notebook's own log "article.title". */
  field: string;
  from: unknown;
  to: unknown;
  /** Only where long strings changed: `from` and `to` are the parts that differ, at this UTF-16 offset. */
  at?: number;
  /** Two versions were merged: `from` is the value that lost and is kept here. */
  merged?: true;
}

/** Where something stands: the words (so that it is found again) and the place (so that it is found fast). */
export interface Target {
  quote: { exact: string; prefix: string; suffix: string };
  /** UTF-16 code units; from the first span's start to the last one's end. */
  position: Place;
  /** Only where there are several: the claim is interrupted by its frame. */
  spans?: Place[];
}
/** What an edit needs of it: the place; the words are taken from the article's text. A whole `Target` is fine too. */
export type TargetInput = Target | { position: Place } | { spans: Place[] };

/** A speaker by id and by name: should the id vanish, the name is looked for. */
export interface SpeakerRef {
  id: string;
  name: string;
  kind?: SpeakerKind;
}

export type NoteStatus = 'open' | 'in_progress' | 'done' | 'wont_check';
export type Stance = 'supports' | 'refutes' | 'context';

export interface Verdict {
  /** Id of a rating scale, see `ratingScales`. */
  scale: string;
  /** Id of a rating of that scale. */
  rating: string;
}

export interface RatingScale {
  id: string;
  name: { de: string; en: string };
  /** `value`: 1 true to 0 false; null off the scale (unproven, satire). */
  ratings: { id: string; label: { de: string; en: string }; value: number | null }[];
}

export interface Evidence {
  id: Urn;
  url: string;
  archiveUrl: string;
  title: string;
  publisher: string;
  excerpt: string;
  /** ISO 8601 date or "". */
  date: string;
  stance: Stance;
  /** True: taken out, restorable; show it nowhere. */
  removed: boolean;
}

export interface Note {
  id: Urn;
  /** Id of the claim in the analysis; null for a note on a passage that is no claim. */
  claim: string | null;
  target: Target;
  speakers: SpeakerRef[];
  status: NoteStatus;
  verdict: Verdict | null;
  /** Markdown. */
  rationale: string;
  evidence: Evidence[];
  tags: string[];
  author: string;
  created: Iso8601;
  modified: Iso8601;
  /** True: removed, restorable by "note.restore"; show it nowhere else. */
  removed: boolean;
  log: LogEntry[];
}

export type CorrectionOp =
  | 'claim.add'
  | 'claim.move'
  | 'claim.dismiss'
  | 'claim.kind'
  | 'speaker.add'
  | 'speaker.rename'
  | 'speaker.merge'
  | 'speaker.split';

/** One correction by the reader; which fields there are depends on `op` (see `NotebookEdit`). */
export interface Correction {
  id: Urn;
  op: CorrectionOp;
  claim?: string;
  target?: Target;
  kind?: ClaimKind;
  speakers?: SpeakerRef[];
  speaker?: SpeakerRef;
  others?: SpeakerRef[];
  claims?: { id: string; target: Target }[];
  name?: string;
  reason?: string;
  author: string;
  created: Iso8601;
  modified: Iso8601;
  /** True: undone, restorable. */
  removed: boolean;
  log: LogEntry[];
}

export interface Notebook {
  schema: 'wortlaut/notebook@1';
  id: Urn;
  created: Iso8601;
  modified: Iso8601;
  author: string;
  article: Article;
  corrections: Correction[];
  notes: Note[];
  /** Rating scales of the desk's own, beside those that `ratingScales` gives. */
  scales?: RatingScale[];
  /** Changes of the article's fields. */
  log: LogEntry[];
}

/** Fields of a note that "note.set" takes. Keys that begin with "x-" are kept as they are given. */
export type NoteField = 'status' | 'verdict' | 'rationale' | 'tags' | 'claim' | 'speakers' | 'target' | `x-${string}`;
export type EvidenceField =
  | 'url'
  | 'archiveUrl'
  | 'title'
  | 'publisher'
  | 'excerpt'
  | 'date'
  | 'stance'
  | `x-${string}`;

/** What `editNotebook` can do. New things get the stamp's uuid as their id. */
export type NotebookEdit =
  | {
      op: 'note.add';
      target: TargetInput;
      claim?: string | null;
      speakers?: SpeakerRef[];
      status?: NoteStatus;
      verdict?: Verdict | null;
      rationale?: string;
      tags?: string[];
    }
  | { op: 'note.set'; id: Urn; field: NoteField; value: unknown }
  | { op: 'note.remove'; id: Urn }
  | { op: 'note.restore'; id: Urn }
  | { op: 'evidence.add'; note: Urn; evidence: Partial<Omit<Evidence, 'id' | 'removed'>> }
  | { op: 'evidence.set'; note: Urn; id: Urn; field: EvidenceField; value: unknown }
  | { op: 'evidence.remove'; note: Urn; id: Urn }
  | { op: 'evidence.restore'; note: Urn; id: Urn }
  /** The new claim's id: "u-" and the uuid (36 characters, without "urn:uuid:"). */
  | { op: 'claim.add'; target: TargetInput; speakers?: SpeakerRef[]; kind?: ClaimKind }
  /** To another place (`target`: where it belongs), to other speakers, or both. `from`: where it stood. */
  | { op: 'claim.move'; claim: string; from: TargetInput; target?: TargetInput; speakers?: SpeakerRef[] }
  | { op: 'claim.dismiss'; claim: string; target: TargetInput; reason?: string }
  /** Takes a dismissal back. */
  | { op: 'claim.restore'; claim: string }
  | { op: 'claim.kind'; claim: string; target: TargetInput; kind: ClaimKind }
  /** Somebody the analysis does not know. Their id: "su-" and the uuid. */
  | { op: 'speaker.add'; name: string; kind?: SpeakerKind }
  | { op: 'speaker.rename'; speaker: SpeakerRef; name: string }
  /** `others` become `speaker`. */
  | { op: 'speaker.merge'; speaker: SpeakerRef; others: SpeakerRef[] }
  /** `claims` go from `speaker` to a new one of that name, whose id is "su-" and the uuid. */
  | { op: 'speaker.split'; speaker: SpeakerRef; name: string; claims: { id: string; target: TargetInput }[] }
  | { op: 'correction.remove'; id: Urn }
  | { op: 'correction.restore'; id: Urn }
  | { op: 'article.set'; field: keyof Article; value: string };

export type NotebookOpened =
  | {
      ok: true;
      notebook: Notebook;
      /** True for a file of a newer version: show it, let nobody edit it, write it back as it came. */
      readonly: boolean;
      warnings: { code: string; message: string }[];
    }
  | Failure;

/** exact: same words, same place. moved: same words elsewhere. changed: similar words. ambiguous: it cannot be
 *  told which of `candidates` it is, or whether the only one is it (few words in other surroundings); none was
 *  chosen. lost: nowhere. */
export type AnchorHow = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

export interface Anchor {
  /** The note's or the correction's id. */
  id: Urn;
  /** Null for how "ambiguous" and "lost". */
  start: number | null;
  end: number | null;
  /** The target's spans, moved along; empty for "ambiguous" and "lost". */
  spans: Place[];
  how: AnchorHow;
  /** Of the words, 0 to 1; 1 for the same words. */
  similarity: number;
  /** Only for "ambiguous". */
  candidates?: Place[];
}

/** `incomplete`: a very long text with very many changed notes; some were looked for around their old place only. */
export type NotesAnchored = { ok: true; anchors: Anchor[]; incomplete?: true } | Failure;

export interface MergeConflict {
  /** Id of the note, correction or notebook. */
  id: Urn;
  /** As in the log; "removed" where one side removed what the other edited (it is kept); a correction's `op` where
   *  both corrected the same thing differently (both are kept, the later is in force). */
  field: string;
  ours: unknown;
  theirs: unknown;
  kept: 'ours' | 'theirs';
}

export type NotebooksMerged = { ok: true; notebook: Notebook; conflicts: MergeConflict[] } | Failure;

export type ExportFormat = 'json' | 'markdown' | 'csv' | 'html' | 'webannotation' | 'claimreview';

export type NotebookExported = { ok: true; content: string; mime: string; filename: string } | Failure;

// ---- Repeated claims: what was said, and checked, before -----------------------------------------

/** A claim as claims are compared. `claimsToCompare` makes them; only `text` is needed. Fields of your own are kept. */
export interface ComparableClaim {
  text: string;
  /** As in `Claim`: what stands in brackets counts as said. */
  resolved?: string;
  /** Names. */
  speakers?: string[];
  /** Id of the claim; "headline-0" for a headline. */
  id?: string;
  /** Id of the notebook; "" for an article that is in none. Claims of one notebook are of one article. */
  notebook?: string;
  /** In the article. */
  position?: Place;
  /** A headline or heading: no claim of the analysis. */
  headline?: true;
  title?: string;
  url?: string;
  published?: string;
  /** From here on only where there is a note on it. */
  note?: Urn;
  status?: NoteStatus;
  verdict?: Verdict | null;
  /** Null where the verdict's scale is not known. */
  verdictLabel?: { de: string; en: string } | null;
  modified?: Iso8601;
  [key: string]: unknown;
}

/** same: one claim, in the same or in other words. similar: about the same, but more, less or something beside it.
 *  contradicts-number, contradicts-polarity: the same but for a figure or date, a "not" or an opposite. */
export type ClaimRelation = 'same' | 'similar' | 'contradicts-number' | 'contradicts-polarity';
export type DifferenceKind = 'number' | 'date' | 'negation' | 'opposite' | 'quantifier';

/** Places in the two claims' `text` (not in the articles): `query.text.slice(start, end)`. */
export interface ComparedWords {
  /** Null where nothing there answers ("nicht" in one of them only). */
  query: Place | null;
  stored: Place | null;
}

export interface SimilarClaim {
  relation: ClaimRelation;
  /** Share of what both say that they share, 0 to 1. */
  score: number;
  sameSpeaker: boolean;
  /** Words that both have. */
  shared: ComparedWords[];
  differs: (ComparedWords & { kind: DifferenceKind })[];
  /** The claim as it was indexed, with its verdict and all. */
  stored: ComparableClaim;
}

export type SimilarFound =
  | {
      ok: true;
      /** Only claims with matches. `claim`: index into the claims that were asked for; the closest first. */
      matches: { claim: number; id: string | null; similar: SimilarClaim[] }[];
    }
  | Failure;

export type ClaimsIndexed = { ok: true; size: number } | Failure;
export type ClaimsDropped = { ok: true; dropped: boolean } | Failure;

/** The engine. Strings in, strings out: nothing to free, and no call throws for bad input. */
export interface WortlautEngine {
  version(): string;
  /** Takes the bytes of a language pack; returns `PackLoaded` as JSON. The same language again replaces. */
  loadPack(bytes: Uint8Array): string;
  /** `optionsJson` is `AnalyzeOptions` as JSON, or "". Returns `Analysis`, or `Failure`, as JSON. */
  analyze(text: string, optionsJson: string): string;

  // The notebook. Each takes JSON as strings and returns JSON as a string. All are pure functions.
  /** `RatingScale[]`. */
  ratingScales(): string;
  /** `articleJson`: `Partial<Article>`. Returns `Notebook` or `Failure`. */
  newNotebook(articleJson: string, stampJson: string): string;
  /** Reads a notebook file. Returns `NotebookOpened`; a failure says what is wrong, and where. */
  openNotebook(text: string): string;
  /** Returns `Notebook` or `Failure`. `editJson`: `NotebookEdit`. */
  editNotebook(notebookJson: string, editJson: string, stampJson: string): string;
  /** Where notes and corrections that are not removed stand in `text`. Returns `NotesAnchored`. */
  anchorNotes(notebookJson: string, text: string): string;
  /** `analysisJson` must be of the notebook's `article.text`. Returns `CorrectedAnalysis` or `Failure`. */
  correctedAnalysis(analysisJson: string, notebookJson: string): string;
  /** `baseJson`: the version both began with, or "". Returns `NotebooksMerged`. */
  mergeNotebooks(baseJson: string, oursJson: string, theirsJson: string): string;
  /** `analysisJson` may be "" (json, webannotation and claimreview do without). Pass the corrected analysis.
   *  Returns `NotebookExported`. */
  exportNotebook(notebookJson: string, analysisJson: string, format: ExportFormat, language: 'de' | 'en'): string;

  // Repeated claims. They need the German pack: `Failure` "no-pack" without it.
  /** The claims of a notebook, an analysis (better the corrected one), or both; either may be "". With the `text`
   *  that was analysed, its headlines too. Returns `ComparableClaim[]` or `Failure`. */
  claimsToCompare(notebookJson: string, analysisJson: string, text: string): string;
  /** Keeps `claimsJson` (`ComparableClaim[]`) in the engine under `name`, in place of what was kept there before. The
   *  engine owns it until `dropClaims`, or until its worker ends: then `findSimilar` says "unknown-index", and the
   *  claims are to be indexed again. Linear, some tens of milliseconds a
   *  thousand claims. Returns `ClaimsIndexed`. */
  indexClaims(name: string, claimsJson: string): string;
  /** What is stored under `name` like each of `claimsJson` (`ComparableClaim[]`). Returns `SimilarFound`. */
  findSimilar(name: string, claimsJson: string): string;
  /** Returns `ClaimsDropped`. */
  dropClaims(name: string): string;
  /** Which of these claims repeat or contradict one before them; keeps nothing. Returns `SimilarFound`. */
  repeatedClaims(claimsJson: string): string;
}

export interface EngineSettings {
  /** The bytes of wortlaut-engine.wasm; with them the glue fetches nothing. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Where wortlaut-engine.wasm lies, for those who let the glue fetch it. */
  locateFile?(name: string, folder: string): string;
}

/** Starts an engine of its own; the default export of wortlaut-engine.mjs, and the global that
 *  wortlaut-engine.js makes. */
declare function createWortlautEngine(settings?: EngineSettings): Promise<WortlautEngine>;
export default createWortlautEngine;
