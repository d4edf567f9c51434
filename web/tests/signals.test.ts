import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { signalsDe } from '../src/i18n/signals-de';
import { signalsEn } from '../src/i18n/signals-en';

const sources = new URL('../../core/src/', import.meta.url);

/** The codes that the engine can leave: "word.word" in its sources, file names left out. */
const codes = readdirSync(sources)
  .filter((name) => name.endsWith('.cpp'))
  .flatMap((name) => readFileSync(new URL(name, sources), 'utf8').replace(/\/\/.*/g, '').match(/"[a-z]+\.[a-z0-9-]+"/g) ?? [])
  .map((quoted) => quoted.slice(1, -1))
  .filter((code) => !/\.(hpp|cpp|txt|inc)$/.test(code));

test('every code that the engine leaves has a sentence in both languages', () => {
  expect(codes.length).toBeGreaterThan(100);
  expect(codes.filter((code) => !(code in signalsDe))).toEqual([]);
  expect(codes.filter((code) => !(code in signalsEn))).toEqual([]);
});

test('a sentence ends like one and is not the code', () => {
  for (const [code, sentence] of [...Object.entries(signalsDe), ...Object.entries(signalsEn)]) {
    expect(sentence, code).toMatch(/^[\p{Lu}„“].*[^.]\.$/u);
    expect(sentence).not.toContain(code);
  }
});
