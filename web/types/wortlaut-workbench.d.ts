// Types of wortlaut-workbench.js; docs/embedding.md shows how to use it.
import type { Article, CorrectedAnalysis, ExportFormat, Notebook, Place } from './wortlaut.js';

export * from './analyze.js';

/** <wortlaut-workbench>, the whole workbench.
 *
 *  @attr lang - "de" or "en", the language of the interface
 *  @attr storage - "indexeddb" (default) or "none": where notebooks are kept; "none": the host keeps them
 *  @attr readonly - shows and changes nothing
 *  @attr theme - "light" or "dark"; without it as the system says
 *  @attr resume - opens what this tab had open before it was reloaded
 *  @attr shortcuts - "page": keys count wherever the focus is; without it only inside the element
 *  @attr single - the host decides which article is open and keeps it: nothing in the element opens another or closes it
 *  @attr author - whose name notes and changes get; without it the name that the reader gave
 *
 *  @fires wortlaut-analysis - an article was read; detail.analysis, with the reader's corrections
 *  @fires wortlaut-change - an article was opened, changed or closed; detail.notebook, null when none is open
 *  @fires wortlaut-select - the reader went to a claim; detail.claim, its id, and detail.spans, its places in the text
 *  @fires wortlaut-error - something needs attention; detail.code and detail.message. The element shows it, too
 *
 *  @slot brand - stands for the name at the left of the bar
 *  @slot actions - buttons of the host's own, in the bar
 *  @slot start - words of the host's own, on the page that asks for an article
 *
 *  @csspart bar - the bar at the top
 *  @csspart start - the page that asks for an article
 *  @csspart article - the column with the article
 *  @csspart claims - the column with the claims
 *  @csspart card - a claim's card
 *  @csspart messages - where messages appear
 *
 *  @cssprop --wortlaut-page - ground of bar and claims
 *  @cssprop --wortlaut-paper - ground of the article
 *  @cssprop --wortlaut-raised - ground of cards, buttons and fields
 *  @cssprop --wortlaut-ink - text
 *  @cssprop --wortlaut-muted - text of less weight
 *  @cssprop --wortlaut-line - lines
 *  @cssprop --wortlaut-line-strong - borders of fields
 *  @cssprop --wortlaut-brand - the one colour of its own
 *  @cssprop --wortlaut-focus - the ring around what has the focus
 *  @cssprop --wortlaut-good - "true", "done"
 *  @cssprop --wortlaut-warn - "partly"
 *  @cssprop --wortlaut-bad - "false", errors
 *  @cssprop --wortlaut-shade - shadows
 *  @cssprop --wortlaut-serif - typefaces of the article and of headings
 *  @cssprop --wortlaut-sans - typefaces of everything else
 *  @cssprop --wortlaut-radius - round corners
 */
export class Workbench extends HTMLElement {
  /** "de" or "en"; without it what the reader chose, else the browser's language, else German. */
  lang: string;
  /** "none" keeps nothing beyond the page's life. Read once, when the element is connected. */
  storage: 'indexeddb' | 'none';
  /** Shows and changes nothing. */
  readonly: boolean;
  /** "light" or "dark"; without it as the system says. */
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
    'wortlaut-select': CustomEvent<{ claim: string; spans: Place[] }>;
    'wortlaut-error': CustomEvent<{ code: string; message: string }>;
  }
}
