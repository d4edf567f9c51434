import type { Note } from '../../../bindings/wortlaut';
import type { Session, Source } from './session';

/** What a check found elsewhere, taken into the note on a claim: its sources, those that are there already left out;
 *  `verdict`: its verdict as well, and its reasons where there are none yet. A verdict on a scale that this notebook
 *  does not have stays where it is. Resolves to what undoes it all; to null when there was nothing to take. */
export async function takeOver(
  session: Session,
  claim: string,
  from: Note,
  verdict: boolean,
): Promise<(() => Promise<void>) | null> {
  const noteNow = () => session.notes.byClaim.get(claim)?.[0];
  const before = noteNow();
  const undo: ((note: string) => Promise<unknown>)[] = [];
  const set = async (field: 'verdict' | 'rationale', value: unknown) => {
    const old = before?.[field] ?? null;
    await session.setNote(claim, field, value, noteNow()?.id);
    undo.push((id) => session.edit({ op: 'note.set', id, field, value: old }));
  };
  if (verdict && session.allScales.some(({ id }) => id === from.verdict?.scale)) await set('verdict', from.verdict);
  if (verdict && from.rationale && !before?.rationale) await set('rationale', from.rationale);

  const there = before?.evidence.filter(({ removed }) => !removed) ?? [];
  for (const { removed, url, archiveUrl, title, publisher, excerpt, date, stance } of from.evidence) {
    if (removed || there.some((one) => one.url === url && one.title === title)) continue;
    const source: Source = { url, archiveUrl, title, publisher, excerpt, date, stance };
    const id = await session.addEvidence(claim, noteNow()?.id, source);
    if (id) undo.push((note) => session.edit({ op: 'evidence.remove', note, id }));
  }
  const note = noteNow()?.id;
  if (!undo.length || note === undefined) return null;
  const { id } = session.notebook!;
  return async () => {
    if (session.notebook?.id !== id) return;
    if (!before) await session.edit({ op: 'note.remove', id: note });
    else for (const step of undo.reverse()) await step(note);
  };
}
