// The articles of this folder as a corpus that wortlaut_accuracy reads, and its figures for them:
//
//   node tests/press/press.mjs [--errors N] [--only PART] [--passages]
//
// README.md tells of the format.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const native = join(here, '../../build/native');
const kinds = new Set(['fact', 'quantity', 'causal', 'law', 'prediction', 'pledge', 'demand', 'opinion', 'other']);
const forms = { D: 'Direct', I: 'Indirect', R: 'Reported', U: 'FreeIndirect', F: 'IndirectFreeIndirect' };

/** The articles of a file: number and genre, text, annotated lines. */
function articles(file) {
  const parts = readFileSync(file, 'utf8').split(/^@@@ (.*)\n/m).slice(1);
  const all = [];
  for (let k = 0; k < parts.length; k += 2) {
    const [text, lines] = parts[k + 1].split('@Q\n');
    all.push({ name: parts[k], text: text.trim(), lines: lines.trim().split('\n').filter(Boolean) });
  }
  return all;
}

const tokensOf = (text) => [...text.matchAll(/[\p{L}\p{N}_]+(?:[-'’.,][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s]/gu)].map((m) => [m.index, m.index + m[0].length]);

/** Tokens that a range of code units touches. */
const within = (tokens, [start, end]) => tokens.flatMap(([a, b], k) => (a < end && b > start ? [k] : []));

/** Sentence ends as a reader sees them: behind . ! ? and closing marks, before a capital, and at paragraph borders. */
function sentencesOf(text, tokens) {
  const ends = [];
  for (let k = 0; k < tokens.length; ++k) {
    const behind = text.slice(tokens[k][1], tokens[k + 1]?.[0] ?? text.length);
    const word = text.slice(...tokens[k]);
    const next = tokens[k + 1] ? text.slice(...tokens[k + 1]) : '';
    const before = tokens[k - 1] ? text.slice(...tokens[k - 1]) : '';
    const stop = /^[.!?…]$/.test(word) || (/^[“”«»"‘’]$/.test(word) && /^[.!?…]$/.test(before));
    const abbreviated = word === '.' && (/^\d+$/.test(before) || before.length < 2);
    if (behind.includes('\n') || (stop && !abbreviated && behind !== '' && /^[\p{Lu}\d„»«"‚]/u.test(next))) ends.push(k + 1);
  }
  if (ends.at(-1) !== tokens.length) ends.push(tokens.length);
  return ends.map((end, k) => [k ? ends[k - 1] : 0, end]);
}

/** One document of the corpus and who really speaks its quotations. Throws where a line's words are not in the text. */
function documentOf(file, { name, text, lines }) {
  const tokens = tokensOf(text);
  const id = `${file.replace(/\.txt$/, '')}-${name.split(' ')[0]}`;
  const quotations = [];
  const who = [];
  let position = 0;
  for (const line of lines) {
    const [form, words, speakers, phrase, cue, kind] = line.split('|').map((part) => part.trim());
    let from = position;
    const spans = words.split(' ~ ').map((part, k) => {
      let start = text.indexOf(part, from);
      if (start < 0) start = text.indexOf(part);
      if (start < 0 || !(form in forms) || !kinds.has(kind)) throw new Error(`${file}: ${name}: ${line}`);
      if (k === 0) position = start;
      from = start;
      return [start, start + part.length];
    });
    /** The tokens of the place of `what` that is nearest to the quotation. */
    const nearest = (what) => {
      let best = null;
      for (let at = what ? text.indexOf(what) : -1; at >= 0; at = text.indexOf(what, at + 1)) {
        const inside = form === 'I' && spans.length === 1 && at >= spans[0][0] && at + what.length <= spans[0][1];
        const distance = Math.min(Math.abs(at - spans[0][0]), Math.abs(at - spans.at(-1)[1])) + (inside ? 500 : 0);
        if (!best || distance < best.distance) best = { distance, at };
      }
      return best ? within(tokens, [best.at, best.at + what.length]) : [];
    };
    const numbers = (list) => [...new Set(list)].sort((a, b) => a - b);
    // Direct speech around its frame is two quotations, anything else one.
    for (const group of form === 'D' ? spans.map((span) => [span]) : [spans]) {
      const quotation = `${id}/${quotations.length}`;
      quotations.push({
        id: quotation,
        form: forms[form],
        quote: numbers(group.flatMap((span) => within(tokens, span))),
        speaker: nearest(phrase),
        cue: numbers(cue.split(/\s+/).filter(Boolean).flatMap(nearest)),
      });
      const names = speakers.split('&').map((one) => one.split('/')[0].trim()).filter(Boolean);
      who.push({ id: quotation, speaker: names, kind, worth: 0 });  // worth is not marked here
    }
  }
  return { document: { id, text, tokens, sentences: sentencesOf(text, tokens), quotations }, who };
}

/**
 * The figures of wortlaut_accuracy for all articles of a folder, or of those files in it that begin with `only`, as an object;
 * `errors` are printed as it prints them.
 */
export function press(errors = 0, only = '', from = here) {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-press-'));
  try {
    const documents = readdirSync(from).filter((file) => file.endsWith('.txt') && file.startsWith(only)).sort()
      .flatMap((file) => articles(join(from, file)).map((article) => documentOf(file, article)));
    const lines = (values) => values.map((value) => JSON.stringify(value)).join('\n') + '\n';
    const [gold, who] = ['gold.jsonl', 'who.jsonl'].map((name) => join(folder, name));
    writeFileSync(gold, lines(documents.map(({ document }) => document)));
    writeFileSync(who, lines(documents.flatMap((one) => one.who)));
    const run = (options) => {
      const { status, stdout, stderr } = spawnSync(join(native, 'tests/wortlaut_accuracy'), [gold, '--who', who, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 });
      if (status !== 0) throw new Error(stderr);
      return stdout;
    };
    const figures = JSON.parse(run(['--json']));
    return { articles: documents.length, annotated: documents.flatMap((one) => one.who).length, figures, text: errors ? run(['--errors', String(errors)]) : '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : '');
  const { articles: count, annotated, figures, text } = press(
    Number(option('--errors')), option('--only'), process.argv.includes('--passages') ? join(here, 'passages') : here);
  console.log(`${count} articles, ${annotated} quotations`);
  for (const name of ['quoted_tokens', 'quotations', 'speaker_tokens', 'cue_tokens', 'who_said_what']) {
    const [p, r, f1] = figures[name];
    console.log(`${name.replaceAll('_', ' ').padEnd(16)} P ${p.toFixed(1)}  R ${r.toFixed(1)}  F1 ${f1.toFixed(1)}`);
  }
  console.log(`speaker of found ${figures.speaker_of_found.toFixed(1)}   form ${figures.form.toFixed(1)}   kind ${figures.kind.toFixed(1)}   checkable F1 ${figures.checkable_f1.toFixed(1)}`);
  if (text) console.log(text.slice(text.indexOf('\n-- ')));
}
