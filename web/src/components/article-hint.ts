import { LitElement, css, html, nothing } from 'lit';
import type { Place } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { controls } from '../styles/controls';
import { ask } from './events';
import { icon } from './icons';

/** What is offered for words of the article: why they are no claim, and to take them as one. */
export interface Hint extends Place {
  /** Code of the reason; null for words that the reader selected. */
  reason: string | null;
  /** Ids of the claims in it that the reader dismissed. */
  dismissed: readonly string[];
}

/** What a hint's button says: it takes the words as a claim, or takes a dismissal back. */
export const hintWords = ({ dismissed }: Hint, t: Messages): string => (dismissed.length ? t.restoreClaim : t.addClaim);

/** What a hint's button does. */
export function followHint(from: EventTarget, { start, end, dismissed }: Hint): void {
  for (const claim of dismissed) ask(from, 'wl-edit', { op: 'claim.restore', claim });
  if (!dismissed.length) ask(from, 'wl-add-claim', { start, end });
}

/** A hint beside the words it is about. */
export class ArticleHint extends LitElement {
  static override properties = {
    t: { attribute: false },
    hint: { attribute: false },
    readonly: { type: Boolean },
  };
  declare t: Messages;
  declare hint: Hint;
  declare readonly: boolean;

  override render() {
    const { t, hint } = this;
    const act = () => {
      followHint(this, hint);
      this.dispatchEvent(new Event('done'));
    };
    const selected = hint.reason === null;
    return html`<div class=${selected ? '' : 'box'} role="status">
      ${selected ? nothing : html`<p><b>${t.unused}</b> ${t.reasons[hint.reason ?? ''] ?? hint.reason}</p>`}
      ${this.readonly
        ? nothing
        : html`<button class=${selected ? 'primary' : 'quiet'} @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${act}>${icon('plus')}${hintWords(hint, t)}</button>`}
    </div>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        z-index: 2;
        font: 400 0.875rem/1.45 var(--sans);
      }
      .box {
        width: max-content;
        max-width: 19rem;
        padding: 0.6rem 0.8rem 0.35rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
      }
      .box,
      button.primary {
        box-shadow: 0 4px 20px var(--shade);
      }
      p {
        margin: 0 0 0.25rem;
      }
      b {
        display: block;
        font-weight: 400;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      button.quiet {
        margin-left: -0.5rem;
        padding: 0 0.5rem;
        font-weight: 600;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('wl-article-hint', ArticleHint);

declare global {
  interface HTMLElementTagNameMap {
    'wl-article-hint': ArticleHint;
  }
}
