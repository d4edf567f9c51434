// Archives: many articles through one process or several, in order and in constant memory; the ways of docs/scale.md.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { pack, program, wortlaut } from '../cli/run-cli.mjs';
import { bytesOf, line, texts } from './articles.mjs';
import { Checker, stream } from './stream.mjs';

const articles = fileURLToPath(new URL('articles.mjs', import.meta.url));
const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '';

test('the generator: every article of this project, whole, with an id of its own', () => {
  const out = spawnSync('node', [articles, '70', '31'], { encoding: 'utf8' }).stdout;
  const made = out.trimEnd().split('\n').map((one) => JSON.parse(one));
  assert.deepEqual(made.map(({ id }) => id), Array.from({ length: 70 }, (_, i) => `a${i + 31}`));
  assert.equal(out, Array.from({ length: 70 }, (_, i) => line(i + 31)).join(''));
  assert.deepEqual(new Set(made.map(({ text }) => text)), new Set(texts));
  assert.equal(bytesOf(70), Array.from({ length: 70 }, (_, i) => Buffer.byteLength(JSON.parse(line(i + 1)).text)).reduce((a, b) => a + b));
  assert.doesNotMatch(texts.join(''), /\[\[|\]\]/, 'the marks of tests/golden are gone');
});

test('the checker sees a line too few, two lines that changed places, one letter that is another', () => {
  const right = wortlaut(['analyze', '--jsonl'], { input: line(1) + line(2) + line(3) }).out;
  const check = (text, count = 3) => {
    const checker = new Checker();
    // In pieces that end anywhere.
    for (let at = 0; at < text.length; at += 7_001) checker.take(Buffer.from(text.slice(at, at + 7_001)));
    checker.end(count);
  };
  check(right);
  const [first, second, third] = right.split(/(?<=\n)/);
  assert.throws(() => check(first + second), /every article has its line/);
  assert.throws(() => check(first + third + second), /line 2 is not that of a2/);
  assert.throws(() => check(first + second + third + third, 4), /line 4 is not that of a4/);
  assert.throws(() => check(right.slice(0, -1)), /every article/);
  assert.throws(() => check(first + second.replace('claims', 'Claims') + third), /line 2/);
});

test('twenty thousand articles: every answer, in order, and the memory does not grow', { skip: process.platform !== 'linux', timeout: 300_000 }, async () => {
  const count = 20_000;
  const { documents, samples } = await stream(program, ['analyze', '--jsonl'], count, { every: 20 });
  assert.equal(documents, count);
  const most = (from, to) => Math.max(...samples.filter(([at]) => at >= count * from && at < count * to).map(([, kib]) => kib));
  const [early, late] = [most(0, 0.25), most(0.75, 1)];
  // 300 bytes kept of each article would be 4,400 KiB between the middles of the two quarters.
  assert.ok(late < early + 2048, `at most ${early} KiB in the first quarter, ${late} KiB in the last`);
  assert.ok(late < 64 * 1024, `${late} KiB`);
});

test('under GNU parallel: blocks of lines to several processes, the answers in order', { skip: !/GNU/.test(parallel) && 'GNU parallel is not installed' }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'wortlaut-parallel-'));
  try {
    const env = { ...process.env, PARALLEL_HOME: home };
    const options = ['--will-cite', '--pipe', '--keep-order', '--block', '200k', '--jobs', '2'];
    const { documents } = await stream('parallel', [...options, program, 'analyze', '--jsonl', '--jobs', '1'], 3000, { env });
    assert.equal(documents, 3000);
  } finally {
    rmSync(home, { recursive: true });
  }
});

test('as a task of Hadoop or Spark: parts by themselves, their answers side by side are those of the whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-parts-'));
  try {
    const script = `
      set -eu
      node "$ARTICLES" 400 >articles.jsonl
      split --number=l/5 --suffix-length=1 --numeric-suffixes articles.jsonl part-
      ls part-* | xargs -P 2 -I '{}' sh -c '"$WORTLAUT" analyze --jsonl --jobs 1 <{} >answers-{} 2>messages-{}'
      cat answers-part-*`;
    const env = { ...process.env, ARTICLES: articles, WORTLAUT: program };
    const done = spawnSync('bash', ['-c', script], { cwd: folder, env, maxBuffer: 1 << 28 });
    assert.equal(done.status, 0, done.stderr.toString());
    const checker = new Checker();
    checker.take(done.stdout);
    checker.end(400);
    // Hadoop takes what stands before the first tab for the line's key.
    assert.ok(!done.stdout.includes(9), 'no tab in any answer');
    for (let i = 0; i < 5; ++i) assert.equal(readFileSync(join(folder, `messages-part-${i}`), 'utf8'), '');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('in a folder that has links to the program and to the pack, as Hadoop lays it, with the pack named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-task-'));
  try {
    for (const [file, name, apart] of [[program, 'wortlaut', 'cache-1'], [pack, 'wortlaut-de.pack', 'cache-2']]) {
      mkdirSync(join(folder, apart));
      cpSync(file, join(folder, apart, name));
      symlinkSync(join(folder, apart, name), join(folder, name));
    }
    const task = (...more) => spawnSync('./wortlaut', ['analyze', '--jsonl', '--jobs', '1', ...more], { cwd: folder, input: line(1) + line(2), encoding: 'utf8' });
    const done = task('--pack', 'wortlaut-de.pack');
    assert.equal(done.status, 0, done.stderr);
    const checker = new Checker();
    checker.take(Buffer.from(done.stdout));
    checker.end(2);
    assert.match(task().stderr, /no language pack .*--pack/, 'and without the name it says what is missing');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a part without articles is no failure', () => {
  assert.deepEqual(wortlaut(['analyze', '--jsonl', '--jobs', '2']), { code: 0, out: '', err: '' });
});
