// Types of "wortlaut/frame": the host page's side of embed.html; docs/embedding.md shows how to use it.
import type { Article, ExportFormat, Notebook } from './wortlaut.js';
export { EngineError } from './analyze.js';

/** How to connect. */
export interface ConnectOptions {
  /** The origin embed.html is served from; without it that of the frame's `src`. */
  origin?: string;
  /** How long to wait for the frame, in milliseconds; 20000 without it. */
  timeout?: number;
}

/** What the interface looks like; a field that is absent stays as it is. */
export interface FrameSettings {
  /** Language of the interface. */
  lang?: 'de' | 'en';
  /** "auto": as the system says. */
  theme?: 'light' | 'dark' | 'auto';
  /** Whether it only shows, and changes nothing. */
  readonly?: boolean;
}

/** A frame that has answered. Its methods are the element's; each resolves when the frame has done it, and rejects
 *  with an EngineError.
 *
 *  Events: "analysis", "change", "error" (CustomEvent, `detail` as the element's), and "ready" when the frame has been
 *  loaded anew, empty. */
export class WortlautFrame extends EventTarget {
  private constructor();
  /** Reads a new article. */
  setText(text: string, about?: Partial<Omit<Article, 'text'>>): Promise<void>;
  /** The open notebook, or null. */
  getNotebook(): Promise<Notebook | null>;
  /** Opens a notebook: data, or a file's text. Resolves to false when it is none. */
  setNotebook(notebook: Notebook | string): Promise<boolean>;
  /** The open notebook in a format. */
  exportAs(format: ExportFormat): Promise<{ content: string; mime: string; filename: string }>;
  /** Changes language, theme, or whether anything may be changed. */
  set(settings: FrameSettings): Promise<void>;
  /** Listens no more; what is under way rejects with the code "stopped". */
  disconnect(): void;
}

/** Connects to an <iframe> with embed.html in it, loaded or not.
 *
 *  Rejects with the code "no-answer" when nothing answers in time: another page, another origin, or a frame that does
 *  not allow this one. */
export function connect(frame: HTMLIFrameElement, options?: ConnectOptions): Promise<WortlautFrame>;
