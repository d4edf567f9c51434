// Builds web/dist:
//   wortlaut.html             the whole product in one file: page, engine, language pack, notices
//   index.html                the same page for a server, to be installed: with a manifest and a service worker
//   embed.html                the workbench for an <iframe>, spoken to by messages
//   wortlaut-workbench.js     <wortlaut-workbench> and analyze() as one ES module with everything inside
//   wortlaut-workbench.classic.js   the same as a script without modules
//   *.d.ts                    types of the module, and of the data
//   npm/                      what the npm package holds besides: modules with the engine's files beside them
// It needs the engine (build/wasm) and the language pack (build/native); see docs/building.md.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, licence, notice, read, root, sha256, web, workerFile } from './build-bundle.mjs';
import { page } from './build-page.mjs';

const dist = join(web, 'dist');
const npm = join(dist, 'npm');
const put = (folder, files) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
const copy = (from, folder, name = from.split('/').at(-1)) => cpSync(join(root, from), join(folder, name));

rmSync(dist, { recursive: true, force: true });
mkdirSync(npm, { recursive: true });

const script = async (path) => (await bundle({ out: path }, { from: 'page', format: 'iife' }))['out.js'];
const pageScript = await script('src/page.ts');
const index = page(pageScript, 'app');
put(dist, {
  'wortlaut.html': page(pageScript, 'file'),
  'index.html': index,
  'embed.html': page(await script('src/embed/page.ts'), 'embed'),
});

// Installed: the service worker is named after what it keeps, so that a new page is a new service worker.
const kept = ['icon.svg', 'icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'manifest.webmanifest'];
for (const name of kept) copy(`public/${name}`, dist);
const tag = sha256([index, ...kept.map((name) => read(`public/${name}`).toString('base64'))].join('\n'));
const worker = read('public/sw.js').toString().replace('{{tag}}', tag.replace(/\W/g, '').slice(0, 12));
put(dist, { 'sw.js': worker.replace('{{files}}', JSON.stringify(['./', ...kept])) });

// For embedding, everything inside.
const inside = async (format) => bundle({ out: 'src/workbench.ts' }, { from: 'module', format, name: 'Wortlaut' });
put(dist, {
  'wortlaut-workbench.js': (await inside('es'))['out.js'],
  'wortlaut-workbench.classic.js': (await inside('iife'))['out.js'],
});
const types = ['wortlaut-workbench.d.ts', 'analyze.d.ts', 'frame.d.ts'];
for (const name of types) copy(`web/types/${name}`, dist);
copy('bindings/wortlaut.d.ts', dist);

// For npm, the engine's files beside the modules. Unminified: those who bundle minify, and may want to read.
const modules = { workbench: 'src/package/element.ts', analyze: 'src/analyze.ts', frame: 'src/embed/host.ts' };
put(npm, await bundle(modules, { from: 'files', minify: false }));
const inNode = await bundle({ out: 'src/package/analyze-node.ts' }, { from: 'files', minify: false });
put(npm, {
  'analyze-node.js': inNode['out.js'],
  'worker.js': workerFile,
  'NOTICE.txt': notice,
  'LICENSE.txt': licence,
});
for (const name of ['files.js', 'texts.js']) copy(`web/src/package/${name}`, npm);
for (const name of ['mjs', 'wasm']) copy(`build/wasm/wortlaut-engine.${name}`, npm);
copy('build/native/wortlaut-de.pack', npm);
copy('public/sample-de.txt', npm);
