// The examples of README.md and docs/scale.md run and print what these say. A comment before a fenced block says how:
//   <!-- test: run -->          lines with "$ " are commands, the lines behind them what they print
//   <!-- test: node -->         a module, run from the tree's root
//   <!-- test: prints -->       what the module before printed
//   <!-- test: same as FILE --> the block is that file, which another test compiles
// In what is printed … stands for anything, and a worth ("0.81") for any worth: rules are still learning.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = ['README.md', 'docs/scale.md'];

const blocks = documents.flatMap((document) =>
  [...readFileSync(join(root, document), 'utf8').matchAll(/^<!-- test: (.+) -->\n```(\w*)\n([^]*?)^```$/gm)].map(([, how, language, text], i) => ({
    how, language, text, document, name: `${document}, example ${i + 1} (${how})`,
  })),
);

/** What is printed, as a pattern: … is anything, and so are the digits of a worth. */
function pattern(expected) {
  const quoted = expected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${quoted.replace(/…/g, '[^]*').replace(/\b[01]\\\.\d\d\b/g, '[01]\\.\\d\\d')}$`);
}

function run(command, args, input = '') {
  const { WORTLAUT_PACK_DIR: _, NODE_OPTIONS: __, ...env } = process.env;
  // GNU parallel keeps its own notes at home otherwise.
  const PARALLEL_HOME = join(root, 'build/parallel');
  const done = spawnSync(command, args, { cwd: root, input, encoding: 'utf8', env: { ...env, PARALLEL_HOME, NO_COLOR: '1' } });
  assert.equal(done.status, 0, `${args.at(-1) ?? input}\n${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** [command, what it should print] of a console block. */
function commands(text) {
  const parts = text.split(/^\$ /m);
  assert.equal(parts.shift(), '', 'the block begins with a command');
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return [part.slice(0, end), part.slice(end + 1)];
  });
}

test('there are examples of every sort', () => {
  const sorts = blocks.map(({ how }) => how.split(' ')[0]);
  for (const sort of ['run', 'node', 'prints', 'same']) assert.ok(sorts.includes(sort), sort);
  for (const document of documents) {
    const comments = readFileSync(join(root, document), 'utf8').match(/<!-- test: /g).length;
    assert.equal(blocks.filter((block) => block.document === document).length, comments, `${document}: each comment stands before a block`);
  }
});

blocks.forEach(({ how, text, name }, i) => {
  if (how === 'run') {
    test(name, () => {
      for (const [command, expected] of commands(text)) assert.match(run('bash', ['-c', command]), pattern(expected), command);
    });
  } else if (how === 'node') {
    const skip = !existsSync(join(root, 'build/wasm/wortlaut-engine.mjs')) && 'build/wasm has no engine';
    test(name, { skip }, () => {
      assert.equal(blocks[i + 1]?.how, 'prints');
      assert.match(run('node', ['--input-type=module'], text), pattern(blocks[i + 1].text));
    });
  } else if (how.startsWith('same as ')) {
    test(name, () => assert.equal(text, readFileSync(join(root, how.slice('same as '.length)), 'utf8')));
  } else {
    test(name, () => assert.equal(how, 'prints'));
  }
});
