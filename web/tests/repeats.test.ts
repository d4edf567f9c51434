import { expect, test } from 'vitest';
import type { CorrectedAnalysis, Note, SimilarFound } from '../../bindings/wortlaut';
import { arranged, contradicts, repeatsOf, wasChecked, type Repeat } from '../src/model/repeats';

type Matches = Extract<SimilarFound, { ok: true }>['matches'];

const text = [
  'Stadt sperrt Brücke für 15 Monate',
  'Die Stadt sperrt die Brücke für 12 Monate.',
  'Weiter',
  'Die Stadt sperrt die Brücke nicht. Die Stadt sperrt die Brücke.',
];
const starts = text.map((_, i) => text.slice(0, i).join('\n').length + (i ? 1 : 0));
const block = (i: number, kind: string) => ({ start: starts[i]!, end: starts[i]! + text[i]!.length, kind });
const analysis = {
  blocks: [block(0, 'headline'), block(1, 'paragraph'), block(2, 'heading'), block(3, 'paragraph')],
} as unknown as CorrectedAnalysis;
const claim = (id: string, words: string, start: number, more: object = {}) => ({
  id, text: words, position: { start, end: start + words.length }, ...more,
});
const headline = claim('headline-0', text[0]!, 0, { headline: true });
const lead = claim('c1', 'Die Stadt sperrt die Brücke für 12 Monate', starts[1]!);
const denied = claim('c2', 'Die Stadt sperrt die Brücke nicht', starts[3]!);
const plain = claim('c3', 'Die Stadt sperrt die Brücke', starts[3]! + 35);
const asked = [headline, lead, denied, plain];
const place = ({ text: words }: { text: string }, part: string) => {
  const start = words.indexOf(part);
  return { start, end: start + part.length };
};
const match = (relation: string, stored: object, differs: object[] = []) => ({
  relation, stored, differs, shared: [], score: 0.8,
});
const otherFigure = { kind: 'number', query: place(lead, '12 Monate'), stored: place(headline, '15 Monate') };
const onlyThere = { kind: 'negation', query: null, stored: place(denied, 'nicht') };

const within = [
  { claim: 1, id: 'c1', similar: [match('contradicts-number', headline, [otherFigure])] },
  { claim: 3, id: 'c3', similar: [match('contradicts-polarity', denied, [onlyThere]), match('same', lead)] },
] as unknown as Matches;
const repeats = repeatsOf(analysis, asked, within, []);
const on = (id: string) => repeats.get(id) ?? [];

test('a pair in one article is shown on both of its claims, each from its own side', () => {
  expect(on('c3')[0]).toMatchObject({ where: 'above', differs: [{ kind: 'negation', own: '', other: 'nicht' }] });
  expect(on('c2')[0]).toMatchObject({ where: 'below', differs: [{ kind: 'negation', own: 'nicht', other: '' }], marks: [] });
  expect(on('c1').map(({ where }) => where)).toEqual(['headline', 'below']);
  expect(on('c3')[1]).toMatchObject({ relation: 'same', where: 'lead' });
});

test('a headline is shown on claims, and has no card of its own', () => {
  expect(on('c1')[0]).toMatchObject({ where: 'headline', differs: [{ own: '12 Monate', other: '15 Monate' }] });
  expect(on('c1')[0]!.marks).toEqual([place(headline, '15 Monate')]);
  expect(repeats.has('headline-0')).toBe(false);
});

test('without a headline, or with one paragraph, there is no lead', () => {
  const where = (blocks: object[]) =>
    repeatsOf({ blocks } as unknown as CorrectedAnalysis, asked, within, []).get('c3')!.at(-1)!.where;
  expect(where([block(1, 'paragraph'), block(3, 'paragraph')])).toBe('above');
  expect(where([block(0, 'headline'), block(1, 'paragraph')])).toBe('above');
});

test('what was checked comes first, then what contradicts, then the same, then what is like it enough', () => {
  const of = (relation: string, verdict: object | null, score: number) =>
    ({ relation, score, where: null, notes: [], marks: [], differs: [], other: { text: '', verdict } }) as unknown as Repeat;
  const verdict = { scale: 's', rating: 'false' };
  const list = [
    of('similar', null, 0.9), of('similar', null, 0.5), of('similar', verdict, 0.5), of('same', null, 0.7),
    of('contradicts-number', null, 0.6), of('same', verdict, 0.7), of('same', verdict, 0.8),
  ];
  expect(arranged(list, new Map()).map(({ relation, score }) => `${relation} ${score}`)).toEqual([
    'same 0.8', 'same 0.7', 'contradicts-number 0.6', 'same 0.7', 'similar 0.5', 'similar 0.9',
  ]);
});

test('a check in the article itself counts as the note is now', () => {
  const note = { status: 'done', verdict: null } as unknown as Note;
  const now = arranged(on('c3'), new Map([['c1', [note]]]));
  expect(now[0]!.notes).toEqual([note]);
  expect(now.map(wasChecked)).toEqual([true, false]);
  expect(arranged(on('c3'), new Map()).some(wasChecked)).toBe(false);
  expect(arranged(on('c3'), new Map()).map(contradicts)).toEqual([true, false]);
});
