import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = process.env.WORTLAUT_BUILD ?? fileURLToPath(new URL('../../build/native', import.meta.url));

/** The command under test. */
export const program = `${build}/wortlaut`;
export const pack = `${build}/wortlaut-de.pack`;

/** Runs it; `input` is a string or bytes for standard input. */
export function wortlaut(args, { input = '', env = {} } = {}) {
  const { WORTLAUT_PACK_DIR: _, ...inherited } = process.env;
  const run = spawnSync(program, args, { input, env: { ...inherited, ...env }, maxBuffer: 1 << 28 });
  // A program that ends before it read its input breaks the pipe; that is no failure of the run.
  if (run.error && run.error.code !== 'EPIPE') throw run.error;
  return { code: run.status, out: run.stdout.toString(), err: run.stderr.toString() };
}
