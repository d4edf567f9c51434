import { expect, test } from 'vitest';
import { browser, cards, note, open, openCard, openSample, pageFile, rationale, sample, untilSaved, verdict, write } from './harness';

test('a pasted article shows its claims under their speakers', async () => {
  const context = await browser();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await open(context);
  await page.evaluate((text) => navigator.clipboard.writeText(text), sample);
  await page.getByLabel('Artikel einfügen').focus();
  await page.keyboard.press('Control+V');
  await cards(page).first().waitFor();
  expect(await cards(page).count()).toBeGreaterThan(10);
  await page.getByRole('heading', { name: 'Katrin Behrens' }).waitFor();
  // The article's text is there, character for character, block by block.
  const blocks = await page.locator('wl-article-view article > *').allTextContents();
  expect(blocks.map((block) => block.trim())).toEqual(sample.split('\n').map((line) => line.trim()).filter(Boolean));
});

test('a note is there after a reload', async () => {
  const context = await browser();
  const page = await openSample(context);
  const editor = await openCard(page, 2);
  const words = await page.locator('wl-claim-card[open] .words').textContent();
  await editor.getByText('Geprüft', { exact: true }).click();
  await verdict(page).selectOption({ index: 2 });
  const chosen = await verdict(page).evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text);
  await write(page, rationale(page), 'Der Haushaltsplan nennt denselben Anteil – „60 Prozent“. 👍');
  await editor.getByRole('button', { name: 'Quelle hinzufügen' }).click();
  await editor.getByLabel('Adresse (URL)', { exact: true }).fill('https://example.org/plan.pdf');
  await editor.getByLabel('Titel').fill('Haushaltsplan');
  await editor.getByLabel('Schlagwörter').fill('Haushalt, Bahn,Haushalt');
  await editor.getByLabel('Schlagwörter').blur();
  await page.waitForTimeout(600);
  await untilSaved(page);

  await page.reload();
  await cards(page).first().waitFor();
  const card = cards(page).filter({ hasText: words!.trim() }).first();
  expect(await card.locator('.badge').textContent()).toBe(chosen);
  await card.locator('.head').click();
  expect(await rationale(page).inputValue()).toBe('Der Haushaltsplan nennt denselben Anteil – „60 Prozent“. 👍');
  expect(await note(page).getByLabel('Schlagwörter').inputValue()).toBe('Haushalt, Bahn');
  expect(await note(page).locator('wl-source-editor .title').textContent()).toBe('Haushaltsplan');
});

test('what was typed just before leaving is kept', async () => {
  const context = await browser();
  const page = await openSample(context);
  await openCard(page);
  await untilSaved(page);
  await rationale(page).pressSequentially('Kurz vor dem Schließen');
  await page.reload();
  await openCard(page);
  // The article is shown first, what was left behind comes in a moment later.
  await expect.poll(() => rationale(page).inputValue()).toBe('Kurz vor dem Schließen');
});

test('a removed note comes back', async () => {
  const context = await browser();
  const page = await openSample(context);
  const editor = await openCard(page);
  await write(page, rationale(page), 'Bleibt erhalten');
  await editor.getByRole('button', { name: 'Notiz entfernen' }).click();
  await page.getByText('Notiz entfernt.').waitFor();
  expect(await rationale(page).inputValue()).toBe('');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => rationale(page).inputValue()).toBe('Bleibt erhalten');
});

test('several articles are kept, and a deleted one comes back', async () => {
  const context = await browser();
  const page = await openSample(context);
  await untilSaved(page);
  await page.getByRole('button', { name: 'Neuer Artikel', exact: true }).click();
  await page.getByLabel('Artikel einfügen').fill('Zweiter Artikel\n\nDer Bürgermeister sagte, die Brücke sei gesperrt.');
  await page.getByRole('button', { name: 'Artikel lesen' }).click();
  await cards(page).first().waitFor();
  await untilSaved(page);

  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gespeicherte Artikel' });
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2);
  await dialog.getByRole('button', { name: /^Streit um die Hafenbahn/ }).click();
  await page.getByRole('heading', { name: 'Streit um die Hafenbahn', level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  await dialog.getByRole('button', { name: /„Zweiter Artikel“ löschen/ }).click();
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  await expect.poll(() => dialog.getByRole('listitem').count()).toBe(2);
});

test('another visit begins empty and lists what was saved', async () => {
  const context = await browser();
  const page = await openSample(context);
  await untilSaved(page);
  await page.close();
  const again = await open(context, pageFile);
  await again.getByRole('heading', { name: 'Zuletzt geprüft' }).waitFor();
  await again.getByRole('button', { name: /Streit um die Hafenbahn/ }).click();
  await cards(again).first().waitFor();
});

test('corrections: kind, speaker, name, dismissal, a claim of the reader’s own', async () => {
  const context = await browser();
  const page = await openSample(context);
  await openCard(page);
  const open_ = page.locator('wl-claim-card[open]');
  await open_.getByText('Berichtigen').click();
  await open_.getByLabel('Art der Behauptung').selectOption('law');
  await open_.getByText('von Ihnen berichtigt').waitFor();
  await open_.getByLabel('Wer behauptet das?').selectOption({ label: 'Jemand anderes …' });
  await open_.getByLabel('Name').fill('Elif Tarhan');
  await open_.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByRole('heading', { name: 'Elif Tarhan' }).waitFor();

  await page.getByRole('button', { name: 'Elif Tarhan: umbenennen, zusammenlegen, aufteilen' }).click();
  await page.getByLabel('Umbenennen', { exact: true }).fill('Elif Tarhan-Krause');
  await page.getByRole('button', { name: 'Übernehmen' }).last().click();
  await page.getByRole('heading', { name: 'Elif Tarhan-Krause' }).waitFor();

  const before = await cards(page).count();
  if (!(await open_.getByRole('button', { name: 'Keine Behauptung' }).isVisible())) await open_.getByText('Berichtigen').click();
  await open_.getByRole('button', { name: 'Keine Behauptung' }).click();
  await expect.poll(() => cards(page).count()).toBe(before - 1);
  await page.getByRole('button', { name: 'Rückgängig' }).last().click();
  await expect.poll(() => cards(page).count()).toBe(before);

  // Select the headline's words.
  await page.locator('wl-article-view h2 [data-start]').first().click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Als Behauptung aufnehmen' }).click();
  await expect.poll(() => cards(page).count()).toBe(before + 1);
  expect(await page.locator('wl-claim-card[open] .words').textContent()).toContain('Streit um die Hafenbahn');
});
