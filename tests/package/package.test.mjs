// `cmake --install`, then a project of its own that knows nothing but the prefix.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { wortlaut } from '../cli/run-cli.mjs';
import { samples } from '../samples.mjs';

const build = fileURLToPath(new URL('../../build/native', import.meta.url));
const example = fileURLToPath(new URL('example', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-package-'));
after(() => rmSync(scratch, { recursive: true }));

const run = (command, args, input = '') => {
  const { WORTLAUT_PACK_DIR: _, ...env } = process.env;
  const done = spawnSync(command, args, { input, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, `${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
  return done.stdout;
};

test('an outside project builds against the installed library, wherever the prefix was moved to', () => {
  const first = join(scratch, 'first');
  const prefix = join(scratch, 'moved');
  run('cmake', ['--install', build, '--prefix', first]);
  renameSync(first, prefix);

  const text = samples.get('hafen.txt');
  const expected = wortlaut(['analyze'], { input: text }).out;
  assert.equal(run(join(prefix, 'bin/wortlaut'), ['analyze'], text), expected);
  for (const name of ['LICENSE', 'NOTICE']) assert.ok(existsSync(join(prefix, 'share/doc/wortlaut', name)), name);

  const out = join(scratch, 'example');
  run('cmake', ['-S', example, '-B', out, `-DCMAKE_PREFIX_PATH=${prefix}`, '-DCMAKE_BUILD_TYPE=Release']);
  run('cmake', ['--build', out]);
  assert.equal(run(join(out, 'example'), [], text), expected);
  assert.equal(run(join(out, 'claims'), []), 'Petra Holm: Die Brücke sei sicher\n');
});
