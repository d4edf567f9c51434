import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

import { checkContract } from '../contract.mjs';
import { samples } from '../samples.mjs';
import { program, wortlaut } from './run-cli.mjs';

const lines = (out) => out.split('\n').slice(0, -1).map((line) => JSON.parse(line));

test('one analysis a line, with its id, in order, the same for any number of workers', () => {
  const texts = [...samples.values()];
  const articles = Array.from({ length: 60 }, (_, i) => ({ id: `a${i}`, text: texts[i % texts.length] }));
  const input = articles.map((article) => JSON.stringify(article) + '\n').join('');
  const one = wortlaut(['analyze', '--jsonl', '--jobs', '1'], { input });
  assert.equal(one.err, '');
  assert.equal(one.code, 0);
  const analyses = lines(one.out);
  assert.deepEqual(analyses.map(({ id }) => id), articles.map(({ id }) => id));
  analyses.forEach(({ id, ...analysis }, i) => checkContract(analysis, articles[i].text));
  for (const jobs of ['2', '7']) assert.equal(wortlaut(['analyze', '--jsonl', '--jobs', jobs], { input }).out, one.out);
});

test('a line is analysed as the article by itself is', () => {
  const text = samples.get('hafen.txt');
  const alone = wortlaut(['analyze'], { input: text }).out;
  const inLine = wortlaut(['analyze', '--jsonl'], { input: JSON.stringify({ id: 1, text }) });
  assert.equal(inLine.out, alone.replace('{', '{"id":1,'));
});

test('ids of every type come back as they were; an empty text is analysed, blank lines are passed over', () => {
  const input = '{"id":12,"text":"Ja."}\n\n{"id":{"a":[1,"ü"]},"text":""}\r\n{"text":"Nein.","id":null,"more":1}';
  const { code, out, err } = wortlaut(['analyze', '--jsonl'], { input });
  assert.equal(err, '');
  assert.equal(code, 0);
  assert.deepEqual(lines(out).map(({ id }) => id), [12, { a: [1, 'ü'] }, null]);
  assert.notEqual(lines(out)[1].warnings.length, 0);
});

test('a broken line is named by its number, the others come out, and the exit code is 1', () => {
  const input = Buffer.concat([
    Buffer.from('{"id":1,"text":"Ja."}\n{"id":2,"text":\n[]\n{"id":4}\n{"id":5,"text":7}\n\n'),
    Buffer.from('{"id":7,"text":"M\xe4rz"}\n', 'latin1'),
    Buffer.from('{"id":8,"text":"Nein."}\n'),
  ]);
  const { code, out, err } = wortlaut(['analyze', '--jsonl', '--jobs', '3'], { input });
  assert.equal(code, 1);
  assert.deepEqual(lines(out).map(({ id }) => id), [1, 8]);
  const complaints = err.trimEnd().split('\n');
  assert.deepEqual(complaints.map((line) => /line (\d+): ./.exec(line)?.[1]), ['2', '3', '4', '5', '7']);
});

test('an answer comes before the next question is asked', async () => {
  const child = spawn(program, ['analyze', '--jsonl', '--jobs', '2']);
  const answers = createInterface({ input: child.stdout });
  for (const id of [1, 2, 3]) {
    child.stdin.write(JSON.stringify({ id, text: 'Der Minister sagte, es regne.' }) + '\n');
    const [line] = await once(answers, 'line', { signal: AbortSignal.timeout(20_000) });
    assert.equal(JSON.parse(line).id, id);
  }
  child.stdin.end();
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
});

test('as many workers as --jobs says, and several where it says nothing', { skip: process.platform !== 'linux' }, async () => {
  const threads = async (args) => {
    const child = spawn(program, ['analyze', '--jsonl', ...args]);
    const answers = createInterface({ input: child.stdout });
    child.stdin.write(JSON.stringify({ id: 1, text: 'Es regne.' }) + '\n');
    await once(answers, 'line', { signal: AbortSignal.timeout(20_000) });
    const count = Number(/^Threads:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
    child.stdin.end();
    await once(child, 'close');
    return count;
  };
  // One more reads, and one writes.
  for (const jobs of [1, 5]) assert.equal(await threads(['--jobs', String(jobs)]), jobs + 2);
  assert.equal(await threads([]), availableParallelism() + 2);
});

test('memory does not grow with the number of lines', { skip: process.platform !== 'linux' }, async () => {
  const line = JSON.stringify({ id: 1, text: 'Der Minister sagte, es regne. '.repeat(30) }) + '\n';
  const child = spawn(program, ['analyze', '--jsonl', '--jobs', '2']);
  child.stdout.resume();
  const peak = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]);
  const send = async (count) => {
    for (let i = 0; i < count; ++i) if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  };
  await send(400);
  const early = peak();
  await send(4000);
  const late = peak();
  child.stdin.end();
  await once(child, 'close');
  assert.ok(late < early + 16_384, `${early} KiB after 400 lines, ${late} KiB after 4400`);
});
