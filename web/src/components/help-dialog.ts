import { css, html, nothing } from 'lit';
import { assetText } from '#texts';
import type { TextName } from '../engine/assets';
import { remember, setting } from '../model/settings';
import { tones } from '../styles/tokens';
import { Modal } from './modal';

/** Keys, how to read the article, licences. */
export class HelpDialog extends Modal {
  static override properties = { ...Modal.properties, version: {}, shown: { state: true } };
  declare version: string;
  declare shown: { name: TextName; text: string } | null;

  constructor() {
    super();
    this.version = '';
    this.shown = null;
  }

  protected heading(): string {
    return this.t.help;
  }

  protected content() {
    const { t } = this;
    return html`<p>${t.helpIntro}</p>
      <dl>${t.keys.map(
        ([keys, what]) => html`<dt>${keys!.split('  ').map((key) => html`<kbd>${key}</kbd>`)}</dt><dd>${what}</dd>`,
      )}</dl>
      <h3>${t.legend}</h3>
      <ul>
        <li><span class="tone tone-0 quotation">Abc</span>${t.legendQuotation}</li>
        <li><span class="tone tone-1 claim">Abc</span>${t.legendClaim}</li>
        <li><span class="tone tone-none claim own">Abc</span>${t.legendOwn}</li>
        <li><span class="furniture">Abc</span>${t.legendFurniture}</li>
        <li><span>Abc</span>${t.legendUnused}</li>
      </ul>
      <label class="field"><span>${t.yourName}</span>
        <input .value=${setting('author') ?? ''} autocomplete="name"
          @change=${(event: Event) => remember('author', (event.target as HTMLInputElement).value.trim())} /></label>
      <h3>${t.about}</h3>
      <p class="hint">${t.engineVersion(this.version)} · ${t.privacy}</p>
      <div class="row"><button @click=${() => this.#read('licence')}>${t.licence}</button>
        <button @click=${() => this.#read('notice')}>${t.notices}</button></div>
      ${this.shown ? html`<pre tabindex="0" lang="en" aria-label=${t.notices}>${this.shown.text}</pre>` : nothing}`;
  }

  async #read(name: TextName): Promise<void> {
    this.shown = this.shown?.name === name ? null : { name, text: await assetText(name) };
  }

  static override styles = [
    ...Modal.styles,
    tones,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.35rem 1rem;
        margin: 0;
      }
      dd {
        margin: 0;
      }
      kbd {
        display: inline-block;
        min-width: 1.6em;
        margin-right: 0.25rem;
        padding: 0 0.4em;
        border: 1px solid var(--line-strong);
        border-bottom-width: 2px;
        border-radius: 5px;
        font: 600 0.8125rem/1.5 var(--sans);
        text-align: center;
      }
      h3 {
        margin: 0.4rem 0 -0.4rem;
        font: 650 1rem/1.4 var(--sans);
      }
      ul {
        display: grid;
        gap: 0.35rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        gap: 0.75rem;
        align-items: baseline;
      }
      li > span {
        font: 400 1.0625rem/1.5 var(--serif);
      }
      .quotation {
        background: var(--tone-deep);
      }
      .claim {
        text-decoration: underline 2px var(--tone-line);
        text-underline-offset: 0.22em;
      }
      .own {
        text-decoration-style: dotted;
      }
      li > .furniture {
        font: 400 0.8125rem/1.5 var(--sans);
        color: var(--muted);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      pre {
        max-height: 18rem;
        margin: 0;
        overflow: auto;
        padding: 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        font: 0.75rem/1.5 ui-monospace, monospace;
        white-space: pre-wrap;
      }
    `,
  ];
}

customElements.define('wl-help-dialog', HelpDialog);

declare global {
  interface HTMLElementTagNameMap {
    'wl-help-dialog': HelpDialog;
  }
}
