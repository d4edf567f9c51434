// Measures `wortlaut analyze --jsonl` over many articles: prints how many, how long, and how much memory it held.
//
//   node tests/scale/measure.mjs [COUNT [SAMPLES.tsv]] [-- COMMAND…]    (a million; wortlaut analyze --jsonl)
//
// The articles come from tests/scale/articles.mjs and are never all in memory or on the disk; every byte that comes
// out is held against the analysis that the article gets by itself, in the order of the articles that went in.
// The memory is that of the command and of all that it starts. docs/scale.md has what was printed.
// WORTLAUT_BUILD=FOLDER measures another build than build/native.
import { createWriteStream } from 'node:fs';

import { program } from '../cli/run-cli.mjs';
import { bytesOf, texts } from './articles.mjs';
import { stream } from './stream.mjs';

const given = process.argv.slice(2);
const dashes = given.includes('--') ? given.indexOf('--') : given.length;
const [howMany, samplesFile] = given.slice(0, dashes);
const count = Number(howMany ?? 1_000_000);
const [command, ...args] = dashes < given.length ? given.slice(dashes + 1) : [program, 'analyze', '--jsonl'];
const file = samplesFile ? createWriteStream(samplesFile) : null;
file?.write('seconds\tdocuments\tresident KiB\n');

const number = (value) => Math.round(value).toLocaleString('en');
console.log(`${number(count)} documents, made of ${texts.length} articles with ${number(bytesOf(count) / count)} bytes on the average`);

let told = 0;
const { documents, bytesIn, bytesOut, seconds, samples } = await stream(command, args, count, {
  onSample({ documents, resident, seconds }) {
    file?.write(`${seconds.toFixed(1)}\t${documents}\t${resident}\n`);
    if (documents < told + count / 10) return;
    told = documents;
    console.log(`  ${number(documents).padStart(9)} documents  ${seconds.toFixed(0).padStart(5)} s  ${number(resident).padStart(6)} KiB`);
  },
});
// The first hundredth is for starting up: the pack is read, and each worker meets the longest articles.
const settled = samples.filter(([at]) => at >= count / 100).map(([, resident]) => resident);
const half = (from, to) => Math.max(...samples.filter(([at]) => at >= count * from && at < count * to).map(([, resident]) => resident));
console.log(`documents      ${number(documents)}, in the order of the input, each byte as analysed alone`);
console.log(`text in        ${number(bytesIn)} bytes`);
console.log(`JSON out       ${number(bytesOut)} bytes`);
console.log(`time           ${(seconds / 60).toFixed(1)} minutes, ${number(documents / seconds)} documents a second`);
console.log(`resident       ${number(Math.min(...settled))} to ${number(Math.max(...settled))} KiB in ${settled.length} samples after the first hundredth`);
console.log(`               most in the first half ${number(half(0, 0.5))} KiB, in the second ${number(half(0.5, 1))} KiB`);
file?.end();
