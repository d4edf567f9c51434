// The messages between a host page and embed.html, "wortlaut/embed@1". docs/embedding.md describes them. A field or
// a type may be added; a change of meaning raises the number.
import type { Article, ExportFormat, Notebook } from '../../../bindings/wortlaut';

export const protocol = 'wortlaut/embed@1';

export type About = Partial<Omit<Article, 'text'>>;

/** What the interface looks like; a field that is absent stays as it is. */
export interface FrameSettings {
  lang?: 'de' | 'en';
  theme?: 'light' | 'dark' | 'auto';
  readonly?: boolean;
}

export type Request =
  | { type: 'hello' }
  | { type: 'setText'; text: string; about?: About }
  | { type: 'getNotebook' }
  | { type: 'setNotebook'; notebook: Notebook | string }
  | { type: 'exportAs'; format: ExportFormat }
  | ({ type: 'set' } & FrameSettings);

export type MessageId = string | number;

/** What the frame sends. `id` is the request's; null where the message had none that could be read. */
export type Reply =
  /** `session` is another one when the frame has been loaded anew. */
  | { type: 'ready'; id: MessageId; version: string; session: string }
  | { type: 'answer'; id: MessageId; result: unknown }
  | { type: 'error'; id: MessageId | null; error: { code: string; message: string; supported?: string[] } }
  | { type: 'event'; event: 'analysis' | 'change' | 'error'; detail: unknown };

/** A message as it was understood. "foreign": of some other program; nothing is to be said to it. */
export type Reading =
  | { what: 'foreign' }
  | { what: 'request'; id: MessageId; request: Request }
  | { what: 'bad'; id: MessageId | null; code: 'unsupported-version' | 'bad-message'; message: string };

const formats: readonly string[] = ['json', 'markdown', 'html', 'csv', 'webannotation', 'claimreview'];
const aboutFields: readonly string[] = ['title', 'url', 'author', 'published', 'language'];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = (value: unknown, ...allowed: unknown[]) => value === undefined || allowed.includes(value);

/** What is wrong with a request of ours; "" when nothing is. */
function faultOf(message: Record<string, unknown>): string {
  switch (message['type']) {
    case 'hello':
    case 'getNotebook':
      return '';
    case 'setText': {
      const { text, about } = message;
      if (typeof text !== 'string') return 'setText: text is no string';
      if (about === undefined) return '';
      if (!isObject(about)) return 'setText: about is no object';
      const wrong = Object.entries(about).find(([name, value]) => aboutFields.includes(name) && typeof value !== 'string');
      return wrong ? `setText: about.${wrong[0]} is no string` : '';
    }
    case 'setNotebook':
      return typeof message['notebook'] === 'string' || isObject(message['notebook'])
        ? ''
        : 'setNotebook: notebook is neither an object nor a string';
    case 'exportAs':
      return formats.includes(message['format'] as string) ? '' : `exportAs: format is none of ${formats.join(', ')}`;
    case 'set':
      if (!oneOf(message['lang'], 'de', 'en')) return 'set: lang is neither de nor en';
      if (!oneOf(message['theme'], 'light', 'dark', 'auto')) return 'set: theme is none of light, dark, auto';
      return oneOf(message['readonly'], true, false) ? '' : 'set: readonly is no boolean';
    default:
      return `there is no type ${JSON.stringify(message['type']) ?? 'undefined'}`;
  }
}

/** Reads what came in by postMessage, whatever it is. */
export function readMessage(data: unknown): Reading {
  if (!isObject(data)) return { what: 'foreign' };
  const name = data['protocol'];
  if (typeof name !== 'string' || !name.startsWith('wortlaut/embed@')) return { what: 'foreign' };
  const { id } = data;
  const known = typeof id === 'string' || (typeof id === 'number' && Number.isFinite(id)) ? id : null;
  const bad = (code: 'unsupported-version' | 'bad-message', message: string): Reading => ({
    what: 'bad',
    id: known,
    code,
    message,
  });
  if (name !== protocol) return bad('unsupported-version', `${name.slice(0, 60)} is not spoken here`);
  if (known === null) return bad('bad-message', 'id is neither a string nor a number');
  const fault = faultOf(data);
  if (fault) return bad('bad-message', fault);
  return { what: 'request', id: known, request: requestOf(data) };
}

/** The known fields of a request, and nothing else that came along. */
function requestOf(message: Record<string, unknown>): Request {
  const { type, text, about, notebook, format, lang, theme, readonly } = message;
  if (type === 'setText') {
    const known = Object.entries((about ?? {}) as object).filter(([name]) => aboutFields.includes(name));
    return { type, text: text as string, about: Object.fromEntries(known) };
  }
  return { type, notebook, format, lang, theme, readonly } as Request;
}

/** Whether a text is the origin of a page on the web: "https://example.org", no path, no opaque origin. */
export function isOrigin(text: string): boolean {
  try {
    const { origin, protocol: scheme } = new URL(text);
    return origin === text && (scheme === 'https:' || scheme === 'http:');
  } catch {
    return false;
  }
}

/** Who may speak to the frame; null: whoever says hello first, and from then on nobody else.
 *
 *  `fixed`: the list that whoever serves embed.html wrote into it, separated by spaces; `asked`: what the host page
 *  put into the address. The address can only narrow a fixed list. What is no origin counts as nobody. */
export function allowedOrigins(fixed: string, asked: readonly string[]): ReadonlySet<string> | null {
  const list = fixed.split(/\s+/).filter(Boolean);
  const valid = asked.filter(isOrigin);
  if (list.length) return new Set(asked.length ? valid.filter((one) => list.includes(one)) : list.filter(isOrigin));
  return asked.length ? new Set(valid) : null;
}
