import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, cards, note, open, openCard, openSample, rationale, untilSaved, verdict, write } from './harness';

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-files-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const openFile = (page: Page, path: string) => page.locator('wl-empty-state input[type=file]').setInputFiles(path);

async function download(page: Page, format: string): Promise<{ name: string; content: string; path: string }> {
  await page.getByRole('button', { name: 'Exportieren', exact: true }).click();
  const [got] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format=${format}]`).click()]);
  const path = join(folder, got.suggestedFilename());
  await got.saveAs(path);
  return { name: got.suggestedFilename(), content: readFileSync(path, 'utf8'), path };
}

test('a notebook goes out and comes back with everything in it', async () => {
  const first = await openSample(await browser());
  await openCard(first, 1);
  await note(first).getByText('In Arbeit').click();
  await write(first, rationale(first), 'Geprüft mit „Quellen“ & <Zeichen>; 🧾');
  const { name, content, path } = await download(first, 'json');
  expect(name).toMatch(/\.wortlaut\.json$/);
  const before = JSON.parse(content);
  expect(before.schema).toBe('wortlaut/notebook@1');

  const second = await open(await browser());
  await openFile(second, path);
  await cards(second).first().waitFor();
  await untilSaved(second);
  await second.locator('.badge').first().waitFor();
  expect(JSON.parse((await download(second, 'json')).content)).toEqual(before);
  await openCard(second, 1);
  expect(await rationale(second).inputValue()).toBe('Geprüft mit „Quellen“ & <Zeichen>; 🧾');
});

test('reports and tables carry the note', async () => {
  const page = await openSample(await browser());
  await openCard(page, 1);
  await note(page).getByText('Geprüft', { exact: true }).click();
  await verdict(page).selectOption({ index: 1 });
  await write(page, rationale(page), 'Steht so im Haushalt');
  for (const [format, ending] of [['markdown', 'md'], ['html', 'html'], ['csv', 'csv'], ['webannotation', 'json'], ['claimreview', 'json']] as const) {
    const { name, content } = await download(page, format);
    expect(name, format).toMatch(new RegExp(`\\.${ending}(ld)?$`));
    expect(content, format).toContain('Steht so im Haushalt');
  }
});

test('the same notebook twice is merged, not doubled', async () => {
  const page = await openSample(await browser());
  await openCard(page);
  await write(page, rationale(page), 'Nur einmal');
  const { path } = await download(page, 'json');
  await page.getByRole('button', { name: 'Neuer Artikel', exact: true }).click();
  await openFile(page, path);
  await page.getByText('Mit der gespeicherten Fassung zusammengeführt').waitFor();
  expect(await page.locator('.badge').count()).toBe(1);
});

test.each([
  ['abgeschnitten.wortlaut.json', '{"schema":"wortlaut/notebook@1","article":{"text":"Der Hafen', /lässt sich nicht öffnen/],
  ['fremd.json', '{"name":"etwas anderes"}', /lässt sich nicht öffnen/],
  ['kein.json', 'gar kein JSON', /lässt sich nicht öffnen/],
  ['bild.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /weder Text noch HTML noch ein Notizbuch/],
])('%s is refused with a message, and nothing else changes', async (name, content, message) => {
  const page = await open(await browser());
  await openFile(page, file(name, content));
  await page.locator('wl-notice-list').getByText(message).waitFor();
  await page.getByRole('heading', { name: 'Wer behauptet was?' }).waitFor();
});

test('a notebook of a newer version is shown, cannot be changed, and goes out as it came', async () => {
  const page = await openSample(await browser());
  const { content } = await download(page, 'json');
  const newer = content.replace('wortlaut/notebook@1', 'wortlaut/notebook@2').replace(/\}\s*$/, ',"future":{"a":[1,2]}}');
  await page.getByRole('button', { name: 'Neuer Artikel', exact: true }).click();
  await openFile(page, file('neu.wortlaut.json', newer));
  await page.getByText('stammt aus einer neueren Version').waitFor();
  await page.getByText('Nur lesen').waitFor();
  await openCard(page);
  expect(await rationale(page).isDisabled()).toBe(true);
  expect((await download(page, 'json')).content).toBe(newer);
});

test('a text file that is no UTF-8 is read, with a message', async () => {
  const page = await open(await browser());
  const latin = Uint8Array.from('Die Bürgermeisterin sagte, die Straße sei \x84für Wochen\x93 gesperrt.', (c) => c.charCodeAt(0));
  await openFile(page, file('alt.txt', latin));
  await page.getByText('wurde als Windows-1252 gelesen').waitFor();
  await expect.poll(() => page.locator('wl-article-view article').textContent()).toContain('Bürgermeisterin sagte, die Straße sei „für Wochen“ gesperrt');
});

const html = `<!doctype html><html><head><title>Brücke gesperrt - Talbote</title><link rel="canonical" href="https://example.org/bruecke">
<meta property="article:published_time" content="2024-05-02T08:00:00+02:00"><meta name="author" content="Ida Wolff">
<style>p{background:url(https://example.org/x.png)}</style></head><body style="color:red"><nav><a href="/">Start</a> <a href="/p">Politik</a></nav>
<script>window.executed = true; fetch('https://example.org/')</script><img src="https://example.org/i.png" onerror="window.executed = true">
<article><h1>Brücke gesperrt</h1>${[
  'Die Talbrücke bei Ober&shy;hofen ist seit Montag gesperrt. Bauamtsleiterin Petra Lindner sagte, zwei Träger seien gerissen.',
  'Die Reparatur werde mindestens drei Monate dauern, erklärte sie am Dienstag vor dem Gemeinderat. Die Kosten schätzte sie auf 400.000 Euro.',
  'Der Landrat kündigte an, einen Pendelbus einzurichten. „Niemand muss zwanzig Kilometer Umweg fahren“, sagte er.',
  'Kritik kam aus dem Gemeinderat. Die Schäden seien seit Jahren bekannt gewesen, bemängelte Ratsherr Uwe Thoma.',
].map((words) => `<p style="margin:0">${words}</p>`).join('')}</article>
<aside><h2>Meistgelesen</h2><ul><li>Etwas ganz anderes</li></ul></aside><footer>Impressum Datenschutz</footer></body></html>`;

test('a page’s HTML is read and never run; its article is taken, the whole on request', async () => {
  const page = await open(await browser());
  await openFile(page, file('seite.html', html));
  await cards(page).first().waitFor();
  const text = () => page.locator('wl-article-view article').textContent();
  await expect.poll(text).toContain('zwei Träger seien gerissen');
  expect(await text()).not.toContain('Meistgelesen');
  expect(await page.evaluate(() => 'executed' in window)).toBe(false);
  const article = await page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()!.article);
  expect(article).toMatchObject({ title: 'Brücke gesperrt', url: 'https://example.org/bruecke', author: 'Ida Wolff', published: '2024-05-02T08:00:00+02:00' });
  await page.getByRole('button', { name: 'Ganze Seite übernehmen' }).click();
  await expect.poll(text).toContain('Meistgelesen');
});

test('a dropped file opens', async () => {
  const page = await open(await browser());
  const words = 'Der Wirt sagte, der Keller stehe unter Wasser.';
  await page.locator('wortlaut-workbench').evaluate((workbench, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'wirt.txt', { type: 'text/plain' }));
    const frame = workbench.shadowRoot!.querySelector('.frame')!;
    for (const name of ['dragenter', 'dragover', 'drop']) {
      frame.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, words);
  await expect.poll(() => page.locator('wl-article-view article').textContent()).toContain(words);
});
