// Sends articles through a command that reads and writes JSON Lines, checks all that comes out, and watches the memory.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { wortlaut } from '../cli/run-cli.mjs';
import { bytesOf, texts, writeArticles } from './articles.mjs';

/** What comes out behind the id, for each text: the analysis that the article gets by itself. */
const analyses = () =>
  (known ??= texts.map((input) => {
    const { code, out, err } = wortlaut(['analyze'], { input });
    assert.equal(code, 0, err);
    return Buffer.from(out.slice(1));
  }));
let known;

/**
 * Takes the output piece by piece, and holds it against what the articles first, first + 1, … must give: every byte
 * of it, in that order. `documents` counts the lines that were right; the first byte that is wrong throws.
 */
export class Checker {
  constructor(first = 1) {
    this.next = first;
    this.documents = 0;
    this.bytes = 0;
    this.rests = analyses();
    this.begin();
  }

  /** The next line, in two parts, and how much of each was seen. */
  begin() {
    this.parts = [Buffer.from(`{"id":"a${this.next}",`), this.rests[(this.next - 1) % this.rests.length]];
    this.part = 0;
    this.seen = 0;
  }

  take(chunk) {
    this.bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) {
      const part = this.parts[this.part];
      const length = Math.min(part.length - this.seen, chunk.length - at);
      if (chunk.compare(part, this.seen, this.seen + length, at, at + length) !== 0) {
        const found = chunk.toString('utf8', at, at + 80);
        assert.fail(`line ${this.documents + 1} is not that of a${this.next}: ${found} … for ${part.toString('utf8', this.seen, this.seen + 80)} …`);
      }
      at += length;
      this.seen += length;
      if (this.seen < part.length) continue;
      this.seen = 0;
      if (++this.part < 2) continue;
      ++this.documents;
      ++this.next;
      this.begin();
    }
  }

  /** Nothing is missing, and the last line is whole. */
  end(count) {
    assert.equal(this.documents, count, 'every article has its line');
    assert.equal(this.part + this.seen, 0, 'the last line is whole');
  }
}

const proc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** Kibibytes that a process and all that it has started hold in memory now; null where it has ended. */
function residentKiB(pid) {
  const own = Number(/^VmRSS:\s+(\d+)/m.exec(proc(pid, 'status'))?.[1] ?? 0);
  const children = proc(pid, `task/${pid}/children`).split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + (residentKiB(child) ?? 0), own) || null;
}

/**
 * Sends `count` articles through the command; resolves to what was measured: documents, bytes, seconds and the samples
 * [documents that had come out, KiB resident], one each `every` milliseconds. `onSample` hears of each.
 */
export async function stream(command, args, count, { every = 500, onSample = () => {}, env = process.env } = {}) {
  const checker = new Checker();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  const samples = [];
  const began = performance.now();
  const sample = () => {
    const resident = residentKiB(child.pid);
    if (resident === null) return;
    samples.push([checker.documents, resident]);
    onSample({ documents: checker.documents, resident, seconds: (performance.now() - began) / 1000 });
  };
  const timer = setInterval(sample, every);
  try {
    const code = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    const sent = writeArticles(child.stdin, count).then(() => child.stdin.end());
    const read = (async () => {
      for await (const chunk of child.stdout) checker.take(chunk);
    })();
    await Promise.all([sent, read]);
    assert.equal(await code, 0, 'the exit code');
    checker.end(count);
  } finally {
    clearInterval(timer);
    child.kill();
  }
  return {
    documents: checker.documents,
    bytesIn: bytesOf(count),
    bytesOut: checker.bytes,
    seconds: (performance.now() - began) / 1000,
    samples,
  };
}
