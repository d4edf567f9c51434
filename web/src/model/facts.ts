import type { Fact } from '../../../bindings/wortlaut';

/** A fact as a reader writes it: figures and dates in the reader's language ("3.500.000 EUR", "1. August"). What has no
 *  short form of its own ("gestern", "Ende 2021", "doppelt so viele") stands in the article's words. `qualifier`: "etwa". */
export function factText({ kind, value, unit, start, end }: Fact, qualifier: string, text: string, language: string): string {
  const words = text.slice(start, end);
  if (kind === 'date') return unit ? words : (dateText(value, language) ?? words);
  if (kind === 'duration' || unit === 'times') return words;
  const figures = value.split('..').map((figure) =>
    /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure).toLocaleString(language) : figure,
  );
  return [qualifier, figures.join('–'), unit].filter(Boolean).join(' ');
}

/** "2024-05-03", "2024-05", "--08-01"; null for what is neither. */
function dateText(value: string, language: string): string | null {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (!year || !month) return null;
  const known = year !== '-';
  const date = new Date(Date.UTC(known ? Number(year) : 2024, Number(month) - 1, Number(day ?? 1)));
  return date.toLocaleDateString(language, {
    timeZone: 'UTC',
    month: 'long',
    ...(known ? { year: 'numeric' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
}
