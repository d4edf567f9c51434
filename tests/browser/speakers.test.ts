import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, cards, open, openCard, openSample, readArticle } from './harness';

const menu = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name}: umbenennen, zusammenlegen, aufteilen` });
const claimsOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).locator('wl-claim-card');
const undo = (page: Page) => page.getByRole('button', { name: 'Rückgängig' });

test('somebody who was two people is split, and the split is taken back', async () => {
  const page = await openSample(await browser());
  const before = await claimsOf(page, 'Katrin Behrens').count();
  expect(before).toBeGreaterThan(2);
  await menu(page, 'Katrin Behrens').click();
  const form = page.locator('wl-speaker-split');
  const apply = form.getByRole('button', { name: 'Übergeben' });
  expect(await apply.isDisabled()).toBe(true);
  await form.getByRole('checkbox').nth(0).check();
  await form.getByRole('checkbox').nth(2).check();
  await form.getByLabel('Wer es wirklich sagt').fill('Elif Tarhan');
  await apply.click();
  await expect.poll(() => claimsOf(page, 'Elif Tarhan').count()).toBe(2);
  expect(await claimsOf(page, 'Katrin Behrens').count()).toBe(before - 2);
  await undo(page).click();
  await expect.poll(() => claimsOf(page, 'Katrin Behrens').count()).toBe(before);
  expect(await claimsOf(page, 'Elif Tarhan').count()).toBe(0);
});

test('claims split off for somebody who is known go to them, and all can go', async () => {
  const page = await openSample(await browser());
  const [from, to] = [await claimsOf(page, 'Katrin Behrens').count(), await claimsOf(page, 'Tobias Renner').count()];
  await menu(page, 'Katrin Behrens').click();
  const form = page.locator('wl-speaker-split');
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByLabel('Wer es wirklich sagt').fill('Tobias Renner');
  await form.getByRole('button', { name: 'Übergeben' }).click();
  await expect.poll(() => claimsOf(page, 'Tobias Renner').count()).toBe(to + from);
  expect(await claimsOf(page, 'Katrin Behrens').count()).toBe(0);
  await undo(page).click();
  await expect.poll(() => claimsOf(page, 'Katrin Behrens').count()).toBe(from);
  await expect.poll(() => claimsOf(page, 'Tobias Renner').count()).toBe(to);
});

test('a split with the keyboard alone', async () => {
  const page = await openSample(await browser());
  const before = await claimsOf(page, 'Katrin Behrens').count();
  await menu(page, 'Katrin Behrens').focus();
  await page.keyboard.press('Enter');
  await page.locator('wl-speaker-split').waitFor();
  // The name, its button, whom to merge with, the first claim.
  for (let i = 0; i < 4; ++i) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let i = 0; i < before; ++i) await page.keyboard.press('Tab');
  await page.keyboard.type('Elif Tarhan');
  await page.keyboard.press('Enter');
  await expect.poll(() => claimsOf(page, 'Elif Tarhan').count()).toBe(1);
});

test('one claim is given to somebody new, in one step that can be taken back', async () => {
  const page = await openSample(await browser());
  const before = await claimsOf(page, 'Katrin Behrens').count();
  const nth = await cards(page).evaluateAll((all, first) => all.indexOf(first!), await claimsOf(page, 'Katrin Behrens').first().elementHandle());
  await openCard(page, nth);
  const card = page.locator('wl-claim-card[open]');
  await card.getByText('Berichtigen').click();
  await card.getByLabel('Wer behauptet das?').selectOption({ label: 'Jemand anderes …' });
  await card.getByLabel('Name').fill('Elif Tarhan');
  await card.getByRole('button', { name: 'Übernehmen' }).click();
  await expect.poll(() => claimsOf(page, 'Elif Tarhan').count()).toBe(1);
  const corrections = await page.locator('wortlaut-workbench').evaluate((element) =>
    element.getNotebook()!.corrections.map(({ op }) => op),
  );
  expect(corrections).toEqual(['speaker.split']);
  await undo(page).click();
  await expect.poll(() => claimsOf(page, 'Katrin Behrens').count()).toBe(before);
});

test('a card says whom something is said to, in either language', async () => {
  const page = await open(await browser());
  await readArticle(page, 'Der Hafen bleibe offen, sagte Petra Holm gegenüber der Abendpost. Der Deich sei dicht, meinte Jan Brandt.');
  await openCard(page, 1);
  const card = page.locator('wl-claim-card[open]');
  expect(await card.getByText('Gesagt zu:').count()).toBe(0);
  await openCard(page, 0);
  await card.getByText('Gesagt zu: der Abendpost').waitFor();
  await page.locator('wortlaut-workbench').evaluate((element) => (element.lang = 'en'));
  await card.getByText('Said to: der Abendpost').waitFor();
});

test('renaming, merging and giving away are taken back as well', async () => {
  const page = await open(await browser());
  await readArticle(page, 'Der Hafen bleibt offen, sagte Petra Holm. Die Schleuse sei zu, sagte Jan Brandt.');
  await menu(page, 'Petra Holm').click();
  const rename = page.getByLabel('Umbenennen', { exact: true });
  await rename.fill('Petra Holm-Krause');
  await rename.press('Enter');
  await menu(page, 'Petra Holm-Krause').click();
  await rename.fill('Petra Krause');
  await rename.press('Enter');
  await page.getByRole('heading', { name: 'Petra Krause' }).waitFor();
  // The second renaming changed the first: back is to the name in between.
  await undo(page).click();
  await page.getByRole('heading', { name: 'Petra Holm-Krause' }).waitFor();

  await menu(page, 'Petra Holm-Krause').click();
  await page.getByLabel('Dieselbe Stimme wie …').selectOption({ label: 'Jan Brandt' });
  await expect.poll(() => claimsOf(page, 'Jan Brandt').count()).toBe(2);
  await undo(page).click();
  await expect.poll(() => claimsOf(page, 'Jan Brandt').count()).toBe(1);

  await openCard(page, 0);
  const card = page.locator('wl-claim-card[open]');
  await card.getByText('Berichtigen').click();
  await card.getByLabel('Wer behauptet das?').selectOption({ label: 'Jan Brandt' });
  await expect.poll(() => claimsOf(page, 'Jan Brandt').count()).toBe(2);
  await undo(page).click();
  await expect.poll(() => claimsOf(page, 'Jan Brandt').count()).toBe(1);
});
