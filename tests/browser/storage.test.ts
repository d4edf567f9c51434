import { expect, test } from 'vitest';
import { browser, browserWithProfile, openCard, openSample, pageFile, rationale, watch, workWithoutStorage } from './harness';

test('a full disk: a message, the work goes on, an export is offered, later it is saved', async () => {
  const context = await browser();
  const page = await openSample(context);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    Object.assign(window, { free: () => (IDBObjectStore.prototype.put = put) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await openCard(page);
  await rationale(page).fill('Noch da');
  await page.getByText('Der Speicher ist voll').waitFor();
  await page.locator('wl-top-bar').getByText('Nicht gespeichert').waitFor();
  expect(await rationale(page).inputValue()).toBe('Noch da');
  await page.getByRole('button', { name: 'Jetzt exportieren' }).click();
  await page.getByRole('dialog', { name: 'Exportieren' }).waitFor();
  await page.keyboard.press('Escape');

  await page.evaluate(() => (window as unknown as { free(): void }).free());
  await rationale(page).fill('Noch da, und gespeichert');
  await page.locator('wl-top-bar').getByText('Gespeichert', { exact: true }).waitFor();
  await page.reload();
  await openCard(page);
  expect(await rationale(page).inputValue()).toBe('Noch da, und gespeichert');
});

test('a Chromium that lets pages keep nothing: a message, and the work goes on', async () => {
  // Cookies and other data of pages blocked, in the browser's own settings.
  const context = await browserWithProfile({ profile: { default_content_setting_values: { cookies: 2 } } });
  const page = context.pages()[0]!;
  await watch(page);
  await page.goto(pageFile);
  await workWithoutStorage(page);
});

test('no storage at all: a message, and the work goes on', async () => {
  const context = await browser();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
    Object.defineProperty(window, 'sessionStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  const page = await context.newPage();
  await watch(page);
  await page.goto(pageFile);
  await workWithoutStorage(page);
});
