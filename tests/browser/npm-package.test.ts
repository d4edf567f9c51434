// The npm package as others get it: packed, installed in a folder outside the tree, used in Node.js, by TypeScript,
// by a bundler, and by pages with and without modules.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { browser, cards, open, root, sample, serve } from './harness';

const project = mkdtempSync(join(tmpdir(), 'wortlaut-user-'));
const installed = join(project, 'node_modules/wortlaut');
const packed = mkdtempSync(join(tmpdir(), 'wortlaut-pack-'));

const run = (command: string, args: string[], cwd: string): string => {
  const { NODE_OPTIONS: _, NODE_ENV: __, ...env } = process.env;
  return execFileSync(command, args, { cwd, encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
};

beforeAll(() => {
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], join(root, 'web')));
  writeFileSync(join(project, 'package.json'), '{"name":"user","private":true,"type":"module"}');
  // It depends on nothing, so nothing has to be fetched.
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(packed, filename)], project);
}, 60_000);

const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src data:";

/** A page in a folder that is served; it may ask its own server for files and nobody else. */
async function visit(folder: string, body: string, csp = policy): Promise<Page> {
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Seite</title><link rel="icon" href="data:,">
     <meta http-equiv="Content-Security-Policy" content="${csp}"></head><body>${body}</body></html>`,
  );
  const address = await serve(folder);
  return open(await browser({ offline: false }), address, address);
}

const claimsOf = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(() => 'claims' in window);
  return page.evaluate(() => (window as unknown as { claims: string[] }).claims);
};
const analyzing = `const { claims } = await analyze('Die Brücke sei sicher, sagte Petra Holm.');
  window.claims = claims.map(({ text }) => text);`;
const expected = ['Die Brücke sei sicher'];

test('what is packed: no source, no test, the licences', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))).toEqual([]);
  expect(files.filter((file) => /^(src|tests)\b/.test(file))).toEqual([]);
  for (const file of ['dist/npm/NOTICE.txt', 'dist/npm/LICENSE.txt', 'README.md']) expect(files).toContain(file);
  const { exports, dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(dependencies).toBeUndefined();
  expect(scripts['postinstall']).toBeUndefined();
  const targets = Object.values(exports as Record<string, string | Record<string, string>>)
    .flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)))
    .filter((path) => !path.includes('*'));
  for (const target of targets) expect(files).toContain(target.replace('./', ''));
});

test('in Node.js analyze() works, ends by itself, and takes its files from elsewhere', () => {
  writeFileSync(
    join(project, 'node.js'),
    `import { readFileSync, renameSync } from 'node:fs';
     import { analyze, configure, EngineError } from 'wortlaut/analyze';
     const text = 'Die Brücke sei sicher, sagte Petra Holm.';
     const file = (name) => new URL(import.meta.resolve('wortlaut/files/' + name));
     configure({ locateFile: () => new URL('./nowhere', import.meta.url) });
     const code = await analyze(text).catch((problem) => problem instanceof EngineError && problem.code);
     configure({ wasm: readFileSync(file('wortlaut-engine.wasm')), pack: readFileSync(file('wortlaut-de.pack')) });
     const many = await Promise.all([analyze(text), analyze(text, { language: 'de' }), analyze('')]);
     const bad = await analyze(text, { language: 'fr' }).catch(({ code }) => code);
     console.log(JSON.stringify({ code, bad, claims: many.map(({ claims }) => claims.map(({ text }) => text)), schema: many[0].schema }));`,
  );
  const answer = JSON.parse(run('node', ['node.js'], project));
  expect(answer).toEqual({ code: 'engine-start', bad: 'bad-options', claims: [expected, expected, []], schema: 'wortlaut/analysis@1' });
  writeFileSync(join(project, 'plain.js'), `import { analyze } from 'wortlaut/analyze'; console.log((await analyze('Es regne, sagte Ada Keller.')).claims[0].text);`);
  expect(run('node', ['plain.js'], project).trim()).toBe('Es regne');
});

test.each(['bundler', 'nodenext'])('the types are found and right, with moduleResolution %s', (resolution) => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { Workbench, analyze, configure } from 'wortlaut';
     import { analyze as plain, type Analysis } from 'wortlaut/analyze';
     import { connect } from 'wortlaut/frame';
     import type { Notebook } from 'wortlaut/types';
     const element: Workbench = document.createElement('wortlaut-workbench');
     element.addEventListener('wortlaut-change', ({ detail }) => { const kept: Notebook | null = detail.notebook; void kept; });
     const analysis: Analysis = await plain('a', { language: 'de' });
     configure({ locateFile: (name) => '/static/' + name });
     const frame = await connect(document.querySelector('iframe')!);
     const { content }: { content: string } = await frame.exportAs('csv');
     // @ts-expect-error there is no such format
     await element.exportAs('pdf');
     // @ts-expect-error a text is a string
     await analyze(1);
     export { analysis, content };`,
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', resolution === 'nodenext' ? 'nodenext' : 'esnext', '--types', ''];
  run('node', [tsc, ...options, '--moduleResolution', resolution, 'use.ts'], project);
});

test('a page with modules and no bundler', async () => {
  writeFileSync(join(project, 'plain-page.js'), `import { analyze } from './node_modules/wortlaut/dist/npm/analyze.js'; ${analyzing}`);
  const page = await visit(project, '<script type="module" src="plain-page.js"></script>');
  expect(await claimsOf(page)).toEqual(expected);
});

