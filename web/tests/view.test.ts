import { expect, test } from 'vitest';
import type { CorrectedAnalysis, Note } from '../../bindings/wortlaut';
import type { Repeat } from '../src/model/repeats';
import { noFilter } from '../src/model/types';
import { articleKey, claimViews, filtered, grouped, monogramOf, ordered, speakerStyles, unchanged } from '../src/model/view';

const speaker = (id: string, name: string, roles: string[] = []) => ({ id, name, roles, kind: 'person', gender: 'unknown', mentions: [] });
const quotation = (id: string, speakers: string[]) => ({ id, speakers, spans: [], form: 'indirect', via: [], signals: [] });
const claim = (id: string, text: string, worth: number, of: string | null, speakers: string[] = [], kind = 'fact') => ({
  id, text, resolved: text, worth, kind, quotation: of, speakers, spans: [], facts: [], signals: [],
});

const analysis = {
  speakers: [speaker('s1', 'Mara Öztürk', ['Ministerin']), speaker('s2', 'Bauamt'), speaker('s3', 'Milo Oster'), speaker('s9', 'Stumm')],
  quotations: [quotation('q1', ['s1']), quotation('q2', ['s2']), quotation('q3', ['s1', 's3']), quotation('q4', [])],
  claims: [
    claim('c1', 'Der Damm hält', 0.4, 'q1', ['s1']),
    claim('c2', 'Es regnete 40 Liter', 0.9, null, [], 'quantity'),
    claim('c3', 'Die Straße bleibt zu', 0.7, 'q2', ['s2']),
    claim('c4', 'Niemand wusste davon', 0.8, 'q3', ['s1', 's3']),
    claim('c5', 'Der Pegel sinkt', 0.8, 'q1', ['s1']),
    claim('c6', 'Es gab Warnungen', 0.2, 'q4'),
  ],
} as unknown as CorrectedAnalysis;
const note = { id: 'n', status: 'done', rationale: 'Pegelbericht vom Mai', tags: ['Wasser'] } as unknown as Note;
const views = claimViews(analysis, new Map([['c5', [note]]]));
const ids = (list: readonly { claim: { id: string } }[]) => list.map((view) => view.claim.id).join(' ');

test.each([
  ['Katrin Behrens', 'KB'], ['Bauamt', 'Ba'], ['Sprecher der Stadt', 'SS'], ['NATO', 'N' + 'A'], ['EU', 'EU'],
  ['mehrere Anwohner', 'An'], ['Øyvind Ågren', 'ØÅ'], ['', '?'], ['„…“', '?'],
])('the monogram of %s is %s', (name, monogram) => expect(monogramOf(name)).toBe(monogram));

test('everybody who speaks has a look of their own, nobody else has one', () => {
  const styles = speakerStyles(analysis);
  expect([...styles.keys()]).toEqual(['s1', 's2', 's3']);
  expect(new Set([...styles.values()].map(({ monogram }) => monogram)).size).toBe(3);
  const many = { ...analysis, claims: [], quotations: Array.from({ length: 32 }, (_, i) => quotation(`q${i}`, [`x${i}`])) };
  const looks = [...speakerStyles(many as unknown as CorrectedAnalysis).values()].map(({ tone, pattern }) => `${tone}-${pattern}`);
  expect(new Set(looks).size).toBe(32);
});

test('groups: one a voice, joint claims apart, the article last', () => {
  const groups = grouped(views, 'text');
  expect(groups.map(({ key }) => key)).toEqual(['s1', 's2', 's1+s3', 'unknown', articleKey]);
  expect(ids(groups[0]!.claims)).toBe('c1 c5');
  expect(groups[2]!.style.monogram).toBe('MÖ+MO');
  expect(groups.at(-1)!.style.tone).toBeNull();
});

test('by worth: claims and groups by their best, the article still last', () => {
  const sorted = ordered(views, 'worth');
  expect(ids(sorted)).toBe('c2 c4 c5 c3 c1 c6');
  expect(grouped(sorted, 'worth').map(({ key }) => key)).toEqual(['s1+s3', 's1', 's2', 'unknown', articleKey]);
  expect(ids(ordered(views, 'text'))).toBe('c1 c2 c3 c4 c5 c6');
});

test.each([
  [{ kind: 'quantity' }, 'c2'], [{ speaker: 's1' }, 'c1 c5'], [{ speaker: articleKey }, 'c2'], [{ status: 'done' }, 'c5'],
  [{ status: 'none' }, 'c1 c2 c3 c4 c6'], [{ query: 'STRASSE' }, ''], [{ query: 'straße' }, 'c3'], [{ query: 'oztürk pegel' }, 'c5'],
  [{ query: 'pegelbericht' }, 'c5'], [{ query: 'wasser' }, 'c5'], [{ query: 'ministerin', kind: 'fact' }, 'c1 c4 c5'], [{ query: '  ' }, 'c1 c2 c3 c4 c5 c6'],
] as const)('the filter %j finds %s', (filter, found) => {
  expect(ids(filtered(views, { ...noFilter, ...filter }))).toBe(found);
});

test('a claim of which nothing has changed keeps its view, so that its card is not drawn again', () => {
  const repeat = { relation: 'same', score: 1, where: null, notes: [], marks: [], differs: [], other: { text: '' } } as unknown as Repeat;
  const now = claimViews(analysis, new Map([['c5', [{ ...note }]]]), new Map([['c1', [repeat]]]));
  const kept = unchanged(views, now);
  expect(kept.map((view, i) => view === views[i])).toEqual([false, true, true, true, false, true]);
  expect(kept).toEqual(now);
  expect(unchanged(kept, claimViews(analysis, new Map([['c5', now[4]!.notes]]), new Map([['c1', [repeat]]])))).toEqual(kept);
});
