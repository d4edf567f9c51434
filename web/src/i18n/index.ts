import { de, type Messages } from './de';
import { en } from './en';

export type { Messages };
export type Language = 'de' | 'en';
export const catalogues: Record<Language, Messages> = { de, en };

/** The language to begin with: the one asked for, else the browser's, else German. */
export function chooseLanguage(...wanted: (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    if (/^de\b/i.test(tag ?? '')) return 'de';
    if (/^en\b/i.test(tag ?? '')) return 'en';
  }
  return 'de';
}
