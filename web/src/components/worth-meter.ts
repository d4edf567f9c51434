import { css, html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n';

const steps = [1, 2, 3, 4, 5];

/** Five small bars: how much a claim is worth checking. */
export function worthMeter(worth: number, t: Messages): TemplateResult {
  const label = t.worth(Math.round(worth * 100));
  const filled = Math.max(worth > 0 ? 1 : 0, Math.round(worth * 5));
  return html`<span class="worth" role="img" aria-label=${label} title=${label}
    >${steps.map((step) => html`<i class=${step <= filled ? 'on' : ''}></i>`)}</span>`;
}

export const worthStyles = css`
  .worth {
    display: inline-flex;
    align-items: flex-end;
    gap: 2px;
    height: 0.75rem;
  }
  .worth i {
    width: 3px;
    height: 40%;
    border-radius: 1px;
    background: var(--line-strong);
    opacity: 0.45;
  }
  .worth i:nth-child(2) {
    height: 55%;
  }
  .worth i:nth-child(3) {
    height: 70%;
  }
  .worth i:nth-child(4) {
    height: 85%;
  }
  .worth i:nth-child(5) {
    height: 100%;
  }
  .worth i.on {
    background: var(--ink);
    opacity: 1;
  }
`;
