// "wortlaut/frame": the host page's side of the protocol, for those who do not want to write messages themselves.
import type { ExportFormat, Notebook } from '../../../bindings/wortlaut';
import { EngineError } from '../engine/error';
import { protocol, type About, type FrameSettings, type Reply, type Request } from './protocol';

export interface ConnectOptions {
  /** The origin embed.html is served from; without it that of the frame's `src`. */
  origin?: string;
  /** How long to wait for the frame, in milliseconds; 20000 without it. */
  timeout?: number;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(problem: EngineError): void;
}

/** A frame that has answered. Events: "analysis", "change", "error" (CustomEvent, `detail` as the element's), and
 *  "ready" when the frame has been loaded anew, empty. */
export class WortlautFrame extends EventTarget {
  #frame: HTMLIFrameElement;
  #origin: string;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #readies: Waiting[] = [];
  #session = '';

  constructor(frame: HTMLIFrameElement, origin: string) {
    super();
    this.#frame = frame;
    this.#origin = origin;
    addEventListener('message', this.#heard);
    frame.addEventListener('load', this.#loaded);
    this.#hello();
  }

  /** Resolves when the frame has answered; rejects with the code "no-answer". */
  ready(timeout: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new EngineError('no-answer', `no answer from ${this.#origin}`));
      const timer = setTimeout(late, timeout);
      this.#readies.push({ resolve: (version) => (clearTimeout(timer), resolve(version)), reject });
    });
  }

  setText(text: string, about: About = {}): Promise<void> {
    return this.#ask({ type: 'setText', text, about }) as Promise<void>;
  }

  getNotebook(): Promise<Notebook | null> {
    return this.#ask({ type: 'getNotebook' }) as Promise<Notebook | null>;
  }

  setNotebook(notebook: Notebook | string): Promise<boolean> {
    return this.#ask({ type: 'setNotebook', notebook }) as Promise<boolean>;
  }

  exportAs(format: ExportFormat): Promise<{ content: string; mime: string; filename: string }> {
    return this.#ask({ type: 'exportAs', format }) as Promise<{ content: string; mime: string; filename: string }>;
  }

  set(settings: FrameSettings): Promise<void> {
    return this.#ask({ type: 'set', ...settings }) as Promise<void>;
  }

  /** Listens no more; what is under way rejects with the code "stopped". */
  disconnect(): void {
    removeEventListener('message', this.#heard);
    this.#frame.removeEventListener('load', this.#loaded);
    this.#fail('stopped');
  }

  #ask(request: Request): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#frame.contentWindow?.postMessage({ protocol, id, ...request }, this.#origin);
    });
  }

  /** A hello tells nothing, so it may go to a frame that is still empty; only the right origin's answer counts. */
  #hello(): void {
    this.#frame.contentWindow?.postMessage({ protocol, id: 0, type: 'hello' } satisfies object, '*');
  }

  #loaded = (): void => this.#hello();

  #fail(code: string): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new EngineError(code, code));
  }

  #heard = ({ data, origin, source }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || origin !== this.#origin || data?.protocol !== protocol) return;
    const reply = data as Reply;
    switch (reply.type) {
      case 'ready':
        for (const { resolve } of this.#readies.splice(0)) resolve(reply.version);
        if (reply.session === this.#session) return;
        if (this.#session) {
          this.#fail('reloaded');
          this.dispatchEvent(new CustomEvent('ready', { detail: { version: reply.version } }));
        }
        this.#session = reply.session;
        return;
      case 'event':
        this.dispatchEvent(new CustomEvent(reply.event, { detail: reply.detail }));
        return;
      case 'answer':
        this.#waiting.get(reply.id as number)?.resolve(reply.result);
        break;
      case 'error':
        this.#waiting.get(reply.id as number)?.reject(new EngineError(reply.error.code, reply.error.message));
    }
    this.#waiting.delete(reply.id as number);
  };
}

/** Connects to an <iframe> with embed.html in it, loaded or not. Rejects with the code "no-answer" when nothing
 *  answers in time: another page, another origin, or a frame that does not allow this one. */
export async function connect(frame: HTMLIFrameElement, options: ConnectOptions = {}): Promise<WortlautFrame> {
  const connected = new WortlautFrame(frame, options.origin ?? new URL(frame.src, document.baseURI).origin);
  try {
    await connected.ready(options.timeout ?? 20_000);
    return connected;
  } catch (problem) {
    connected.disconnect();
    throw problem;
  }
}

export { EngineError };
