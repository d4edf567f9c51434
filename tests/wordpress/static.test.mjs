// What can be said of the plugin without a WordPress: its PHP, its translations, its archive.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { extract, readPo, strings } from '../../plugins/wordpress/translations.mjs';
import { plugin, root } from './wordpress.mjs';

const filesIn = (folder) =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
const read = (path) => readFileSync(path, 'utf8');
const files = filesIn(plugin);
const sources = files.filter((path) => path.endsWith('.php'));
const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  assert.equal(done.status, 0, `${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
};

test('there is PHP to look at', () => assert.ok(sources.length >= 6));

for (const path of [...sources, ...filesIn(join(root, 'plugins/wordpress/site'))]) {
  test(`${relative(root, path)} is PHP without an error`, () => {
    assert.match(run('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=1', '-l', path]), /^No syntax errors/);
  });
}

for (const path of sources) {
  test(`${relative(plugin, path)} does nothing when it is asked for directly`, () => {
    const before = read(path).split(/^\s*(?:final class|function|require|define)\b/m)[0];
    assert.match(before, /^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;$/m);
    assert.equal(run('php', [path]), '');
  });

  test(`${relative(plugin, path)} prints nothing by itself, and takes nothing from the request`, () => {
    const code = read(path);
    assert.doesNotMatch(code, /\b(echo|print|printf|eval|unserialize|extract|base64_decode|file_get_contents|curl_\w+|wp_remote_\w+)\b\s*[('"$]/);
    assert.doesNotMatch(code, /\$_(GET|POST|REQUEST|COOKIE|SERVER|FILES)\b/);
    assert.doesNotMatch(code, /\$wpdb\b/);
  });
}

test('the header and readme.txt say the same, and name a licence that goes with the GPL', () => {
  const header = (text, name) => new RegExp(`^[ *]*${name}: +(.+)$`, 'm').exec(text)?.[1];
  const main = read(join(plugin, 'wortlaut.php'));
  const readme = read(join(plugin, 'readme.txt'));
  for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI']) {
    assert.ok(header(main, name), name);
    assert.equal(header(readme, name), header(main, name), name);
  }
  assert.equal(header(main, 'License'), 'MIT');
  assert.equal(header(readme, 'Stable tag'), header(main, 'Version'));
  assert.match(main, new RegExp(`'WORTLAUT_VERSION', '${header(main, 'Version')}'`));
  const [, short] = /\n\n([^\n=]+)\n\n== Description/.exec(readme);
  assert.ok(short.length <= 150, `the short description has ${short.length} characters of 150`);
  assert.equal(JSON.parse(read(join(root, 'web/package.json'))).version, header(main, 'Version'));
});

test('the keys that are removed are those that are stored', () => {
  const keys = (name) => [...new Set(read(join(plugin, name)).match(/'_wortlaut_\w+'/g))].sort();
  assert.equal(keys('uninstall.php').length, 3);
  assert.deepEqual(keys('uninstall.php'), keys('includes/class-wortlaut-meta.php'));
});

test('wortlaut.pot has every string', () => {
  assert.ok(strings().length > 10);
  assert.equal(read(join(plugin, 'languages/wortlaut.pot')), extract());
});

test('every string that is shown is marked for translation', () => {
  const shown = read(join(plugin, 'assets/editor.js')).match(/'(?:[A-Z][a-z]+|%d) [^']{3,}'/g);
  const known = new Set(strings().flatMap(({ id, plural }) => [id, plural]));
  assert.ok(shown.length > 5);
  assert.deepEqual(shown.filter((one) => !known.has(one.slice(1, -1))), []);
});

test('every string is in German, and says nobody “du” or “Sie”', () => {
  const german = new Map(readPo(read(join(plugin, 'languages/wortlaut-de_DE.po'))).map(({ id, texts }) => [id, texts]));
  for (const { id, plural } of strings()) assert.equal(german.get(id)?.length, plural === undefined ? 1 : 2, id);
  assert.equal(german.size, strings().length + 1, 'and nothing else');
  for (const text of [...german.values()].flat()) assert.doesNotMatch(text, /\b(du|dein\w*|dich|dir|Ihre?[mnrs]?|Ihnen)\b/);
});

test('the built plugin: WordPress reads its translations; the archive has the folder’s files', () => {
  run('node', [join(root, 'plugins/wordpress/build.mjs')]);
  const dist = join(root, 'plugins/wordpress/dist');
  const built = filesIn(join(dist, 'wortlaut'));
  for (const path of ['assets/wortlaut-workbench.js', 'LICENSE.txt', 'NOTICE.txt', 'languages/wortlaut-de_AT.mo']) {
    assert.ok(built.includes(join(dist, 'wortlaut', path)), path);
  }
  const script = `
    function is_textdomain_loaded() { return false; }
    require '/usr/share/wordpress/wp-includes/pomo/mo.php';
    $mo = new MO();
    $mo->import_from_file( $argv[1] ) || exit( 1 );
    echo $mo->translate( 'Wortlaut notes' ), '|', $mo->translate_plural( '%d claim in this post', '%d claims in this post', 2 );`;
  const path = join(dist, 'wortlaut/languages/wortlaut-de_DE.mo');
  assert.equal(run('php', ['-d', 'error_reporting=0', '-r', script, path]), 'Wortlaut-Notizen|%d Behauptungen in diesem Beitrag');

  const { locale_data } = JSON.parse(read(join(dist, 'wortlaut/languages/wortlaut-de_DE-wortlaut-editor.json')));
  assert.deepEqual(locale_data.messages['Read again'], ['Neu lesen']);

  const names = unzip(join(dist, 'wortlaut.zip'), built.map((file) => [relative(dist, file), readFileSync(file)]));
  assert.deepEqual(names, built.map((file) => relative(dist, file)).sort());
});

/** The names in an archive, read by another program; each file's bytes are compared. */
function unzip(archive, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-zip-'));
  try {
    run('php', ['-r', '( new PharData( $argv[1] ) )->extractTo( $argv[2] );', archive, folder]);
    for (const [name, bytes] of wanted) assert.ok(readFileSync(join(folder, name)).equals(bytes), name);
    return filesIn(folder).map((file) => relative(folder, file)).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
