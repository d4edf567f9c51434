import { LitElement, css, html, nothing } from 'lit';
import type { Messages } from '../i18n';
import type { SaveState } from '../model/saver';
import { controls } from '../styles/controls';
import { icon, type IconName } from './icons';

/** What the bar can ask for. */
export type BarAction = 'new' | 'library' | 'export' | 'help' | 'details' | 'theme' | 'language' | 'home';

/** The bar at the top: which article, whether it is saved, and everything that is not about one claim. */
export class TopBar extends LitElement {
  static override properties = {
    t: { attribute: false },
    title_: { attribute: false },
    address: {},
    saved: {},
    theme: {},
    open: { type: Boolean },
    readonly: { type: Boolean },
    single: { type: Boolean },
  };
  declare t: Messages;
  /** The article's title; `title` itself would be a tooltip. */
  declare title_: string;
  declare address: string;
  declare saved: SaveState;
  declare theme: 'auto' | 'light' | 'dark';
  declare open: boolean;
  declare readonly: boolean;
  /** The host decides which article is open, and saves it. */
  declare single: boolean;

  override render() {
    const { t } = this;
    const state = this.readonly ? t.readonly : t.saved[this.saved];
    return html`<header>
      ${this.single
        ? nothing
        : html`<button class="quiet brand" @click=${() => this.#ask('home')} aria-label=${`Wortlaut – ${t.newArticle}`}
            ><span class="marks" aria-hidden="true">„</span><slot name="brand">Wortlaut</slot><span class="marks" aria-hidden="true">“</span></button>`}
      ${this.open
        ? html`<input class="title" lang="de" aria-label=${t.title} placeholder=${t.untitled} .value=${this.title_}
              ?readonly=${this.readonly} @change=${this.#titled} @keydown=${this.#titleKey} />
            ${this.#button('details', 'pen', t.details)}
            ${this.single ? nothing : html`<span class="state" role="status" data-state=${this.saved}>${state}</span>`}`
        : html`<span class="title"></span>`}
      <nav aria-label="Wortlaut">
        <slot name="actions"></slot>
        ${this.open && !this.single ? this.#button('new', 'plus', t.newArticle) : nothing}
        ${this.single ? nothing : this.#button('library', 'library', t.library)}
        ${this.open ? this.#button('export', 'export', t.export) : nothing}
        ${this.#button('theme', 'theme', `${t.theme}: ${t.themeNames[this.theme]}`)}
        <button class="quiet lang" @click=${() => this.#ask('language')} lang=${t.code === 'de' ? 'en' : 'de'}
          aria-label=${t.code === 'de' ? 'EN – English' : 'DE – Deutsch'}>${t.code === 'de' ? 'EN' : 'DE'}</button>
        ${this.#button('help', 'help', t.help)}
      </nav>
    </header>`;
  }

  #button(action: BarAction, name: IconName, label: string) {
    return html`<button class="quiet icon" data-action=${action} aria-label=${label} title=${label}
      @click=${() => this.#ask(action)}>${icon(name)}</button>`;
  }

  #ask(detail: BarAction): void {
    this.dispatchEvent(new CustomEvent<BarAction>('act', { detail }));
  }

  #titled(event: Event): void {
    this.dispatchEvent(new CustomEvent<string>('retitle', { detail: (event.target as HTMLInputElement).value.trim() }));
  }

  #titleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') (event.target as HTMLInputElement).blur();
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        height: 3.25rem;
        padding: 0 0.75rem;
        border-bottom: 1px solid var(--line);
        background: var(--page);
      }
      .brand {
        gap: 0;
        padding: 0 0.5rem;
        font: 650 1.1875rem/1 var(--serif);
        letter-spacing: -0.01em;
      }
      .marks {
        color: var(--brand);
      }
      .title {
        flex: 0 1 auto;
        field-sizing: content;
        min-width: 6rem;
        max-width: 40rem;
        margin-left: 0.5rem;
        border-color: transparent;
        background: none;
        font-weight: 500;
        text-overflow: ellipsis;
      }
      input.title:hover:not(:read-only) {
        border-color: var(--line);
      }
      input.title:focus {
        border-color: var(--line-strong);
        background: var(--raised);
      }
      .state {
        padding: 0 0.5rem;
        font-size: 0.8125rem;
        color: var(--muted);
        white-space: nowrap;
      }
      .state[data-state='failed'] {
        color: var(--bad);
        font-weight: 650;
      }
      nav {
        display: flex;
        align-items: center;
        margin-left: auto;
      }
      .lang {
        padding: 0 0.5rem;
        font-size: 0.8125rem;
        font-weight: 650;
      }
      @container workbench (max-width: 40rem) {
        header {
          flex-wrap: wrap;
          height: auto;
          padding: 0.25rem 0.5rem;
        }
        nav {
          order: 1;
        }
        .title {
          order: 2;
          margin-left: 0;
        }
        input.title {
          flex: 1 1 55%;
        }
        span.title {
          display: none;
        }
        [data-action='details'],
        .state {
          order: 3;
        }
      }
    `,
  ];
}

customElements.define('wl-top-bar', TopBar);
