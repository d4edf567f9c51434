import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { spawnSync } from 'node:child_process';

import { checkContract } from '../contract.mjs';
import { samples } from '../samples.mjs';
import { pack, program, wortlaut } from './run-cli.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-cli-'));
after(() => rmSync(scratch, { recursive: true }));
const file = (name, content) => {
  writeFileSync(join(scratch, name), content);
  return join(scratch, name);
};
const isOneLine = (text) => assert.match(text, /^wortlaut: [^\n]+\n$/);

for (const [name, text] of samples) {
  test(`JSON by the contract: ${name}`, () => {
    const { code, out, err } = wortlaut(['analyze'], { input: text });
    assert.equal(err, '');
    assert.equal(code, 0);
    checkContract(JSON.parse(out), text);
  });
}

test('claims of a plain article are found under their speakers', () => {
  const analysis = JSON.parse(wortlaut(['analyze'], { input: samples.get('hafen.txt') }).out);
  const who = (id) => analysis.speakers.find((speaker) => speaker.id === id).name;
  const said = analysis.claims
    .filter((claim) => claim.quotation !== null)
    .map((claim) => `${claim.speakers.map(who).join()}: ${claim.text}`);
  assert.ok(said.some((line) => /Holm: .*der Ausbau koste rund 3,5 Millionen Euro/.test(line)), said.join('\n'));
  assert.ok(said.some((line) => /Brandt: .*Am Ende zahlen die Bürger 7 Millionen/.test(line)), said.join('\n'));
});

test('the same text gives the same bytes, from a file as from standard input', () => {
  const text = samples.get('hafen.txt');
  const fromFile = wortlaut(['analyze', '--format', 'json', file('a.txt', text)]);
  const fromInput = wortlaut(['analyze', '--format=json', '-'], { input: text });
  assert.equal(fromFile.code, 0);
  assert.equal(fromFile.out, fromInput.out);
});

test('the text format names speakers, claims, forms and cues, without colour in a pipe', () => {
  const { code, out } = wortlaut(['analyze', '--format', 'text'], { input: samples.get('hafen.txt') });
  assert.equal(code, 0);
  assert.match(out, /^Petra Holm/m);
  assert.match(out, /direct, “betonte”/);
  assert.doesNotMatch(out, /\x1b/);
});

test('the text format is coloured on a terminal, unless NO_COLOR says no', { skip: spawnSync('script', ['--version']).error && 'no script(1) here' }, () => {
  const path = file('t.txt', samples.get('hafen.txt'));
  const onTerminal = (env) => {
    const run = spawnSync('script', ['-qec', `${program} analyze --format text ${path}`, '/dev/null'], {
      env: { PATH: process.env.PATH, TERM: 'xterm', ...env }, input: '',
    });
    return run.stdout.toString();
  };
  assert.match(onTerminal({}), /\x1b\[1m/);
  assert.doesNotMatch(onTerminal({ NO_COLOR: '1' }), /\x1b\[/);
});

test('an article cannot steer the terminal', () => {
  const { out } = wortlaut(['analyze', '--format', 'text'], { input: '„Alles \x1b[31mrot \u009b5m\x07“, sagte Petra Holm.' });
  assert.match(out, /Alles/);
  assert.doesNotMatch(out, /[\x1b\x07\u009b]/);
});

test('bad input is one line that says what and where, and exit code 1', () => {
  const cases = [
    [['analyze'], Buffer.from('M\xe4rz', 'latin1'), /standard input: not UTF-8 at byte 1$/m],
    [['analyze'], '', /standard input: the text is empty$/m],
    [['analyze'], ' \n\t\n', /the text is empty$/m],
    [['analyze', join(scratch, 'absent.txt')], '', /absent\.txt: No such file or directory$/m],
    [['analyze', scratch], '', /: Is a directory$/m],
    [['analyze', '--jsonl', join(scratch, 'absent.jsonl')], '', /absent\.jsonl: No such file or directory$/m],
    [['analyze', '--jsonl', scratch], '', /: Is a directory$/m],
    [['analyze', '--pack', join(scratch, 'absent.pack')], 'x', /absent\.pack: No such file/],
    [['analyze', '--pack', file('not.pack', 'this is no pack')], 'x', /not\.pack: /],
  ];
  for (const [args, input, message] of cases) {
    const { code, out, err } = wortlaut(args, { input });
    assert.equal(code, 1, args.join(' '));
    assert.equal(out, '');
    isOneLine(err);
    assert.match(err, message);
  }
});

test('wrong usage is one line and exit code 2', () => {
  for (const args of [[], ['read'], ['analyze', '--fast'], ['analyze', '--format', 'xml'], ['analyze', '--format'],
    ['analyze', '--language', 'fr'], ['analyze', '--jobs', '0', '--jsonl'], ['analyze', '--jobs', '2'],
    ['analyze', 'a', 'b'], ['analyze', '--jsonl', '--format', 'text']]) {
    const { code, out, err } = wortlaut(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    isOneLine(err);
  }
});

test('--help and --version', () => {
  const help = wortlaut(['--help']);
  assert.equal(help.code, 0);
  for (const option of ['--format', '--language', '--jsonl', '--jobs', '--pack']) assert.ok(help.out.includes(option));
  assert.equal(wortlaut(['analyze', '--help']).out, help.out);
  assert.match(wortlaut(['--version']).out, /^wortlaut \d+\.\d+\.\d+\n$/);
});

test('the language pack is found beside the program, in ../share, by variable and by option', () => {
  const input = samples.get('hafen.txt');
  const expected = wortlaut(['analyze'], { input }).out;
  const empty = mkdtempSync(join(scratch, 'empty-'));
  const none = wortlaut(['analyze'], { input, env: { WORTLAUT_PACK_DIR: empty } });
  assert.equal(none.code, 1);
  isOneLine(none.err);
  assert.equal(wortlaut(['analyze', '--pack', pack], { input, env: { WORTLAUT_PACK_DIR: empty } }).out, expected);
  copyFileSync(pack, join(empty, 'wortlaut-de.pack'));
  assert.equal(wortlaut(['analyze'], { input, env: { WORTLAUT_PACK_DIR: empty } }).out, expected);

  const prefix = mkdtempSync(join(scratch, 'prefix-'));
  mkdirSync(join(prefix, 'bin'));
  mkdirSync(join(prefix, 'share/wortlaut'), { recursive: true });
  copyFileSync(program, join(prefix, 'bin/wortlaut'));
  copyFileSync(pack, join(prefix, 'share/wortlaut/wortlaut-de.pack'));
  const { WORTLAUT_PACK_DIR: _, ...env } = process.env;
  assert.equal(spawnSync(join(prefix, 'bin/wortlaut'), ['analyze'], { input, env }).stdout.toString(), expected);
});

test('a full disk is said so', { skip: process.platform !== 'linux' }, () => {
  const run = spawnSync('sh', ['-c', `"${program}" analyze > /dev/full`], { input: 'Nein.' });
  assert.equal(run.status, 1);
  assert.match(run.stderr.toString(), /standard output: No space left/);
});
