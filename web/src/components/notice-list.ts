import { LitElement, css, html } from 'lit';
import type { Messages } from '../i18n';
import type { Notice } from '../model/notices';
import { controls } from '../styles/controls';
import { icon } from './icons';

/** How long a passing message stays, and one that offers a way back. */
const stay = 6_000;
const stayWithAction = 14_000;

/** Messages: what asks for attention stays until it is dismissed, what merely informs goes by itself. */
export class NoticeList extends LitElement {
  static override properties = { t: { attribute: false }, notices: { state: true } };
  declare t: Messages;
  declare notices: readonly Notice[];

  constructor() {
    super();
    this.notices = [];
  }

  add(notice: Notice): void {
    // The same message again takes the old one's place.
    this.notices = [...this.notices.filter(({ code }) => code !== notice.code), notice].slice(-4);
    if (notice.level === 'info' && !notice.stays) setTimeout(() => this.drop(notice), notice.action ? stayWithAction : stay);
  }

  drop(notice: Notice): void {
    this.notices = this.notices.filter((one) => one !== notice);
  }

  /** Takes away what is about the article that was open. */
  clear(): void {
    this.notices = this.notices.filter(({ stays }) => stays);
  }

  override render() {
    const { t } = this;
    return html`<div role="status" aria-live="polite">
      ${this.notices.map((notice) => {
        const sentence = t.noticeTexts[notice.code] as (detail: string, count: number) => string;
        return html`<div class="notice" data-level=${notice.level} data-code=${notice.code}>
          <span>${sentence(notice.detail ?? '', notice.count ?? 0)}</span>
          ${notice.action
            ? html`<button class="act" @click=${() => {
                notice.action!.run();
                this.drop(notice);
              }}>${t.actions[notice.action.name]}</button>`
            : ''}
          <button class="quiet icon" aria-label=${t.dismiss} title=${t.dismiss} @click=${() => this.drop(notice)}>${icon('close')}</button>
        </div>`;
      })}
    </div>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        z-index: 5;
        left: 50%;
        bottom: 1rem;
        translate: -50% 0;
        width: min(40rem, calc(100% - 2rem));
        pointer-events: none;
      }
      [role='status'] {
        display: grid;
        gap: 0.5rem;
      }
      .notice {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        padding: 0.5rem 0.5rem 0.5rem 0.95rem;
        border-radius: 10px;
        background: light-dark(#2a2621, #ece7de);
        color: light-dark(#fffdf8, #1d1b19);
        box-shadow: 0 6px 30px var(--shade);
        pointer-events: auto;
        font-size: 0.9063rem;
      }
      .notice > span {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .notice[data-level='error'] {
        background: light-dark(#8c1d15, #ffc4bd);
      }
      .notice[data-level='warning'] {
        background: light-dark(#6b4300, #ffdca6);
      }
      .act {
        border-color: currentColor;
        background: none;
        font-weight: 650;
      }
      .notice :focus-visible {
        outline-color: currentColor;
      }
    `,
  ];
}

customElements.define('wl-notice-list', NoticeList);

declare global {
  interface HTMLElementTagNameMap {
    'wl-notice-list': NoticeList;
  }
}
