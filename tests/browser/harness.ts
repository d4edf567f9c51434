// Starts the built page in Chromium. Every page that a test opens is watched: a request to the network,
// a violation of the security policy, an error on the console or an exception fails the test.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, expect } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const dist = join(root, 'web/dist');
export const pageFile = pathToFileURL(join(dist, 'wortlaut.html')).href;
export const sample = readFileSync(join(root, 'public/sample-de.txt'), 'utf8');

const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
if (!executablePath) throw new Error('these tests need Chromium: scripts/setup-debian.sh browser');
const args = (
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync'
).split(' ');

const closing: (() => Promise<unknown>)[] = [];
const troubles: string[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  const found = troubles.splice(0);
  expect(found, 'requests, policy violations and errors of the pages').toEqual([]);
});

/** Takes the troubles so far; for tests that provoke one. */
export const takeTroubles = (): string[] => troubles.splice(0);

let chromiums: Promise<Browser> | undefined;

/** A profile of its own in this file's Chromium. Without a network unless told otherwise. */
export async function browser(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  chromiums ??= chromium.launch({ executablePath: executablePath!, args, headless: true });
  const context = await (await chromiums).newContext({
    offline: true,
    locale: 'de-DE',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(10_000);
  closing.push(() => context.close());
  return context;
}

/**
 * A Chromium of its own with a profile that is kept on the disk for the time of the test: an app can be installed in it,
 * and it takes settings. What an installation leaves on the desktop goes to a folder of the test's, too.
 */
export async function browserWithProfile(settings: object = {}): Promise<BrowserContext> {
  const home = mkdtempSync(join(tmpdir(), 'wortlaut-home-'));
  mkdirSync(join(home, 'profile/Default'), { recursive: true });
  writeFileSync(join(home, 'profile/Default/Preferences'), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: executablePath!,
    args,
    headless: true,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    env: { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config') },
  });
  context.setDefaultTimeout(10_000);
  closing.push(async () => {
    await context.close();
    rmSync(home, { recursive: true, force: true });
  });
  return context;
}

/** Opens a page and watches it. `allowed`: where requests may go (nowhere, unless told otherwise). */
export async function open(context: BrowserContext, url = pageFile, ...allowed: string[]): Promise<Page> {
  const page = await context.newPage();
  await watch(page, ...allowed);
  await page.goto(url);
  return page;
}

export async function watch(page: Page, ...allowed: string[]): Promise<void> {
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(file|blob|data):/.test(url) && !allowed.some((start) => url.startsWith(start))) troubles.push(`request: ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}

/** A page with the sample article open. */
export async function openSample(context: BrowserContext, url?: string, ...allowed: string[]): Promise<Page> {
  const page = await open(context, url, ...allowed);
  await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await page.locator('wl-claim-card').first().waitFor();
  return page;
}

/** Reads an article in place of what is open, and waits until it is saved. */
export async function readArticle(page: Page, text: string): Promise<void> {
  const another = page.getByRole('button', { name: 'Neuer Artikel', exact: true });
  if (await another.isVisible()) await another.click();
  await page.getByLabel('Artikel einfügen').fill(text);
  await page.getByRole('button', { name: 'Artikel lesen' }).click();
  await page.locator('wl-article-view [data-start]').first().waitFor();
  await untilSaved(page);
}

export const cards = (page: Page): Locator => page.locator('wl-claim-card');
export const note = (page: Page): Locator => page.locator('wl-claim-card[open] wl-note-editor');

/**
 * Presses a card's head, once the list stands still: a card out of sight has a guessed height until it is drawn, so that
 * a jump down the list moves what it jumped to for some frames.
 */
export async function pressCard(page: Page, card: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
  });
  await card.locator('.head').click();
}

/** Opens the card of the nth claim. */
export async function openCard(page: Page, nth = 0): Promise<Locator> {
  await pressCard(page, cards(page).nth(nth));
  await note(page).waitFor();
  return note(page);
}

export async function untilSaved(page: Page): Promise<void> {
  await page.locator('wl-top-bar .state[data-state=saved]').waitFor();
}

/** Types into a field and waits until it is saved. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await page.locator('wl-top-bar .state[data-state=saving]').waitFor({ timeout: 3000 }).catch(() => undefined);
  await untilSaved(page);
}

/** Opens the help and reads the licence and the notices, which the page carries. */
export async function readNotices(page: Page): Promise<void> {
  await page.locator('[data-action=help]').click();
  const text = page.locator('wl-help-dialog pre');
  await page.getByRole('button', { name: 'Lizenz', exact: true }).click();
  await expect.poll(() => text.textContent()).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
  await page.getByRole('button', { name: 'Hinweise zu verwendeten Werken' }).click();
  await expect.poll(() => text.textContent()).toContain(readFileSync(join(root, 'NOTICE'), 'utf8').trim());
}

/** Where nothing can be kept, the page says so, and the work goes on. */
export async function workWithoutStorage(page: Page): Promise<void> {
  await page.getByText('lässt hier kein Speichern zu').waitFor();
  await page.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await cards(page).first().waitFor();
  await openCard(page);
  await rationale(page).fill('Nur hier');
  await page.getByText('Nur in diesem Fenster').waitFor();
}

/** The select for the verdict. */
export const verdict = (page: Page): Locator => note(page).locator('.verdict select').first();
export const rationale = (page: Page): Locator => note(page).getByLabel('Begründung');

interface Serving {
  address: string;
  /** Ends it before the test does. */
  stop(): Promise<void>;
  /** What was asked for: "GET /index.html", in turn. */
  requests: string[];
  /** What browsers reported of policies: one text a report. */
  reports: string[];
}

/**
 * A server for web/dist or another folder, on this machine alone. `policy`: sent as a header with every page, with the
 * address for reports.
 */
export async function server(folder = dist, policy?: (page: string) => string): Promise<Serving> {
  const requests: string[] = [];
  const reports: string[] = [];
  const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.webmanifest': 'application/manifest+json',
    '.wasm': 'application/wasm',
  };
  const listening: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(`${request.method} ${path}`);
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (data) => (body += data)).on('end', () => {
        reports.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const content = readFileSync(file);
    const own = policy && extname(file) === '.html' ? { 'content-security-policy': `${policy(content.toString())}; report-uri /report` } : {};
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', ...own });
    response.end(content);
  });
  await new Promise<void>((resolve) => listening.listen(0, 'localhost', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      listening.close(() => resolve());
      listening.closeAllConnections();
    });
  closing.push(stop);
  const address = listening.address();
  if (!address || typeof address === 'string') throw new Error('the server has no port');
  return { address: `http://localhost:${address.port}/`, stop, requests, reports };
}

export const serve = async (folder = dist): Promise<string> => (await server(folder)).address;

afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await (await chromiums)?.close();
});
