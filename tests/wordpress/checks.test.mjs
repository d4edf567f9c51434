// The checks of plugins that can run without a network: PHP_CodeSniffer with the rules of plugins/wordpress/phpcs.xml, and,
// each under the name that WordPress's Plugin Check has for it, what that looks for and PHP_CodeSniffer does not know.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { before, test } from 'node:test';
import { plugin, root } from './wordpress.mjs';

const read = (path) => readFileSync(path, 'utf8');
const filesIn = (folder) =>
  readdirSync(folder).map((name) => join(folder, name)).flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
const run = (command, args) => {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.status, 0, `${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
};

const slug = 'wortlaut';
const built = join(root, 'plugins/wordpress/dist', slug);
before(() => run('node', [join(root, 'plugins/wordpress/build.mjs')]));

const sources = filesIn(plugin);
const php = sources.filter((path) => path.endsWith('.php'));
const ours = sources.filter((path) => /\.(php|js|css)$/.test(path));
const seen = JSON.parse(run('php', [join(root, 'tests/wordpress/names.php'), ...php]));
const calls = seen.flatMap(({ file, calls: all }) => all.map((call) => ({ ...call, where: `${relative(plugin, file)}:${call.line}` })));
const none = (found) => assert.deepEqual(found.map(({ where, name }) => `${where} ${name}`), []);
const callsOf = (...names) => calls.filter(({ name }) => names.includes(name));
const header = (text, name) => new RegExp(`^[ *]*${name}: +(.+)$`, 'm').exec(text)?.[1];
const main = read(join(plugin, `${slug}.php`));
const readme = read(join(plugin, 'readme.txt'));

const sniff = (...files) =>
  spawnSync('phpcs', ['-q', '-s', '--report=emacs', `--standard=${join(root, 'plugins/wordpress/phpcs.xml')}`, ...files], { encoding: 'utf8' });

test('plugin_review_phpcs: PHP_CodeSniffer finds nothing', () => {
  const { status, stdout, stderr } = sniff();
  assert.equal(status, 0, stdout + stderr);
});

test('and it would: it finds what the rules forbid', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-phpcs-'));
  try {
    const file = join(folder, 'bad.php');
    writeFileSync(file, '<?php\nfunction bad( $a,$b ) {\n    $x = @file( `ls` );\n\tif($a) eval( $b );\n\treturn array_map( fn( $c ) => unserialize( $c ), [ $a ] );\n}\n');
    const { status, stdout } = sniff(file);
    assert.notEqual(status, 0);
    for (const rule of ['Generic.WhiteSpace.DisallowSpaceIndent', 'Generic.PHP.NoSilencedErrors', 'Generic.PHP.BacktickOperator', 'Squiz.PHP.Eval',
      'Generic.PHP.ForbiddenFunctions', 'Generic.Arrays.DisallowShortArraySyntax', 'Squiz.Commenting.FunctionComment', 'Generic.ControlStructures.InlineControlStructure']) {
      assert.ok(stdout.includes(rule), rule);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('prefixing: whatever the plugin puts into the world of all plugins bears its name', () => {
  const named = (key) => seen.flatMap((one) => one[key]);
  assert.ok(named('classes').length >= 5 && named('functions').length && named('constants').length && named('globals').length);
  assert.deepEqual(named('classes').filter((name) => !/^Wortlaut_/.test(name)), []);
  assert.deepEqual(named('functions').filter((name) => !/^wortlaut_/.test(name)), []);
  assert.deepEqual(named('constants').filter((name) => !/^WORTLAUT_/.test(name)), []);
  assert.deepEqual(named('globals').filter((name) => !/^\$wortlaut_/.test(name)), []);
  const hooks = callsOf('apply_filters', 'do_action').map(({ arguments: [name] }) => name);
  assert.deepEqual(hooks.filter((name) => !/^'wortlaut_/.test(name)), []);
  assert.deepEqual(read(join(plugin, 'assets/editor.js')).match(/registerPlugin\( ?'(\w+)'/)?.[1], slug);
});

/** The comment before a function of WordPress. */
const documented = new Map();
for (const folder of ['wp-includes', 'wp-admin/includes']) {
  for (const file of filesIn(join('/usr/share/wordpress', folder)).filter((path) => path.endsWith('.php') && basename(path) !== 'noop.php')) {
    for (const [, comment, name] of read(file).matchAll(/\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function &?(\w+)\s*\(/g)) documented.set(name, comment);
  }
}
const version = (text) => text.split('.').reduce((sum, part, i) => sum + Number(part) / 1000 ** i, 0);

test('wp_functions_compatibility: every function is in the oldest WordPress that is promised, and none is deprecated', () => {
  const oldest = header(main, 'Requires at least');
  const inPhp = new Set(JSON.parse(run('php', ['-n', '-r', 'echo json_encode( get_defined_functions()["internal"] );'])));
  const own = new Set(seen.flatMap(({ functions }) => functions));
  const names = [...new Set(calls.map(({ name }) => name))].filter((name) => !own.has(name) && !inPhp.has(name) && !/^(isset|empty|array)$/.test(name));
  assert.ok(names.length > 40);
  for (const name of names) {
    const comment = documented.get(name);
    assert.ok(comment, `${name} is no function of WordPress or PHP`);
    const since = /@since (?:MU \()?([\d.]+)/.exec(comment)?.[1];
    assert.ok(since && version(since) <= version(oldest), `${name} is there since ${since}, promised is ${oldest}`);
    assert.doesNotMatch(comment, /@deprecated/, name);
  }
});

test('i18n_usage: every text names the plugin’s domain, as words that can be read from the source', () => {
  const functions = { __: 2, _e: 2, _x: 3, _ex: 3, _n: 4, _nx: 5, esc_html__: 2, esc_attr__: 2, esc_html_e: 2, esc_attr_e: 2, esc_html_x: 3, esc_attr_x: 3 };
  const texts = callsOf(...Object.keys(functions));
  assert.ok(texts.length > 0);
  for (const { name, where, arguments: given, comment } of texts) {
    assert.equal(given.length, functions[name], where);
    assert.equal(given.at(-1), `'${slug}'`, where);
    assert.match(given[0], /^'[^']+'$/, where);
    if (/%/.test(given[0])) assert.match(comment, /translators:/, `${where} says what stands for the %`);
  }
  const script = read(join(plugin, 'assets/editor.js'));
  const inScript = [...script.matchAll(/(?<![\w.])(__|_n|_x|_nx)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/g)];
  assert.ok(inScript.length > 5);
  for (const [whole, , given] of inScript) assert.match(given.trim(), /^'[^']+'[^]*'wortlaut'$/, whole);
});

test('late_escaping, safe_redirect, direct_db, write_file, setting_sanitization and others: nothing that needs it is there', () => {
  none(callsOf('printf', 'vprintf', '_e', '_ex', 'print_r', 'var_dump', 'var_export', 'error_log', 'trigger_error', 'debug_backtrace', 'phpinfo'));
  none(callsOf('wp_redirect', 'header', 'setcookie', 'wp_remote_get', 'wp_remote_post', 'wp_remote_request', 'wp_safe_remote_get', 'fsockopen'));
  none(callsOf('fopen', 'fwrite', 'file_put_contents', 'mkdir', 'rename', 'unlink', 'rmdir', 'chmod', 'touch', 'tempnam', 'copy', 'file_get_contents', 'readfile'));
  none(callsOf('register_setting', 'add_menu_page', 'add_submenu_page', 'add_options_page', 'update_option', 'add_option', 'wp_schedule_event', 'register_uninstall_hook'));
  none(callsOf('query_posts', 'get_posts', 'json_encode', 'strip_tags', 'parse_url', 'rand', 'mt_rand', 'srand', 'date', 'serialize', 'base64_encode', 'base64_decode', 'ob_start', 'error_reporting'));
  none(calls.filter(({ name }) => /^(mysql|mysqli|curl|pg|sqlite|socket|gz)_?/.test(name)));
  for (const path of php) assert.doesNotMatch(read(path), /^\s*(echo|print|exit\s*\(|die\b)/m, path);
});

test('localhost, offloading_files, plugin_updater, no_unfiltered_uploads: no address of this or another machine', () => {
  for (const path of ours) {
    const text = read(path);
    assert.doesNotMatch(text, /localhost|127\.0\.0\.1|\.test\b(?!\()|ALLOW_UNFILTERED_UPLOADS|site_transient_update|auto_update_plugin|Update URI/, path);
    const addresses = [...text.matchAll(/https?:\/\/[\w./-]+/g)].map(([address]) => address);
    assert.deepEqual(addresses.filter((one) => !/^https:\/\/(schema\.org|opensource\.org\/license\/mit)/.test(one)), [], path);
  }
});

test('file_type, code_obfuscation, minified_files: what is shipped is plain files with plain names', () => {
  const files = filesIn(built);
  const names = files.map((path) => relative(built, path));
  assert.ok(names.length > 20);
  assert.deepEqual(names.filter((name) => !/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*(\.[A-Za-z0-9_-]+)*$/.test(name)), [], 'names');
  assert.deepEqual(names.filter((name) => !/\.(php|js|css|txt|po|pot|mo|json)$/.test(name)), [], 'sorts of files');
  const bare = names.map((name) => basename(name).toLowerCase());
  assert.deepEqual(bare.filter((name, i) => bare.indexOf(name) !== i), [], 'names given twice');
  for (const path of php) assert.ok(read(path).split('\n').every((line) => line.length <= 200), path);
});

test('plugin_header_fields, trademarks: the header has what it must, in the form it must', () => {
  const slugs = ['wordpress', 'wp', 'woocommerce', 'gutenberg', 'google', 'facebook', 'elementor', 'jetpack', 'yoast'];
  assert.deepEqual(slugs.filter((mark) => slug.startsWith(mark) || header(main, 'Plugin Name').toLowerCase().includes(mark)), []);
  assert.match(header(main, 'Plugin Name'), /[A-Za-z0-9]{5}/);
  assert.ok(header(main, 'Description').length < 140, `the description has ${header(main, 'Description').length} characters of 140`);
  assert.match(header(main, 'Version'), /^[a-z0-9.-]+$/i);
  assert.match(header(main, 'Requires at least'), /^\d+\.\d(\.\d+)?$/);
  assert.match(header(main, 'Requires PHP'), /^\d+(\.\d+){1,2}$/);
  assert.equal(header(main, 'Text Domain'), slug);
  assert.ok(existsSync(join(plugin, header(main, 'Domain Path').slice(1))));
  for (const name of ['Plugin URI', 'Author URI']) assert.match(header(main, name) ?? 'https://none.example/', /^https:\/\//);
});

test('plugin_readme: name, contributors, tags, versions, sections', () => {
  assert.equal(/^=== (.+) ===$/m.exec(readme)[1], header(main, 'Plugin Name'));
  assert.match(header(readme, 'Contributors'), /^[a-z0-9_-]+(, [a-z0-9_-]+)*$/);
  const tags = header(readme, 'Tags').split(', ');
  assert.ok(tags.length <= 5 && tags.every((tag) => tag.length <= 50), tags.join());
  assert.match(header(readme, 'Tested up to'), /^\d+\.\d$/);
  assert.ok(version(header(readme, 'Tested up to')) >= version(header(main, 'Requires at least')));
  for (const section of ['Description', 'Installation', 'Frequently Asked Questions', 'Changelog']) assert.ok(readme.includes(`\n== ${section} ==\n`), section);
  assert.ok(readme.includes(`\n= ${header(readme, 'Stable tag')} =\n`), 'the version is in the changelog');
  assert.ok(Buffer.byteLength(readme) < 20_480);
});

test('enqueued_resources, enqueued_scripts_in_footer, enqueued_scripts_size: scripts the recommended way, and small', () => {
  for (const path of php) assert.doesNotMatch(read(path), /<script|<link|<style/i, path);
  const scripts = callsOf('wp_register_script', 'wp_enqueue_script').filter(({ arguments: { length } }) => length > 1);
  assert.ok(scripts.length > 0);
  for (const { where, arguments: given } of scripts) {
    assert.equal(given.length, 5, where);
    assert.notEqual(given[3], 'false', `${where} has a version`);
    assert.equal(given[4], 'true', `${where} is in the footer`);
  }
  const size = (names) => names.reduce((sum, name) => sum + statSync(join(built, 'assets', name)).size, 0);
  assert.ok(size(['editor.js', 'post-text.js']) < 293 * 1024);
  assert.ok(size(['editor.css']) < 293 * 1024);
});

test('plugin_uninstall, direct_file_access: uninstall.php runs for WordPress alone', () => {
  assert.match(read(join(plugin, 'uninstall.php')), /^defined\( 'WP_UNINSTALL_PLUGIN' \) \|\| exit;$/m);
});
