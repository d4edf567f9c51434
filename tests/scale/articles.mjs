// As many articles as asked for, one JSON object a line: {"id": "a1", "text": "…"}, {"id": "a2", …}, …
// They are this project's own articles (tests/golden/articles without its marks, tests/texts, public/sample-de.txt),
// over and over, each time with another id. Written as they are made, so that a million takes no memory.
//
//   node tests/scale/articles.mjs 1000000 | wortlaut analyze --jsonl …
//   node tests/scale/articles.mjs 1000 5001      the thousand from a5001 on
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const tests = new URL('../', import.meta.url);
const inFolder = (folder, clean = (text) => text) =>
  readdirSync(new URL(folder, tests))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => clean(readFileSync(new URL(folder + name, tests), 'utf8')));
/** Takes away the marks that tests/golden/README.md explains: "[[Es regnet|fact]]" is "Es regnet". */
const withoutMarks = (text) => text.replace(/\|[a-z]+\]\]/g, '').replace(/\[\[/g, '');

/** The texts, in a fixed order. */
export const texts = [
  ...inFolder('golden/articles/', withoutMarks),
  ...inFolder('texts/'),
  readFileSync(new URL('../public/sample-de.txt', tests), 'utf8'),
];

/** Bytes of UTF-8 of the texts of the first `count` articles. */
export const bytesOf = (count) =>
  texts.reduce((sum, text, i) => sum + Buffer.byteLength(text) * Math.ceil(Math.max(0, count - i) / texts.length), 0);

const endings = texts.map((text) => `,"text":${JSON.stringify(text)}}\n`);

/** The line of the nth article; they count from 1. */
export const line = (n) => `{"id":"a${n}"${endings[(n - 1) % endings.length]}`;

/** Writes the articles first … first + count - 1 to a stream, no faster than it takes them. */
export async function writeArticles(stream, count, first = 1) {
  const batch = 64;
  for (let n = first; n < first + count; n += batch) {
    let lines = '';
    for (let m = n; m < Math.min(n + batch, first + count); ++m) lines += line(m);
    if (!stream.write(lines)) await once(stream, 'drain');
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [count, first = 1] = process.argv.slice(2).map(Number);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(first) || first < 1) {
    console.error('usage: node tests/scale/articles.mjs COUNT [FIRST]');
    process.exit(2);
  }
  process.stdout.on('error', () => process.exit(1));
  await writeArticles(process.stdout, count, first);
}
