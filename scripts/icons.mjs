// Draws public/icon-*.png from public/icon.svg in Chromium; they are kept in the tree.
// Usage: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../public/', import.meta.url));
const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** [file, size, share of the width that the drawing takes, ground]. Systems cut maskable icons to a shape of theirs:
 *  the middle 80 % are always seen, and the ground has to reach every edge. */
const icons = [
  ['icon-192.png', 192, 1, 'transparent'],
  ['icon-512.png', 512, 1, 'transparent'],
  ['icon-maskable-512.png', 512, 0.86, '#fffdf8'],
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const [file, size, share, ground] of icons) {
  // A maskable icon has no frame of its own: the rounded sheet would show inside the system's shape.
  const drawing = ground === 'transparent' ? source : frameless();
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">` +
      `<img src="${drawing}" style="width:${100 * share}%">`,
  );
  await page.locator('img').evaluate((image) => image.decode());
  writeFileSync(`${folder}${file}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();

/** The drawing without its two rectangles, the sheet and its border. */
function frameless() {
  const bare = svg.replace(/<rect\b[^>]*\/>/g, '');
  return `data:image/svg+xml;base64,${Buffer.from(bare).toString('base64')}`;
}
