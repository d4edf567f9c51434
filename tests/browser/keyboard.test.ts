import { expect, test } from 'vitest';
import { browser, cards, open, rationale, untilSaved } from './harness';

test('from nothing to a saved note with the keyboard alone', async () => {
  const context = await browser();
  const page = await open(context);
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element === document.body ? '' : `${element?.localName ?? ''} ${element?.textContent?.trim() ?? ''}`;
    });

  // Tab to the sample button.
  for (let i = 0; i < 20 && !(await focused()).includes('Beispielartikel'); ++i) await press('Tab');
  expect(await focused()).toContain('Beispielartikel');
  await press('Enter');
  await cards(page).first().waitFor();

  await press('j', 'j');
  const second = await page.locator('wl-claim-card[current] .words').textContent();
  expect(await cards(page).nth(1).locator('.words').textContent()).toBe(second);
  expect(await focused()).toContain(second!.trim());
  expect(await page.locator('wl-article-view .claim.current').count()).toBeGreaterThan(0);
  await press('k', 'ArrowDown');
  expect(await page.locator('wl-claim-card[current] .words').textContent()).toBe(second);

  await press('Enter');
  await page.locator('wl-claim-card[open]').waitFor();
  await press('Tab');
  for (let i = 0; i < 10 && !(await focused()).startsWith('textarea'); ++i) await press('Tab');
  await page.keyboard.type('Mit der Tastatur: j, k und / sind hier nur Buchstaben.');
  await press('Escape');
  expect(await focused()).toContain(second!.trim());
  await press('Escape');
  await expect.poll(() => page.locator('wl-claim-card[open]').count()).toBe(0);
  await page.waitForTimeout(500);
  await untilSaved(page);
  await press('Enter');
  expect(await rationale(page).inputValue()).toBe('Mit der Tastatur: j, k und / sind hier nur Buchstaben.');

  await press('/');
  await page.keyboard.type('Tastatur');
  await expect.poll(() => cards(page).count()).toBe(1);

  await press('Escape', '?');
  await page.getByRole('dialog', { name: 'Hilfe' }).waitFor();
  await press('Escape');
  await press('e');
  await page.getByRole('dialog', { name: 'Exportieren' }).waitFor();
  await press('Escape');
  await press('n');
  await page.getByRole('heading', { name: 'Wer behauptet was?' }).waitFor();
});

test('the focus is always to be seen', async () => {
  const context = await browser();
  const page = await open(context);
  for (let i = 0; i < 8; ++i) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return 'nothing focused';
      const style = getComputedStyle(element);
      return style.outlineStyle === 'none' || style.outlineWidth === '0px' ? `none on ${element.outerHTML.slice(0, 80)}` : 'seen';
    });
    if (outline === 'nothing focused') break;
    expect(outline).toBe('seen');
  }
});
