// Builds web/dist:
//   wortlaut.html             the whole product in one file: page, engine, language pack, notices
//   index.html                the same page for a server: with a manifest and a service worker besides
//   wortlaut-workbench.js     <wortlaut-workbench> and analyze() as one ES module, for embedding
//   wortlaut-workbench.d.ts   its types, and wortlaut.d.ts those of the data
// It needs the engine (build/wasm) and the language pack (build/native); see docs/building.md.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transformWithOxc } from 'vite';

const web = dirname(fileURLToPath(import.meta.url));
const root = dirname(web);
const dist = join(web, 'dist');
const version = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')).version;

const read = (path) => {
  if (!existsSync(join(root, path))) {
    console.error(`web: ${path} is missing; build the engine first (./run.sh --build)`);
    process.exit(1);
  }
  return readFileSync(join(root, path));
};
const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString('base64');

/** What the page carries as data, gzip and base64; src/engine/assets.ts reads it. */
const assets = {
  glue: packed(read('build/wasm/wortlaut-engine.js')),
  wasm: packed(read('build/wasm/wortlaut-engine.wasm')),
  'pack-de': packed(read('build/native/wortlaut-de.pack')),
  notice: packed(Buffer.concat([read('NOTICE'), Buffer.from('\n\n'), notices()])),
  licence: packed(Buffer.concat([read('LICENSE'), Buffer.from('\n\n'), read('licenses/Apache-2.0.txt')])),
  sample: packed(read('public/sample-de.txt')),
};

/** The licences of the packages that are bundled into the page. */
function notices() {
  const packages = ['lit', '@lit/reactive-element', 'lit-html', 'lit-element', 'idb', '@mozilla/readability'];
  const parts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md'].map((f) => join(folder, f)).find(existsSync);
    return `In the page: ${name} ${version}\n${'-'.repeat(40)}\n${file ? readFileSync(file, 'utf8') : ''}`;
  });
  return Buffer.from(parts.join('\n\n'));
}

/** The worker is a classic script that imports nothing: its types are stripped, it travels as a string. */
async function workerSource() {
  const path = join(web, 'src/engine/worker.ts');
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, {});
  return code.replace(/export \{\s*\};?/g, '');
}

/** `virtual:wortlaut-data`: the data inside the module, or read from the page it stands in. */
function data(inModule, worker) {
  const ids = { 'virtual:wortlaut-data': '\0wortlaut-data' };
  const read = inModule
    ? `const all = ${JSON.stringify(assets)};\nexport const data = (name) => all[name] ?? '';`
    : `export const data = (name) => document.getElementById('wortlaut-' + name)?.textContent ?? '';`;
  return {
    name: 'wortlaut-data',
    resolveId: (id) => ids[id],
    load: (id) =>
      id === '\0wortlaut-data'
        ? `${read}\nexport const workerSource = ${JSON.stringify(worker)};\nexport const version = ${JSON.stringify(version)};`
        : undefined,
  };
}

const worker = await workerSource();

async function bundle(entry, formats, inModule) {
  const [result] = await build({
    configFile: false,
    root: web,
    logLevel: 'warn',
    publicDir: false,
    plugins: [data(inModule, worker)],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: join(web, entry), formats, name: 'wortlautPage', fileName: () => 'out.js' },
    },
  });
  return result.output[0].code;
}

const sha256 = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const inScript = (code) => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

function page(script, { served }) {
  const code = inScript(script);
  const style = readFileSync(join(web, 'src/page.css'), 'utf8').trim();
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(code)} 'wasm-unsafe-eval'`,
    `style-src ${sha256(style)}`,
    `worker-src blob:${served ? " 'self'" : ''}`,
    `img-src data: blob:${served ? " 'self'" : ''}`,
    "connect-src 'none'",
    ...(served ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const icon = `data:image/svg+xml;base64,${read('public/icon.svg').toString('base64')}`;
  const blocks = Object.entries(assets)
    .map(([name, text]) => `<script type="text/plain" id="wortlaut-${name}">${text}</script>`)
    .join('\n');
  const fill = {
    policy,
    icon,
    style,
    version,
    served: served ? '<link rel="manifest" href="manifest.webmanifest">' : '',
    blocks,
    code,
  };
  const shell = readFileSync(join(web, 'src/page.html'), 'utf8');
  return shell.replace(/\{\{(\w+)\}\}/g, (_, name) => fill[name]);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
const script = await bundle('src/page.ts', ['iife'], false);
writeFileSync(join(dist, 'wortlaut.html'), page(script, { served: false }));
const index = page(script, { served: true });
writeFileSync(join(dist, 'index.html'), index);
writeFileSync(join(dist, 'wortlaut-workbench.js'), await bundle('src/workbench.ts', ['es'], true));
cpSync(join(web, 'types/wortlaut-workbench.d.ts'), join(dist, 'wortlaut-workbench.d.ts'));
cpSync(join(root, 'bindings/wortlaut.d.ts'), join(dist, 'wortlaut.d.ts'));

for (const name of ['icon.svg', 'manifest.webmanifest']) cpSync(join(root, 'public', name), join(dist, name));
// The service worker is named after what it keeps, so that a new page replaces the old one.
const tag = createHash('sha256').update(index).digest('hex').slice(0, 12);
writeFileSync(join(dist, 'sw.js'), read('public/sw.js').toString().replace('{{tag}}', tag));
