import type { NotebookEdit, SpeakerRef } from '../../../bindings/wortlaut';
import type { Notice } from '../model/notices';
import type { Session } from '../model/session';
import { ask, type ComponentEvents } from './events';

type Handlers = { [K in keyof ComponentEvents]?: (detail: ComponentEvents[K], from: Element) => unknown };

/** Turns what the components ask for into edits of the notebook; whatever removes something offers a way back. */
export class Changes {
  constructor(
    private readonly session: Session,
    private readonly notice: (notice: Notice) => void,
  ) {}

  /** Listens below an element. */
  listen(frame: Element): void {
    for (const [name, handle] of Object.entries(this.#handlers)) {
      frame.addEventListener(name, (event) =>
        (handle as (detail: unknown, from: Element) => unknown)((event as CustomEvent).detail, frame),
      );
    }
  }

  #handlers: Handlers = {
    'wl-edit': (edit) => (edit.op.startsWith('speaker.') ? this.#correctSpeaker(edit) : this.session.edit(edit)),
    'wl-note': ({ claim, field, value, note }) => this.session.setNote(claim, field, value, note),
    'wl-source': ({ claim, note }) => this.session.addEvidence(claim, note),
    'wl-note-remove': ({ note }) =>
      this.#remove('note-removed', { op: 'note.remove', id: note }, { op: 'note.restore', id: note }),
    'wl-source-remove': ({ note, id }) =>
      this.#remove('source-removed', { op: 'evidence.remove', note, id }, { op: 'evidence.restore', note, id }),
    'wl-dismiss': ({ claim }) => {
      const spans = this.#spansOf(claim);
      if (!spans) return;
      const edit: NotebookEdit = { op: 'claim.dismiss', claim, target: { spans } };
      void this.#remove('claim-dismissed', edit, { op: 'claim.restore', claim });
    },
    'wl-speaker': (detail) => this.#giveTo(detail),
    'wl-add-claim': (place, from) => this.#add(place, from),
  };

  #spansOf(claim: string) {
    return this.session.analysis?.claims.find(({ id }) => id === claim)?.spans ?? null;
  }

  #nameOf(speaker: string): string {
    return this.session.analysis?.speakers.find(({ id }) => id === speaker)?.name ?? '';
  }

  async #remove(code: Notice['code'], edit: NotebookEdit, back: NotebookEdit): Promise<void> {
    if (await this.session.edit(edit)) this.#offerBack(code, [back]);
  }

  /** Corrects who is who. */
  async #correctSpeaker(edit: NotebookEdit): Promise<void> {
    if (edit.op === 'speaker.split') {
      const known = this.session.analysis?.speakers.find(({ name }) => name === edit.name);
      if (known) return this.#handOver(edit.claims.map(({ id }) => id), edit.speaker.id, known);
    }
    // A speaker renamed before keeps one correction, which only changes.
    const rename = edit.op === 'speaker.rename' ? { ...edit, name: this.#nameOf(edit.speaker.id) } : null;
    const made = await this.session.edit(edit);
    if (made) this.#offerBack('speaker-corrected', [this.#backOf(made) ?? rename]);
  }

  /** Gives a claim to somebody: known, new by name, or the article itself. */
  async #giveTo({ claim, speaker, name }: ComponentEvents['wl-speaker']): Promise<void> {
    const spans = this.#spansOf(claim);
    if (!spans) return;
    const before = this.#speakersOf(claim);
    const known = this.session.analysis?.speakers.find((one) => (name ? one.name === name : one.id === speaker));
    const from = before[0];
    if (name && !known && from && before.length === 1) {
      return this.#correctSpeaker({ op: 'speaker.split', speaker: from, name, claims: [{ id: claim, target: { spans } }] });
    }
    const back: (NotebookEdit | null)[] = [];
    let speakers: SpeakerRef[] = known ? [{ id: known.id, name: known.name }] : [];
    if (name && !known) {
      const uuid = await this.session.edit({ op: 'speaker.add', name });
      if (!uuid) return;
      const added = this.session.analysis?.speakers.find(({ id }) => id.endsWith(bare(uuid)));
      speakers = [{ id: added?.id ?? '', name }];
      back.push(this.#backOf(uuid));
    }
    const moved = await this.session.edit({ op: 'claim.move', claim, from: { spans }, speakers });
    if (!moved) return;
    back.unshift(this.#backOf(moved) ?? { op: 'claim.move', claim, from: { spans }, speakers: before });
    this.#offerBack('speaker-corrected', back);
  }

  /** Gives claims of one speaker to another who is known already. */
  async #handOver(claims: readonly string[], from: string, { id, name }: SpeakerRef): Promise<void> {
    if (id === from) return;
    const back: (NotebookEdit | null)[] = [];
    for (const claim of claims) {
      const spans = this.#spansOf(claim);
      const before = this.#speakersOf(claim);
      if (!spans) continue;
      const speakers = [...before.filter((one) => one.id !== from && one.id !== id), { id, name }];
      const moved = await this.session.edit({ op: 'claim.move', claim, from: { spans }, speakers });
      if (moved) back.unshift(this.#backOf(moved) ?? { op: 'claim.move', claim, from: { spans }, speakers: before });
    }
    if (back.length) this.#offerBack('speaker-corrected', back);
  }

  #speakersOf(claim: string): SpeakerRef[] {
    const found = this.session.analysis?.claims.find(({ id }) => id === claim);
    return (found?.speakers ?? []).map((id) => ({ id, name: this.#nameOf(id) }));
  }

  /** What takes back a correction that an edit has made; null when it made none, but changed an earlier one. */
  #backOf(uuid: string): NotebookEdit | null {
    const made = this.session.notebook?.corrections.some(({ id }) => id === uuid);
    return made ? { op: 'correction.remove', id: uuid } : null;
  }

  /** Offers a way back, which is one as long as the article is open. */
  #offerBack(code: Notice['code'], steps: readonly (NotebookEdit | null)[]): void {
    const id = this.session.notebook?.id;
    const run = () => {
      if (this.session.notebook?.id !== id) return;
      for (const step of steps) if (step) void this.session.edit(step);
    };
    this.notice({ code, level: 'info', action: { name: 'undo', run } });
  }

  /** Takes selected words as a claim: of whoever is quoted there, else of the article itself. */
  async #add({ start, end }: ComponentEvents['wl-add-claim'], from: Element): Promise<void> {
    const around = this.session.analysis?.quotations.findLast(({ spans }) =>
      spans.some((span) => span.start <= start && end <= span.end),
    );
    const speakers = (around?.speakers ?? []).map((id) => ({ id, name: this.#nameOf(id) }));
    const uuid = await this.session.edit({ op: 'claim.add', target: { position: { start, end } }, speakers });
    const added = this.session.analysis?.claims.find(({ corrections }) => uuid && corrections?.includes(uuid));
    if (added) ask(from, 'wl-select', { claim: added.id, from: 'article' });
  }
}

/** The part of a stamp's uuid that the engine makes ids of. */
const bare = (uuid: string) => uuid.replace('urn:uuid:', '');
