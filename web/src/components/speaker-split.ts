import { LitElement, css, html } from 'lit';
import type { SpeakerRef } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import type { ClaimView } from '../model/types';
import { controls } from '../styles/controls';
import { ask } from './events';

/** Two people were taken for one: gives some of a speaker's claims to somebody else, by name. The event "done" says
 *  that it was asked for. */
export class SpeakerSplit extends LitElement {
  static override properties = {
    t: { attribute: false },
    speaker: { attribute: false },
    claims: { attribute: false },
    chosen: { state: true },
  };
  declare t: Messages;
  declare speaker: SpeakerRef;
  declare claims: readonly ClaimView[];
  declare chosen: ReadonlySet<string>;

  constructor() {
    super();
    this.chosen = new Set();
  }

  override render() {
    const { t, chosen } = this;
    return html`<form @submit=${this.#submitted}>
      <fieldset>
        <legend class="label">${t.split}</legend>
        <ul>${this.claims.map(
          ({ claim }) => html`<li><label><input type="checkbox" .checked=${chosen.has(claim.id)}
            @change=${() => this.#toggle(claim.id)} /><span lang="de">${claim.text}</span></label></li>`,
        )}</ul>
        <div class="row">
          <label class="field"><span>${t.splitName}</span><input name="name" required autocomplete="off" /></label>
          <button ?disabled=${!chosen.size}>${t.splitApply}</button>
        </div>
      </fieldset>
    </form>`;
  }

  #toggle(claim: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(claim)) chosen.add(claim);
    this.chosen = chosen;
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('name')?.toString().trim();
    const moved = this.claims.filter(({ claim }) => this.chosen.has(claim.id));
    if (!name || !moved.length) return;
    const claims = moved.map(({ claim: { id, spans } }) => ({ id, target: { spans } }));
    ask(this, 'wl-edit', { op: 'speaker.split', speaker: this.speaker, name, claims });
    this.dispatchEvent(new Event('done'));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      legend {
        padding: 0;
      }
      ul {
        display: grid;
        max-height: 13rem;
        overflow: auto;
        margin: 0.15rem 0 0.5rem;
        padding: 0;
        border: 1px solid var(--line);
        border-radius: 6px;
        list-style: none;
      }
      li label {
        display: flex;
        align-items: baseline;
        gap: 0.55rem;
        padding: 0.35rem 0.6rem;
        font: 400 0.9375rem/1.4 var(--serif);
        cursor: pointer;
      }
      li label:hover {
        background: color-mix(in srgb, var(--ink) 5%, transparent);
      }
      input[type='checkbox'] {
        flex: none;
        min-height: 0;
        margin: 0;
        accent-color: var(--ink);
      }
      .row {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.5rem;
        align-items: end;
      }
    `,
  ];
}

customElements.define('wl-speaker-split', SpeakerSplit);

declare global {
  interface HTMLElementTagNameMap {
    'wl-speaker-split': SpeakerSplit;
  }
}
