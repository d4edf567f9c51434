import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, cards, note, open, openCard, openSample, rationale, readArticle, verdict, write } from './harness';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  // Through the debugger: the page's own policy allows no foreign script.
  await page.evaluate(axe);
  const found = (await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<Found> } }).axe.run({ resultTypes: ['violations'] } as object),
  )) as Found;
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
  );
}

const schemes = ['light', 'dark'] as const;

test.each(schemes)('the empty page, %s', async (colorScheme) => {
  expect(await violations(await open(await browser({ colorScheme })))).toEqual([]);
});

test.each(schemes)('an article with an open claim and its note, %s', async (colorScheme) => {
  const page = await openSample(await browser({ colorScheme }));
  await openCard(page, 3);
  await note(page).getByText('Geprüft', { exact: true }).click();
  await verdict(page).selectOption({ index: 3 });
  await write(page, rationale(page), 'Begründung');
  await note(page).getByRole('button', { name: 'Quelle hinzufügen' }).click();
  await page.locator('wl-source-editor').waitFor();
  for (const summary of await page.locator('wl-claim-card[open] details.fold > summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
});

test.each(schemes)('repeated claims, a sentence without a claim, a speaker to be split, %s', async (colorScheme) => {
  const page = await open(await browser({ colorScheme }));
  const said = 'Die Brücke koste 7 Millionen Euro, sagte Petra Holm. Die Stadt habe das Geld.';
  await readArticle(page, said);
  await openCard(page);
  await verdict(page).selectOption({ label: 'Falsch' });
  await readArticle(page, `${said} Die Brücke koste 9 Millionen Euro. Was nun?`);
  await cards(page).first().getByText('bereits geprüft: Falsch').waitFor();
  await openCard(page);
  await page.locator('wl-repeat-list mark').first().waitFor();
  await page.getByRole('button', { name: /umbenennen, zusammenlegen, aufteilen/ }).click();
  await page.locator('wl-unused-list summary').click();
  await page.locator('wl-article-view').getByText('Was nun').click();
  await page.locator('wl-article-hint').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('in English, narrow, both tabs', async () => {
  const page = await open(await browser({ locale: 'en-GB', viewport: { width: 390, height: 844 } }));
  await page.getByRole('button', { name: 'See a sample article' }).click();
  await page.locator('wl-article-view .claim').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('tab', { name: /Claims/ }).click();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test.each(['Hilfe', 'Exportieren', 'Gespeicherte Artikel', 'Angaben zum Artikel'])('the dialog “%s”', async (name) => {
  const page = await openSample(await browser());
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog', { name }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('both languages, and the choice is remembered', async () => {
  const page = await open(await browser());
  await page.getByRole('heading', { name: 'Wer behauptet was?' }).waitFor();
  await page.getByRole('button', { name: /English/ }).click();
  await page.getByRole('heading', { name: 'Who claims what?' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Who claims what?' }).waitFor();
  expect(await page.locator('wortlaut-workbench').getAttribute('lang')).toBe('en');
});
