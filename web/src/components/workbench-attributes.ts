import { LitElement } from 'lit';

export type Theme = 'auto' | 'light' | 'dark';

/** What a host page says to a workbench by attributes; docs/embedding.md explains each. */
export class WorkbenchAttributes extends LitElement {
  static override properties = {
    lang: { reflect: true },
    storage: {},
    readonly: { type: Boolean },
    theme: { reflect: true },
    resume: { type: Boolean },
    shortcuts: {},
    single: { type: Boolean },
    author: {},
  };
  declare storage: 'indexeddb' | 'none';
  declare readonly: boolean;
  declare theme: Theme | null;
  /** Opens what the tab had open. */
  declare resume: boolean;
  /** "page": keys count wherever the focus is. */
  declare shortcuts: 'page' | null;
  /** The host decides which article is open. */
  declare single: boolean;
  /** Who writes; without it whom the reader named. */
  declare author: string | null;
}
