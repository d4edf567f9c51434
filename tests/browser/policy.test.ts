// The content security policies of the pages: what they allow, and that a day's work meets none of their limits. The
// server sends each page's own policy as a header besides, with an address for reports, and writes down what it is
// asked for; one report, or one request more than the page itself, fails.
import { readFileSync, writeFileSync, mkdtempSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, cards, dist, open, openCard, rationale, readNotices, sample, server, takeTroubles, write } from './harness';

const pages = ['wortlaut.html', 'index.html', 'embed.html'];
const policyIn = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
const allowedBy = (file: string) =>
  new Map(policyIn(readFileSync(join(dist, file), 'utf8')).split('; ').map((line) => line.split(/ (.*)/) as [string, string]));

test.each(pages)('the policy of %s allows nothing but what the page carries', (file) => {
  const policy = allowedBy(file);
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('connect-src')).toBe("'none'");
  expect(policy.get('script-src')).toMatch(/^'sha256-[\w+/]+=' 'wasm-unsafe-eval'$/);
  expect(policy.get('style-src')).toMatch(/^'sha256-[\w+/]+='$/);
  for (const [name, value] of policy) if (name !== 'script-src') expect(value).not.toMatch(/unsafe|\*|https?:/);
  // Its own server is asked for what makes an app of it, and by the served page alone.
  const own = [...policy].filter(([, value]) => value.includes("'self'")).map(([name]) => name);
  expect(own).toEqual(file === 'index.html' ? ['worker-src', 'img-src', 'manifest-src'] : []);
});

test('the single file and the served page are one program: the same script and the same style sheet', () => {
  for (const name of ['script-src', 'style-src']) expect(allowedBy('wortlaut.html').get(name)).toBe(allowedBy('index.html').get(name));
});

/** What a reader does in a day: a sample, a note with a verdict, corrections, every export, the help, a search. */
async function work(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await cards(page).first().waitFor();
  await openCard(page);
  await write(page, rationale(page), 'Mit strenger Regel');
  for (const format of ['json', 'markdown', 'html', 'csv', 'webannotation', 'claimreview']) {
    await page.getByRole('button', { name: 'Exportieren', exact: true }).click();
    await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  }
  await readNotices(page);
  await page.keyboard.press('Escape');
  await page.locator('[data-action=library]').click();
  await page.keyboard.press('Escape');
}

test.each(['wortlaut.html', 'index.html'])('a day with %s: no report of its policy, no request but for the page', { timeout: 60_000 }, async (file) => {
  const { address, requests, reports } = await server(dist, policyIn);
  const url = address + file;
  const page = await open(await browser({ offline: false }), url, address);
  await work(page);
  await page.reload();
  await cards(page).first().waitFor();
  await page.waitForTimeout(300);
  expect(reports).toEqual([]);
  const app = ['/', '/sw.js', '/manifest.webmanifest', '/icon.svg', '/icon-192.png', '/icon-512.png', '/icon-maskable-512.png'];
  const may = [`/${file}`, ...(file === 'index.html' ? app : [])].map((path) => `GET ${path}`);
  expect(requests.filter((one) => !may.includes(one))).toEqual([]);
  if (file === 'wortlaut.html') expect(requests).toEqual(['GET /wortlaut.html', 'GET /wortlaut.html']);
});

/** A page of another server, with a policy as strict, that has the embed in a frame. */
async function around() {
  const frames = await server(dist, policyIn);
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-around-'));
  for (const name of ['frame.js', 'shared-error.js']) cpSync(join(dist, 'npm', name), join(folder, name));
  writeFileSync(join(folder, 'host.js'), "import { connect } from './frame.js'; window.frame = await connect(document.querySelector('iframe'));");
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Redaktion</title><link rel="icon" href="data:,"></head><body>
     <iframe title="Wortlaut" width="1000" height="800" src="${frames.address}embed.html#lang=de"></iframe>
     <script type="module" src="host.js"></script></body></html>`,
  );
  const host = await server(folder, () => `default-src 'none'; script-src 'self'; img-src data:; frame-src ${frames.address}`);
  const page = await open(await browser({ offline: false }), host.address, host.address, frames.address);
  await page.waitForFunction(() => 'frame' in window);
  await page.evaluate((text) => (window as unknown as { frame: { setText(text: string): Promise<void> } }).frame.setText(text), sample);
  return { page, inside: page.frameLocator('iframe'), frames, host };
}

const noteIn = (inside: FrameLocator) => inside.locator('wl-claim-card[open] wl-note-editor').getByLabel('Begründung');

test('a day with the embed in a page of another origin: no report, no request but for the frame', async () => {
  const { page, inside, frames, host } = await around();
  await inside.locator('wl-claim-card .head').first().click();
  await noteIn(inside).fill('Im Rahmen');
  await inside.getByRole('button', { name: 'Exportieren', exact: true }).click();
  await Promise.all([page.waitForEvent('download'), inside.locator('[data-format=csv]').click()]);
  await page.waitForTimeout(300);
  expect(frames.reports).toEqual([]);
  expect(host.reports).toEqual([]);
  expect(frames.requests).toEqual(['GET /embed.html']);
});

test.each(['wortlaut.html', 'embed.html'])('the server hears of it when %s or its worker does what the policy forbids', async (file) => {
  const { address, requests, reports } = await server(dist, policyIn);
  const page = await open(await browser({ offline: false }), address + file, address);
  if (file === 'embed.html') {
    await page.evaluate(() => fetch('/elsewhere').catch(() => undefined));
  } else {
    await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
    await page.workers()[0]!.evaluate(() => fetch('http://localhost:9/elsewhere').catch(() => undefined));
  }
  await expect.poll(() => reports.join('\n')).toMatch(/connect-src[^]*elsewhere/);
  expect(requests).not.toContain('GET /elsewhere');
  await page.waitForTimeout(200);
  takeTroubles();
});
