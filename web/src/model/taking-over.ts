import type { Note } from '../../../bindings/wortlaut';
import type { Session, Source } from './session';

/** What a check found elsewhere, taken into the note on a claim: its sources, those that are there already left out;
 *  `verdict`: its verdict as well, and its reasons where there are none yet. A verdict on a scale that this notebook
 *  does not have stays where it is. Resolves to what undoes it all, but for what the reader has changed since; to null
 *  when there was nothing to take. */
export async function takeOver(
  session: Session,
  claim: string,
  from: Note,
  verdict: boolean,
): Promise<(() => Promise<void>) | null> {
  // What the reader typed right before is still on its way, and must not be taken for nothing.
  await session.flush();
  const noteNow = () => session.notes.byClaim.get(claim)?.[0];
  const before = noteNow();
  const undo: ((note: Note) => Promise<unknown>)[] = [];
  const set = async (field: 'verdict' | 'rationale', value: Note['verdict'] | string, old: unknown) => {
    await session.setNote(claim, field, value, noteNow()?.id);
    undo.push(async (note) => {
      if (same(note[field], value)) await session.edit({ op: 'note.set', id: note.id, field, value: old });
    });
  };
  const known = session.allScales.some(({ id }) => id === from.verdict?.scale);
  if (verdict && known && !same(before?.verdict, from.verdict)) {
    await set('verdict', from.verdict, before?.verdict ?? null);
  }
  if (verdict && from.rationale && !before?.rationale) await set('rationale', from.rationale, '');

  const there = sourcesOf(before);
  for (const { url, archiveUrl, title, publisher, excerpt, date, stance } of sourcesOf(from)) {
    if (there.some((one) => one.url === url && one.title === title)) continue;
    const source: Source = { url, archiveUrl, title, publisher, excerpt, date, stance };
    const id = await session.addEvidence(claim, noteNow()?.id, source);
    if (id) undo.push((note) => session.edit({ op: 'evidence.remove', note: note.id, id }));
  }
  const note = noteNow()?.id;
  if (!undo.length || note === undefined) return null;
  const { id } = session.notebook!;
  const now = () =>
    session.notebook?.id === id ? session.notebook.notes.find((one) => one.id === note && !one.removed) : undefined;
  return async () => {
    for (const step of undo.reverse()) {
      const current = now();
      if (current) await step(current);
    }
    const left = now();
    if (left && !before && isEmpty(left)) await session.edit({ op: 'note.remove', id: note });
  };
}

const same = (a: Note['verdict'] | string | undefined, b: Note['verdict'] | string): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a?.scale === b?.scale && a?.rating === b?.rating : a === b;

const sourcesOf = (note: Note | undefined) => note?.evidence.filter(({ removed }) => !removed) ?? [];

const isEmpty = (note: Note): boolean =>
  !note.verdict && !note.rationale && !note.tags.length && !sourcesOf(note).length && note.status === 'open';
