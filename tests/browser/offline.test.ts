import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browser, dist, open, openSample, openCard, pageFile, rationale, readNotices, root, takeTroubles, write } from './harness';

test('the page is one file that asks for nothing outside itself', () => {
  const html = readFileSync(join(dist, 'wortlaut.html'), 'utf8');
  const outside = html.match(/(?:src|href)="(?!data:)[^"]*"/g) ?? [];
  expect(outside).toEqual([]);
  expect(html).not.toMatch(/\bimport\s*\(\s*["'`]|@import|\beval\(|new Function\(/);
});

test('from a file, without a network: everything works, nothing is asked for', async () => {
  const context = await browser();
  expect(pageFile).toMatch(/^file:/);
  const page = await openSample(context);
  await openCard(page);
  await write(page, rationale(page), 'Ohne Netz');
  await readNotices(page);
  await page.keyboard.press('Escape');
  await page.reload();
  await openCard(page);
  expect(await rationale(page).inputValue()).toBe('Ohne Netz');
  const icon = await page.locator('link[rel=icon]').getAttribute('href');
  expect(icon).toBe(`data:image/svg+xml;base64,${readFileSync(join(root, 'public/icon.svg')).toString('base64')}`);
  expect(takeTroubles()).toEqual([]);
});

test('the watch sees a request and a violation of the policy', async () => {
  const context = await browser();
  const page = await open(context);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.org/a.png';
    return fetch('https://example.org/').catch(() => undefined);
  });
  await expect.poll(() => takeTroubles().join('\n')).toMatch(/violation: connect-src https:\/\/example\.org/);
  await page.waitForTimeout(200);
  takeTroubles();
});
