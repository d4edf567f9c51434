import type { Locator, Page } from 'playwright-core';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { browser, cards, note, open, rationale, readArticle, serve, untilSaved, verdict, write } from './harness';

const fees = `Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent

Die Stadt Lindenau erhöht die Kita-Gebühren zum 1. August um 12 Prozent. Das teilte das Rathaus am Montag mit.

Bürgermeisterin Petra Holm sagte, die Stadt habe im vergangenen Jahr 3,5 Millionen Euro für die Kitas ausgegeben. Der Ausbau der Uferbrücke koste 7 Millionen Euro.

Die Uferbrücke sei seit drei Jahren gesperrt. Die Stadt Lindenau erhöhe die Kita-Gebühren nicht, hatte Holm noch im Januar gesagt.`;
const budget = `Holm verteidigt Haushalt

Die Stadt Lindenau hat im vergangenen Jahr 3,5 Millionen Euro für die Kitas ausgegeben, sagte Bürgermeisterin Petra Holm am Dienstag. Der Ausbau der Uferbrücke kostet 9 Millionen Euro, teilte das Rathaus mit. Am Freitag tagt der Stadtrat.`;

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cardOf = (page: Page, words: string): Locator => cards(page).filter({ hasText: words }).first();
const repeats = (page: Page): Locator => page.locator('wl-claim-card[open] wl-repeat-list').getByRole('listitem');

/** Opens a claim's card. */
async function openClaim(page: Page, words: string): Promise<void> {
  await cardOf(page, words).locator('.head').click();
  await note(page).waitFor();
}

/** Reads the article on fees, and finds its claim on 3.5 million false. */
async function checkFees(page: Page): Promise<void> {
  await readArticle(page, fees);
  await openClaim(page, '3,5 Millionen');
  await note(page).getByText('Geprüft', { exact: true }).click();
  await verdict(page).selectOption({ label: 'Falsch' });
  await write(page, rationale(page), 'Der Haushaltsplan nennt 2,9 Millionen Euro.');
  await note(page).getByRole('button', { name: 'Quelle hinzufügen' }).click();
  await note(page).getByLabel('Adresse (URL)', { exact: true }).fill('https://example.org/plan.pdf');
  await note(page).getByLabel('Titel').fill('Haushaltsplan');
  await note(page).getByLabel('Titel').blur();
  await page.waitForTimeout(600);
  await untilSaved(page);
}

test('within an article a card says where its claim stands again, and what contradicts it', async () => {
  const page = await open(await browser());
  await readArticle(page, fees);
  await cardOf(page, '12 Prozent').getByText('Andere Zahl in der Überschrift').waitFor();
  await openClaim(page, '12 Prozent');
  const [headline, denial] = [repeats(page).nth(0), repeats(page).nth(1)];
  await headline.getByText('hier „12 Prozent“, dort „15 Prozent“').waitFor();
  await denial.getByText('Das Gegenteil weiter unten').waitFor();
  expect(await denial.locator('mark').textContent()).toBe('nicht');

  // The headline has no card: its words are pointed out. The other claim's card opens.
  await headline.getByRole('button', { name: 'Zur Stelle' }).click();
  const pointed = () => page.evaluate(() => [...(CSS.highlights.get('wortlaut-why') ?? [])].map(String).join(''));
  await page.mouse.move(5, 5);
  await expect.poll(pointed).toBe('Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent');
  await page.keyboard.press('Escape');
  await expect.poll(pointed).toBe('');
  await denial.getByRole('button', { name: 'Zur Stelle' }).click();
  await expect.poll(() => page.locator('wl-claim-card[open] .words').textContent()).toContain('Gebühren nicht');
  await repeats(page).getByText('Das Gegenteil im Vorspann').waitFor();
  await page.getByRole('combobox', { name: 'Stand' }).selectOption({ label: 'Mit Widerspruch' });
  expect(await cards(page).count()).toBe(2);
});

