import { expect, test } from 'vitest';
import type { Fact } from '../../bindings/wortlaut';
import { factText } from '../src/model/facts';

const shown = (kind: string, value: string, unit: string, words: string, qualifier = '', language = 'de') =>
  factText({ kind, value, unit, start: 0, end: words.length } as Fact, qualifier, words, language);

test.each([
  ['amount', '3500000', 'EUR', 'rund 3,5 Millionen Euro', 'etwa', 'etwa 3.500.000 EUR'],
  ['percentage', '20..30', '%', 'zwischen 20 und 30 Prozent', '', '20–30 %'],
  ['number', '2', 'times', 'doppelt so viele', '', 'doppelt so viele'],
  ['duration', 'PT1.5H', '', 'eineinhalb Stunden', '', 'eineinhalb Stunden'],
  ['date', '2024-05-03', '', 'am Freitag, dem 3. Mai 2024', '', '3. Mai 2024'],
  ['date', '2024-05', '', 'im Mai 2024', '', 'Mai 2024'],
  ['date', '--08-01', '', 'zum 1. August', '', '1. August'],
  ['date', '2021', 'end', 'Ende 2021', '', 'Ende 2021'],
  ['date', '2021', '', '2021', '', '2021'],
  ['date', '-1', 'relative-day', 'gestern', '', 'gestern'],
  ['place', 'Lindenau', '', 'Lindenaus', '', 'Lindenau'],
])('%s %s %s (“%s”) is shown as “%s %s”', (kind, value, unit, words, qualifier, text) =>
  expect(shown(kind, value, unit, words, qualifier)).toBe(text),
);

test('figures and dates are in the reader’s language', () => {
  expect(shown('amount', '3500000', 'EUR', '', '', 'en')).toBe('3,500,000 EUR');
  expect(shown('date', '--08-01', '', '', '', 'en')).toBe('August 1');
});
