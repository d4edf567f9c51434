// The single file from a disk in Firefox, with the network off: what a reader does with it, from the sample to the
// exported notebook, and what it says where Firefox lets it keep nothing.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefox, type Browser, type Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { cards, note, openCard, pageFile, rationale, readNotices, sample, takeTroubles, untilSaved, watch, workWithoutStorage, write } from './harness';

const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
if (!executablePath) throw new Error('these tests need Firefox: scripts/setup-debian.sh firefox');

const downloads = mkdtempSync(join(tmpdir(), 'wortlaut-firefox-'));
const started = new Map<string, Promise<Browser>>();
afterAll(async () => {
  for (const one of started.values()) await (await one).close();
  rmSync(downloads, { recursive: true, force: true });
});

/**
 * The file in a Firefox with these settings, in a profile of its own. The page is watched as in Chromium: no request,
 * no violation of the policy, no error.
 */
async function openFile(firefoxUserPrefs: Record<string, number> = {}): Promise<Page> {
  const settings = JSON.stringify(firefoxUserPrefs);
  if (!started.has(settings)) {
    const options = { executablePath, channel: 'moz-firefox', headless: true, downloadsPath: downloads, firefoxUserPrefs };
    started.set(settings, firefox.launch(options));
  }
  const context = await (await started.get(settings)!).newContext({ offline: true, locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await watch(page);
  await page.goto(pageFile);
  return page;
}

const notes = (page: Page) =>
  page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()?.notes.map(({ rationale }) => rationale));

test('without a network: sample, note, reload, export, import, notices', { timeout: 90_000 }, async () => {
  const page = await openFile();
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await cards(page).first().waitFor();
  expect(await page.locator('wl-article-view .claim').count()).toBeGreaterThan(10);
  await openCard(page);
  await note(page).getByText('Geprüft', { exact: true }).click();
  await write(page, rationale(page), 'Auch im Fuchs');
  await expect.poll(() => notes(page)).toEqual(['Auch im Fuchs']);
  await page.evaluate(() => document.querySelector('wortlaut-workbench')!.flush());

  await page.reload();
  await cards(page).first().waitFor();
  await expect.poll(() => notes(page)).toEqual(['Auch im Fuchs']);

  await page.getByRole('button', { name: 'Exportieren', exact: true }).click();
  await page.locator('[data-format=json]').click();
  // This Firefox tells of downloads without saying which, so that Playwright does not pass them on: the file tells.
  // While it writes, an empty file has the final name and another one (“….part”) the bytes, which then takes its place.
  const exported = () => readdirSync(downloads).filter((name) => name.endsWith('.wortlaut.json'));
  await expect.poll(exported).toHaveLength(1);
  const path = join(downloads, exported()[0]!);
  await expect.poll(() => readFileSync(path, 'utf8')).toMatch(/\}\s*$/);
  expect(JSON.parse(readFileSync(path, 'utf8')).notes[0].rationale).toBe('Auch im Fuchs');

  await page.locator('[data-action=new]').click();
  await page.locator('wl-empty-state input[type=file]').setInputFiles(path);
  await cards(page).first().waitFor();
  await expect.poll(() => notes(page)).toEqual(['Auch im Fuchs']);

  await page.locator('[data-action=library]').click();
  await page.locator('wl-library-dialog').getByRole('button', { name: /Hafenbahn/ }).first().waitFor();
  await page.keyboard.press('Escape');

  await readNotices(page);
});

test('a pasted article is read, and is there when the file is opened again', { timeout: 60_000 }, async () => {
  const page = await openFile();
  await page.locator('wl-empty-state textarea').fill(sample);
  await page.locator('wl-empty-state .primary').click();
  await cards(page).first().waitFor();
  await untilSaved(page);
  const again = await page.context().newPage();
  await watch(again);
  await again.goto(pageFile);
  await again.getByRole('button', { name: /Hafenbahn/ }).first().click();
  await cards(again).first().waitFor();
});

test('where Firefox lets pages keep nothing, it says so and goes on', { timeout: 60_000 }, async () => {
  // Cookies and other data of pages: none, as set by a reader who trusts nobody.
  const page = await openFile({ 'network.cookie.cookieBehavior': 2 });
  await workWithoutStorage(page);
  await expect.poll(() => notes(page)).toEqual(['Nur hier']);
});

test('the watch works in Firefox: it sees a request and a violation of the policy', { timeout: 60_000 }, async () => {
  const page = await openFile();
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await expect.poll(() => takeTroubles().join('\n')).toMatch(/violation: connect-src https:\/\/example\.org/);
  await page.waitForTimeout(200);
  takeTroubles();
});
