// Types of wortlaut-workbench.js; docs/embedding.md shows how to use it.
import type { Analysis, AnalyzeOptions, Article, CorrectedAnalysis, ExportFormat, Notebook, Place } from './wortlaut';

export type * from './wortlaut';

/** What went wrong: "engine-start", "engine", "no-article", or a code of the engine's own. */
export class EngineError extends Error {
  readonly code: string;
}

/** Analyses a text without any interface; offsets in UTF-16 code units. Nothing is fetched, nothing is to be
 *  freed. Rejects with an EngineError when the engine cannot run; trouble with the text is in the warnings. */
export function analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;

/** <wortlaut-workbench>. */
export class Workbench extends HTMLElement {
  /** "de" or "en"; without it what the reader chose, else the browser's language, else German. */
  lang: string;
  /** "none" keeps nothing beyond the page's life. Read once, when the element is connected. */
  storage: 'indexeddb' | 'none';
  readonly: boolean;
  theme: 'light' | 'dark' | 'auto' | null;
  /** Opens what this tab had open before it was reloaded. */
  resume: boolean;
  /** "page": keys count wherever the focus is; without it only inside the element. */
  shortcuts: 'page' | null;
  /** The host decides which article is open, and keeps it: nothing in the element opens another one or closes it. */
  single: boolean;
  /** Whose name notes and changes get; without it the name that the reader gave. */
  author: string | null;

  /** Reads a new article; the one that was open stays saved. Resolves when its claims are shown. */
  setText(text: string, about?: Partial<Omit<Article, 'text'>>): Promise<void>;
  /** The open article has changed: takes it over, and finds the notes again in the new text. */
  updateArticle(about: Partial<Article>): Promise<void>;
  /** The open notebook as plain data, a copy; null when there is none. */
  getNotebook(): Notebook | null;
  /** Opens a notebook: data, or a file's text. Resolves to false, with a message, when it is none. */
  setNotebook(notebook: Notebook | string): Promise<boolean>;
  /** The open notebook in a format. Rejects with an EngineError when nothing is open. */
  exportAs(format: ExportFormat): Promise<{ content: string; mime: string; filename: string }>;
  /** The analysis of the open article, with the reader's corrections; null when none is open. */
  readonly analysis: CorrectedAnalysis | null;
  /** The analysis as the engine wrote it, byte for byte; "" when none is open. */
  readonly analysisJson: string;
  /** Writes what is not written yet; for hosts that are about to take the element away. */
  flush(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'wortlaut-workbench': Workbench;
  }
  interface HTMLElementEventMap {
    'wortlaut-analysis': CustomEvent<{ analysis: CorrectedAnalysis }>;
    'wortlaut-change': CustomEvent<{ notebook: Notebook | null }>;
    'wortlaut-select': CustomEvent<{ claim: string; spans: Place[] }>;
    'wortlaut-error': CustomEvent<{ code: string; message: string }>;
  }
}
