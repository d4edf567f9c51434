import { expect, test } from 'vitest';
import { sample } from './harness';
import { host } from './host-page';

test('analyze() without any interface', async () => {
  const page = await host('', `import { analyze } from './wortlaut-workbench.js'; window.analyze = analyze;`);
  await page.waitForFunction(() => 'analyze' in window);
  const analysis = await page.evaluate(async (text) => {
    const { analyze } = window as unknown as { analyze(text: string, options?: object): Promise<{ schema: string; claims: { text: string; spans: { start: number; end: number }[] }[] }> };
    return analyze(text, { language: 'de' });
  }, sample);
  expect(analysis.schema).toBe('wortlaut/analysis@1');
  expect(analysis.claims.length).toBeGreaterThan(10);
  const whole = analysis.claims.find(({ spans }) => spans.length === 1)!;
  expect(sample.slice(whole.spans[0]!.start, whole.spans[0]!.end)).toBe(whole.text);
});

test('the element in a host page: text in, events and notebook out, nothing stored', async () => {
  const page = await host(
    '<wortlaut-workbench lang="en" storage="none"></wortlaut-workbench>',
    `import './wortlaut-workbench.js';
     const element = document.querySelector('wortlaut-workbench');
     window.heard = [];
     for (const name of ['wortlaut-analysis', 'wortlaut-change', 'wortlaut-error'])
       element.addEventListener(name, ({ detail }) => window.heard.push([name, Object.keys(detail).join()]));
     window.ready = true;`,
  );
  await page.waitForFunction(() => 'ready' in window);
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text, { url: 'https://example.org/a' }), sample);
  await page.locator('wl-claim-card .head').first().click();
  await page.getByLabel('Rationale').fill('From the host');
  const rationales = () =>
    page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()!.notes.map(({ rationale }) => rationale));
  await expect.poll(rationales).toEqual(['From the host']);
  const heard = await page.evaluate(() => (window as unknown as { heard: [string, string][] }).heard);
  expect(heard).toContainEqual(['wortlaut-analysis', 'analysis']);
  expect(heard).toContainEqual(['wortlaut-change', 'notebook']);

  const markdown = await page.evaluate(() => document.querySelector('wortlaut-workbench')!.exportAs('markdown'));
  expect(markdown.content).toContain('From the host');
  const copy = await page.evaluate(async () => {
    const element = document.querySelector('wortlaut-workbench')!;
    const notebook = element.getNotebook()!;
    await element.setText('Etwas anderes.');
    await element.setNotebook(notebook);
    return element.getNotebook()!.notes[0]!.rationale;
  });
  expect(copy).toBe('From the host');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('a readonly element shows and does not change', async () => {
  const page = await host(
    '<wortlaut-workbench lang="en" storage="none" readonly></wortlaut-workbench>',
    `import './wortlaut-workbench.js'; window.ready = true;`,
  );
  await page.waitForFunction(() => 'ready' in window);
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  await page.locator('wl-claim-card .head').first().click();
  expect(await page.getByLabel('Rationale').isDisabled()).toBe(true);
  expect(await page.getByText('Correct', { exact: true }).count()).toBe(0);
});

test('a host with one article: the element opens no other, follows its text and names who writes', async () => {
  const page = await host(
    '<wortlaut-workbench lang="en" storage="none" single author="Ada Keller"></wortlaut-workbench>',
    `import './wortlaut-workbench.js';
     window.selected = [];
     document.querySelector('wortlaut-workbench').addEventListener('wortlaut-select', ({ detail }) => window.selected.push(detail));
     window.ready = true;`,
  );
  await page.waitForFunction(() => 'ready' in window);
  expect(await page.locator('wl-empty-state').count()).toBe(0);
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  await page.locator('wl-claim-card').first().waitFor();
  for (const action of ['new', 'library']) expect(await page.locator(`wl-top-bar [data-action=${action}]`).count()).toBe(0);
  expect(await page.locator('wl-top-bar .brand').count()).toBe(0);
  await page.keyboard.press('n');
  await page.locator('wl-claim-card .head').first().click();
  const [{ claim, spans }] = await page.evaluate(
    () => (window as unknown as { selected: { claim: string; spans: { start: number; end: number }[] }[] }).selected,
  ) as [{ claim: string; spans: { start: number; end: number }[] }];
  const words = await page.evaluate(
    (id) => document.querySelector('wortlaut-workbench')!.analysis!.claims.find((one) => one.id === id)!.text, claim);
  expect(spans.map(({ start, end }) => sample.slice(start, end)).join(' … ')).toContain(words.slice(0, 12));

  await page.getByLabel('Rationale').fill('Stays');
  await page.getByLabel('Rationale').blur();
  const noted = () => page.evaluate(() => document.querySelector('wortlaut-workbench')!.getNotebook()!);
  await expect.poll(async () => (await noted()).notes.length).toBe(1);
  const before = await noted();
  expect(before.notes[0]!.author).toBe('Ada Keller');
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.updateArticle({ text, title: 'New title' }), `Ein Vorspann.\n\n${sample}`);
  const after = await noted();
  expect(after.id).toBe(before.id);
  expect(after.article.title).toBe('New title');
  expect(after.article.text.startsWith('Ein Vorspann.')).toBe(true);
  const card = page.locator('wl-claim-card', { has: page.getByText(words, { exact: true }) }).first();
  if (!(await card.evaluate((element: HTMLElement & { open?: boolean }) => element.hasAttribute('open')))) await card.locator('.head').click();
  expect(await page.getByLabel('Rationale').inputValue()).toBe('Stays');
});
