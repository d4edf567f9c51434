import { expect, test } from 'vitest';
import { browser, cards, open, openSample, pressCard } from './harness';

async function paste(text: string) {
  const page = await open(await browser());
  await page.evaluate((article) => document.querySelector('wortlaut-workbench')!.setText(article), text);
  return page;
}

test.each([
  ['an empty text', '', /hat keinen Text/],
  ['only page furniture', 'Anzeige\nStand: 02.05.2024, 11.00 Uhr\nFoto: Petra Holm\nLesen Sie auch: Was die Brücke kostet\nTeilen\nKommentare (12)', /nur aus Seitenelementen/],
  ['another language', 'The minister said on Tuesday that the bridge would be closed for weeks. He did not say why.', /nicht deutsch/],
])('%s has one clear message', async (_, text, message) => {
  const page = await paste(text);
  await page.locator('wl-notice-list').getByText(message).waitFor();
  expect(await page.locator('wl-notice-list .notice').count()).toBe(1);
});

test('filters, order and search of the claims', async () => {
  const page = await openSample(await browser());
  const all = await cards(page).count();
  await page.getByLabel('Art', { exact: true }).selectOption('demand');
  expect(await cards(page).count()).toBeLessThan(all);
  await page.getByText(new RegExp(`von ${all} Behauptungen`)).waitFor();
  await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await page.getByLabel('Gliederung').selectOption('list');
  await page.getByLabel('Reihenfolge').selectOption('worth');
  const worths = await page.locator('wl-claim-card .worth').evaluateAll((meters) =>
    meters.map((meter) => Number(/\d+/.exec(meter.getAttribute('aria-label')!)![0])),
  );
  expect(worths).toHaveLength(all);
  expect(worths).toEqual([...worths].sort((a, b) => b - a));
});

test('a claim in the text and its card point at each other', async () => {
  const page = await openSample(await browser());
  const mark = page.locator('wl-article-view .claim').nth(4);
  const words = (await mark.textContent())!;
  await mark.click();
  await expect.poll(() => page.locator('wl-claim-card[open] .words').textContent()).toContain(words);
  await pressCard(page, cards(page).last());
  const last = (await cards(page).last().locator('.words').textContent())!;
  await expect.poll(async () => last.includes((await page.locator('wl-article-view .claim.current').first().textContent())!)).toBe(true);
  const seen = await page.locator('wl-article-view .claim.current').first().evaluate((piece) => {
    const { top, bottom } = piece.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(seen).toBe(true);
});

test('the reasons of a claim are sentences and point at words', async () => {
  const page = await openSample(await browser());
  await page.locator('wl-article-view .quotation.claim').first().click();
  await page.locator('wl-claim-card[open]').getByText('Warum?').click();
  const reasons = page.locator('wl-claim-card[open] wl-why-list li');
  expect(await reasons.count()).toBeGreaterThan(0);
  for (const reason of await reasons.allTextContents()) expect(reason.trim()).toMatch(/^\S+ \S+ .*\./);
});
