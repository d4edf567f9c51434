import { LitElement, css, html, nothing } from 'lit';
import type { Messages } from '../i18n';
import type { StoredEntry } from '../model/storage';
import { controls } from '../styles/controls';
import { icon } from './icons';

/** What is offered to be read. `html` is what the clipboard holds beside the plain words. */
export interface OfferedText {
  text: string;
  html?: string;
}

/** The beginning: an empty sheet that asks for an article. */
export class EmptyState extends LitElement {
  static override properties = {
    t: { attribute: false },
    recent: { attribute: false },
    text: { state: true },
  };
  declare t: Messages;
  declare recent: readonly StoredEntry[];
  declare text: string;

  constructor() {
    super();
    this.text = '';
    this.recent = [];
  }

  override render() {
    const { t } = this;
    return html`<div class="inner">
      <h1>${t.tagline}</h1>
      <p class="intro">${t.intro}</p>
      <form @submit=${this.#submitted}>
        <label class="visually-hidden" for="text">${t.pasteLabel}</label>
        <textarea id="text" lang="de" .value=${this.text} placeholder=${t.pastePlaceholder} spellcheck="false"
          @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
          @paste=${this.#pasted} @keydown=${this.#keyed}></textarea>
        <div class="actions">
          <button class="primary" ?disabled=${!this.text.trim()}>${t.analyze}</button>
          <button type="button" @click=${() => this.dispatchEvent(new Event('sample'))}>${t.sample}</button>
          <button type="button" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('[type=file]')!.click()}
            title=${t.fileHint}>${icon('file')}${t.openFile}</button>
          <input type="file" class="visually-hidden" tabindex="-1" aria-label=${t.openFile}
            accept=".txt,.md,.html,.htm,.json,text/plain,text/html,application/json" @change=${this.#fileChosen} />
        </div>
      </form>
      <slot name="start"></slot>
      <p class="privacy">${t.privacy}</p>
      ${this.recent.length
        ? html`<section aria-labelledby="recent">
            <h2 id="recent">${t.recent}</h2>
            <ul>${this.recent.slice(0, 6).map(
              ({ id, title, modified, notes, done }) => html`<li>
                <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('open', { detail: id }))}>
                  <span class="title" lang="de">${title || t.untitled}</span>
                  <span class="about">${new Date(modified).toLocaleDateString(t.code, { dateStyle: 'medium' })}${notes
                    ? html` · ${t.doneCount(done, notes)}`
                    : nothing}</span>
                </button></li>`,
            )}</ul>
          </section>`
        : nothing}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #offer(detail: OfferedText): void {
    this.dispatchEvent(new CustomEvent<OfferedText>('offer', { detail }));
  }

  #submitted(event: Event): void {
    event.preventDefault();
    if (this.text.trim()) this.#offer({ text: this.text });
  }

  /** A pasted page is read at once; a few pasted words stay to be edited. */
  #pasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const page = event.clipboardData?.getData('text/html') ?? '';
    if (this.text.trim() || (text.trim().length < 200 && page.length < 400)) return;
    event.preventDefault();
    this.text = text;
    this.#offer(page ? { text, html: page } : { text });
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submitted(event);
  }

  #fileChosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) this.dispatchEvent(new CustomEvent<File>('file', { detail: file }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        min-height: 100%;
        padding: clamp(1.5rem, 6cqh, 5rem) clamp(1rem, 4cqw, 3rem) 3rem;
      }
      .inner {
        width: min(46rem, 100%);
        margin: 0 auto;
      }
      h1 {
        margin: 0 0 0.6rem;
        font: 650 clamp(2.25rem, 7cqw, 3.5rem) / 1.08 var(--serif);
        letter-spacing: -0.022em;
      }
      .intro {
        max-width: 36rem;
        margin: 0 0 1.6rem;
        font: 400 1.125rem/1.55 var(--serif);
        color: var(--muted);
      }
      textarea {
        display: block;
        width: 100%;
        height: clamp(11rem, 34cqh, 22rem);
        padding: 1.25rem 1.4rem;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--paper);
        font: 400 1.0625rem/1.6 var(--serif);
        box-shadow: 0 8px 30px var(--shade);
      }
      textarea:focus {
        outline: 2px solid var(--focus);
        outline-offset: -1px;
        border-radius: 12px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        margin-top: 1rem;
      }
      .actions button {
        min-height: 2.5rem;
        padding: 0 1.1rem;
      }
      .privacy {
        margin: 1.1rem 0 0;
        font-size: 0.875rem;
        color: var(--muted);
      }
      section {
        margin-top: 2.4rem;
      }
      h2 {
        margin: 0 0 0.4rem;
        padding-bottom: 0.4rem;
        border-bottom: 1px solid var(--line);
        font: 600 0.875rem/1.4 var(--sans);
        color: var(--muted);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li button {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 1rem;
        width: 100%;
        padding: 0.45rem 0.5rem;
        text-align: left;
        white-space: normal;
      }
      .title {
        font: 600 1.0313rem/1.35 var(--serif);
      }
      .about {
        font-size: 0.8125rem;
        color: var(--muted);
      }
    `,
  ];
}

customElements.define('wl-empty-state', EmptyState);

declare global {
  interface HTMLElementTagNameMap {
    'wl-empty-state': EmptyState;
  }
}
