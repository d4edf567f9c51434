// The single file from a disk in Firefox: the main job, from the sample to a note that is there after a reload.
import { existsSync } from 'node:fs';
import { firefox, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFile } from './harness';

const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
if (!executablePath) console.warn('skipped: Firefox is not installed (scripts/setup-debian.sh firefox)');

let started: Browser | undefined;
beforeAll(async () => {
  if (executablePath) started = await firefox.launch({ executablePath, channel: 'moz-firefox', headless: true });
}, 60_000);
afterAll(() => started?.close());

test.skipIf(!executablePath)('the single file from a disk: sample, note, reload, nothing asked for', { timeout: 60_000 }, async () => {
  const context = await started!.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(error.message || String(error)));
  await page.goto(pageFile);
  await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await page.locator('wl-claim-card').first().waitFor();
  expect(await page.locator('wl-article-view .claim').count()).toBeGreaterThan(10);
  await page.locator('wl-claim-card .head').first().click();
  await page.locator('wl-claim-card[open] wl-note-editor').getByLabel('Begründung').fill('Auch im Fuchs');
  await page.locator('wl-top-bar .state[data-state=saved]').waitFor();
  const notes = () => page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()?.notes.map(({ rationale }) => rationale));
  await expect.poll(notes).toEqual(['Auch im Fuchs']);
  await page.evaluate(() => document.querySelector('wortlaut-workbench')!.flush());
  await page.reload();
  await page.locator('wl-claim-card').first().waitFor();
  await expect.poll(notes).toEqual(['Auch im Fuchs']);
  expect(troubles).toEqual([]);
});
