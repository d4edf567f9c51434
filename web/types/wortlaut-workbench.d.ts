// Types of wortlaut-workbench.js; docs/embedding.md shows how to use it.
import type { Article, CorrectedAnalysis, ExportFormat, Notebook } from './wortlaut.js';

export * from './analyze.js';

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

  /** Reads a new article; the one that was open stays saved. Resolves when its claims are shown. */
  setText(text: string, about?: Partial<Omit<Article, 'text'>>): Promise<void>;
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
  /** Opens a file: a notebook, a page, or plain text. Trouble with it becomes a message. */
  openFile(file: File): Promise<void>;
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
    'wortlaut-error': CustomEvent<{ code: string; message: string }>;
  }
}
