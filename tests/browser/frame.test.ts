// embed.html in an <iframe>, from another origin than the page around it: two servers, two ports.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, dist, open, sample, serve } from './harness';

const origin = (address: string) => address.replace(/\/$/, '');

/** A page with a policy of its own that may show the frame and nothing else; `fragment` of the frame's address. */
async function hostPage(frameFolder: string, fragment: (host: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-around-'));
  for (const name of ['frame.js', 'shared-error.js']) cpSync(join(dist, 'npm', name), join(folder, name));
  const [host, frames] = [await serve(folder), await serve(frameFolder)];
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Redaktion</title><link rel="icon" href="data:,">
     <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; img-src data:; frame-src ${origin(frames)}">
     </head><body><h1>Redaktion</h1><iframe title="Wortlaut" width="1000" height="700"
       src="${frames}embed.html${fragment(origin(host))}"></iframe><script type="module" src="host.js"></script></body></html>`,
  );
  writeFileSync(
    join(folder, 'host.js'),
    `import { connect } from './frame.js';
     const frame = document.querySelector('iframe');
     window.heard = [];
     addEventListener('message', ({ data, origin }) => window.heard.push({ origin, ...data }));
     window.say = (message, to = '*') => frame.contentWindow.postMessage(message, to);
     window.connect = (options) => connect(frame, options);
     window.ready = true;`,
  );
  return { host, frames };
}

async function openHost(fragment: (host: string) => string = (host) => `#origin=${host}&lang=en`, frameFolder = dist) {
  const { host, frames } = await hostPage(frameFolder, fragment);
  const page = await open(await browser({ offline: false }), host, host, frames);
  await page.waitForFunction(() => 'ready' in window && frames[0] !== undefined);
  await page.frameLocator('iframe').locator('wortlaut-workbench').waitFor();
  return { page, host, frames };
}

type Heard = { origin: string; protocol: string; type: string; id?: unknown; error?: { code: string; supported?: string[] }; event?: string };
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
const say = (page: Page, message: unknown) =>
  page.evaluate((it) => (window as unknown as { say(it: unknown): void }).say(it), message);
const v1 = (fields: object) => ({ protocol: 'wortlaut/embed@1', id: 'a', ...fields });
/** Long enough for an answer that must not come. */
const aWhile = (page: Page) => page.waitForTimeout(400);
const shown = (page: Page) => page.frameLocator('iframe').locator('wl-article-view article');

test('the whole way: text in, events and notebook out, nothing stored, nothing asked for', async () => {
  const { page, frames } = await openHost();
  const result = await page.evaluate(async (text) => {
    const { connect } = window as unknown as { connect(): Promise<any> };
    const frame = await connect();
    const events: string[] = [];
    for (const name of ['analysis', 'change', 'error']) frame.addEventListener(name, () => events.push(name));
    await frame.setText(text, { title: 'Vom Amt', url: 'https://example.org/a' });
    const notebook = await frame.getNotebook();
    const again = structuredClone(notebook);
    again.article.title = 'Zurück';
    await frame.set({ lang: 'de', readonly: true });
    const opened = await frame.setNotebook(again);
    const broken = await frame.setNotebook('{"schema":');
    const csv = await frame.exportAs('csv');
    (window as unknown as { frame: unknown }).frame = frame;
    return { title: notebook.article.title, opened, broken, csv: csv.content, now: (await frame.getNotebook()).article.title, events };
  }, sample);
  expect(result).toMatchObject({ title: 'Vom Amt', opened: true, broken: false, now: 'Zurück' });
  expect(result.csv.split('\n').length).toBeGreaterThan(10);
  for (const name of ['analysis', 'change', 'error']) expect(result.events).toContain(name);
  await page.frameLocator('iframe').getByRole('button', { name: 'Exportieren' }).waitFor();
  const inside = page.frames().find((frame) => frame.url().startsWith(frames))!;
  expect(await inside.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect((await heard(page)).every((one) => one.origin === origin(frames))).toBe(true);
});

test('a note that the reader makes in the frame reaches the host', async () => {
  const { page } = await openHost();
  await page.evaluate(async (text) => {
    const frame = await (window as unknown as { connect(): Promise<any> }).connect();
    frame.addEventListener('change', ({ detail }: CustomEvent) => ((window as any).notebook = detail.notebook));
    await frame.setText(text);
  }, sample);
  const inside = page.frameLocator('iframe');
  await inside.locator('wl-claim-card .head').first().click();
  await inside.getByLabel('Rationale').fill('From the frame');
  await expect.poll(() => page.evaluate(() => (window as any).notebook?.notes[0]?.rationale)).toBe('From the frame');
});

test('an origin that the address does not name is refused, without a word', async () => {
  const { page } = await openHost(() => '#origin=https://desk.example');
  await say(page, v1({ type: 'hello' }));
  await say(page, v1({ type: 'setText', text: sample }));
  await say(page, { protocol: 'wortlaut/embed@2', id: 1, type: 'hello' });
  await aWhile(page);
  expect(await heard(page)).toEqual([]);
  expect(await shown(page).count()).toBe(0);
  const code = await page.evaluate(() => (window as unknown as { connect(o: object): Promise<unknown> }).connect({ timeout: 300 }).catch(({ code }) => code));
  expect(code).toBe('no-answer');
});

test('an origin that the served page does not allow is refused, whatever the address says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-frame-'));
  const html = readFileSync(join(dist, 'embed.html'), 'utf8');
  expect(html).toContain('name="wortlaut-embed-origins" content=""');
  writeFileSync(join(folder, 'embed.html'), html.replace('name="wortlaut-embed-origins" content=""', 'name="wortlaut-embed-origins" content="https://desk.example"'));
  const { page } = await openHost((host) => `#origin=${host}`, folder);
  await say(page, v1({ type: 'hello' }));
  await aWhile(page);
  expect(await heard(page)).toEqual([]);
});

