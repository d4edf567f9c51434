import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browser, open, root, sample } from './harness';

const program = join(root, 'build/native/wortlaut');

async function bothSay(text: string) {
  const native = execFileSync(program, ['analyze', '-'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
  const page = await open(await browser());
  const browsers = await page.evaluate(async (article) => {
    const workbench = document.querySelector('wortlaut-workbench')!;
    await workbench.setText(article);
    return workbench.analysisJson;
  }, text);
  return { native, browsers: `${browsers}\n` };
}

test('the sample article: the page’s analysis is the command line’s, byte for byte', async () => {
  const { native, browsers } = await bothSay(sample);
  expect(browsers.length).toBeGreaterThan(1000);
  expect(browsers).toBe(native);
});

test('umlauts, emoji, marks of other countries: the same bytes', async () => {
  const { native, browsers } = await bothSay(readFileSync(join(root, 'tests/texts/zeichen.txt'), 'utf8'));
  expect(browsers).toBe(native);
});

const outside = join(process.env['WORTLAUT_SHARED'] ?? '', 'seed/article.txt');
const skipped = !process.env['WORTLAUT_SHARED'] || !existsSync(outside);
test.skipIf(skipped)('the acceptance article: the same bytes (skipped where WORTLAUT_SHARED is not set)', async () => {
  const { native, browsers } = await bothSay(readFileSync(outside, 'utf8'));
  expect(browsers).toBe(native);
});
