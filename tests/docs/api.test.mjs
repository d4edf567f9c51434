// docs/api.md says what the types say.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('docs/api.md is what scripts/api-docs.mjs makes of the types', () => {
  const done = spawnSync('node', ['scripts/api-docs.mjs', '--check'], { cwd: root, encoding: 'utf8' });
  assert.equal(done.status, 0, done.stderr);
});

test('docs/api.md has every member that the types declare', () => {
  const page = readFileSync(`${root}docs/api.md`, 'utf8');
  for (const file of ['wortlaut-workbench', 'analyze', 'frame']) {
    const source = readFileSync(`${root}web/types/${file}.d.ts`, 'utf8');
    const members = [...source.matchAll(/^ {2}(?:readonly )?(\w+)[?]?[(:]/gm)].map(([, name]) => name);
    for (const name of members.filter((one) => one !== 'constructor')) assert.match(page, new RegExp(`\\b${name}\\b`), name);
  }
});
