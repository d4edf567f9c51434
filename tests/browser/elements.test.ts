// Several elements in a host page: they come and go without a trace, no style passes their border unasked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root, sample } from './harness';
import { host } from './host-page';

async function measure(devtools: CDPSession): Promise<Record<string, number>> {
  for (let i = 0; i < 3; ++i) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Puts two elements into the page, reads an article in each, takes both away; so many times. */
const comeAndGo = (page: Page, times: number) =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; ++i) {
      const pair = [document.createElement('wortlaut-workbench'), document.createElement('wortlaut-workbench')];
      pair.forEach((one, nth) => one.setAttribute('storage', nth ? 'none' : 'indexeddb'));
      document.body.append(...pair);
      await Promise.all(pair.map((one, nth) => one.setText(`Ada Keller sagte am ${nth + 1}. Mai, der Deich sei dicht.`)));
      for (const one of pair) one.remove();
      await Promise.all(pair.map((one) => one.flush()));
    }
  }, times);

test('two elements created and removed a hundred times leave nothing behind', { timeout: 90_000 }, async () => {
  const page = await host('', `import './wortlaut-workbench.js'; window.ready = true;`);
  await page.waitForFunction(() => 'ready' in window);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await comeAndGo(page, 20);
  await page.waitForTimeout(300);
  const before = await measure(devtools);
  await comeAndGo(page, 100);
  await page.waitForTimeout(300);
  const after = await measure(devtools);
  expect(page.workers().length).toBe(1);
  expect(after['JSEventListeners']! - before['JSEventListeners']!).toBeLessThan(20);
  expect(after['Nodes']! - before['Nodes']!).toBeLessThan(200);
  // An element with its article is some 200 KB; 200 of them would be 40 MB.
  expect(after['JSHeapUsedSize']! - before['JSHeapUsedSize']!).toBeLessThan(2_000_000);
  // What holds the database open would keep it from being deleted.
  const deleted = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const asked = indexedDB.deleteDatabase('wortlaut');
        asked.onsuccess = () => resolve('deleted');
        asked.onblocked = () => resolve('blocked');
      }),
  );
  expect(deleted).toBe('deleted');
});

test('an element that is moved within its page keeps its article, and goes on saving', async () => {
  const page = await host(
    '<div id="a"><wortlaut-workbench lang="en"></wortlaut-workbench></div><div id="b"></div>',
    `import './wortlaut-workbench.js'; window.ready = true;`,
  );
  await page.waitForFunction(() => 'ready' in window);
  await page.evaluate(async (text) => {
    const element = document.querySelector('wortlaut-workbench')!;
    await element.setText(text);
    await element.flush();
    document.querySelector('#b')!.append(element);
  }, sample);
  await page.locator('wl-claim-card .head').first().click();
  await page.getByLabel('Rationale').fill('After the move');
  await page.locator('wl-top-bar .state[data-state=saved]').waitFor();
  // Away for good long enough to let go, then back.
  await page.evaluate(async () => {
    const element = document.querySelector('wortlaut-workbench')!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.querySelector('#a')!.append(element);
  });
  await page.getByLabel('Rationale').fill('After the pause');
  const stored = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('wortlaut');
          opening.onsuccess = () => {
            const all = opening.result.transaction('notebooks').objectStore('notebooks').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map(({ json }: { json: string }) => JSON.parse(json).notes[0]?.rationale));
            };
          };
        }),
    );
  await expect.poll(stored).toEqual(['After the pause']);
});

/** Computed styles of things inside the element, as one text. */
const lookInside = (page: Page) =>
  page.evaluate(() => {
    const names = ['fontFamily', 'fontSize', 'fontStyle', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'color', 'whiteSpace', 'cursor', 'padding', 'backgroundColor', 'visibility', 'textIndent'] as const;
    const workbench = document.querySelector('wortlaut-workbench')!.shadowRoot!;
    const start = workbench.querySelector('wl-empty-state')!.shadowRoot!;
    const things = [workbench.querySelector('.frame')!, ...start.querySelectorAll('h1, p, button, textarea')];
    return things.map((thing) => names.map((name) => `${name}: ${getComputedStyle(thing)[name]}`).join('; '));
  });

