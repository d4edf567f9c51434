import type { CorrectedAnalysis } from '../../../bindings/wortlaut';
import type { Notice } from './notices';

/** One notice for each kind of trouble in an analysis. */
export function warningsOf(analysis: CorrectedAnalysis): Notice[] {
  const codes = new Map<string, number>();
  for (const { code } of analysis.warnings) codes.set(code, (codes.get(code) ?? 0) + 1);
  const known = ['empty-text', 'invalid-utf8', 'no-pack-for-language', 'unknown-language'] as const;
  const notices: Notice[] = [];
  for (const [code, count] of codes) {
    const found = known.find((one) => one === code);
    notices.push(
      found ? { code: found, level: 'warning', count } : { code: 'engine-warning', level: 'warning', detail: code, count },
    );
  }
  const { blocks, claims } = analysis;
  if (!codes.size && blocks.length && blocks.every(({ kind }) => kind === 'furniture')) {
    notices.push({ code: 'only-furniture', level: 'warning' });
  } else if (!codes.size && !claims.length) {
    notices.push({ code: 'nothing-claimed', level: 'info' });
  }
  return notices;
}
