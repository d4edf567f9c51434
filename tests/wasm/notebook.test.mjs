import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

import createWortlautEngine from '../../build/wasm/wortlaut-engine.mjs';
import { pack } from '../cli/run-cli.mjs';

const wasm = new URL('../../build/wasm/wortlaut-engine.wasm', import.meta.url);
const text = 'Die Fähre 😀 fährt wieder. Das sagte Hafenmeister Ole Krüger.';
const stamp = (number, minute = 0) =>
  JSON.stringify({
    now: `2026-03-01T09:${String(minute).padStart(2, '0')}:00Z`,
    uuid: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    author: 'Mia',
  });

let engine;
before(async () => {
  engine = await createWortlautEngine({ wasmBinary: readFileSync(wasm) });
});

/** A notebook with a note on "wieder". */
function noted() {
  const made = engine.newNotebook(JSON.stringify({ title: 'Fähre', text }), stamp(1));
  const start = text.indexOf('wieder');
  const edit = { op: 'note.add', target: { position: { start, end: start + 6 } } };
  return engine.editNotebook(made, JSON.stringify(edit), stamp(2, 1));
}

test('a notebook is made, edited, opened and found again', () => {
  const notebook = noted();
  const [note] = JSON.parse(notebook).notes;
  assert.equal(note.target.quote.exact, 'wieder');
  assert.deepEqual(JSON.parse(engine.openNotebook(notebook)), {
    ok: true, readonly: false, warnings: [], notebook: JSON.parse(notebook),
  });
  const [anchor] = JSON.parse(engine.anchorNotes(notebook, `Neu: ${text}`)).anchors;
  assert.equal(anchor.how, 'moved');
  assert.equal(`Neu: ${text}`.slice(anchor.start, anchor.end), 'wieder');
});

test('two versions are merged', () => {
  const base = noted();
  const id = JSON.parse(base).notes[0].id;
  const set = (value, minute) =>
    engine.editNotebook(base, JSON.stringify({ op: 'note.set', id, field: 'rationale', value }), stamp(9, minute));
  const { ok, notebook, conflicts } = JSON.parse(engine.mergeNotebooks(base, set('A', 2), set('B', 3)));
  assert.equal(ok, true);
  assert.equal(notebook.notes[0].rationale, 'B');
  assert.equal(conflicts.length, 1);
});

test('corrections are applied to the analysis of the article', () => {
  const analysis = engine.analyze(text, '{"language":"de"}');
  const corrected = JSON.parse(engine.correctedAnalysis(analysis, noted()));
  assert.deepEqual(corrected.dismissed, []);
  assert.deepEqual(corrected.claims, JSON.parse(analysis).claims);
});

test('every format is exported', () => {
  for (const format of ['json', 'markdown', 'csv', 'html', 'webannotation', 'claimreview']) {
    const result = JSON.parse(engine.exportNotebook(noted(), '', format, 'en'));
    assert.equal(result.ok, true, format);
    assert.match(result.filename, /^faehre\./);
  }
});

test('there are three rating scales', () => {
  assert.deepEqual(JSON.parse(engine.ratingScales()).map(({ id }) => id), ['wortlaut', 'five', 'two']);
});

test('bad input is a failure with a code, and half a character is survived', () => {
  const codeOf = (json) => JSON.parse(json).error.code;
  assert.equal(codeOf(engine.openNotebook('<html>')), 'not-json');
  assert.equal(codeOf(engine.openNotebook(noted().slice(0, 99))), 'truncated');
  assert.equal(codeOf(engine.editNotebook(noted(), '{"op":"note.burn"}', stamp(3))), 'unknown-id');
  assert.equal(codeOf(engine.exportNotebook(noted(), '', 'pdf', 'de')), 'bad-format');
  const made = JSON.parse(engine.newNotebook(JSON.stringify({ text: 'a\ud83d b' }), stamp(1)));
  assert.equal(made.article.text, 'a\ufffd b');
});

test('claims are indexed under a name, found, replaced and dropped', () => {
  const call = (name, ...args) => JSON.parse(engine[name](...args));
  const bare = (...texts) => JSON.stringify(texts.map((each) => ({ text: each })));
  engine.loadPack(new Uint8Array(readFileSync(pack)));
  assert.equal(call('findSimilar', 'x', '[]').error.code, 'unknown-index');
  assert.deepEqual(call('indexClaims', 'x', bare('Der Deich kostet 5 Millionen Euro')), { ok: true, size: 1 });
  const query = 'Der Deich 😀 kostet 3 Millionen Euro';
  const [match] = call('findSimilar', 'x', bare(query)).matches[0].similar;
  assert.equal(match.relation, 'contradicts-number');
  const { start, end } = match.differs[0].query;
  assert.equal(query.slice(start, end), '3 Millionen Euro');
  assert.deepEqual(call('indexClaims', 'x', '[]'), { ok: true, size: 0 });
  assert.deepEqual(call('findSimilar', 'x', bare(query)).matches, []);
  assert.deepEqual(call('dropClaims', 'x'), { ok: true, dropped: true });
  assert.deepEqual(call('dropClaims', 'x'), { ok: true, dropped: false });
  assert.equal(call('indexClaims', 'x', '{').ok, false);
  const repeated = call('repeatedClaims', bare('Der Deich bei Husum hält', 'Husums Deich hält nicht', 'Der Deich bei Husum hält'));
  assert.equal(repeated.matches.at(-1).claim, 2);
});
