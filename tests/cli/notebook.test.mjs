import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { samples } from '../samples.mjs';
import { wortlaut } from './run-cli.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-notebook-'));
after(() => rmSync(scratch, { recursive: true }));
const file = (name, content) => {
  writeFileSync(join(scratch, name), content);
  return join(scratch, name);
};
const text = samples.get('hafen.txt');

/** A notebook of the sample article with a finished note on its first `words`. */
function noted(words, verdict) {
  const notebook = JSON.parse(wortlaut(['notebook', 'new', '--title', 'Hafen', '--by', 'Mia'], { input: text }).out);
  const start = text.indexOf(words);
  notebook.notes.push({
    id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
    target: { quote: { exact: words, prefix: '', suffix: '' }, position: { start, end: start + words.length } },
    speakers: [{ id: 's', name: 'Petra Holm' }],
    status: 'done',
    verdict: { scale: 'two', rating: verdict },
  });
  return notebook;
}

test('a new notebook holds the article and a fresh id, and passes the check', () => {
  const { code, out, err } = wortlaut(['notebook', 'new', '--title', 'Hafen', '--by', 'Mia'], { input: text });
  assert.equal(err, '');
  assert.equal(code, 0);
  const notebook = JSON.parse(out);
  assert.equal(notebook.schema, 'wortlaut/notebook@1');
  assert.equal(notebook.article.text, text);
  assert.equal(notebook.author, 'Mia');
  assert.match(notebook.id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(Math.abs(Date.parse(notebook.created) - Date.now()) < 60_000);
  const check = wortlaut(['notebook', 'check'], { input: out });
  assert.deepEqual([check.code, check.out], [0, 'standard input: 0 notes, 0 corrections\n']);
});

test('a broken notebook is told with what and where', () => {
  const cut = JSON.stringify(noted('3,5 Millionen Euro', 'false')).slice(0, 200);
  const { code, out, err } = wortlaut(['notebook', 'check', file('cut.json', cut)]);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /^wortlaut: [^\n]*cut\.json: [^\n]*byte \d+[^\n]*\n$/);
});

test('notes are found in a changed text', () => {
  const notebook = file('noted.json', JSON.stringify(noted('3,5 Millionen Euro', 'false')));
  const changed = `Aktualisiert um 😀 Uhr.\n\n${text}`;
  const { code, out } = wortlaut(['notebook', 'anchor', notebook, file('changed.txt', changed)]);
  assert.equal(code, 0);
  const [anchor] = JSON.parse(out).anchors;
  assert.equal(anchor.how, 'moved');
  assert.equal(changed.slice(anchor.start, anchor.end), '3,5 Millionen Euro');
});

test('two versions are merged, and a conflict is told', () => {
  const base = noted('3,5 Millionen Euro', 'false');
  const ours = structuredClone(base);
  ours.notes[0].rationale = 'A';
  const theirs = structuredClone(base);
  theirs.notes[0].rationale = 'B';
  const run = (...args) => wortlaut(['notebook', 'merge', ...args]);
  const [a, b, c] = [file('a', JSON.stringify(ours)), file('b', JSON.stringify(theirs)), file('c', JSON.stringify(base))];
  const merged = run('--base', c, a, b);
  assert.equal(merged.code, 0);
  assert.match(merged.err, /conflict in urn:uuid:\S+, field rationale: kept (ours|theirs)\n$/);
  assert.ok(['A', 'B'].includes(JSON.parse(merged.out).notes[0].rationale));
  assert.equal(run('--base', c, c, b).err, '');
  assert.equal(JSON.parse(run('--base', c, c, b).out).notes[0].rationale, 'B');
});

test('every format is exported, with the analysis of the article', () => {
  const notebook = file('export.json', JSON.stringify(noted('3,5 Millionen Euro', 'false')));
  const run = (format, ...more) => wortlaut(['notebook', 'export', '--format', format, ...more, notebook]);
  assert.match(run('markdown').out, /^# Faktenprüfung: Hafen\n[^]*## Petra Holm[^]*Falsch/);
  assert.match(run('markdown', '--language', 'en').out, /^# Fact check: Hafen\n/);
  assert.match(run('html').out, /^<!doctype html>/);
  assert.match(run('csv').out, /^\ufefftype,claim,[^]*\r\n$/);
  assert.equal(JSON.parse(run('webannotation').out).items.length, 1);
  assert.equal(JSON.parse(run('claimreview').out)['@graph'][0].reviewRating.ratingValue, 1);
  assert.equal(JSON.parse(run('json').out).article.text, text);
});

test('claims that stand in notebooks already are told with their verdict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-folder-'));
  after(() => rmSync(folder, { recursive: true }));
  const words = 'der Ausbau koste rund 3,5 Millionen Euro';
  writeFileSync(join(folder, 'hafen.wortlaut.json'), JSON.stringify(noted(words, 'false')));
  const article = 'Streit um den Hafen\n\nDer Ausbau kostet 5,2 Millionen Euro, sagte der Abgeordnete Jan Brandt.\n';
  const { code, out, err } = wortlaut(['notebook', 'similar', folder], { input: article });
  assert.equal(err, '');
  assert.equal(code, 0);
  assert.match(out, /^Der Ausbau kostet 5,2 Millionen Euro\n/);
  assert.match(out, /contradicts-number [01]\.\d\d: Falsch[^\n]*Hafen/);
  assert.match(out, /number: 5,2 Millionen Euro \/ rund 3,5 Millionen Euro/);
  const json = JSON.parse(wortlaut(['notebook', 'similar', '--format', 'json', folder], { input: article }).out);
  assert.equal(json.matches[0].similar[0].stored.verdict.rating, 'false');

  writeFileSync(join(folder, 'kaputt.json'), '{');
  const partly = wortlaut(['notebook', 'similar', folder], { input: article });
  assert.equal(partly.code, 1);
  assert.match(partly.err, /^wortlaut: [^\n]*kaputt\.json: [^\n]+\n$/);
  assert.equal(partly.out, out, 'the others are used');
});

test('wrong usage is exit code 2 and one line', () => {
  for (const args of [[], ['bake'], ['export'], ['export', '--format', 'pdf'], ['merge', 'a'], ['check', '--colour', 'x'],
    ['new', '--title'], ['export', '--format', 'csv', '--language', 'fr'],
    ['similar'], ['similar', '--format', 'pdf', 'x']]) {
    const { code, out, err } = wortlaut(['notebook', ...args]);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    assert.match(err, /^wortlaut: [^\n]+ \(see wortlaut notebook --help\)\n$/);
  }
  assert.match(wortlaut(['notebook', '--help']).out, /^Usage: wortlaut notebook new/);
});

test('a missing file is exit code 1 and named', () => {
  const { code, err } = wortlaut(['notebook', 'check', join(scratch, 'nowhere.json')]);
  assert.equal(code, 1);
  assert.match(err, /nowhere\.json/);
});
