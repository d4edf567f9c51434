// What the builds share: the engine's parts as data, and the bundler with the part that differs,
// where "#assets" and "#texts" are found (src/engine/assets.ts).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transformWithOxc } from 'vite';

export const web = dirname(fileURLToPath(import.meta.url));
export const root = dirname(web);
export const version = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8')).version;

export function read(path) {
  if (!existsSync(join(root, path))) {
    console.error(`web: ${path} is missing; build the engine first (./run.sh --build)`);
    process.exit(1);
  }
  return readFileSync(join(root, path));
}

/** The licences of the packages that are bundled. */
function licences() {
  const packages = ['lit', '@lit/reactive-element', 'lit-html', 'lit-element', 'idb', '@mozilla/readability'];
  const parts = packages.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md'].map((f) => join(folder, f)).find(existsSync);
    return `In the page: ${name} ${version}\n${'-'.repeat(40)}\n${file ? readFileSync(file, 'utf8') : ''}`;
  });
  return Buffer.from(parts.join('\n\n'));
}

export const notice = Buffer.concat([read('NOTICE'), Buffer.from('\n\n'), licences()]);
export const licence = Buffer.concat([read('LICENSE'), Buffer.from('\n\n'), read('licenses/Apache-2.0.txt')]);
const glue = read('build/wasm/wortlaut-engine.js').toString();

const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString('base64');

/** What a page or a module carries as data, gzip and base64; src/engine/carried.ts reads it. */
export const assets = {
  glue: packed(glue),
  wasm: packed(read('build/wasm/wortlaut-engine.wasm')),
  'pack-de': packed(read('build/native/wortlaut-de.pack')),
  notice: packed(notice),
  licence: packed(licence),
  sample: packed(read('public/sample-de.txt')),
};

/** The worker is a classic script that imports nothing: its types are stripped, it travels as a string. */
async function workerCode() {
  const path = join(web, 'src/engine/worker.ts');
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, {});
  return code.replace(/export \{\s*\};?/g, '');
}
const workerSource = await workerCode();

/** The worker as a file. The glue's last lines offer it to module systems, which a worker has none of. */
export const workerFile = `${glue.replace(/\nif \(typeof exports === 'object'[^]*$/, '\n')}\n${workerSource}`;

/** The sources of a build. `from`: "page" (data in the page), "module" (data in the module), "files" (beside it). */
function sources(from) {
  const data =
    from === 'module'
      ? `const all = ${JSON.stringify(assets)};\nexport const data = (name) => all[name] ?? '';`
      : `export const data = (name) => document.getElementById('wortlaut-' + name)?.textContent ?? '';`;
  const virtual = {
    'virtual:wortlaut-data': `${data}\nexport const workerSource = ${JSON.stringify(workerSource)};`,
    'virtual:wortlaut-version': `export const version = ${JSON.stringify(version)};`,
  };
  const inside = {
    '#assets': join(web, from === 'files' ? 'src/engine/located.ts' : 'src/engine/carried.ts'),
    '#texts': join(web, from === 'files' ? 'src/engine/located-texts.ts' : 'src/engine/carried.ts'),
  };
  // Beside the package's modules; src/package has them.
  const beside = {
    'virtual:wortlaut-files': './files.js',
    'virtual:wortlaut-texts': './texts.js',
    '#engine': './wortlaut-engine.mjs',
    'node:fs/promises': 'node:fs/promises',
  };
  return {
    name: 'wortlaut-sources',
    enforce: 'pre',
    resolveId(id) {
      if (id in virtual) return `\0${id}`;
      if (id in beside) return { id: beside[id], external: true };
      return inside[id];
    },
    load: (id) => virtual[id.replace('\0', '')],
  };
}

/** Bundles; resolves to the code of each file by its name. `entries`: name → path below web/. */
export async function bundle(entries, { from, format = 'es', name = 'wortlautPage', minify = true }) {
  const [result] = [
    await build({
      configFile: false,
      root: web,
      logLevel: 'warn',
      publicDir: false,
      plugins: [sources(from)],
      build: {
        write: false,
        target: 'es2022',
        minify,
        lib: {
          entry: Object.fromEntries(Object.entries(entries).map(([key, path]) => [key, join(web, path)])),
          formats: [format],
          name,
          fileName: (_, entry) => `${entry}.js`,
        },
        rolldownOptions: { output: { chunkFileNames: 'shared-[name].js' } },
      },
    }),
  ].flat();
  return Object.fromEntries(result.output.map(({ fileName, code }) => [fileName, code]));
}

export const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('base64');
