// What a reader chooses is in sight, and nothing is wider or lies on top of its neighbour where there is little space.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, cards, open, openSample } from './harness';

const box = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect());

/** The window's height and less than a pixel: scrolling stops at whole pixels, boxes do not. */
const inSight = 900.9;

test('a claim chosen in the text has its whole card in sight, with movement, far down the list', async () => {
  const page = await openSample(await browser({ reducedMotion: 'no-preference' }));
  await page.locator('wl-article-view .claim').last().click();
  await page.locator('wl-claim-card[open] wl-note-editor').waitFor();
  await expect.poll(async () => (await box(page, 'wl-claim-card[open]')).bottom).toBeLessThan(inSight);
  await page.waitForTimeout(1000);
  const { top, bottom } = await box(page, 'wl-claim-card[open]');
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(inSight);
});

test('a window made narrow makes the list narrow', async () => {
  const page = await openSample(await browser({ viewport: { width: 1440, height: 900 } }));
  await page.locator('wl-article-view .claim').last().click();
  await page.setViewportSize({ width: 390, height: 800 });
  await expect
    .poll(() => cards(page).evaluateAll((all) => Math.max(...all.map((card) => card.getBoundingClientRect().right))))
    .toBeLessThanOrEqual(390);
});

test('a long name leaves room for the number of claims', async () => {
  const page = await open(await browser({ viewport: { width: 320, height: 800 } }));
  await page.evaluate(() =>
    document
      .querySelector('wortlaut-workbench')!
      .setText('Der Deich sei dicht, sagte ein Sprecher der Nordseeküstenschutzgenossenschaft. Er halte zehn Jahre.'),
  );
  await cards(page).first().waitFor({ state: 'attached' });
  await page.getByRole('tab').nth(1).click();
  await expect(page.locator('wl-speaker-head h3').first().textContent()).resolves.toContain('genossenschaft');
  const overlaps = await page.locator('wl-speaker-head').evaluateAll((heads) =>
    heads.filter(({ shadowRoot }) => {
      const count = shadowRoot!.querySelector('.count')!.getBoundingClientRect();
      const name = document.createRange();
      name.selectNodeContents(shadowRoot!.querySelector('h3')!);
      const { right, bottom } = name.getBoundingClientRect();
      return right > count.left && bottom > count.top;
    }).length,
  );
  expect(overlaps).toBe(0);
});
