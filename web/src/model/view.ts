import type { CorrectedAnalysis, Note, Speaker } from '../../../bindings/wortlaut';
import { arranged, contradicts, wasChecked, type RepeatsByClaim } from './repeats';
import type { ClaimView, Filter, Order, SpeakerGroup, SpeakerStyle } from './types';

/** Key of the group that holds the article's own claims. */
export const articleKey = 'article';

const toneCount = 8;
const patternCount = 4;
export const articleStyle: SpeakerStyle = { tone: null, pattern: 2, monogram: '¶' };

/** Initials: "Katrin Behrens" is KB, "Bauamt" Ba, "Sprecher der Stadt" SS. */
export function monogramOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  const chosen = capitals.length ? capitals : words;
  const first = chosen[0];
  if (!first) return '?';
  const last = chosen.length > 1 ? chosen[chosen.length - 1] : undefined;
  const letters = [...first];
  if (last) return (letters[0]! + [...last][0]!).toUpperCase();
  return letters.length > 1 && letters.length <= 3 && first === first.toUpperCase()
    ? first
    : letters[0]!.toUpperCase() + (letters[1] ?? '');
}

/** A look for everybody who claims something, in order of first appearance. Equal initials are numbered. */
export function speakerStyles(analysis: CorrectedAnalysis): Map<string, SpeakerStyle> {
  const speaking = new Set<string>();
  for (const quotation of analysis.quotations) for (const id of quotation.speakers) speaking.add(id);
  for (const claim of analysis.claims) for (const id of claim.speakers) speaking.add(id);
  const names = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker.name]));
  const styles = new Map<string, SpeakerStyle>();
  const taken = new Map<string, number>();
  for (const id of speaking) {
    const monogram = monogramOf(names.get(id) ?? id);
    const count = (taken.get(monogram) ?? 0) + 1;
    taken.set(monogram, count);
    const i = styles.size;
    styles.set(id, {
      tone: i % toneCount,
      pattern: (i + Math.floor(i / toneCount)) % patternCount,
      monogram: count > 1 ? monogram + count : monogram,
    });
  }
  return styles;
}

/** The style of several speakers together: the first one's, with both initials. */
export function styleOf(speakers: readonly string[], styles: Map<string, SpeakerStyle>): SpeakerStyle {
  const found = speakers.map((id) => styles.get(id)).filter((style) => style !== undefined);
  const first = found[0];
  if (!first) return articleStyle;
  return found.length === 1 ? first : { ...first, monogram: found.map(({ monogram }) => monogram).join('+') };
}

/** Everything the panel shows, in text order. `notes`, `repeats`: by claim id. */
export function claimViews(
  analysis: CorrectedAnalysis,
  notes: ReadonlyMap<string, readonly Note[]>,
  repeats: RepeatsByClaim = new Map(),
): ClaimView[] {
  const quotations = new Map(analysis.quotations.map((quotation) => [quotation.id, quotation]));
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const styles = speakerStyles(analysis);
  return analysis.claims.map((claim, index) => ({
    claim,
    index,
    quotation: claim.quotation === null ? null : (quotations.get(claim.quotation) ?? null),
    speakers: claim.speakers.map((id) => speakers.get(id)).filter((s): s is Speaker => s !== undefined),
    style: unknownVoice(claim.quotation, claim.speakers)
      ? { tone: null, pattern: 1, monogram: '?' }
      : styleOf(claim.speakers, styles),
    notes: notes.get(claim.id) ?? [],
    repeats: arranged(repeats.get(claim.id) ?? [], notes),
  }));
}

/** The views of now, but what has not changed stays the same object: its card need not be drawn again. */
export function unchanged(before: readonly ClaimView[], now: readonly ClaimView[]): ClaimView[] {
  const known = new Map(before.map((view) => [view.claim.id, view]));
  return now.map((view) => {
    const old = known.get(view.claim.id);
    return old && isSame(old, view) ? old : view;
  });
}

function isSame(a: ClaimView, b: ClaimView): boolean {
  const equal = (these: readonly unknown[], those: readonly unknown[]) =>
    these.length === those.length && these.every((one, i) => one === those[i]);
  return (
    a.claim === b.claim &&
    a.quotation === b.quotation &&
    equal(Object.values(a.style), Object.values(b.style)) &&
    equal(a.speakers, b.speakers) &&
    equal(a.notes, b.notes) &&
    equal(a.repeats, b.repeats)
  );
}

/** A quotation of which the text does not tell whose it is. */
const unknownVoice = (quotation: string | null, speakers: readonly string[]) =>
  quotation !== null && speakers.length === 0;

export const groupKey = (view: ClaimView): string =>
  view.claim.speakers.length
    ? view.claim.speakers.join('+')
    : unknownVoice(view.claim.quotation, view.claim.speakers)
      ? 'unknown'
      : articleKey;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('de');

function hasStatus({ notes, repeats }: ClaimView, status: Filter['status']): boolean {
  if (status === 'known') return repeats.some(wasChecked);
  if (status === 'contrary') return repeats.some(contradicts);
  return !status || (notes[0]?.status ?? 'none') === status;
}

/** The views that pass the filter, in their order. The search looks at words, names, rationale and tags. */
export function filtered(views: readonly ClaimView[], filter: Filter): ClaimView[] {
  const words = folded(filter.query).split(/\s+/).filter(Boolean);
  return views.filter((view) => {
    if (filter.kind && view.claim.kind !== filter.kind) return false;
    if (filter.speaker && groupKey(view) !== filter.speaker) return false;
    if (!hasStatus(view, filter.status)) return false;
    if (!words.length) return true;
    const searched = folded(
      [
        view.claim.text,
        view.claim.resolved,
        ...view.speakers.flatMap(({ name, roles }) => [name, ...roles]),
        ...view.notes.flatMap(({ rationale, tags }) => [rationale, ...tags]),
      ].join(' '),
    );
    return words.every((word) => searched.includes(word));
  });
}

export function ordered(views: readonly ClaimView[], order: Order): ClaimView[] {
  const copy = [...views];
  if (order === 'worth') copy.sort((a, b) => b.claim.worth - a.claim.worth || a.index - b.index);
  return copy;
}

/** Grouped by who claims. The groups stand by their first claim in the order given; the article itself comes last. */
export function grouped(views: readonly ClaimView[], order: Order): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup>();
  for (const view of views) {
    const key = groupKey(view);
    const group = groups.get(key);
    if (group) group.claims.push(view);
    else {
      groups.set(key, {
        key,
        speaker: view.speakers[0] ?? null,
        speakers: view.speakers,
        style: view.style,
        claims: [view],
      });
    }
  }
  const first = (group: SpeakerGroup) => group.claims[0]!.index;
  const top = (group: SpeakerGroup) => group.claims[0]!.claim.worth;
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.key === articleKey) - Number(b.key === articleKey) ||
      (order === 'worth' ? top(b) - top(a) : 0) ||
      first(a) - first(b),
  );
}
