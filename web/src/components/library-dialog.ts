import { css, html } from 'lit';
import type { NotebookFolder } from '../model/notebook-folder';
import type { StoredEntry } from '../model/storage';
import { icon } from './icons';
import { Modal } from './modal';

/** The saved articles, and the folders of notebooks that claims are compared with besides. */
export class LibraryDialog extends Modal {
  static override properties = {
    ...Modal.properties,
    entries: { attribute: false },
    lasting: { type: Boolean },
    current: {},
    folders: { attribute: false },
  };
  declare entries: readonly StoredEntry[];
  declare lasting: boolean;
  declare current: string | null;
  declare folders: readonly NotebookFolder[];

  constructor() {
    super();
    this.entries = [];
    this.lasting = true;
    this.current = null;
    this.folders = [];
  }

  protected heading(): string {
    return this.t.library;
  }

  protected content() {
    const { t } = this;
    return html`${this.lasting ? '' : html`<p class="hint">${t.libraryMemory}</p>`}
      ${this.entries.length
        ? html`<ul>${this.entries.map((entry) => this.#entry(entry))}</ul>`
        : html`<p>${t.libraryEmpty}</p>`}
      <section aria-labelledby="others">
        <h3 id="others">${t.folders}</h3>
        <p class="hint">${t.foldersHint}</p>
        ${this.folders.length ? html`<ul>${this.folders.map((folder) => this.#folder(folder))}</ul>` : ''}
        <div class="row">
          <button @click=${() => this.#ask('add', 'folder')}>${icon('library')}${t.addFolder}</button>
          <button @click=${() => this.#ask('add', 'files')}>${icon('file')}${t.addFiles}</button>
        </div>
      </section>`;
  }

  #folder({ name, notebooks }: NotebookFolder) {
    const { t } = this;
    return html`<li>
      <span class="open"><span class="title">${name}</span><span class="hint">${t.notebookCount(notebooks.length)}</span></span>
      <button class="quiet icon" title=${t.removeFolder} aria-label=${t.removeFolderNamed(name)}
        @click=${() => this.#ask('forget', name)}>${icon('close')}</button>
    </li>`;
  }

  #entry({ id, title, modified, notes, done }: StoredEntry) {
    const { t } = this;
    const name = title || t.untitled;
    const date = new Date(modified).toLocaleString(t.code, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<li aria-current=${id === this.current ? 'true' : 'false'}>
      <button class="quiet open" @click=${() => this.#ask('open', id)}>
        <span class="title" lang="de">${name}</span>
        <span class="hint">${date}${notes ? ` · ${t.doneCount(done, notes)}` : ''}</span>
      </button>
      <button class="quiet icon" title=${t.remove} aria-label=${t.removeNamed(name)} @click=${() => this.#ask('remove', id)}>
        ${icon('trash')}</button>
    </li>`;
  }

  #ask(name: 'open' | 'remove' | 'add' | 'forget', detail: string): void {
    if (name === 'open') this.hide();
    this.dispatchEvent(new CustomEvent<string>(name, { detail }));
  }

  static override styles = [
    ...Modal.styles,
    css`
      ul {
        margin: 0 -0.5rem;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        border-radius: var(--radius);
      }
      li[aria-current='true'] {
        background: color-mix(in srgb, var(--ink) 6%, transparent);
      }
      .open {
        flex: 1;
        min-width: 0;
        display: grid;
        justify-items: start;
        justify-content: start;
        padding: 0.5rem 0.6rem;
        text-align: left;
        white-space: normal;
      }
      section {
        display: grid;
        gap: 0.5rem;
        padding-top: 0.9rem;
        border-top: 1px solid var(--line);
      }
      h3 {
        margin: 0;
        font: 650 1.0625rem/1.3 var(--serif);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .title {
        font: 600 1.0313rem/1.35 var(--serif);
      }
    `,
  ];
}

customElements.define('wl-library-dialog', LibraryDialog);

declare global {
  interface HTMLElementTagNameMap {
    'wl-library-dialog': LibraryDialog;
  }
}
