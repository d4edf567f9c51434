import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browser, dist, open, openSample, openCard, pageFile, rationale, takeTroubles, write } from './harness';

const policyOf = (file: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(readFileSync(join(dist, file), 'utf8'))![1]!;

test('the page is one file that asks for nothing outside itself', () => {
  const html = readFileSync(join(dist, 'wortlaut.html'), 'utf8');
  const outside = html.match(/(?:src|href)="(?!data:)[^"]*"/g) ?? [];
  expect(outside).toEqual([]);
  expect(html).not.toMatch(/\bimport\s*\(\s*["'`]|@import|\beval\(|new Function\(/);
});

test.each(['wortlaut.html', 'index.html', 'embed.html'])('the policy of %s allows nothing but what the page carries', (file) => {
  const policy = new Map(policyOf(file).split('; ').map((line) => line.split(/ (.*)/) as [string, string]));
  expect(policy.get('default-src')).toBe("'none'");
  expect(policy.get('connect-src')).toBe("'none'");
  expect(policy.get('script-src')).toMatch(/^'sha256-[\w+/]+=' 'wasm-unsafe-eval'$/);
  expect(policy.get('style-src')).toMatch(/^'sha256-[\w+/]+='$/);
  for (const [name, value] of policy) if (name !== 'script-src') expect(value).not.toMatch(/unsafe|\*|https?:/);
});

test('from a file, without a network: everything works, nothing is asked for', async () => {
  const context = await browser();
  expect(pageFile).toMatch(/^file:/);
  const page = await openSample(context);
  await openCard(page);
  await write(page, rationale(page), 'Ohne Netz');
  expect(takeTroubles()).toEqual([]);
});

test('the watch sees a request and a violation of the policy', async () => {
  const context = await browser();
  const page = await open(context);
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'https://example.org/a.png';
    return fetch('https://example.org/').catch(() => undefined);
  });
  await expect.poll(() => takeTroubles().join('\n')).toMatch(/violation: connect-src https:\/\/example\.org/);
  await page.waitForTimeout(200);
  takeTroubles();
});
