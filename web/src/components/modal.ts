import { LitElement, css, html, type TemplateResult } from 'lit';
import type { Messages } from '../i18n';
import { controls } from '../styles/controls';
import { icon } from './icons';

/** A dialog over the page. The browser keeps the focus inside, Escape closes it, and the focus goes back
 *  to where it was. Whoever extends it says what is in it. */
export abstract class Modal extends LitElement {
  static override properties = { t: { attribute: false } };
  declare t: Messages;

  protected abstract heading(): string;
  protected abstract content(): TemplateResult;

  override render() {
    return html`<dialog aria-labelledby="heading" @click=${this.#clicked}>
      <div class="sheet">
        <div class="top"><h2 id="heading">${this.heading()}</h2>
          <button class="quiet icon" aria-label=${this.t.close} title=${this.t.close} @click=${() => this.hide()}>${icon('close')}</button>
        </div>
        ${this.content()}
      </div>
    </dialog>`;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog')!;
    if (!dialog.open) dialog.showModal();
  }

  hide(): void {
    this.renderRoot.querySelector('dialog')!.close();
  }

  /** A click beside the sheet closes. */
  #clicked(event: MouseEvent): void {
    if (event.target === event.currentTarget) this.hide();
  }

  static override styles = [
    controls,
    css`
      dialog {
        width: min(36rem, calc(100vw - 2rem));
        max-height: calc(100dvh - 3rem);
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--paper);
        color: var(--ink);
        box-shadow: 0 20px 70px var(--shade);
      }
      dialog::backdrop {
        background: rgb(20 16 10 / 0.45);
      }
      .sheet {
        display: grid;
        gap: 1rem;
        padding: 1.1rem 1.35rem 1.4rem;
      }
      .top {
        display: flex;
        justify-content: space-between;
        align-items: center;
      }
      h2 {
        margin: 0;
        font: 650 1.375rem/1.3 var(--serif);
      }
      p {
        margin: 0;
      }
      .hint {
        font-size: 0.8125rem;
        color: var(--muted);
      }
    `,
  ];
}
