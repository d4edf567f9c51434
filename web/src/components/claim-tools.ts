import { LitElement, css, html, nothing } from 'lit';
import type { ClaimKind, Speaker } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import type { ClaimView } from '../model/types';
import { controls } from '../styles/controls';
import { ask } from './events';

const article = '\u0000article';
const other = '\u0000other';

/** Corrections of one claim: its kind, who makes it, whether it is one at all. */
export class ClaimTools extends LitElement {
  static override properties = {
    t: { attribute: false },
    view: { attribute: false },
    speakers: { attribute: false },
    naming: { state: true },
  };
  declare t: Messages;
  declare view: ClaimView;
  declare speakers: readonly Speaker[];
  declare naming: boolean;

  override render() {
    const { t, view } = this;
    const { claim } = view;
    const one = claim.speakers[0] ?? article;
    return html`<div class="row">
        <label class="field"><span>${t.correctSpeaker}</span>
          <select @change=${this.#speakerChosen}>
            ${this.speakers.map(
              ({ id, name }) => html`<option value=${id} ?selected=${!this.naming && id === one}>${name}</option>`,
            )}
            <option value=${article} ?selected=${!this.naming && one === article}>${t.articleItself}</option>
            <option value=${other} ?selected=${this.naming}>${t.someoneElse}</option>
          </select></label>
        <label class="field"><span>${t.correctKind}</span>
          <select @change=${this.#kindChosen}>
            ${Object.entries(t.kinds).map(
              ([kind, label]) => html`<option value=${kind} ?selected=${kind === claim.kind}>${label}</option>`,
            )}
          </select></label>
      </div>
      ${this.naming
        ? html`<form class="row" @submit=${this.#named}>
            <label class="field"><span>${t.newSpeakerName}</span><input name="name" required autocomplete="off" /></label>
            <button>${t.apply}</button>
          </form>`
        : nothing}
      <button class="quiet" @click=${() => ask(this, 'wl-dismiss', { claim: claim.id })}>${t.dismissClaim}</button>`;
  }

  #speakerChosen(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.naming = value === other;
    if (this.naming) {
      void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
      return;
    }
    ask(this, 'wl-speaker', { claim: this.view.claim.id, ...(value === article ? {} : { speaker: value }) });
  }

  #named(event: SubmitEvent): void {
    event.preventDefault();
    const name = new FormData(event.target as HTMLFormElement).get('name')?.toString().trim();
    if (!name) return;
    this.naming = false;
    ask(this, 'wl-speaker', { claim: this.view.claim.id, name });
  }

  #kindChosen(event: Event): void {
    const { claim } = this.view;
    const kind = (event.target as HTMLSelectElement).value as ClaimKind;
    ask(this, 'wl-edit', { op: 'claim.kind', claim: claim.id, target: { spans: claim.spans }, kind });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
        justify-items: start;
        padding-top: 0.35rem;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: 0.5rem;
        align-items: end;
        width: 100%;
      }
      .quiet {
        padding: 0 0.5rem;
        margin-left: -0.5rem;
        color: var(--bad);
      }
    `,
  ];
}

customElements.define('wl-claim-tools', ClaimTools);
