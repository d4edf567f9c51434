import { css, html } from 'lit';
import type { ExportFormat } from '../../../bindings/wortlaut';
import { Modal } from './modal';

const formats: ExportFormat[] = ['json', 'markdown', 'html', 'csv', 'webannotation', 'claimreview'];

/** What can be taken along. */
export class ExportDialog extends Modal {
  protected heading(): string {
    return this.t.export;
  }

  protected content() {
    const { t } = this;
    return html`<p>${t.exportIntro}</p>
      <ul>
        ${formats.map(
          (format) => html`<li><button data-format=${format} @click=${() => this.#chosen(format)}>
            <strong>${t.formats[format][0]}</strong><span>${t.formats[format][1]}</span></button></li>`,
        )}
      </ul>`;
  }

  #chosen(format: ExportFormat): void {
    this.hide();
    this.dispatchEvent(new CustomEvent<ExportFormat>('export', { detail: format }));
  }

  static override styles = [
    ...Modal.styles,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: grid;
        justify-content: start;
        justify-items: start;
        gap: 0.1rem;
        width: 100%;
        padding: 0.6rem 0.85rem;
        text-align: left;
        white-space: normal;
      }
      li span {
        font-size: 0.875rem;
        color: var(--muted);
      }
    `,
  ];
}

customElements.define('wl-export-dialog', ExportDialog);

declare global {
  interface HTMLElementTagNameMap {
    'wl-export-dialog': ExportDialog;
  }
}
