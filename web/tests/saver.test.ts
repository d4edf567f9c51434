import { expect, test } from 'vitest';
import type { Notebook } from '../../bindings/wortlaut';
import type { Notice } from '../src/model/notices';
import { Saver, firstLine } from '../src/model/saver';
import { MemoryStorage, type NotebookStorage } from '../src/model/storage';

const notebook = (words: string[]): Notebook =>
  ({ id: 'n', modified: '2026-01-01T00:00:00Z', article: { title: 'T', text: '' }, notes: words.map((rationale) => ({ rationale })) }) as unknown as Notebook;
const wordsOf = (json: string) => (JSON.parse(json) as Notebook).notes.map(({ rationale }) => rationale);

/** A tab: a saver and the words it shows; its merge is the union. */
function tab(storage: NotebookStorage, revision = 0, words: string[] = []) {
  const shown = { words, notices: [] as Notice[] };
  const saver = new Saver(storage, {
    mergeIn: async (_id, _base, theirs) => {
      shown.words = [...new Set([...shown.words, ...wordsOf(theirs)])].sort();
      return { json: JSON.stringify(notebook(shown.words)), notebook: notebook(shown.words) };
    },
    changed: () => undefined,
    notice: (notice) => shown.notices.push(notice),
  });
  saver.begin(notebook(words), revision);
  const write = (word: string) => {
    shown.words = [...shown.words, word].sort();
    saver.changed(JSON.stringify(notebook(shown.words)), notebook(shown.words));
  };
  return { saver, shown, write };
}
const stored = async (storage: NotebookStorage) => wordsOf((await storage.get('n'))!.json);

test('a change is written, and only once', async () => {
  const storage = new MemoryStorage();
  const one = tab(storage);
  one.write('a');
  expect(one.saver.state).toBe('saving');
  await one.saver.flush();
  await one.saver.flush();
  expect(await stored(storage)).toEqual(['a']);
  expect((await storage.get('n'))!.revision).toBe(1);
  expect(one.saver.state).toBe('memory');
});

test('what another tab wrote meanwhile is merged in, not overwritten', async () => {
  const storage = new MemoryStorage();
  const one = tab(storage);
  one.write('a');
  await one.saver.flush();
  const two = tab(storage, 1, ['a']);
  one.write('b');
  two.write('c');
  await one.saver.flush();
  await two.saver.flush();
  expect(await stored(storage)).toEqual(['a', 'b', 'c']);
  expect(two.shown.words).toEqual(['a', 'b', 'c']);
});

test('one that was deleted elsewhere is written anew', async () => {
  const storage = new MemoryStorage();
  const one = tab(storage);
  one.write('a');
  await one.saver.flush();
  await storage.remove('n');
  one.write('b');
  await one.saver.flush();
  expect(await stored(storage)).toEqual(['a', 'b']);
});

test('a write that fails is told once, tried again with the next change, and nothing is lost', async () => {
  const storage = new MemoryStorage();
  const put = storage.put.bind(storage);
  storage.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const one = tab(storage);
  one.write('a');
  await one.saver.flush();
  one.write('b');
  await one.saver.flush();
  expect(one.saver.state).toBe('failed');
  expect(one.shown.notices.map(({ code }) => code)).toEqual(['storage-full']);
  storage.put = put;
  await one.saver.flush();
  expect(await stored(storage)).toEqual(['a', 'b']);
});

test('changes of a notebook that is no longer open are not written to the one that is', async () => {
  const storage = new MemoryStorage();
  const one = tab(storage);
  const other = { ...notebook(['x']), id: 'other' };
  one.saver.changed(JSON.stringify(other), other);
  await one.saver.flush();
  expect(await storage.list()).toEqual([]);
});

test.each([
  ['\n\n  Erste Zeile \nZweite', 'Erste Zeile'],
  ['', ''],
  ['x'.repeat(200), `${'x'.repeat(88)} …`],
])('the first line of %j', (text, line) => expect(firstLine(text)).toBe(line));
