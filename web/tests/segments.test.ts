import { expect, test } from 'vitest';
import type { CorrectedAnalysis } from '../../bindings/wortlaut';
import { segmentsOf } from '../src/model/segments';

const text = 'Kopf\n\nSie sagte: „Es regnet und es stürmt.“ Der Wind drehte.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function analysis(parts: { quotations?: object[]; claims?: object[]; sentences?: object[] } = {}): CorrectedAnalysis {
  return {
    blocks: [
      { start: 0, end: 4, kind: 'headline' },
      { start: 6, end: text.length, kind: 'paragraph' },
    ],
    quotations: parts.quotations ?? [],
    claims: parts.claims ?? [],
    sentences: parts.sentences ?? [],
    speakers: [],
  } as unknown as CorrectedAnalysis;
}

const quotation = { id: 'q1', spans: [at('„Es regnet und es stürmt.“')], cue: { spans: [at('sagte')] }, speakers: ['s1'] };
const claims = [
  { id: 'c1', spans: [at('Es regnet')] },
  { id: 'c2', spans: [at('es stürmt')] },
  { id: 'c3', spans: [at('Der Wind drehte')] },
];

test('the pieces of a block are its text, whole and in order', () => {
  const made = analysis({ quotations: [quotation], claims });
  const words = segmentsOf(made).map((pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(''));
  expect(words).toEqual(['Kopf', text.slice(6)]);
  for (const pieces of segmentsOf(made)) for (const { start, end } of pieces) expect(end).toBeGreaterThan(start);
});

test('each piece knows its quotation, its claims, its cue', () => {
  const pieces = segmentsOf(analysis({ quotations: [quotation], claims }))[1]!;
  const piece = (words: string) => pieces.find(({ start, end }) => text.slice(start, end) === words);
  expect(piece('Es regnet')).toMatchObject({ quotation: 'q1', claims: ['c1'], cue: null, opens: false });
  expect(piece('„')).toMatchObject({ quotation: 'q1', claims: [], opens: true });
  expect(piece(' und ')).toMatchObject({ quotation: 'q1', claims: [] });
  expect(piece('sagte')).toMatchObject({ quotation: null, cue: 'q1' });
  expect(piece('Der Wind drehte')).toMatchObject({ quotation: null, claims: ['c3'] });
});

test('a claim inside a claim comes last; one over two blocks is in both', () => {
  const nested = [
    { id: 'outer', spans: [{ start: 0, end: text.length }] },
    { id: 'inner', spans: [at('es stürmt')] },
  ];
  const [first, second] = segmentsOf(analysis({ claims: nested }));
  expect(first!.map((piece) => piece.claims)).toEqual([['outer']]);
  const inner = second!.find(({ start }) => start === at('es stürmt').start);
  expect(inner?.claims).toEqual(['outer', 'inner']);
});

test('spans that touch, are empty, or lie in no block', () => {
  const odd = [
    { id: 'a', spans: [at('Es regnet'), { start: 8, end: 8 }] },
    { id: 'b', spans: [{ start: at('Es regnet').end, end: at('Es regnet').end + 4 }] },
    { id: 'c', spans: [{ start: 4, end: 6 }] },
  ];
  const pieces = segmentsOf(analysis({ claims: odd })).flat();
  expect(pieces.filter((piece) => piece.claims.includes('a'))).toHaveLength(1);
  expect(pieces.find((piece) => piece.claims.includes('b'))?.claims).toEqual(['b']);
  expect(pieces.some((piece) => piece.claims.includes('c'))).toBe(false);
});

test('a hundred thousand claims are cut in the blink of an eye', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => ({ id: `c${i}`, spans: [{ start: i * 10, end: i * 10 + 8 }] }));
  const made = { ...analysis({ claims: many }), blocks: [{ start: 0, end: 1_000_000, kind: 'paragraph' as const }] };
  const start = performance.now();
  expect(segmentsOf(made)[0]).toHaveLength(200_000);
  expect(performance.now() - start).toBeLessThan(3000);
});

test('a sentence without a claim is a piece of its own, and knows which sentence it is', () => {
  const sentences = [{ ...at('Sie sagte: „Es regnet und es stürmt.“'), reason: null }, { ...at('Der Wind drehte.'), reason: 'question' }];
  const pieces = segmentsOf(analysis({ quotations: [quotation], claims: claims.slice(0, 2), sentences })).flat();
  expect(pieces.filter(({ unused }) => unused !== null).map(({ start, end }) => text.slice(start, end))).toEqual(['Der Wind drehte.']);
  expect(pieces.at(-1)!.unused).toBe(1);
});
