import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signalsDe } from '../src/i18n/signals-de';
import { signalsEn } from '../src/i18n/signals-en';

/** The closed list of docs/signals.md: the codes in the first cell of its tables. */
const listed = readFileSync(new URL('../../docs/signals.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => line.split('|')[1]!.match(/`[a-z0-9.-]+`/g) ?? [])
  .map((quoted) => quoted.slice(1, -1))
  .filter((code) => code.includes('.') || code === 'correlate');

/** The codes that the engine's sources hold: "word.word", file names left out. */
const sources = new URL('../../core/src/', import.meta.url);
const left = readdirSync(sources)
  .filter((name) => /\.(cpp|inc)$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, sources), 'utf8').replace(/\/\/.*/g, '').match(/"[a-z]+\.[a-z0-9-]+"/g) ?? [])
  .map((quoted) => quoted.slice(1, -1))
  .filter((code) => !/\.(hpp|cpp|txt|inc)$/.test(code));

test('every code has a sentence in both languages, and no sentence is without a code', () => {
  expect(listed.length).toBeGreaterThan(100);
  expect(left.length).toBeGreaterThan(100);
  for (const sentences of [signalsDe, signalsEn]) {
    expect([...listed, ...left].filter((code) => !(code in sentences))).toEqual([]);
    expect(Object.keys(sentences).filter((code) => !listed.includes(code))).toEqual([]);
  }
});

test('a sentence ends like one and is not the code', () => {
  for (const [code, sentence] of [...Object.entries(signalsDe), ...Object.entries(signalsEn)]) {
    expect(sentence, code).toMatch(/^[\p{Lu}„“].*[^.]\.$/u);
    expect(sentence).not.toContain(code);
  }
});
