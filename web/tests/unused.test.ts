import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CorrectedAnalysis } from '../../bindings/wortlaut';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { unusedSentences } from '../src/model/unused';

const analysis = {
  sentences: [
    { start: 0, end: 10, reason: 'headline' },
    { start: 12, end: 30, reason: null },
    { start: 31, end: 50, reason: 'dismissed' },
    { start: 51, end: 60, reason: 'question' },
  ],
  dismissed: [
    { id: 'c1', spans: [{ start: 31, end: 40 }] },
    { id: 'c2', spans: [{ start: 41, end: 49 }] },
    { id: 'c3', spans: [{ start: 12, end: 20 }] },
  ],
} as unknown as CorrectedAnalysis;

test('each sentence without a claim has its reason; one that was emptied by the reader, the claims that were in it', () => {
  expect(unusedSentences(analysis)).toEqual([
    { start: 0, end: 10, reason: 'headline', dismissed: [] },
    { start: 31, end: 50, reason: 'dismissed', dismissed: ['c1', 'c2'] },
    { start: 51, end: 60, reason: 'question', dismissed: [] },
  ]);
});

test('every reason has a sentence in both languages, and no sentence is without a reason', () => {
  const [, part = ''] = readFileSync(new URL('../../docs/signals.md', import.meta.url), 'utf8').split("no claim (`reason`)");
  const table = part.slice(0, part.indexOf('###'));
  const listed = [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code!);
  expect(listed.length).toBeGreaterThan(6);
  for (const { reasons } of [de, en]) expect(Object.keys(reasons).sort()).toEqual([...listed, 'dismissed'].sort());
});
