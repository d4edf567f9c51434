// The first acceptance case: its article and its judge are outside data, found by WORTLAUT_SHARED.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { wortlaut } from './run-cli.mjs';

const shared = process.env.WORTLAUT_SHARED ?? '';
const judge = join(shared, 'eval/seed.py');
const skip = !shared || !existsSync(judge)
  ? 'WORTLAUT_SHARED names no folder with eval/seed.py'
  : spawnSync('python3', ['--version']).error && 'no python3 here';

test('the acceptance article: who says what, as read by hand', { skip }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-seed-'));
  try {
    const { code, out, err } = wortlaut(['analyze', '--format', 'json', join(shared, 'seed/article.txt')]);
    assert.equal(code, 0, err);
    writeFileSync(join(scratch, 'analysis.json'), out);
    const verdict = spawnSync('python3', ['-B', judge, join(scratch, 'analysis.json')]);
    assert.equal(verdict.status, 0, `${verdict.stdout}${verdict.stderr}`);
  } finally {
    rmSync(scratch, { recursive: true });
  }
});
