import { expect, test } from 'vitest';
import { browser, cards, note, open, readArticle } from './harness';

const article = `Hafen bleibt offen

Der Hafen bleibt offen. Was kostet das die Stadt? Die Opposition widersprach.

Bürgermeisterin Petra Holm sagte, der Ausbau koste 7 Millionen Euro.`;

const pointed = () => [...(CSS.highlights.get('wortlaut-why') ?? [])].map(String).join('');

test('a click on a sentence without a claim says why it has none', async () => {
  const page = await open(await browser());
  await readArticle(page, article);
  const hint = page.locator('wl-article-hint');
  await page.locator('wl-article-view').getByText('Was kostet das').click();
  await hint.getByText('Keine Behauptung: Eine Frage.').waitFor();
  expect(await page.evaluate(pointed)).toBe('Was kostet das die Stadt?');
  await page.locator('wl-article-view').getByText('widersprach').click();
  await hint.getByText('Hier steht nur, dass jemand spricht oder widerspricht.').waitFor();
  await page.keyboard.press('Escape');
  expect(await hint.count()).toBe(0);
  expect(await page.evaluate(pointed)).toBe('');

  const before = await cards(page).count();
  await page.locator('wl-article-view').getByText('widersprach').click();
  await hint.getByRole('button', { name: 'Als Behauptung aufnehmen' }).click();
  await expect.poll(() => cards(page).count()).toBe(before + 1);
  expect(await hint.count()).toBe(0);
});

test('with the keyboard: the sentences without a claim stand below the claims, and a dismissed one comes back', async () => {
  const page = await open(await browser());
  await readArticle(page, article);
  const list = page.locator('wl-unused-list');
  await list.getByText('3 Sätze ohne Behauptung').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => list.getByRole('listitem').count()).toBe(3);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(pointed)).toBe('Hafen bleibt offen');
  await list.getByText('Eine Überschrift. Sie wird mit den Behauptungen verglichen.').waitFor();

  const before = await cards(page).count();
  await cards(page).filter({ hasText: 'Der Hafen bleibt offen' }).locator('.head').click();
  await note(page).waitFor();
  await page.locator('wl-claim-card[open]').getByText('Berichtigen').click();
  await page.getByRole('button', { name: 'Keine Behauptung' }).click();
  await expect.poll(() => cards(page).count()).toBe(before - 1);
  await list.getByText('Von Ihnen verworfen.').waitFor();
  await list.getByRole('button', { name: 'Wieder aufnehmen' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => cards(page).count()).toBe(before);
});

test('where every sentence has a claim there is nothing to unfold, whatever lines the page has around it', async () => {
  const page = await open(await browser());
  await readArticle(page, 'Anzeige\n\nDer Hafen bleibt offen. Die Schleuse kostet 7 Millionen Euro.\n\nLesen Sie auch');
  await cards(page).first().waitFor();
  const reasons = await page.locator('wortlaut-workbench').evaluate((element) => element.analysis!.sentences.map(({ reason }) => reason));
  expect(reasons.filter((reason) => reason !== null && reason !== 'furniture')).toEqual([]);
  expect(reasons).toContain('furniture');
  expect(await page.locator('wl-unused-list').locator('details').count()).toBe(0);
});
