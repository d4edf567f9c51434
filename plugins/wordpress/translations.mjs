// The plugin's translations, without gettext or wp-cli.
//   extract(folder)       every string that the plugin's PHP and JavaScript translate: the text of wortlaut.pot
//   readPo(text)          a .po file's entries
//   mo(entries), json(entries, locale)   what PHP and wp.i18n read
// `node plugins/wordpress/translations.mjs` writes wortlaut.pot anew.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = fileURLToPath(new URL('wortlaut/', import.meta.url));
const call = /\b(__|_e|_n|esc_html__|esc_attr__|esc_html_e)\(\s*'((?:[^'\\]|\\.)*)',\s*(?:'((?:[^'\\]|\\.)*)',[^']*?,\s*)?'wortlaut'/g;
const header = /^ \* (Plugin Name|Description): +(.+)$/gm;

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((path) => /\.(php|js)$/.test(path) && !path.endsWith('wortlaut-workbench.js'));
}

const unquoted = (text) => text.replace(/\\(.)/g, '$1');
const quoted = (text) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')}"`;

/** The strings of the plugin: [{id, plural, places}]. */
export function strings(folder = plugin) {
  const found = new Map();
  const add = (id, plural, place) => {
    const one = found.get(id) ?? { id, plural, places: [] };
    if (!one.places.includes(place)) one.places.push(place);
    found.set(id, one);
  };
  for (const path of filesIn(folder)) {
    const text = readFileSync(path, 'utf8');
    const name = relative(folder, path);
    if (name === 'wortlaut.php') for (const [, , value] of text.matchAll(header)) add(value.trim(), undefined, name);
    for (const [, , id, plural] of text.matchAll(call)) add(unquoted(id), plural && unquoted(plural), name);
  }
  return [...found.values()];
}

export function extract(folder = plugin) {
  const head = ['Project-Id-Version: Wortlaut', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit', 'X-Domain: wortlaut'];
  const entries = strings(folder).map(({ id, plural, places }) =>
    [`#: ${places.join(' ')}`, ...(/%d/.test(id) ? ['#, c-format'] : []), `msgid ${quoted(id)}`,
      ...(plural === undefined ? ['msgstr ""'] : [`msgid_plural ${quoted(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""'])].join('\n'));
  return [`msgid ""\nmsgstr ""\n${head.map((line) => quoted(`${line}\n`)).join('\n')}`, ...entries].join('\n\n') + '\n';
}

/** Entries of a .po file: [{id, plural, texts}]; the first, with the id "", is its header. */
export function readPo(text) {
  return text
    .split(/\n\s*\n/)
    .map((block) => {
      const entry = { id: '', plural: undefined, texts: [] };
      let append = () => {};
      for (const line of block.split('\n')) {
        const [, word, index, rest] = /^(?:(msgid_plural|msgid|msgstr)(?:\[(\d)\])? )?(".*")$/.exec(line) ?? [];
        if (!rest) continue;
        const value = JSON.parse(rest);
        if (word === 'msgid') append = (more) => (entry.id += more);
        else if (word === 'msgid_plural') (entry.plural = ''), (append = (more) => (entry.plural += more));
        else if (word === 'msgstr') append = (more) => (entry.texts[index ?? 0] = (entry.texts[index ?? 0] ?? '') + more);
        append(value);
      }
      return entry;
    })
    .filter(({ texts }) => texts.length && texts.every(Boolean));
}

/** A .mo file: sorted, without a hash table. */
export function mo(entries) {
  const pairs = entries
    .map(({ id, plural, texts }) => [Buffer.from(plural === undefined ? id : `${id}\0${plural}`), Buffer.from(texts.join('\0'))])
    .sort(([a], [b]) => Buffer.compare(a, b));
  const tables = 28;
  const head = Buffer.alloc(tables + pairs.length * 16);
  [0x950412de, 0, pairs.length, tables, tables + pairs.length * 8, 0, tables + pairs.length * 16].forEach((n, i) => head.writeUInt32LE(n, i * 4));
  const parts = [head];
  let at = head.length;
  for (const column of [0, 1]) {
    pairs.forEach((pair, i) => {
      const place = tables + column * pairs.length * 8 + i * 8;
      head.writeUInt32LE(pair[column].length, place);
      head.writeUInt32LE(at, place + 4);
      parts.push(pair[column], Buffer.alloc(1));
      at += pair[column].length + 1;
    });
  }
  return Buffer.concat(parts);
}

/** What wp.i18n reads (Jed 1.x). */
export function json(entries, locale) {
  const plurals = /Plural-Forms: (.*?)\n/.exec(entries[0].texts[0])[1];
  const messages = { '': { domain: 'messages', lang: locale, 'plural-forms': plurals } };
  for (const { id, texts } of entries) if (id) messages[id] = texts;
  return JSON.stringify({ domain: 'messages', locale_data: { messages } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(plugin, 'languages/wortlaut.pot'), extract());
