// Takes docs/screenshot.png of the built page (web/dist) in Chromium: the sample article with a checked claim.
// Usage: node scripts/screenshot.mjs   (where pngquant is installed, the picture is made small)
import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = `${root}docs/screenshot.png`;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'de-DE', reducedMotion: 'reduce' });
await page.goto(pathToFileURL(`${root}web/dist/wortlaut.html`).href);
await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
await page.locator('wl-article-view .claim', { hasText: 'nachträglich bestellt' }).first().click();

const note = page.locator('wl-claim-card[open] wl-note-editor');
await note.getByText('Geprüft', { exact: true }).click();
await note.locator('.verdict select').first().selectOption({ index: 5 });
await note.getByLabel('Begründung').fill(
  'Die Nachtragsliste vom Juni nennt zwei Weichen und ein Stellwerk, die nach der Vergabe dazukamen.',
);
await note.getByRole('button', { name: 'Quelle hinzufügen' }).click();
const source = note.locator('wl-source-editor');
await source.getByLabel('Adresse (URL)', { exact: true }).fill('https://example.org/nachtraege');
await source.getByLabel('Titel').fill('Nachtragsliste Hafenbahn, Juni 2024');
await source.getByRole('combobox').selectOption('refutes');
await source.locator('summary').click();
await page.locator('wl-top-bar [data-state=saved]').waitFor();
await page.waitForTimeout(500);
const card = page.locator('wl-claim-card[open] .head');
await card.focus();
await card.evaluate((head) => head.blur());
await page.locator('.claims').evaluate((pane) => pane.scrollTo(0, 0));
await page.mouse.move(840, 200);
await page.screenshot({ path: picture });
await browser.close();
try {
  execFileSync('pngquant', ['--force', '--output', picture, '--speed', '1', '64', '--', picture]);
} catch {
  console.log('pngquant is not installed: the picture is as large as it came');
}
