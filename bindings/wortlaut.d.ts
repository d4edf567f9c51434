// Types of the engine's module and of the JSON it speaks (contract wortlaut/analysis@1).
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

/** The engine. Strings in, strings out: nothing to free, and no call throws for bad input. */
export interface WortlautEngine {
  version(): string;
  /** Takes the bytes of a language pack; returns `PackLoaded` as JSON. The same language again replaces. */
  loadPack(bytes: Uint8Array): string;
  /** `optionsJson` is `AnalyzeOptions` as JSON, or "". Returns `Analysis`, or `Failure`, as JSON. */
  analyze(text: string, optionsJson: string): string;
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
