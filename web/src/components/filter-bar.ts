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
        [['', t.allStatus], ['none', t.noNote], ...Object.entries(t.statuses)],
        (status) => this.#filter({ status: status as Filter['status'] }),
      )}
      ${this.#select(t.grouping, this.bySpeaker ? 'speaker' : 'list', [['speaker', t.bySpeaker], ['list', t.asList]], (how) =>
        this.#ask({ bySpeaker: how === 'speaker' }),
      )}
      ${this.#select(t.order, this.order, [['text', t.orderText], ['worth', t.orderWorth]], (order) =>
        this.#ask({ order: order as Order }),
      )}
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
        display: grid;
        grid-template-columns: repeat(6, 1fr);
        gap: 0.35rem;
      }
      .search {
        position: relative;
        grid-column: span 6;
      }
      .search svg {
        position: absolute;
        left: 0.65rem;
        top: 50%;
        translate: 0 -50%;
        color: var(--muted);
      }
      input {
        width: 100%;
        padding-left: 2.1rem;
        border-color: var(--line);
        border-radius: var(--radius);
      }
      select {
        grid-column: span 2;
        min-height: 1.875rem;
        padding: 0 1.3rem 0 0.5rem;
        border-color: var(--line);
        font-size: 0.8125rem;
        text-overflow: ellipsis;
      }
      select:nth-of-type(n + 4) {
        grid-column: span 3;
      }
      select.set {
        border-color: var(--brand);
        color: var(--brand);
        font-weight: 600;
      }
      @container (min-width: 34rem) {
        search {
          grid-template-columns: repeat(5, 1fr);
        }
        .search {
          grid-column: span 5;
        }
        select,
        select:nth-of-type(n + 4) {
          grid-column: span 1;
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