test('the element in a page with modules and no bundler', async () => {
  writeFileSync(join(project, 'plain-element.js'), `import { analyze } from './node_modules/wortlaut/dist/npm/workbench.js'; ${analyzing}`);
  const page = await visit(project, '<wortlaut-workbench lang="en" storage="none"></wortlaut-workbench><script type="module" src="plain-element.js"></script>');
  expect(await claimsOf(page)).toEqual(expected);
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  expect(await cards(page).count()).toBeGreaterThan(5);
  expect(page.workers().length).toBe(1);
});

test('a page without modules', async () => {
  const folder = join(project, 'classic');
  mkdirSync(folder);
  writeFileSync(join(folder, 'wortlaut.js'), readFileSync(join(installed, 'dist/wortlaut-workbench.classic.js')));
  writeFileSync(join(folder, 'use.js'), `(async () => { const { analyze } = Wortlaut; ${analyzing} })();`);
  const body = '<wortlaut-workbench lang="en" storage="none"></wortlaut-workbench><script src="wortlaut.js"></script><script src="use.js"></script>';
  const page = await visit(folder, body, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; img-src data:");
  expect(await claimsOf(page)).toEqual(expected);
  expect(await page.evaluate(() => Object.keys((window as unknown as { Wortlaut: object }).Wortlaut).sort())).toEqual(['EngineError', 'Workbench', 'analyze']);
  await page.evaluate((text) => document.querySelector('wortlaut-workbench')!.setText(text), sample);
  expect(await cards(page).count()).toBeGreaterThan(5);
});

test('files on another path: locateFile', async () => {
  const folder = join(project, 'located');
  mkdirSync(join(folder, 'static'), { recursive: true });
  mkdirSync(join(folder, 'code'), { recursive: true });
  for (const name of readdirSync(join(installed, 'dist/npm'))) {
    const into = /\.(js)$/.test(name) && name !== 'worker.js' ? 'code' : 'static';
    writeFileSync(join(folder, into, name), readFileSync(join(installed, 'dist/npm', name)));
  }
  writeFileSync(
    join(folder, 'use.js'),
    `import { analyze, configure } from './code/analyze.js';
     configure({ locateFile: (name) => new URL('static/' + name, document.baseURI) });
     ${analyzing}`,
  );
  const page = await visit(folder, '<script type="module" src="use.js"></script>');
  expect(await claimsOf(page)).toEqual(expected);
});

/** Bundles a module with Vite, as a user would; resolves to the folder. */
async function bundled(name: string, script: string): Promise<string> {
  const folder = join(project, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), `<!doctype html><html lang="de"><head><title>Seite</title></head><body><wortlaut-workbench lang="en" storage="none"></wortlaut-workbench><script type="module" src="./main.js"></script></body></html>`);
  writeFileSync(join(folder, 'main.js'), script);
  const outDir = join(folder, 'out');
  await build({ root: folder, configFile: false, logLevel: 'error', base: './', build: { outDir, target: 'es2022', modulePreload: false } });
  return outDir;
}
const scriptsOf = (folder: string) =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js') && !name.startsWith('worker'))
    .map((name) => readFileSync(join(folder, 'assets', name), 'utf8'))
    .join('\n');
const entryOf = (folder: string) => `<script type="module" src="${/src="(\.\/assets\/index[^"]+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))![1]}"></script>`;

test('a bundler takes the engine’s files along; analyze() alone brings no interface', async () => {
  const folder = await bundled('vite-analyze', `import { analyze } from 'wortlaut/analyze'; ${analyzing}`);
  const code = scriptsOf(folder);
  expect(code).not.toMatch(/litElementVersions|litHtmlVersions|adoptedStyleSheets|customElements|indexedDB/);
  expect(code.length).toBeLessThan(8_000);
  const names = readdirSync(join(folder, 'assets'));
  expect(names.some((name) => name.endsWith('.wasm')) && names.some((name) => name.endsWith('.pack'))).toBe(true);
  expect(names.some((name) => name.endsWith('.txt'))).toBe(false);
  const page = await visit(folder, entryOf(folder));
  expect(await claimsOf(page)).toEqual(expected);
});

test('what is imported and not used is not bundled', async () => {
  const folder = await bundled('vite-unused', `import { analyze, EngineError } from 'wortlaut/analyze'; window.claims = [EngineError.name];`);
  expect(scriptsOf(folder)).not.toMatch(/postMessage/);
});

test('a bundler and the element', async () => {
  const folder = await bundled('vite-element', `import { analyze } from 'wortlaut'; ${analyzing}`);
  expect(scriptsOf(folder)).toMatch(/litElementVersions/);
  const page = await visit(folder, `<wortlaut-workbench lang="en" storage="none"></wortlaut-workbench>${entryOf(folder)}`);
  expect(await claimsOf(page)).toEqual(expected);
  // No height is given: the element takes one of its own.
  await page.getByRole('button', { name: 'sample' }).click();
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('button', { name: /Notices|Licence/i }).first().click();
  await page.locator('wl-help-dialog pre').getByText(/MIT|Apache/).first().waitFor();
  expect(page.workers().length).toBe(1);
});
