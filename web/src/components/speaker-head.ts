import { LitElement, css, html, nothing } from 'lit';
import type { Speaker } from '../../../bindings/wortlaut';
import type { Messages } from '../i18n';
import { articleKey } from '../model/view';
import type { SpeakerGroup } from '../model/types';
import { controls } from '../styles/controls';
import { tones } from '../styles/tokens';
import { ask } from './events';
import { icon } from './icons';
import './speaker-split';

/** Who speaks: monogram, name, offices; and the corrections of a speaker. */
export class SpeakerHead extends LitElement {
  static override properties = {
    t: { attribute: false },
    group: { attribute: false },
    speakers: { attribute: false },
    readonly: { type: Boolean },
    editing: { state: true },
  };
  declare t: Messages;
  declare group: SpeakerGroup;
  declare speakers: readonly Speaker[];
  declare readonly: boolean;
  declare editing: boolean;

  override render() {
    const { t, group } = this;
    const { style, speaker } = group;
    const name =
      group.speakers.map((one) => one.name).join(', ') || (group.key === articleKey ? t.articleItself : t.unknownVoice);
    const about = [...(speaker?.roles ?? []), speaker ? t.speakerKinds[speaker.kind] : ''].filter(Boolean);
    const single = group.speakers.length === 1 && speaker && !this.readonly;
    return html`<header class="tone tone-${style.tone ?? 'none'} pattern-${style.pattern}">
        <span class="monogram" aria-hidden="true">${style.monogram}</span>
        <span class="text"><h3 lang=${group.speakers.length ? 'de' : nothing}>${name}</h3>
          ${about.length ? html`<span class="roles" lang="de">${about.join(' · ')}</span>` : nothing}</span>
        <span class="count">${t.claimCount(group.claims.length)}</span>
        ${single
          ? html`<button class="quiet icon" aria-expanded=${this.editing} title=${t.speakerMenu(name)}
              aria-label=${t.speakerMenu(name)} @click=${() => (this.editing = !this.editing)}>${icon('pen')}</button>`
          : nothing}
      </header>
      ${single && this.editing ? this.#form(speaker) : nothing}`;
  }

  #form(speaker: Speaker) {
    const { t } = this;
    const others = this.speakers.filter(({ id }) => id !== speaker.id);
    const ref = { id: speaker.id, name: speaker.name };
    return html`<div class="form">
      <form @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const name = new FormData(event.target as HTMLFormElement).get('name')?.toString().trim();
        this.editing = false;
        if (name && name !== speaker.name) ask(this, 'wl-edit', { op: 'speaker.rename', speaker: ref, name });
      }}>
        <label class="field"><span>${t.rename}</span><input name="name" .value=${speaker.name} required autocomplete="off" /></label>
        <button>${t.apply}</button>
      </form>
      ${others.length
        ? html`<label class="field"><span>${t.mergeInto}</span>
            <select @change=${(event: Event) => {
              const into = others.find(({ id }) => id === (event.target as HTMLSelectElement).value);
              this.editing = false;
              if (into) {
                ask(this, 'wl-edit', { op: 'speaker.merge', speaker: { id: into.id, name: into.name }, others: [ref] });
              }
            }}>
              <option value="" selected></option>
              ${others.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </select></label>`
        : nothing}
      ${this.group.claims.length > 1
        ? html`<wl-speaker-split .t=${t} .speaker=${ref} .claims=${this.group.claims}
            @done=${() => (this.editing = false)}></wl-speaker-split>`
        : nothing}
    </div>`;
  }

  static override styles = [
    controls,
    tones,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      header {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        padding: 0.35rem 0;
      }
      .text {
        flex: 1;
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 0.5rem;
      }
      h3 {
        margin: 0;
        font: 650 1.0625rem/1.3 var(--serif);
        min-width: 0;
        hyphens: auto;
        overflow-wrap: anywhere;
      }
      .roles {
        font-size: 0.8125rem;
        color: var(--muted);
      }
      .count {
        font-size: 0.8125rem;
        color: var(--muted);
        white-space: nowrap;
      }
      /* Little room: the number under the name, so that a long word need not break. */
      @container (max-width: 24rem) {
        header {
          flex-wrap: wrap;
          row-gap: 0;
        }
        .text {
          flex-basis: 60%;
        }
        .count {
          order: 1;
          flex-basis: 100%;
          margin-left: 2.5rem;
        }
      }
      button.icon {
        color: var(--muted);
        min-height: 1.75rem;
        width: 1.75rem;
      }
      @media print {
        button.icon {
          display: none;
        }
      }
      .form {
        display: grid;
        gap: 0.5rem;
        padding: 0 0 0.6rem 2.5rem;
      }
      form {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.5rem;
        align-items: end;
      }
    `,
  ];
}

customElements.define('wl-speaker-head', SpeakerHead);
