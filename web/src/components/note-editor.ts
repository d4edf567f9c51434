import { LitElement, css, html, nothing } from 'lit';
import type { Anchor, LogEntry, Note, NoteField, NoteStatus, RatingScale } from '../../../bindings/wortlaut';
import type { Language, Messages } from '../i18n';
import { controls } from '../styles/controls';
import { Drafts } from './drafts';
import { ask } from './events';
import { icon } from './icons';
import './source-editor';

const statuses: NoteStatus[] = ['open', 'in_progress', 'done', 'wont_check'];

/** The note on a claim. There is always one to write in; it begins to exist with the first word. */
export class NoteEditor extends LitElement {
  static override properties = {
    t: { attribute: false },
    note: { attribute: false },
    claim: {},
    scales: { attribute: false },
    anchor: { attribute: false },
    readonly: { type: Boolean },
  };
  declare t: Messages;
  declare note: Note | null;
  declare claim: string;
  declare scales: readonly RatingScale[];
  declare anchor: Anchor | undefined;
  declare readonly: boolean;

  #drafts = new Drafts(this, (field, value) => this.#set(field as NoteField, field === 'tags' ? tagsOf(value) : value));
  #scale: string | null = null;
  #sourceWanted = false;

  override render() {
    const { t, note } = this;
    const language = t.code as Language;
    const scaleId = this.#scale ?? note?.verdict?.scale ?? this.scales[0]?.id ?? '';
    const scale = this.scales.find(({ id }) => id === scaleId) ?? this.scales[0];
    const rationale = this.#drafts.value('rationale', note?.rationale ?? '');
    const tags = this.#drafts.value('tags', note?.tags.join(', ') ?? '');
    const status = note?.status ?? null;
    return html`<fieldset ?disabled=${this.readonly}>
      <legend class="visually-hidden">${t.note}</legend>
      ${this.#anchorHint()}
      <div class="statuses" role="radiogroup" aria-label=${t.status}>
        ${statuses.map(
          (one) => html`<label class="status"><input type="radio" name="status" class="visually-hidden" .value=${one}
            .checked=${one === status} @change=${() => this.#set('status', one)} /><span>${t.statuses[one]}</span></label>`,
        )}
      </div>
      <div class="verdict">
        <label class="field"><span>${t.verdict}</span>
          <select @change=${this.#verdictChosen}>
            <option value="" ?selected=${!note?.verdict}>${t.noVerdict}</option>
            ${scale?.ratings.map(
              ({ id, label }) => html`<option value=${id}
                ?selected=${note?.verdict?.scale === scale.id && note.verdict.rating === id}>${label[language]}</option>`,
            )}
          </select></label>
        ${this.scales.length > 1
          ? html`<label class="field scale"><span>${t.scale}</span>
              <select @change=${this.#scaleChosen}>
                ${this.scales.map(
                  ({ id, name }) => html`<option value=${id} ?selected=${id === scale?.id}>${name[language]}</option>`,
                )}
              </select></label>`
          : nothing}
      </div>
      <label class="field"><span>${t.rationale}</span>
        <textarea rows="3" .value=${rationale} placeholder=${t.rationalePlaceholder}
          @input=${(event: Event) => this.#drafts.type('rationale', (event.target as HTMLTextAreaElement).value)}
          @blur=${() => this.#drafts.leave()}></textarea></label>
      ${this.#sources()}
      <label class="field"><span>${t.tags} · ${t.tagsHint}</span>
        <input .value=${tags} autocomplete="off"
          @input=${(event: Event) => this.#drafts.type('tags', (event.target as HTMLInputElement).value)}
          @blur=${() => this.#drafts.leave()} /></label>
      ${note ? this.#foot(note) : nothing}
    </fieldset>`;
  }

  protected override updated(): void {
    const newest = [...this.renderRoot.querySelectorAll('wl-source-editor')].at(-1);
    if (!this.#sourceWanted || !newest || newest.source.url) return;
    this.#sourceWanted = false;
    void newest.updateComplete.then(() => newest.focusFirst());
  }

  /** Focuses the first field. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }

  #set(field: NoteField, value: unknown): void {
    ask(this, 'wl-note', { claim: this.claim, field, value, ...(this.note ? { note: this.note.id } : {}) });
  }

  #verdictChosen(event: Event): void {
    const rating = (event.target as HTMLSelectElement).value;
    const scale = this.#scale ?? this.note?.verdict?.scale ?? this.scales[0]!.id;
    this.#set('verdict', rating ? { scale, rating } : null);
  }

  #scaleChosen(event: Event): void {
    this.#scale = (event.target as HTMLSelectElement).value;
    this.requestUpdate();
  }

  #anchorHint() {
    const { anchor, t } = this;
    if (!anchor || anchor.how === 'exact') return nothing;
    const hint = {
      moved: t.anchorMoved,
      changed: t.anchorChanged(Math.round(anchor.similarity * 100)),
      ambiguous: t.anchorAmbiguous,
      lost: t.anchorLost,
    }[anchor.how];
    return html`<p class="anchor" data-how=${anchor.how}>${hint}
      ${this.note ? html`<q lang="de">${this.note.target.quote.exact}</q>` : nothing}</p>`;
  }

  #sources() {
    const { t, note } = this;
    const sources = note?.evidence.filter(({ removed }) => !removed) ?? [];
    return html`<div class="sources" role="group" aria-label=${t.sources}>
      ${sources.length ? html`<span class="label">${t.sources}</span>` : nothing}
      ${sources.map(
        (source) => html`<wl-source-editor .t=${t} .source=${source} .note=${note!.id}
          ?readonly=${this.readonly}></wl-source-editor>`,
      )}
      <button class="quiet add" @click=${this.#addSource}>${icon('plus')}${t.addSource}</button>
    </div>`;
  }

  #addSource(): void {
    this.#drafts.flush();
    this.#sourceWanted = true;
    ask(this, 'wl-source', { claim: this.claim, ...(this.note ? { note: this.note.id } : {}) });
  }

  #foot(note: Note) {
    const { t } = this;
    return html`<div class="foot">
      <details>
        <summary>${t.history} · ${new Date(note.modified).toLocaleString(t.code, { dateStyle: 'medium', timeStyle: 'short' })}</summary>
        <ol>${[...note.log].reverse().map((entry) => this.#entry(entry))}</ol>
      </details>
      <button class="quiet icon" title=${t.removeNote} aria-label=${t.removeNote}
        @click=${() => ask(this, 'wl-note-remove', { note: note.id })}>${icon('trash')}</button>
    </div>`;
  }

  #entry({ when, who, field, from, merged }: LogEntry) {
    const { t } = this;
    const [head = '', ...rest] = field.split('.');
    const name = t.fieldNames[head] ?? (rest.length ? head : field);
    const old = merged && typeof from === 'string' && from ? html` ${t.historyMerged}: <q>${from}</q>` : nothing;
    return html`<li><time datetime=${when}>${new Date(when).toLocaleString(t.code, { dateStyle: 'short', timeStyle: 'short' })}</time>
      ${who || t.historyAnonymous} ${t.historyChange(name)}${old}</li>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: grid;
        gap: 0.65rem;
      }
      .statuses {
        display: grid;
        grid-template-columns: repeat(4, auto);
        padding: 2px;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--ink) 7%, transparent);
      }
      .status span {
        display: block;
        padding: 0.28rem 0.3rem;
        border-radius: 6px;
        font-size: 0.8125rem;
        text-align: center;
        cursor: pointer;
      }
      .status input:checked + span {
        background: var(--paper);
        box-shadow: 0 0 0 1px var(--line-strong);
        font-weight: 650;
      }
      .status input:focus-visible + span {
        outline: 2px solid var(--focus);
        outline-offset: 1px;
      }
      .verdict {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0.5rem;
      }
      .verdict > :only-child {
        grid-column: 1 / -1;
      }
      textarea {
        width: 100%;
        min-height: 4.5rem;
        field-sizing: content;
        max-height: 22rem;
      }
      .sources {
        display: grid;
        gap: 0.4rem;
        justify-items: stretch;
      }
      .add {
        justify-self: start;
        padding: 0 0.5rem;
        margin-left: -0.5rem;
        font-weight: 600;
      }
      .foot {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: 0.5rem;
        font-size: 0.8125rem;
        color: var(--muted);
      }
      .foot summary {
        padding: 0.35rem 0;
        cursor: pointer;
      }
      .foot ol {
        margin: 0.2rem 0 0;
        padding: 0;
        list-style: none;
        max-height: 12rem;
        overflow: auto;
      }
      .anchor {
        margin: 0;
        padding: 0.45rem 0.6rem;
        border-left: 3px solid var(--warn);
        font-size: 0.8125rem;
        background: color-mix(in srgb, var(--warn) 9%, transparent);
      }
      .anchor q {
        display: block;
        font: italic 400 0.9375rem/1.4 var(--serif);
      }
    `,
  ];
}

/** "Energie, Haushalt" as a list; no tag twice. */
function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];
}

customElements.define('wl-note-editor', NoteEditor);

declare global {
  interface HTMLElementTagNameMap {
    'wl-note-editor': NoteEditor;
  }
}