test('a claim that was checked in another article says so, and takes nothing over by itself', async () => {
  const page = await open(await browser());
  await checkFees(page);
  await readArticle(page, budget);
  await cardOf(page, '3,5 Millionen').getByText('bereits geprüft: Falsch').waitFor();
  await openClaim(page, '3,5 Millionen');
  const today = new Date().toLocaleDateString('de', { dateStyle: 'medium' });
  await repeats(page).getByText(`Bereits geprüft am ${today}: Falsch`).waitFor();
  await repeats(page).getByText('Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent · Petra Holm · 1 Quelle').waitFor();
  expect(await verdict(page).inputValue()).toBe('');
  const take = repeats(page).getByRole('button', { name: 'Prüfung übernehmen' });

  await take.click();
  await page.getByText('Aus „Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent“ übernommen.').waitFor();
  expect(await verdict(page).inputValue()).toBe('false');
  expect(await rationale(page).inputValue()).toBe('Der Haushaltsplan nennt 2,9 Millionen Euro.');
  expect(await note(page).locator('wl-source-editor .title').textContent()).toBe('Haushaltsplan');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => verdict(page).inputValue()).toBe('');
  expect(await note(page).locator('wl-source-editor').count()).toBe(0);

  // What is there already is not taken twice, and the reader's own reasons stay.
  await write(page, rationale(page), 'Eigene Gründe');
  await take.click();
  await expect.poll(() => note(page).locator('wl-source-editor').count()).toBe(1);
  expect(await rationale(page).inputValue()).toBe('Eigene Gründe');
  await take.click();
  await page.waitForTimeout(500);
  expect(await note(page).locator('wl-source-editor').count()).toBe(1);
});

test('a check taken over twice is taken once, and undone without what the reader has written since', async () => {
  const page = await open(await browser());
  await checkFees(page);
  await readArticle(page, budget);
  await cardOf(page, '3,5 Millionen').getByText('bereits geprüft').waitFor();
  await openClaim(page, '3,5 Millionen');
  const take = repeats(page).getByRole('button', { name: 'Prüfung übernehmen' });
  const sources = note(page).locator('wl-source-editor');
  await take.dblclick();
  await expect.poll(() => sources.count()).toBe(1);
  await page.waitForTimeout(500);
  expect(await sources.count()).toBe(1);
  await take.click();
  await page.getByText('Dort ist nichts, was hier noch fehlt.').waitFor();

  // The first press is still what is taken back; the reader's own reasons stay.
  await write(page, rationale(page), 'Eigene Gründe');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect.poll(() => verdict(page).inputValue()).toBe('');
  expect(await sources.count()).toBe(0);
  expect(await rationale(page).inputValue()).toBe('Eigene Gründe');
});

test('the other article opens at the claim, and there is a way back', async () => {
  const page = await open(await browser());
  await checkFees(page);
  await readArticle(page, budget);
  await cardOf(page, '9 Millionen').getByText('Andere Zahl in einem anderen Artikel').waitFor();
  await openClaim(page, '9 Millionen');
  await repeats(page).getByText('hier „9 Millionen Euro“, dort „7 Millionen Euro“').waitFor();
  await repeats(page).getByRole('button', { name: 'Artikel öffnen' }).click();
  await page.getByRole('heading', { name: 'Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent', level: 1 }).waitFor();
  await expect.poll(() => page.locator('wl-claim-card[open] .words').textContent()).toContain('7 Millionen');
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByRole('heading', { name: 'Holm verteidigt Haushalt', level: 1 }).waitFor();

  // An article that is deleted is not compared with; it is again when it comes back.
  const chip = cardOf(page, '9 Millionen').getByText('Andere Zahl in einem anderen Artikel');
  await chip.waitFor();
  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  await page.getByRole('button', { name: /„Stadt Lindenau erhöht.*löschen/ }).click();
  await expect.poll(() => page.locator('wl-library-dialog li').count()).toBe(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click();
  await expect.poll(() => chip.count()).toBe(0);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await chip.waitFor();
});

test('with the keyboard alone: to the check of another article, and taken over', async () => {
  const page = await open(await browser());
  await checkFees(page);
  await readArticle(page, budget);
  await cardOf(page, '3,5 Millionen').getByText('bereits geprüft').waitFor();
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent?.trim() ?? '';
    });
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await note(page).waitFor();
  for (let i = 0; i < 4 && (await focused()) !== 'Prüfung übernehmen'; ++i) await page.keyboard.press('Tab');
  expect(await focused()).toBe('Prüfung übernehmen');
  await page.keyboard.press('Enter');
  await expect.poll(() => verdict(page).inputValue()).toBe('false');
});

