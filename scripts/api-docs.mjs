// Writes docs/api.md from the types that are handed out (web/types): what they declare, and the comment before it.
// Usage: node scripts/api-docs.mjs [--check]   --check: writes nothing, exits 1 when docs/api.md is not current
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name) => readFileSync(`${root}web/types/${name}.d.ts`, 'utf8');

/** The lines of a comment without its stars. */
const wordsOf = (comment) =>
  comment
    .replace(/^\s*\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? {0,2}/, '').trimEnd());

/** {text, tags: Map of tag → [name, meaning][]} of a comment. */
function parts(comment) {
  const tags = new Map();
  const text = [];
  for (const line of wordsOf(comment)) {
    const tag = /^@(\w+) ([\w-]+) - (.*)$/.exec(line);
    if (tag) tags.set(tag[1], [...(tags.get(tag[1]) ?? []), [tag[2], tag[3]]]);
    else text.push(line);
  }
  return { text: text.join('\n').trim().replace(/<[\w-]+>/g, '`$&`'), tags };
}

/** Every comment with the declaration behind it, at one depth of indentation. */
function documented(source, indent) {
  const pattern = new RegExp(`^${indent}(/\\*\\*(?:[^*]|\\*(?!/))*\\*/)\\n${indent}(?=\\S)`, 'gm');
  return [...source.matchAll(pattern)].map((match) => {
    const rest = source.slice(match.index + match[0].length);
    return { comment: parts(match[1]), rest };
  });
}

/** A declaration up to its ";" or its body. */
const signature = (rest) => /^[^]*?(?=;\n|;$| \{\n)/.exec(rest)[0].replace(/^export /, '');
const bodyOf = (rest) => / \{\n([^]*?)^\}/m.exec(rest)?.[1] ?? '';

const table = (title, rows) =>
  rows.length ? [`| ${title} | |`, '| --- | --- |', ...rows.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`), ''] : [];

const titles = { attr: 'attribute', fires: 'event', slot: 'slot', csspart: 'part', cssprop: 'custom property' };

function section(source) {
  const lines = [];
  for (const { comment, rest } of documented(source, '')) {
    const kind = /^(?:export )?(?:declare )?(class|function|interface|type)\b/.exec(rest)?.[1];
    if (!kind) continue;
    const whole = kind === 'type' ? /^[^]*?;\n/.exec(rest)[0].replace(/^export |;\n$/g, '') : signature(rest);
    lines.push(`### \`${kind} ${/\b(?:class|function|interface|type) (\w+)/.exec(rest)[1]}\``, '', comment.text, '');
    if (kind === 'function' || kind === 'type') lines.push(...whole.split('\n').map((line) => `    ${line}`), '');
    for (const [tag, title] of Object.entries(titles)) lines.push(...table(title, comment.tags.get(tag) ?? []));
    if (kind !== 'class' && kind !== 'interface') continue;
    for (const member of documented(bodyOf(rest), '  ')) {
      lines.push(`- \`${signature(member.rest).replace(/\s+/g, ' ')}\`  `, `  ${member.comment.text.replace(/\n+/g, ' ')}`);
    }
    if (documented(bodyOf(rest), '  ').length) lines.push('');
  }
  return lines;
}

const page = [
  '# API of the browser package',
  '',
  '*Made by `node scripts/api-docs.mjs` from `web/types/`; do not edit. How to use it: [embedding.md](embedding.md). The',
  'types of the data, `Analysis`, `Notebook` and their parts, are in `bindings/wortlaut.d.ts`.*',
  '',
  '## `wortlaut`: the element',
  '',
  'Exports everything of `wortlaut/analyze`, too.',
  '',
  ...section(read('wortlaut-workbench')),
  '## `wortlaut/analyze`: without an interface',
  '',
  ...section(read('analyze')),
  '## `wortlaut/frame`: the host page’s side of embed.html',
  '',
  ...section(read('frame')),
].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n';

const target = `${root}docs/api.md`;
if (process.argv.includes('--check')) {
  let there = '';
  try {
    there = readFileSync(target, 'utf8');
  } catch {
    // not written yet
  }
  if (there !== page) {
    console.error('docs/api.md is not current: node scripts/api-docs.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, page);
}