const bare = '<wortlaut-workbench lang="en" theme="light" storage="none"></wortlaut-workbench>';
const define = `import './wortlaut-workbench.js'; window.ready = true;`;

test('styles of the host page do not reach in, and none of the element’s reach out', async () => {
  const plain = await host(bare, define);
  await plain.waitForFunction(() => 'ready' in window);
  const expected = await lookInside(plain);
  const loud = await host(
    `<p id="p">Text</p><button id="b">Knopf</button>${bare}`,
    define,
    `* { font-family: cursive; letter-spacing: 3px; --ink: red; --page: red; --line: red } html { font-size: 16px }
     body { text-transform: uppercase; font-style: italic; text-align: right; color: red; line-height: 3; white-space: pre;
       cursor: help; word-spacing: 9px; text-indent: 4em }
     button, p, h1, textarea { padding: 44px; background: red !important } .frame, .primary { visibility: hidden }`,
  );
  const outside = () =>
    loud.evaluate(() => ['#p', '#b', 'body'].map((one) => {
      const { color, fontFamily, padding, minHeight, display, borderRadius } = getComputedStyle(document.querySelector(one)!);
      return [color, fontFamily, padding, minHeight, display, borderRadius].join('; ');
    }));
  await loud.waitForFunction(() => 'ready' in window);
  const withElement = await outside();
  expect(await lookInside(loud)).toEqual(expected);
  expect(await loud.evaluate(() => document.head.querySelectorAll('style').length + document.adoptedStyleSheets.length)).toBe(0);
  await loud.evaluate(() => document.querySelector('wortlaut-workbench')!.remove());
  expect(await outside()).toEqual(withElement);
});

test('custom properties, parts and slots let the host page set the look', async () => {
  const page = await host(
    `<wortlaut-workbench lang="en" theme="light" storage="none"><b slot="brand">Desk</b><button slot="actions" id="own">Save to CMS</button>
     <p slot="start" id="hint">House rules</p></wortlaut-workbench>`,
    define,
    `body { --wortlaut-brand: rgb(0, 90, 156); --wortlaut-page: rgb(240, 250, 240) }
     wortlaut-workbench::part(bar) { border-top: 6px solid rgb(1, 2, 3) } wortlaut-workbench::part(card) { outline: 1px solid rgb(4, 5, 6) }`,
  );
  await page.waitForFunction(() => 'ready' in window);
  for (const own of ['#own', '#hint']) expect(await page.locator(own).isVisible()).toBe(true);
  const style = (inside: string, name: 'color' | 'backgroundColor' | 'borderTopWidth' | 'outlineColor') =>
    page.locator(inside).first().evaluate((thing, one) => getComputedStyle(thing)[one], name);
  expect(await style('wortlaut-workbench .frame', 'backgroundColor')).toBe('rgb(240, 250, 240)');
  expect(await style('wl-top-bar .marks', 'color')).toBe('rgb(0, 90, 156)');
  expect(await style('wl-top-bar', 'borderTopWidth')).toBe('6px');
  expect(await page.getByRole('button', { name: 'Wortlaut' }).textContent()).toContain('„');
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  expect(await style('wl-claim-card', 'outlineColor')).toBe('rgb(4, 5, 6)');
});

test('every part, slot and custom property is in the documentation, and none besides', () => {
  const documented = readFileSync(join(root, 'web/types/wortlaut-workbench.d.ts'), 'utf8');
  const tagged = (tag: string) => [...documented.matchAll(new RegExp(`@${tag} ([\\w-]+)`, 'g'))].map(([, name]) => name!).sort();
  const code = ['workbench', 'top-bar', 'empty-state', 'claims-panel'].map((name) => readFileSync(join(root, `web/src/components/${name}.ts`), 'utf8'));
  const named = (pattern: RegExp, text: string) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].sort();
  expect(tagged('csspart')).toEqual(named(/(?<!export)\bpart[s]?="(\w+)"/g, code.join('\n')));
  expect(tagged('slot')).toEqual(named(/<slot name="(\w+)"/g, code[0]!));
  expect(tagged('cssprop')).toEqual(named(/var\((--wortlaut-[\w-]+)/g, readFileSync(join(root, 'web/src/styles/tokens.ts'), 'utf8')));
});
