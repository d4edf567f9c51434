// What the documentation names is there: every path, every link, every heading a link goes to; and the
// map in CONTRIBUTING.md has every folder.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ignored = ['.git', '.cache', 'build', 'dist', 'node_modules'];

/** Every file and folder of the tree that is not built or fetched, by its path; folders end in "/". */
function walk(folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !ignored.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? [`${folder}${entry.name}/`, ...walk(`${folder}${entry.name}/`)] : [folder + entry.name]));
}
const tree = walk();
const folders = tree.filter((path) => /^[^/.]+\/$/.test(path)).map((path) => path.slice(0, -1));
const documents = tree.filter((path) => /^(README|CONTRIBUTING)\.md$|^docs\/.*\.md$|^(core|tests)\/.*\.md$/.test(path));
const read = (path) => readFileSync(join(root, path), 'utf8');

/** The heading's anchor, as the usual hosts make it. */
const anchor = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').trim().replace(/ /g, '-');

/** Whether a path with * in it fits something in the tree. */
function exists(path) {
  const clean = path.replace(/[.,:;]+$/, '').replace(/\/$/, '');
  const pattern = new RegExp(`^${clean.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*')}(\\.[a-z]+)?/?$`);
  return tree.some((entry) => pattern.test(entry));
}

/** Paths from the tree's root that a text names: "core/src/text.hpp", "tests/golden/de/*.txt"; XX is any language. */
function pathsIn(text) {
  const known = [...new Set([...folders, 'core', 'cli', 'bindings', 'web', 'public', 'tests', 'tools', 'docs', 'scripts', 'cmake', 'licenses'])];
  const found = text.matchAll(new RegExp(`(?<![\\w/.-])(?:${known.join('|')})/[\\w./*-]*`, 'g'));
  return [...found].map(([path]) => path).filter((path) => !/(^|\/)(build|dist|node_modules|XX)(\/|$)/.test(path));
}

for (const path of documents) {
  const text = read(path);

  test(`${path}: every path that it names is there`, () => {
    const absent = [...new Set(pathsIn(text))].filter((named) => !exists(named));
    assert.deepEqual(absent, []);
  });

  test(`${path}: every link goes somewhere`, () => {
    for (const [whole, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, heading] = target.split('#');
      const to = file === '' ? join(root, path) : join(root, dirname(path), file);
      assert.ok(existsSync(to), `${whole}: there is no ${relative(root, to)}`);
      if (heading === undefined) continue;
      const anchors = [...readFileSync(to, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) => anchor(title));
      assert.ok(anchors.includes(heading), `${whole}: there is no such heading`);
    }
  });
}

test('the map in CONTRIBUTING.md has every folder', () => {
  const map = read('CONTRIBUTING.md');
  const wanted = tree.filter((path) => /^([^/.]+|(core|tests|tools)\/[^/]+)\/$/.test(path) && statSync(join(root, path)).isDirectory());
  assert.deepEqual(wanted.filter((folder) => !map.includes(folder)), []);
});

test('the list of decisions has every record, and numbers are given once', () => {
  const records = tree.filter((path) => /^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(path));
  const list = read('docs/decisions/README.md');
  for (const record of records) assert.ok(list.includes(`(${record.slice('docs/decisions/'.length)})`), record);
  const numbers = records.map((record) => record.slice('docs/decisions/'.length, 'docs/decisions/0000'.length));
  assert.deepEqual(numbers, [...new Set(numbers)]);
});
