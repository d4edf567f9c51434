import { css, html, nothing, type TemplateResult } from 'lit';
import type { RatingScale } from '../../../bindings/wortlaut';
import type { Language, Messages } from '../i18n';
import { contradicts, isChecked, notedOn, type Repeat } from '../model/repeats';
import { icon } from './icons';
import { toneOf, verdictOf } from './verdict-badge';

export type RelationName = 'same' | 'similar' | 'number' | 'date' | 'polarity';

/** What a reader calls the relation: figures and dates are told apart. */
export function relationOf({ relation, differs }: Repeat): RelationName {
  if (relation === 'contradicts-polarity') return 'polarity';
  if (relation !== 'contradicts-number') return relation;
  return differs.some(({ kind }) => kind === 'number') ? 'number' : 'date';
}

/** What a check of the other claim found: in the article itself by its note, elsewhere by what was indexed. */
export function foundOut(repeat: Repeat, scales: readonly RatingScale[], t: Messages): { label: string; tone: string } | null {
  const noted = notedOn(repeat);
  if (!noted || !isChecked(noted)) return null;
  const language = t.code as Language;
  const verdict = noted.verdict ? verdictOf({ verdict: noted.verdict }, scales, language) : null;
  const label = (repeat.where ? null : repeat.other.verdictLabel?.[language]) ?? verdict?.label ?? '';
  return { label, tone: verdict ? toneOf(verdict) : 'off' };
}

/** "Bereits geprüft am 12.3.2026: falsch", "Andere Zahl im Vorspann". */
export function headingOf(repeat: Repeat, scales: readonly RatingScale[], t: Messages): string {
  const found = foundOut(repeat, scales, t);
  const relation = relationOf(repeat);
  if (repeat.where || !found) return t.repeatIn(relation, repeat.where ?? 'elsewhere');
  const { modified } = repeat.other;
  const date = modified ? new Date(modified).toLocaleDateString(t.code, { dateStyle: 'medium' }) : '';
  return t.repeatChecked(relation, date, found.label);
}

/** What a closed card says of it: that it was checked, that something contradicts, or that it stands elsewhere, too. */
export function repeatChips(repeats: readonly Repeat[], scales: readonly RatingScale[], t: Messages) {
  const checked = repeats.find((one) => one.relation === 'same' && foundOut(one, scales, t));
  const contrary = repeats.find(contradicts);
  const same = checked || contrary ? undefined : repeats.find(({ relation }) => relation === 'same');
  const chip = (tone: string, words: string): TemplateResult =>
    html`<span class="repeat" data-tone=${tone}>${icon('repeat')}${words}</span>`;
  const found = checked ? foundOut(checked, scales, t)! : null;
  return html`${found ? chip(found.tone, t.repeatKnown(found.label)) : nothing}${
    contrary ? chip('warn', t.repeatIn(relationOf(contrary), contrary.where ?? 'elsewhere')) : nothing}${
    same ? chip('off', t.repeatIn('same', same.where ?? 'elsewhere')) : nothing}`;
}

export const repeatStyles = css`
  .repeat {
    --repeat: var(--muted);
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    color: var(--repeat);
  }
  .repeat:not([data-tone='off']) {
    font-weight: 600;
  }
  .repeat svg {
    width: 1em;
    height: 1em;
  }
  .repeat[data-tone='good'] {
    --repeat: var(--good);
  }
  .repeat[data-tone='warn'] {
    --repeat: var(--warn);
  }
  .repeat[data-tone='bad'] {
    --repeat: var(--bad);
  }
`;
