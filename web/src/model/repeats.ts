import type {
  Block,
  ClaimRelation,
  ComparableClaim,
  CorrectedAnalysis,
  DifferenceKind,
  Note,
  Place,
  SimilarClaim,
  SimilarFound,
} from '../../../bindings/wortlaut';

/** Where in the same article another claim stands, seen from a claim. */
export type Whereabouts = 'headline' | 'heading' | 'lead' | 'above' | 'below';

/** Words in which two claims differ; "" where nothing there answers ("nicht" in one of them only). */
export interface Difference {
  kind: DifferenceKind;
  own: string;
  other: string;
}

/** Another claim that says the same as a claim, about the same, or the contrary. */
export interface Repeat {
  relation: ClaimRelation;
  score: number;
  other: ComparableClaim;
  differs: Difference[];
  /** What differs, as places in `other.text`. */
  marks: Place[];
  /** Null: in another article. */
  where: Whereabouts | null;
  /** The notes on the other claim, where it is one of the same article. */
  notes: readonly Note[];
}

export type RepeatsByClaim = ReadonlyMap<string, readonly Repeat[]>;

type Matches = Extract<SimilarFound, { ok: true }>['matches'];

/** Somebody has come to an end with it: there is a verdict, or the check is done. */
export const isChecked = ({ verdict, status }: Pick<ComparableClaim, 'verdict' | 'status'>): boolean =>
  verdict != null || status === 'done';

export const contradicts = ({ relation }: Repeat): boolean => relation.startsWith('contradicts');

/** What was noted on the other claim: in the article itself as it is now, elsewhere as it was read. */
export const notedOn = ({ where, notes, other }: Repeat): Note | ComparableClaim | undefined =>
  where ? notes[0] : other;

/** The same claim was checked before. */
export function wasChecked(repeat: Repeat): boolean {
  const noted = notedOn(repeat);
  return repeat.relation === 'same' && noted !== undefined && isChecked(noted);
}

/** What a reader should see first: what was checked, what contradicts, what is the same, what is like it. */
function rank(repeat: Repeat): number {
  if (wasChecked(repeat)) return 0;
  if (contradicts(repeat)) return 1;
  return repeat.relation === 'same' ? 2 : isChecked(notedOn(repeat) ?? {}) ? 3 : 4;
}

/** What is merely like a claim, and was not checked, needs at least this score: with less, two claims often have no more
 *  in common than what they are about. */
const worthALook = 0.6;

/** Sorts the repeats of a claim, and leaves out what is hardly like it. With the notes as they are now, since a check of
 *  a claim tells of its twin, too. */
export function arranged(repeats: readonly Repeat[], notes: ReadonlyMap<string, readonly Note[]>): Repeat[] {
  return repeats
    .map((repeat) => {
      const noted = repeat.where ? (notes.get(repeat.other.id ?? '') ?? []) : [];
      return noted.length ? { ...repeat, notes: noted } : repeat;
    })
    .filter((repeat) => rank(repeat) < 4 || repeat.score >= worthALook)
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

/** Says where a place stands, seen from another one; logarithmic in the blocks. The lead is the first paragraph below
 *  a headline, when more follow. */
function locator(blocks: readonly Block[]): (there: number, here: number) => Whereabouts {
  const [first, second] = blocks.filter(({ kind }) => kind === 'paragraph');
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const lead = first && second && headline && headline.end <= first.start ? first : null;
  return (there, here) => {
    let [low, high] = [0, blocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= there) low = middle + 1;
      else high = middle;
    }
    const block = blocks[low];
    if (block?.kind === 'headline' || block?.kind === 'heading') return block.kind;
    if (block && block === lead) return 'lead';
    return there < here ? 'above' : 'below';
  };
}

const words = (claim: ComparableClaim, place: Place | null): string =>
  place ? claim.text.slice(place.start, place.end) : '';

/** One match, seen from the claim that was asked for (`swapped`: from the one that was found). */
function repeatOf(match: SimilarClaim, asked: ComparableClaim, swapped: boolean): Omit<Repeat, 'where' | 'notes'> {
  const { relation, score, stored, differs } = match;
  const [own, other] = swapped ? [stored, asked] : [asked, stored];
  const turned = differs.map(({ kind, query, stored: found }) =>
    swapped ? { kind, here: found, there: query } : { kind, here: query, there: found },
  );
  return {
    relation,
    score,
    other,
    differs: turned.map(({ kind, here, there }) => ({ kind, own: words(own, here), other: words(other, there) })),
    marks: turned.map(({ there }) => there).filter((place): place is Place => place !== null),
  };
}

/** Which claims repeat or contradict which, by claim id. `asked`: what the matches were found for. `within`: of
 *  `repeatedClaims`, which tells of each pair once; it is shown on both. `elsewhere`: of other articles. */
export function repeatsOf(
  analysis: CorrectedAnalysis,
  asked: readonly ComparableClaim[],
  within: Matches,
  elsewhere: Matches,
): RepeatsByClaim {
  const repeats = new Map<string, Repeat[]>();
  const add = (claim: ComparableClaim, repeat: Repeat) => {
    if (claim.id === undefined || claim.headline) return;
    const list = repeats.get(claim.id);
    if (list) list.push(repeat);
    else repeats.set(claim.id, [repeat]);
  };
  const start = (claim: ComparableClaim) => claim.position?.start ?? 0;
  const whereabouts = locator(analysis.blocks);
  for (const { claim, similar } of within) {
    const here = asked[claim]!;
    for (const match of similar) {
      const there = match.stored;
      const look = (from: ComparableClaim, to: ComparableClaim) => whereabouts(start(to), start(from));
      add(here, { ...repeatOf(match, here, false), where: look(here, there), notes: [] });
      add(there, { ...repeatOf(match, here, true), where: look(there, here), notes: [] });
    }
  }
  for (const { claim, similar } of elsewhere) {
    const here = asked[claim]!;
    for (const match of similar) add(here, { ...repeatOf(match, here, false), where: null, notes: [] });
  }
  return repeats;
}
