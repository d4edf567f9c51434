import { css, html, type TemplateResult } from 'lit';
import type { Note, RatingScale } from '../../../bindings/wortlaut';
import type { Language, Messages } from '../i18n';

export interface ShownVerdict {
  label: string;
  /** 1 true to 0 false; null off the scale. */
  value: number | null;
}

/** A note's verdict in the reader's language; null when there is none. An unknown rating shows its id. */
export function verdictOf(note: Pick<Note, 'verdict'>, scales: readonly RatingScale[], language: Language): ShownVerdict | null {
  if (!note.verdict) return null;
  const { scale, rating } = note.verdict;
  const found = scales.find(({ id }) => id === scale)?.ratings.find(({ id }) => id === rating);
  return found ? { label: found.label[language], value: found.value } : { label: rating, value: null };
}

/** The colour a verdict is shown in. */
export const toneOf = ({ value }: ShownVerdict): string =>
  value === null ? 'off' : value >= 0.7 ? 'good' : value <= 0.3 ? 'bad' : 'warn';

/** How far the check of a claim is: its verdict, or else its status. */
export function verdictBadge(note: Note, scales: readonly RatingScale[], t: Messages): TemplateResult {
  const verdict = verdictOf(note, scales, t.code as Language);
  if (!verdict) return html`<span class="badge" data-status=${note.status}>${t.statuses[note.status]}</span>`;
  return html`<span class="badge" data-tone=${toneOf(verdict)} data-status=${note.status}>${verdict.label}</span>`;
}

export const verdictStyles = css`
  .badge {
    --badge: var(--muted);
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    margin-left: auto;
    font-weight: 650;
    color: var(--badge);
  }
  .badge::before {
    content: '';
    width: 0.6em;
    height: 0.6em;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  .badge[data-status='in_progress']::before {
    background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  }
  .badge[data-status='done']::before {
    background: currentColor;
  }
  .badge[data-status='wont_check']::before {
    height: 0;
    border-width: 1px 0 0;
    border-radius: 0;
  }
  .badge[data-tone='good'] {
    --badge: var(--good);
  }
  .badge[data-tone='warn'] {
    --badge: var(--warn);
  }
  .badge[data-tone='bad'] {
    --badge: var(--bad);
  }
`;