/** The notebook of the article on fees as a file, made in a browser that forgets it. */
async function feesNotebook(): Promise<string> {
  const page = await open(await browser());
  await checkFees(page);
  const notebook = await page.locator('wortlaut-workbench').evaluate((element) => element.getNotebook());
  await page.close();
  return JSON.stringify(notebook);
}

async function ask(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
}

test('a folder of notebooks is compared as well, and forgotten again', async () => {
  const file = await feesNotebook();
  const address = await serve();
  const page = await open(await browser({ offline: false }), `${address}wortlaut.html`, address);
  // A folder without a dialog: one of the browser's own, which are of the same kind.
  await page.evaluate(async (content) => {
    const root = await navigator.storage.getDirectory();
    const put = async (name: string, words: string) => {
      const writer = await (await root.getFileHandle(name, { create: true })).createWritable();
      await writer.write(words);
      await writer.close();
    };
    await put('gebuehren.wortlaut.json', content);
    await put('package.json', '{"name": "kein Notizbuch"}');
    await put('lies-mich.txt', 'auch keines');
    Object.assign(window, { showDirectoryPicker: async () => root });
  }, file);
  await readArticle(page, budget);
  await ask(page, 'Ordner wählen');
  await page.getByText(': 1 Notizbuch wird mitverglichen.').waitFor();
  await page.keyboard.press('Escape');
  await cardOf(page, '3,5 Millionen').getByText('bereits geprüft: Falsch').waitFor();
  await openClaim(page, '3,5 Millionen');
  await repeats(page).getByRole('button', { name: 'Prüfung übernehmen' }).click();
  await expect.poll(() => verdict(page).inputValue()).toBe('false');

  await page.getByRole('button', { name: 'Gespeicherte Artikel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /nicht mehr vergleichen/ }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('wl-repeat-list').count()).toBe(0);
});

test('in a folder what cannot be read is named, and the others are compared all the same', async () => {
  const file = await feesNotebook();
  const newer = file.replace('notebook@1', 'notebook@2').replace(/urn:uuid:[-\w]+/, 'urn:uuid:00000000-0000-4000-8000-000000000009');
  const page = await open(await browser());
  await page.evaluate(
    ([good, later]) => {
      const gone = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
      const untilAway = (name: string, words: string) => async () => {
        const one = new File([words], name);
        const read = one.arrayBuffer.bind(one);
        return Object.assign(one, { arrayBuffer: () => ('away' in window ? gone() : read()) });
      };
      const files: Record<string, () => Promise<File>> = {
        'a-weg.json': gone,
        'b-gesperrt.json': async () => Object.assign(new File(['{}'], 'b-gesperrt.json'), { arrayBuffer: gone }),
        'c-leer.wortlaut.json': async () => new File([''], 'c-leer.wortlaut.json'),
        'd-halb.wortlaut.json': async () => new File([good!.slice(0, 900)], 'd-halb.wortlaut.json'),
        'e-neuer.wortlaut.json': untilAway('e-neuer.wortlaut.json', later!),
        'f-gut.wortlaut.json': untilAway('f-gut.wortlaut.json', good!),
        'g-package.json': async () => new File(['{"name": "kein Notizbuch"}'], 'g-package.json'),
      };
      const values = async function* () {
        for (const [name, getFile] of Object.entries(files)) yield { kind: 'file', name, getFile };
      };
      Object.assign(window, { showDirectoryPicker: async () => ({ name: 'archiv', values }) });
    },
    [file, newer],
  );
  await readArticle(page, budget);
  await ask(page, 'Ordner wählen');
  await page.getByText('„archiv“: 2 Notizbücher werden mitverglichen.').waitFor();
  await page.getByText('„a-weg.json + 3“ ließ sich nicht lesen.').waitFor();
  await page.keyboard.press('Escape');
  await openClaim(page, '3,5 Millionen');

  // The folder is taken away: what was found in it cannot be opened.
  const opens = repeats(page).first().getByRole('button', { name: 'Artikel öffnen' });
  await opens.waitFor();
  await page.evaluate(() => Object.assign(window, { away: true }));
  await opens.click();
  await page.getByText('Dieser Artikel ist nicht mehr da.').waitFor();

  // A browser that does not let the page in says so.
  await page.evaluate(() =>
    Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException('verboten', 'SecurityError')) }),
  );
  await ask(page, 'Ordner wählen');
  await page.getByText('Der Browser konnte dort nichts lesen. verboten').waitFor();
});

