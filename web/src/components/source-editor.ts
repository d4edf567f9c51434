import { LitElement, css, html, nothing } from 'lit';
import type { Evidence, EvidenceField, Stance } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { controls } from '../styles/controls';
import { Drafts } from './drafts';
import { ask } from './events';
import { icon } from './icons';

const stances: Stance[] = ['supports', 'refutes', 'context'];

/** One source of a note: folded it reads like a reference, unfolded it is a form. */
export class SourceEditor extends LitElement {
  static override properties = {
    t: { attribute: false },
    source: { attribute: false },
    note: {},
    readonly: { type: Boolean },
  };
  declare t: Messages;
  declare source: Evidence;
  declare note: string;
  declare readonly: boolean;

  /** A new one begins unfolded, and does not fold under the typing hand. */
  #unfolded: boolean | undefined;
  #drafts = new Drafts(this, (field, value) => this.#set(field as EvidenceField, value));

  override render() {
    const { t, source } = this;
    this.#unfolded ??= isBlank(source);
    const title = source.title || hostOf(source.url) || t.sourceUntitled;
    const about = [source.publisher, source.date && dateText(source.date, t.code)].filter(Boolean).join(', ');
    const address = webAddress(source.url);
    return html`<details ?open=${this.#unfolded}>
      <summary>
        <span class="stance" data-stance=${source.stance}>${t.stances[source.stance]}</span>
        <span class="title">${title}</span>
        ${about ? html`<span class="about">${about}</span>` : nothing}
      </summary>
      <fieldset ?disabled=${this.readonly}>
        <div class="row">
          <label class="field"><span>${t.stance}</span>
            <select @change=${(event: Event) => this.#set('stance', (event.target as HTMLSelectElement).value)}>
              ${stances.map((one) => html`<option value=${one} ?selected=${one === source.stance}>${t.stances[one]}</option>`)}
            </select></label>
          ${this.#field('date', t.sourceDate, 'date')}
        </div>
        ${this.#field('url', t.sourceUrl, 'url')}
        ${this.#field('title', t.sourceTitle)}
        ${this.#field('publisher', t.sourcePublisher)}
        <label class="field"><span>${t.sourceExcerpt}</span>
          <textarea rows="2" .value=${this.#drafts.value('excerpt', source.excerpt)}
            @input=${(event: Event) => this.#drafts.type('excerpt', (event.target as HTMLTextAreaElement).value)}
            @blur=${() => this.#drafts.leave()}></textarea></label>
        ${this.#field('archiveUrl', t.sourceArchive, 'url')}
        <div class="foot">
          ${address
            ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${icon('link')}${t.openSource}</a>`
            : nothing}
          <button class="quiet" @click=${() => ask(this, 'wl-source-remove', { note: this.note, id: source.id })}>
            ${icon('trash')}${t.removeSource}</button>
        </div>
      </fieldset>
    </details>`;
  }

  /** Focuses the address. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('input[type="url"]')?.focus();
  }

  #field(field: EvidenceField & keyof Evidence, label: string, type = 'text') {
    return html`<label class="field"><span>${label}</span>
      <input type=${type} autocomplete="off" .value=${this.#drafts.value(field, String(this.source[field]))}
        @input=${(event: Event) => this.#drafts.type(field, (event.target as HTMLInputElement).value)}
        @blur=${() => this.#drafts.leave()} /></label>`;
  }

  #set(field: EvidenceField, value: unknown): void {
    ask(this, 'wl-edit', { op: 'evidence.set', note: this.note, id: this.source.id, field, value });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      details {
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
      }
      summary {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.1rem 0.5rem;
        padding: 0.4rem 0.65rem;
        font-size: 0.875rem;
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .stance {
        font-size: 0.75rem;
        font-weight: 650;
        color: var(--muted);
      }
      .stance[data-stance='supports'] {
        color: var(--good);
      }
      .stance[data-stance='refutes'] {
        color: var(--bad);
      }
      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .about {
        color: var(--muted);
      }
      fieldset {
        display: grid;
        gap: 0.5rem;
        padding: 0.15rem 0.65rem 0.6rem;
      }
      .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.5rem;
      }
      .foot {
        display: flex;
        justify-content: space-between;
        align-items: center;
        flex-wrap: wrap;
        font-size: 0.8125rem;
      }
      .foot button {
        padding: 0 0.4rem;
        margin-left: auto;
        color: var(--muted);
      }
      a {
        display: inline-flex;
        gap: 0.3rem;
        align-items: center;
        color: inherit;
      }
    `,
  ];
}

const isBlank = ({ url, title, excerpt, publisher }: Evidence) => !url && !title && !excerpt && !publisher;

/** The address when it is one that is safe to open, else "". */
export function webAddress(text: string): string {
  try {
    const url = new URL(text);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : '';
  } catch {
    return '';
  }
}

function hostOf(text: string): string {
  const address = webAddress(text);
  return address ? new URL(address).hostname.replace(/^www\./, '') : '';
}

function dateText(iso: string, language: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(language, { dateStyle: 'medium' });
}

customElements.define('wl-source-editor', SourceEditor);

declare global {
  interface HTMLElementTagNameMap {
    'wl-source-editor': SourceEditor;
  }
}
