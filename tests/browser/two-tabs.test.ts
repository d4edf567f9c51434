import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { browser, cards, note, open, openCard, openSample, rationale, untilSaved, write } from './harness';

async function twoTabs(): Promise<[Page, Page]> {
  const context = await browser();
  const first = await openSample(context);
  await untilSaved(first);
  const second = await open(context);
  await second.getByRole('button', { name: /Streit um die Hafenbahn/ }).click();
  await cards(second).first().waitFor();
  return [first, second];
}

test('a note made in one tab appears in the other', async () => {
  const [first, second] = await twoTabs();
  await openCard(first, 0);
  await write(first, rationale(first), 'Aus dem ersten Fenster');
  await second.getByText('In einem anderen Fenster geändert').waitFor();
  await openCard(second, 0);
  await expect.poll(() => rationale(second).inputValue()).toBe('Aus dem ersten Fenster');
});

test('two tabs that write at once lose nothing', async () => {
  const [first, second] = await twoTabs();
  await openCard(first, 0);
  await openCard(second, 1);
  await Promise.all([rationale(first).fill('Eins'), rationale(second).fill('Zwei')]);
  const notes = (page: Page) =>
    page.evaluate(() =>
      document.querySelector('wortlaut-workbench')!.getNotebook()!.notes.map(({ rationale }) => rationale).sort().join(),
    );
  await expect.poll(() => notes(first), { timeout: 8000 }).toBe('Eins,Zwei');
  await expect.poll(() => notes(second), { timeout: 8000 }).toBe('Eins,Zwei');
  await untilSaved(first);
  await first.reload();
  await cards(first).first().waitFor();
  expect(await notes(first)).toBe('Eins,Zwei');
});

test('the same field written in both: a message, and the other version in the history', async () => {
  const [first, second] = await twoTabs();
  await openCard(first, 0);
  await write(first, rationale(first), 'Anfang');
  await openCard(second, 0);
  await expect.poll(() => rationale(second).inputValue()).toBe('Anfang');
  // The second tab writes while the first one's writing has not reached it.
  await second.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await first.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
  });
  await write(second, rationale(second), 'Fassung B');
  await rationale(first).fill('Fassung A');
  await first.getByText('In zwei Fenstern an derselben Stelle geändert').waitFor();
  await untilSaved(first);
  const log = await first.evaluate(() => JSON.stringify(document.querySelector('wortlaut-workbench')!.getNotebook()!.notes[0]));
  expect(log).toContain('Fassung A');
  expect(log).toContain('Fassung B');
  expect(await note(first).count()).toBe(1);
});
