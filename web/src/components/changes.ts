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
    'wl-edit': (edit) => this.session.edit(edit),
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
    if (!(await this.session.edit(edit))) return;
    this.notice({ code, level: 'info', action: { name: 'undo', run: () => void this.session.edit(back) } });
  }

  /** Gives a claim to somebody: known, new by name, or the article itself. */
  async #giveTo({ claim, speaker, name }: ComponentEvents['wl-speaker']): Promise<void> {
    const spans = this.#spansOf(claim);
    if (!spans) return;
    let speakers: SpeakerRef[] = [];
    if (name) {
      const uuid = await this.session.edit({ op: 'speaker.add', name });
      if (!uuid) return;
      const added = this.session.analysis?.speakers.find(({ id }) => id.endsWith(bare(uuid)));
      speakers = [{ id: added?.id ?? '', name }];
    } else if (speaker) {
      speakers = [{ id: speaker, name: this.#nameOf(speaker) }];
    }
    await this.session.edit({ op: 'claim.move', claim, from: { spans }, speakers });
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
