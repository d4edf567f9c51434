import { Readability } from '@mozilla/readability';

/** What was read from a page: text, and what the page says of itself. */
export interface ImportedArticle {
  text: string;
  title: string;
  author: string;
  /** ISO 8601 or "". */
  published: string;
  url: string;
}

export interface ImportedPage {
  /** The article alone; null where the page has none that can be told apart. */
  article: ImportedArticle | null;
  /** Everything the page says, furniture and all. */
  whole: ImportedArticle;
}

const blockTags = new Set(
  ('ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI ' +
    'MAIN NAV OL P PRE SECTION TABLE TR UL')
    .split(' '),
);
const silentTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS VIDEO AUDIO HEAD SELECT TEXTAREA BUTTON'.split(' '),
);

/** The words of a tree as a reader sees them: a blank line between blocks, white space collapsed. */
export function textOf(root: Node): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const trimmed = line.replace(/[\s\u200b]+/g, ' ').trim();
    if (trimmed) lines.push(trimmed);
    line = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      line += node.nodeValue ?? '';
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const tag = node.nodeName.toUpperCase();
    if (silentTags.has(tag)) return;
    if (node.nodeType === 1 && (node as Element).hasAttribute('hidden')) return;
    if (tag === 'BR' || blockTags.has(tag)) flush();
    if (tag === 'TD' || tag === 'TH') line += ' ';
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (blockTags.has(tag)) flush();
  };
  visit(root);
  flush();
  return lines.join('\n\n');
}

function meta(page: Document, ...names: string[]): string {
  for (const name of names) {
    const found = page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    if (found?.trim()) return found.trim();
  }
  return '';
}

function webAddress(text: string | null | undefined): string {
  return text && /^https?:\/\//i.test(text) ? text : '';
}

function isoDate(text: string | null | undefined): string {
  return text && /^\d{4}-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?$/.test(text) ? text : '';
}

/** The source without style sheets, style attributes and handlers. A parsed page runs and loads nothing
 *  anyway; but the security policy would report each of them. What a style hides stays hidden. Linear. */
export function withoutStyles(html: string): string {
  let rest = html;
  let kept = '';
  for (;;) {
    const start = rest.search(/<style[\s>]/i);
    if (start < 0) break;
    const length = rest.slice(start).search(/<\/style/i);
    kept += rest.slice(0, start);
    if (length < 0) {
      rest = '';
      break;
    }
    rest = rest.slice(start + length).replace(/^<\/style[^>]*>?/i, '');
  }
  return (kept + rest).replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi, (tag) =>
    tag.replace(/\s(style|on[a-z]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi, (_, name: string, value: string) =>
      name.toLowerCase() === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value) ? ' hidden' : '',
    ),
  );
}

/** Reads a page's HTML without running or loading anything of it. */
export function importHtml(html: string): ImportedPage {
  const source = withoutStyles(html);
  const parse = () => new DOMParser().parseFromString(source, 'text/html');
  const page = parse();
  const about = {
    title: meta(page, 'og:title') || page.querySelector('title')?.textContent?.trim() || '',
    author: meta(page, 'author', 'article:author'),
    published: isoDate(meta(page, 'article:published_time', 'date')),
    url: webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) || webAddress(meta(page, 'og:url')),
  };
  const whole = { ...about, text: textOf(page.body) };

  let article: ImportedArticle | null = null;
  try {
    const read = new Readability(parse(), { charThreshold: 200 }).parse();
    if (read?.content) {
      const body = textOf(new DOMParser().parseFromString(withoutStyles(read.content), 'text/html').body);
      const title = withoutSite(read.title?.trim() ?? '', page);
      const headed = title && !body.startsWith(title) ? `${title}\n\n${body}` : body;
      if (body.length >= 200) {
        article = {
          text: headed,
          title: title || about.title,
          author: read.byline?.trim() || about.author,
          published: isoDate(read.publishedTime) || about.published,
          url: about.url,
        };
      }
    }
  } catch {
    // A page that it stumbles over is taken as a whole.
  }
  return { article, whole };
}

/** A page's title without the site's name that many pages put behind it: the first heading it begins with. */
function withoutSite(title: string, page: Document): string {
  for (const heading of page.querySelectorAll('h1')) {
    const words = textOf(heading);
    if (words.length > 5 && title.startsWith(words)) return words;
  }
  return title;
}

/** Whether a text is a page's source rather than prose. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html[\s>]|<(article|body|main|div|p|h1|section)[\s>])/i.test(text);
}
