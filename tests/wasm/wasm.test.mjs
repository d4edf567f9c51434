import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';

import { wortlaut, pack } from '../cli/run-cli.mjs';
import { checkContract } from '../contract.mjs';
import { samples } from '../samples.mjs';
import createWortlautEngine from '../../build/wasm/wortlaut-engine.mjs';

const wasm = new URL('../../build/wasm/wortlaut-engine.wasm', import.meta.url);
const start = () => createWortlautEngine({ wasmBinary: readFileSync(wasm) });
const germanPack = () => new Uint8Array(readFileSync(pack));

let engine;
before(async () => {
  engine = await start();
  assert.deepEqual(JSON.parse(engine.loadPack(germanPack())), { ok: true, language: 'de' });
});

for (const [name, text] of samples) {
  test(`the same bytes as the command line: ${name}`, () => {
    const native = wortlaut(['analyze'], { input: text });
    assert.equal(native.code, 0, native.err);
    assert.equal(engine.analyze(text, '') + '\n', native.out);
  });
}

test('the acceptance article: the same bytes as the command line', { skip: !process.env.WORTLAUT_SHARED && 'WORTLAUT_SHARED is not set' }, () => {
  const path = join(process.env.WORTLAUT_SHARED, 'seed/article.txt');
  assert.equal(engine.analyze(readFileSync(path, 'utf8'), '{}') + '\n', wortlaut(['analyze', path]).out);
});

test('a lone surrogate leaves every offset right', () => {
  const text = 'A\ud83d und \udc4d: „Es regnet“, sagte Petra Holm.';
  const analysis = JSON.parse(engine.analyze(text, '{"language":"de"}'));
  checkContract(analysis, text);
  const direct = analysis.quotations.find(({ form }) => form === 'direct');
  assert.equal(text.slice(direct.spans[0].start, direct.spans[0].end), '„Es regnet“');
});

test('options are the command line\'s', () => {
  const text = samples.get('hafen.txt');
  const native = wortlaut(['analyze', '--language', 'de'], { input: text }).out;
  assert.equal(engine.analyze(text, '{"language":"de"}') + '\n', native);
});

test('an empty text is an analysis with a warning', () => {
  const analysis = JSON.parse(engine.analyze('', ''));
  checkContract(analysis, '');
  assert.notEqual(analysis.warnings.length, 0);
});

test('what is no pack, no options, is a failure and not an exception', async () => {
  const fresh = await start();
  const codeOf = (json) => {
    const { ok, error } = JSON.parse(json);
    assert.equal(ok, false);
    assert.notEqual(error.message, '');
    return error.code;
  };
  assert.equal(codeOf(fresh.loadPack(new Uint8Array([1, 2, 3]))), 'pack-not-ours');
  assert.equal(codeOf(fresh.loadPack(new Uint8Array(0))), 'pack-not-ours');
  assert.equal(codeOf(fresh.loadPack(germanPack().subarray(0, 5000))), 'pack-truncated');
  for (const options of ['[', '[]', '{"language":"fr"}', '{"language":1}']) assert.equal(codeOf(fresh.analyze('Ja.', options)), 'bad-options');
  checkContract(JSON.parse(fresh.analyze('Ja.', '')), 'Ja.');
});

test('the glue works as a classic script, too, and holds no eval', async () => {
  const glue = new URL('../../build/wasm/wortlaut-engine.js', import.meta.url);
  // As a page's <script> does it: the file leaves one global behind.
  const page = { document: { currentScript: { src: 'engine.js' } } };
  const classic = new Function('window', 'document', 'self', `${readFileSync(glue, 'utf8')}; return createWortlautEngine;`)(page, page.document, page);
  const other = await classic({ wasmBinary: readFileSync(wasm) });
  assert.equal(other.version(), engine.version());
  assert.doesNotMatch(readFileSync(glue, 'utf8'), /\beval\(|new Function\b/);
});

test('a thousand analyses leave memory where it was', () => {
  const text = samples.get('hafen.txt');
  const first = engine.analyze(text, '');
  const size = () => engine.HEAPU8.length;
  for (let i = 0; i < 100; ++i) engine.analyze(text, '');
  const before = size();
  for (let i = 0; i < 1000; ++i) engine.analyze(text, '');
  assert.equal(size(), before);
  assert.equal(engine.analyze(text, ''), first);
});
