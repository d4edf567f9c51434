// Builds plugins/wordpress/dist: wortlaut/, the plugin as WordPress wants it, and wortlaut.zip, what is uploaded.
// It needs web/dist (./run.sh --build).
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { json, mo, readPo } from './translations.mjs';
import { zip } from './zip.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(here, 'dist');
const plugin = join(dist, 'wortlaut');

const workbench = join(root, 'web/dist/wortlaut-workbench.js');
if (!existsSync(workbench)) {
  console.error('wordpress: web/dist is missing; build the page first (./run.sh --build)');
  process.exit(1);
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
cpSync(join(here, 'wortlaut'), plugin, { recursive: true });
cpSync(workbench, join(plugin, 'assets/wortlaut-workbench.js'));
for (const [from, to] of [['LICENSE', 'LICENSE.txt'], ['NOTICE', 'NOTICE.txt'], ['licenses', 'licenses']]) {
  cpSync(join(root, from), join(plugin, to), { recursive: true });
}

// The German is written so that it is right for every German locale.
const entries = readPo(readFileSync(join(here, 'wortlaut/languages/wortlaut-de_DE.po'), 'utf8'));
for (const locale of ['de_DE', 'de_DE_formal', 'de_AT', 'de_CH', 'de_CH_informal']) {
  writeFileSync(join(plugin, `languages/wortlaut-${locale}.mo`), mo(entries));
  writeFileSync(join(plugin, `languages/wortlaut-${locale}-wortlaut-editor.json`), json(entries, locale));
}

function filesIn(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
const files = filesIn(plugin).map((path) => [relative(dist, path), readFileSync(path)]);
writeFileSync(join(dist, 'wortlaut.zip'), zip(files));
