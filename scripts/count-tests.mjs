// Prints "PASSED FAILED SKIPPED", summed over the runs that a test log holds: ctest, node --test (tap
// or spec), Vitest and Playwright each end theirs with lines of a known shape.
import { readFileSync } from 'node:fs';

const log = readFileSync(process.argv[2], 'utf8').replace(/\x1b\[[0-9;]*m/g, '');
let passed = 0;
let failed = 0;
let skipped = 0;
for (const line of log.split(/\r?\n/)) {
  let m;
  if ((m = /^\d+% tests passed, (\d+) tests? failed out of (\d+)/.exec(line))) {
    failed += +m[1];
    passed += m[2] - m[1];
  } else if (/^\s*\d+ - .* \((Skipped)\)$/.test(line)) {
    ++skipped; // ctest counts these as passed
    --passed;
  } else if ((m = /^(?:#|ℹ) (pass|fail|cancelled|skipped) (\d+)$/.exec(line))) {
    if (m[1] === 'pass') passed += +m[2];
    else if (m[1] === 'skipped') skipped += +m[2];
    else failed += +m[2];
  } else if (/^\s+Tests\s+.*\(\d+\)$/.test(line)) {
    passed += +(/(\d+) passed/.exec(line)?.[1] ?? 0);
    failed += +(/(\d+) failed/.exec(line)?.[1] ?? 0);
    skipped += +(/(\d+) skipped/.exec(line)?.[1] ?? 0);
  } else if ((m = /^ {2}(\d+) (passed|failed|skipped|flaky)\b/.exec(line))) {
    if (m[2] === 'failed') failed += +m[1];
    else if (m[2] === 'skipped') skipped += +m[1];
    else passed += +m[1];
  }
}
console.log(passed, failed, skipped);