test('where the browser cannot open a folder, a field for folders does; files can be chosen, too', async () => {
  const file = await feesNotebook();
  mkdirSync(join(folder, 'archiv/alt'), { recursive: true });
  writeFileSync(join(folder, 'archiv/gebuehren.wortlaut.json'), file);
  writeFileSync(join(folder, 'archiv/alt/nicht-dieses.json'), file);
  const page = await open(await browser());
  await page.evaluate(() => Object.assign(window, { showDirectoryPicker: undefined }));
  await readArticle(page, budget);
  const choosing = page.waitForEvent('filechooser');
  await ask(page, 'Ordner wählen');
  await (await choosing).setFiles(join(folder, 'archiv'));
  await page.getByText('„archiv“: 1 Notizbuch wird mitverglichen.').waitFor();
  await page.keyboard.press('Escape');
  await openClaim(page, '3,5 Millionen');
  await repeats(page).getByText(/Bereits geprüft/).waitFor();

  // The article behind it opens from the file.
  await repeats(page).first().getByRole('button', { name: 'Artikel öffnen' }).click();
  await page.getByRole('heading', { name: 'Stadt Lindenau erhöht Kita-Gebühren um 15 Prozent', level: 1 }).waitFor();
  const again = page.waitForEvent('filechooser');
  await ask(page, 'Dateien wählen');
  await (await again).setFiles({ name: 'leer.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('„leer.json“ enthält keine Notizbücher.').waitFor();
});

test('among ten thousand stored claims each is looked up in less than 20 ms', { timeout: 120_000 }, async () => {
  const page = await open(await browser());
  await readArticle(page, budget);
  // 220 articles of 50 sentences, put where the page keeps them.
  await page.evaluate(async () => {
    const who = ['Die Stadt Lindenau', 'Das Land', 'Der Verband der Imker', 'Die Klinik in Altmark', 'Die Bahn', 'Der Stadtrat'];
    const does = ['sperrt', 'bezahlt', 'kritisiert', 'verkauft', 'plant', 'verbietet', 'prüft'];
    const what = ['die Uferbrücke', 'den Hafenausbau', 'neue Windräder', 'das Tempolimit', 'die Schule', 'das Freibad'];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('wortlaut');
      request.onsuccess = () => resolve(request.result);
    });
    const change = database.transaction(['notebooks', 'entries'], 'readwrite');
    let n = 0;
    const sentence = () => {
      n += 1;
      return `${who[n % 6]} ${does[n % 7]} ${what[(n * 5) % 6]} für ${(n * 7) % 89} Millionen Euro.`;
    };
    const workbench = document.querySelector('wortlaut-workbench')!.getNotebook()!;
    for (let i = 0; i < 220; ++i) {
      const text = Array.from({ length: 50 }, sentence).join(' ');
      const id = `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
      const notebook = { ...workbench, id, article: { ...workbench.article, title: `Artikel ${i}`, language: 'de', text } };
      const entry = { id, title: `Artikel ${i}`, modified: '2026-01-01T00:00:00Z', notes: 0, done: 0, revision: 1 };
      change.objectStore('notebooks').put({ ...entry, json: JSON.stringify(notebook) });
      change.objectStore('entries').put(entry);
    }
    await new Promise((resolve) => (change.oncomplete = resolve));
    database.close();
  });
  await readArticle(page, fees);
  const measured = () =>
    page.evaluate(() =>
      performance
        .getEntriesByName('wortlaut-known-claims')
        .map((entry) => ({ ms: entry.duration, ...(entry as PerformanceMeasure).detail }))
        .filter(({ known }) => known >= 10_000),
    );
  await expect.poll(async () => (await measured()).length, { timeout: 100_000 }).toBeGreaterThan(0);
  const [first] = await measured();
  const each = first!.ms / first!.asked;
  console.log(`${first!.known} stored claims: ${first!.asked} looked up in ${first!.ms.toFixed(0)} ms, ${each.toFixed(1)} ms each`);
  expect(each).toBeLessThan(20);
});
