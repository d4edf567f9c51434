import type { Article } from '../../../bindings/wortlaut';
import { decode } from './files';
import { importHtml, looksLikeHtml, type ImportedArticle } from './import-html';
import type { Notice } from './notices';

/** What is to be opened: an article or a notebook file's text; and what the reader should know of it. */
export type Incoming =
  | { kind: 'article'; article: Partial<Article>; whole?: Partial<Article>; notices: Notice[] }
  | { kind: 'notebook'; text: string; notices: Notice[] }
  | { kind: 'nothing'; notices: Notice[] };

const articleOf = ({ text, title, author, published, url }: ImportedArticle): Partial<Article> => ({
  text,
  title,
  author,
  published,
  url,
});

/** A pasted or opened page. Where its article can be told from the rest, the article is taken. */
function fromHtml(html: string, plain?: string): Incoming {
  const { article, whole } = importHtml(html);
  const all = plain?.trim() ? { ...whole, text: plain } : whole;
  if (!all.text.trim()) return { kind: 'nothing', notices: [{ code: 'empty-text', level: 'warning' }] };
  // A few pasted paragraphs are all article already.
  if (!article || article.text.length > 0.9 * all.text.length) {
    return { kind: 'article', article: articleOf(article && !plain ? article : all), notices: [] };
  }
  return { kind: 'article', article: articleOf(article), whole: articleOf(all), notices: [] };
}

/** What the clipboard holds: plain words, and perhaps the page they come from. */
export function incomingText(text: string, html?: string): Incoming {
  if (html) return fromHtml(html, text);
  if (looksLikeHtml(text)) return fromHtml(text);
  if (/^\s*\{[\s\S]*"wortlaut\/notebook@/.test(text)) return { kind: 'notebook', text, notices: [] };
  return { kind: 'article', article: { text }, notices: [] };
}

/** What a file holds, by its name and its content. */
export async function incomingFile(file: File): Promise<Incoming> {
  const name = file.name;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'nothing', notices: [{ code: 'file-unreadable', level: 'error', detail: name }] };
  }
  const { text, encoding } = decode(bytes);
  // Bytes 0 are in no text: an image, a PDF, a word processor's file.
  if (/^%PDF|^PK\u0003\u0004/.test(text) || text.slice(0, 4096).includes('\u0000')) {
    return { kind: 'nothing', notices: [{ code: 'file-unknown', level: 'error', detail: name }] };
  }
  const notices: Notice[] =
    encoding === 'windows-1252' ? [{ code: 'file-windows-1252', level: 'warning', detail: name }] : [];
  if (/\.json$/i.test(name) || file.type === 'application/json') return { kind: 'notebook', text, notices };
  const incoming = /\.html?$/i.test(name) || looksLikeHtml(text) ? fromHtml(text) : incomingText(text);
  return { ...incoming, notices: [...notices, ...incoming.notices] };
}
