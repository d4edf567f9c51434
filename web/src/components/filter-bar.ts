import { LitElement, css, html } from 'lit';
import type { Messages } from '../i18n';
import type { Filter, Order } from '../model/types';
import { controls } from '../styles/controls';
import { icon } from './icons';

/** What the filter bar asks for. */
export interface FilterChange {
  filter?: Filter;
  order?: Order;
  bySpeaker?: boolean;
}

/** Search, filters and order of the claims. */
export class FilterBar extends LitElement {
  static override properties = {
    t: { attribute: false },
    filter: { attribute: false },
    order: {},
    bySpeaker: { type: Boolean },
    voices: { attribute: false },
  };
  declare t: Messages;
  declare filter: Filter;
  declare order: Order;
  declare bySpeaker: boolean;
  /** Keys and names of those who claim something. */
  declare voices: readonly (readonly [string, string])[];

  override render() {
    const { t, filter } = this;
    return html`<search>
      <label class="search">${icon('search')}<span class="visually-hidden">${t.search}</span>
        <input type="search" .value=${filter.query} placeholder=${t.searchPlaceholder} aria-keyshortcuts="/"
          @input=${(event: Event) => this.#filter({ query: (event.target as HTMLInputElement).value })} /></label>
      ${this.#select(t.filterSpeaker, filter.speaker, [['', t.allSpeakers], ...this.voices], (speaker) =>
        this.#filter({ speaker }),
      )}
      ${this.#select(t.filterKind, filter.kind, [['', t.allKinds], ...Object.entries(t.kinds)], (kind) =>
        this.#filter({ kind: kind as Filter['kind'] }),
      )}
      ${this.#select(
        t.filterStatus,
        filter.status,
        [['', t.allStatus], ['none', t.noNote], ...Object.entries(t.statuses), ['known', t.known], ['contrary', t.contrary]],
        (status) => this.#filter({ status: status as Filter['status'] }),
      )}
      <div class="arrange">${this.#select(t.grouping, this.bySpeaker ? 'speaker' : 'list', [['speaker', t.bySpeaker], ['list', t.asList]], (how) =>
        this.#ask({ bySpeaker: how === 'speaker' }),
      )}
      ${this.#select(t.order, this.order, [['text', t.orderText], ['worth', t.orderWorth]], (order) =>
        this.#ask({ order: order as Order }),
      )}</div>
    </search>`;
  }

  /** Puts the cursor into the search field. */
  focusSearch(): void {
    this.renderRoot.querySelector('input')?.select();
    this.renderRoot.querySelector('input')?.focus();
  }

  #select(
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    chosen: (value: string) => void,
  ) {
    return html`<select aria-label=${label} title=${label} class=${value && options[0]![0] === '' ? 'set' : ''}
      @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, name]) => html`<option value=${key} ?selected=${key === value}>${name}</option>`)}
    </select>`;
  }

  #filter(change: Partial<Filter>): void {
    this.#ask({ filter: { ...this.filter, ...change } });
  }

  #ask(detail: FilterChange): void {
    this.dispatchEvent(new CustomEvent<FilterChange>('filter', { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      search {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem;
      }
      .search {
        position: relative;
        flex: 1 0 100%;
      }
      .search svg {
        position: absolute;
        left: 0.75rem;
        top: 50%;
        translate: 0 -50%;
        color: var(--muted);
      }
      input {
        width: 100%;
        padding-left: 2.2rem;
        border-color: var(--line);
        border-radius: 99px;
      }
      select {
        flex: 1 1 5.5rem;
        max-width: 12rem;
        min-height: 1.8rem;
        padding: 0 1.4rem 0 0.75rem;
        border-color: var(--line);
        border-radius: 99px;
        background-color: transparent;
        font-size: 0.8125rem;
        text-overflow: ellipsis;
      }
      select:hover {
        border-color: var(--line-strong);
      }
      select.set {
        border-color: var(--brand);
        color: var(--brand);
        font-weight: 600;
      }
      .arrange {
        display: flex;
        flex: 1 0 100%;
        justify-content: space-between;
        gap: 0.4rem;
      }
      .arrange select {
        flex: 0 1 auto;
        padding-left: 0.1rem;
        border-color: transparent;
        border-radius: 4px;
        color: var(--muted);
        field-sizing: content;
      }
      @container (min-width: 36rem) {
        .search {
          flex-basis: 11rem;
        }
      }
    `,
  ];
}

customElements.define('wl-filter-bar', FilterBar);

declare global {
  interface HTMLElementTagNameMap {
    'wl-filter-bar': FilterBar;
  }
}
