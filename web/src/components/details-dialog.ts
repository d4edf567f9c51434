import { css, html } from 'lit';
import type { Article } from '../../../bindings/wortlaut';
import { Modal } from './modal';

const fields = ['title', 'url', 'author', 'published', 'text'] as const;

/** What the article says of itself, and its text. */
export class DetailsDialog extends Modal {
  static override properties = { ...Modal.properties, article: { attribute: false }, readonly: { type: Boolean } };
  declare article: Article | null;
  declare readonly: boolean;

  constructor() {
    super();
    this.article = null;
    this.readonly = false;
  }

  protected heading(): string {
    return this.t.details;
  }

  protected content() {
    const { t, article } = this;
    if (!article) return html``;
    return html`<form @submit=${this.#submitted}>
      <fieldset ?disabled=${this.readonly}>
        <label class="field"><span>${t.title}</span><input name="title" .value=${article.title} autocomplete="off" /></label>
        <label class="field"><span>${t.url}</span><input name="url" type="url" .value=${article.url} autocomplete="off" /></label>
        <div class="row">
          <label class="field"><span>${t.author}</span><input name="author" .value=${article.author} autocomplete="off" /></label>
          <label class="field"><span>${t.published}</span>
            <input name="published" type="date" .value=${article.published.slice(0, 10)} /></label>
        </div>
        <label class="field"><span>${t.articleText}</span><textarea name="text" rows="9" lang="de" .value=${article.text}></textarea></label>
        <p class="hint">${t.textHint}</p>
        <div class="actions"><button type="button" @click=${() => this.hide()}>${t.cancel}</button>
          <button class="primary">${t.apply}</button></div>
      </fieldset>
    </form>`;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const { article } = this;
    this.hide();
    for (const field of fields) {
      // A form turns line ends into CR LF.
      const value = String(data.get(field) ?? '').replace(/\r\n/g, '\n');
      if (!article || value === (field === 'published' ? article.published.slice(0, 10) : article[field])) continue;
      this.dispatchEvent(new CustomEvent('set', { detail: { field, value } }));
    }
  }

  static override styles = [
    ...Modal.styles,
    css`
      fieldset {
        display: grid;
        gap: 0.75rem;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.75rem;
      }
      textarea {
        font: 400 1rem/1.5 var(--serif);
      }
      .actions {
        display: flex;
        justify-content: end;
        gap: 0.5rem;
      }
    `,
  ];
}

customElements.define('wl-details-dialog', DetailsDialog);

declare global {
  interface HTMLElementTagNameMap {
    'wl-details-dialog': DetailsDialog;
  }
}
