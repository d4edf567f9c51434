// The page from a server, as an app: installed, without its server, with a new version of it.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, browserWithProfile, cards, dist, open, openCard, openSample, rationale, sample, server, takeTroubles, watch, write } from './harness';

/** Until the service worker answers for the page; its first visit is the network's. */
async function controlled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** A copy of web/dist, and a way to put a new version there. */
function site() {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-site-'));
  for (const name of ['index.html', 'sw.js', 'manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png']) {
    cpSync(join(dist, name), join(folder, name));
  }
  const edit = (name: string, from: string | RegExp, to: string) =>
    writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to));
  const publish = (number: string) => {
    edit('index.html', /(name="generator" content=")[^"]*/, `$1${number}`);
    edit('sw.js', /wortlaut-\w{4,}/, `wortlaut-${number}`);
  };
  return { folder, publish };
}

const generator = (page: Page) => page.locator('meta[name=generator]').getAttribute('content');
const message = (page: Page) => page.locator('wl-notice-list [data-code=update-ready]');

test('Chromium finds nothing that would keep it from being installed', async () => {
  const { address } = await server();
  const page = await open(await browser({ offline: false }), address, address);
  const devtools = await page.context().newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data!);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A profile without a memory installs nothing, whatever the page.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  for (const { src, sizes, type } of manifest.icons.filter(({ type }: { type: string }) => type === 'image/png')) {
    const size = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect([size, type]).toEqual([sizes, 'image/png']);
  }
});

test('when the server is stopped it opens, reads an article, and has the notes', async () => {
  const context = await browser({ offline: false });
  const { address, stop } = await server();
  const page = await openSample(context, address, address);
  await openCard(page);
  await write(page, rationale(page), 'Vor dem Tunnel');
  await controlled(page);
  await stop();
  await page.reload();
  await cards(page).first().waitFor();
  const again = await open(context, `${address}index.html?from=home`, address);
  await again.getByRole('button', { name: /Hafen|Die/ }).first().waitFor();
  await again.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  await cards(again).first().waitFor();
  expect(await page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()!.notes[0]!.rationale)).toBe('Vor dem Tunnel');
  // The browser looks for a newer service worker, in vain; nothing else is asked for.
  expect(takeTroubles().filter((trouble) => !/sw\.js|ERR_CONNECTION_REFUSED/.test(trouble))).toEqual([]);
});

test('a new version waits for the reader, who is told, and loses nothing', async () => {
  const context = await browser({ offline: false });
  const { folder, publish } = site();
  publish('version-1');
  const { address } = await server(folder);
  const page = await openSample(context, address, address);
  await controlled(page);
  const other = await open(context, address, address);
  await openCard(page);
  const field = rationale(page);
  await field.fill('Mitten im Satz');

  publish('version-2');
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one!.update().then(() => undefined)));
  await message(page).waitFor();
  // Nothing has happened to what is on the screen, nor does a reload change the version by itself.
  expect(await field.inputValue()).toBe('Mitten im Satz');
  await other.reload();
  expect(await generator(other)).toBe('version-1');
  await message(other).waitFor();

  await message(page).getByRole('button', { name: 'Neu laden' }).click();
  await page.waitForFunction(() => document.querySelector('meta[name=generator]')?.getAttribute('content') === 'version-2');
  await cards(page).first().waitFor();
  const kept = () => page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()?.notes[0]?.rationale);
  await expect.poll(kept).toBe('Mitten im Satz');
  // The other window goes on with what it has.
  expect(await generator(other)).toBe('version-1');
  await other.getByRole('button', { name: 'Beispielartikel ansehen' }).click();
  await cards(other).first().waitFor();
});

test('the first visit is no update', async () => {
  const { address } = await server();
  const page = await open(await browser({ offline: false }), address, address);
  await controlled(page);
  await page.waitForTimeout(500);
  expect(await message(page).count()).toBe(0);
});

test('installed: our files open in the app, a second one in the same window, with the server stopped', { timeout: 60_000 }, async () => {
  const context = await browserWithProfile();
  const { address, stop } = await server();
  const [page] = context.pages();
  await watch(page!, address);
  await page!.goto(address);
  await controlled(page!);
  const system = await context.browser()!.newBrowserCDPSession();
  await system.send('PWA.install', { manifestId: address, installUrlOrBundleUrl: address });
  await stop();

  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-launch-'));
  const fileOf = async (title: string) => {
    const content = await page!.evaluate(async (one) => {
      const element = document.querySelector('wortlaut-workbench')!;
      await element.setText(`${one} sei fertig, sagte Ada Keller.`, { title: one });
      return (await element.exportAs('json')).content;
    }, title);
    const path = join(folder, `${title}.wortlaut.json`);
    writeFileSync(path, content);
    return path;
  };
  const files = [await fileOf('Brücke'), await fileOf('Deich')];
  const titles = async () =>
    Promise.all(context.pages().map((one) => one.evaluate(() => document.querySelector('wortlaut-workbench')?.getNotebook()?.article.title)));
  for (const [nth, title] of [[0, 'Brücke'], [1, 'Deich']] as const) {
    await page!.evaluate(() => document.querySelector('wortlaut-workbench')!.setText('Etwas anderes sei geschehen, sagte Ada Keller.'));
    await system.send('PWA.launchFilesInApp', { manifestId: address, files: [files[nth]] });
    await expect.poll(async () => (await titles()).filter((one) => one === title)).toEqual([title]);
  }
  expect(context.pages().length).toBe(1);
  await expect(system.send('PWA.launchFilesInApp', { manifestId: address, files: [join(folder, 'Brief.txt')] })).rejects.toThrow(/not supported/);
  expect(takeTroubles().filter((trouble) => !/sw\.js|ERR_CONNECTION_REFUSED/.test(trouble))).toEqual([]);
});

test('files that the system hands over open, one after the other', async () => {
  const context = await browser({ offline: false });
  // The system's part: Chromium has launchQueue only in an installed window.
  await context.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (take: unknown) => ((window as unknown as { launch: unknown }).launch = take) },
    });
  });
  const { address } = await server();
  const page = await openSample(context, address, address);
  const { content, filename } = await page.evaluate(() => document.querySelector('wortlaut-workbench')!.exportAs('json'));
  expect(filename).toMatch(/\.wortlaut\.json$/);
  await page.evaluate(() => document.querySelector('wortlaut-workbench')!.setText('Etwas anderes sei geschehen, sagte Ada Keller.'));
  const title = JSON.parse(content).article.title as string;
  await page.evaluate(
    async ([name, text]) => {
      const { launch } = window as unknown as { launch(given: object): Promise<void> };
      const handle = (file: File) => ({ getFile: async () => file });
      await launch({ files: [handle(new File(['Ein Satz, sagte er.'], 'a.txt')), handle(new File([text!], name!, { type: 'application/json' }))] });
    },
    [filename, content],
  );
  await expect.poll(() => page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()!.article.title)).toBe(title);
  await page.locator('[data-action=library]').click();
  await page.locator('wl-library-dialog').getByText('Ein Satz, sagte er.').waitFor();
});
