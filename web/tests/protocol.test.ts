import { expect, test } from 'vitest';
import { allowedOrigins, isOrigin, protocol, readMessage } from '../src/embed/protocol';

const ours = (fields: object) => ({ protocol, id: 1, ...fields });

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'wortlaut/embed@1'],
  ['an array', [protocol]],
  ['another program’s message', { type: 'hello', source: 'react-devtools' }],
  ['a protocol that is no string', { protocol: 1, id: 1, type: 'hello' }],
  ['another protocol', { protocol: 'wortlaut/notebook@1', id: 1, type: 'hello' }],
])('%s is of some other program', (_, data) => {
  expect(readMessage(data)).toEqual({ what: 'foreign' });
});

test.each([
  ['an older version', { protocol: 'wortlaut/embed@0', id: 1, type: 'hello' }],
  ['a newer version', { protocol: 'wortlaut/embed@2', id: 1, type: 'hello' }],
  ['no number', { protocol: 'wortlaut/embed@', id: 1, type: 'hello' }],
])('%s is not understood', (_, data) => {
  expect(readMessage(data)).toMatchObject({ what: 'bad', id: 1, code: 'unsupported-version' });
});

test.each([
  ['no id', { id: undefined, type: 'hello' }],
  ['an id that is an object', { id: {}, type: 'hello' }],
  ['an id that is no number', { id: NaN, type: 'hello' }],
  ['no type', {}],
  ['an unknown type', { type: 'eval', code: '1' }],
  ['a type from every object', { type: 'constructor' }],
  ['a text that is a number', { type: 'setText', text: 1 }],
  ['a text that is absent', { type: 'setText' }],
  ['an about that is a string', { type: 'setText', text: 'a', about: 'b' }],
  ['an about with a number', { type: 'setText', text: 'a', about: { title: 1 } }],
  ['a notebook that is null', { type: 'setNotebook', notebook: null }],
  ['a notebook that is a list', { type: 'setNotebook', notebook: [] }],
  ['an unknown format', { type: 'exportAs', format: 'pdf' }],
  ['an unknown language', { type: 'set', lang: 'fr' }],
  ['an unknown theme', { type: 'set', theme: 'red' }],
  ['a readonly that is a string', { type: 'set', readonly: 'yes' }],
])('%s is malformed', (_, fields) => {
  expect(readMessage(ours(fields))).toMatchObject({ what: 'bad', code: 'bad-message' });
});

test.each([
  [{ type: 'hello' }],
  [{ type: 'getNotebook' }],
  [{ type: 'setText', text: '' }],
  [{ type: 'setText', text: 'a', about: { title: 'b', url: 'https://example.org/' } }],
  [{ type: 'setNotebook', notebook: {} }],
  [{ type: 'setNotebook', notebook: '{}' }],
  [{ type: 'exportAs', format: 'csv' }],
  [{ type: 'set', lang: 'en', theme: 'dark', readonly: true }],
  [{ type: 'set' }],
])('%j is understood', (fields) => {
  expect(readMessage(ours(fields))).toMatchObject({ what: 'request', id: 1, request: fields });
});

test('fields that are not known go no further', () => {
  const reading = readMessage(ours({ type: 'setText', text: 'a', about: { title: 'b', text: 'c', more: 1 }, extra: 2 }));
  expect(reading).toEqual({ what: 'request', id: 1, request: { type: 'setText', text: 'a', about: { title: 'b' } } });
});

test.each([
  ['https://example.org', true],
  ['http://localhost:8080', true],
  ['https://example.org/', false],
  ['https://example.org:443', false],
  ['https://EXAMPLE.org', false],
  ['file://', false],
  ['null', false],
  ['*', false],
  ['', false],
])('%j as an origin: %s', (text, is) => {
  expect(isOrigin(text)).toBe(is);
});

const [a, b, c] = ['https://a.example', 'https://b.example', 'https://c.example'];
test.each([
  ['no list: whoever says hello first', '', [], null],
  ['the address names one', '', [a], [a]],
  ['the address names something else', '', ['*'], []],
  ['a fixed list', `${a} ${b}`, [], [a, b]],
  ['the address narrows a fixed list', `${a} ${b}`, [b], [b]],
  ['the address cannot widen a fixed list', `${a} ${b}`, [c], []],
  ['a fixed list of nothing that is an origin', 'example.org', [], []],
  ['the address does not replace a broken list', 'example.org', [a], []],
])('%s', (_, fixed, asked, expected) => {
  const allowed = allowedOrigins(fixed, asked);
  expect(allowed && [...allowed].sort()).toEqual(expected);
});