test('without a name in the address whoever says hello first is the partner', async () => {
  const { page, frames } = await openHost(() => '');
  await say(page, v1({ type: 'getNotebook' }));
  await say(page, v1({ type: 'hello' }));
  await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toEqual(['error', 'ready']);
  expect((await heard(page)).map(({ origin: from }) => from)).toEqual([origin(frames), origin(frames)]);
});

test('a window that is not the page around is not heard, even from an origin that is allowed', async () => {
  const { host, frames } = await hostPage(dist, () => '');
  const page = await open(await browser({ offline: false }), host, host, frames);
  await page.evaluate(async (addresses) => {
    for (const address of addresses) {
      const iframe = document.createElement('iframe');
      iframe.src = address;
      document.body.append(iframe);
      await new Promise((resolve) => iframe.addEventListener('load', resolve));
    }
  }, [`${frames}embed.html#origin=${origin(frames)}`, `${frames}embed.html#neighbour`]);
  const neighbour = page.frames().find((frame) => frame.url().endsWith('#neighbour'))!;
  await neighbour.evaluate((text) => {
    const target = window.parent.frames[1]!;
    target.postMessage({ protocol: 'wortlaut/embed@1', id: 8, type: 'hello' }, '*');
    target.postMessage({ protocol: 'wortlaut/embed@1', id: 9, type: 'setText', text }, '*');
  }, sample);
  await page.waitForTimeout(1500);
  const [, target] = page.frames().filter((frame) => frame.url().startsWith(frames));
  expect(target!.url()).toContain('#origin=');
  expect(await target!.locator('wl-article-view article').count()).toBe(0);
});

test('another version is refused, and told what is spoken', async () => {
  const { page, frames } = await openHost();
  await say(page, { protocol: 'wortlaut/embed@2', id: 7, type: 'hello' });
  await expect.poll(() => heard(page)).toHaveLength(1);
  const [answer] = await heard(page);
  expect(answer).toMatchObject({ origin: origin(frames), protocol: 'wortlaut/embed@1', type: 'error', id: 7 });
  expect(answer!.error).toMatchObject({ code: 'unsupported-version', supported: ['wortlaut/embed@1'] });
});

test('nothing happens before a hello; malformed messages are refused, foreign ones ignored', async () => {
  const { page } = await openHost();
  await say(page, v1({ type: 'setText', text: sample }));
  await expect.poll(() => heard(page)).toHaveLength(1);
  await say(page, v1({ type: 'hello' }));
  await say(page, v1({ type: 'setText', text: 5 }));
  await say(page, v1({ type: 'eval', text: 'alert(1)' }));
  await say(page, { ...v1({ type: 'getNotebook' }), id: null });
  await say(page, { type: 'setText', text: sample });
  await say(page, 'wortlaut/embed@1');
  await say(page, v1({ type: 'getNotebook', id: 'last' }));
  await expect.poll(async () => (await heard(page)).at(-1)?.id).toBe('last');
  expect((await heard(page)).map(({ type, id, error }) => [type, id, error?.code])).toEqual([
    ['error', 'a', 'hello-first'],
    ['ready', 'a', undefined],
    ['error', 'a', 'bad-message'],
    ['error', 'a', 'bad-message'],
    ['error', null, 'bad-message'],
    ['answer', 'last', undefined],
  ]);
  expect(await shown(page).count()).toBe(0);
});

test('an export of nothing is an error with the engine’s code', async () => {
  const { page } = await openHost();
  const code = await page.evaluate(async () => {
    const frame = await (window as unknown as { connect(): Promise<any> }).connect();
    return frame.exportAs('csv').catch(({ code }: { code: string }) => code);
  });
  expect(code).toBe('no-article');
});

test('a frame that is loaded anew says so, and what was under way is refused', async () => {
  const { page } = await openHost();
  const result = await page.evaluate(async () => {
    const frame = await (window as unknown as { connect(): Promise<any> }).connect();
    const ready = new Promise((resolve) => frame.addEventListener('ready', resolve));
    await frame.setText('Ada Keller sagte, es regne.');
    const iframe = document.querySelector('iframe')!;
    const { src } = iframe;
    iframe.src = 'about:blank';
    await new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));
    iframe.src = src;
    await ready;
    return frame.getNotebook();
  });
  expect(result).toBeNull();
});
