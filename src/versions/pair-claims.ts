import type { Claim, Quantity } from "../claims/claim.ts";
import { countSameThing, inDifferentPlaces } from "../conflicts/numeric/same-thing.ts";
import type { Reading } from "./meaning.ts";
import { isSameSpeaker } from "./same-speaker.ts";
import { likeness } from "./words.ts";

/** A claim of the earlier version and what became of it in the later one. */
export interface Pair {
  readonly before: Reading;
  readonly after: Reading;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  /** What stands in one version only, in the order of its text. */
  readonly onlyBefore: readonly Reading[];
  readonly onlyAfter: readonly Reading[];
}

/** Telling words that two wordings of one statement share at least. */
const SAME_STATEMENT = 0.6;
/** The same for a few words, and where somebody else is named: few words are alike by chance. */
const SURELY_SAME = 0.75;
const FEW_WORDS = 4;

export const isSameInterval = (a: Quantity, b: Quantity): boolean => a.low === b.low && a.high === b.high;

/** How surely two claims are one in two versions; null when they are two. Symmetric. What costs most is asked last. */
function weigh(a: Reading, b: Reading): number | null {
  const [one, other] = [a.claim, b.claim];
  if (one.topic !== other.topic && (one.quantity || other.quantity)) return null;
  const alike = likeness(a.wording, b.wording);
  if (one.quantity && other.quantity) {
    if (one.background !== other.background || inDifferentPlaces(one, other)) return null;
    if (alike < SURELY_SAME && !countSameThing(one, other).same) return null;
    return alike + bonusOf(one, other) + (isSameInterval(one.quantity, other.quantity) ? 0.5 : 0);
  }
  if (one.quantity || other.quantity || alike < SAME_STATEMENT) return null;
  const few = Math.min(a.wording.roots.length, b.wording.roots.length) < FEW_WORDS;
  if (alike >= SURELY_SAME) return alike + bonusOf(one, other);
  const same = !few && one.background === other.background && isSameSpeaker(one.source, other.source);
  return same ? alike + bonusOf(one, other) : null;
}

const bonusOf = (a: Claim, b: Claim): number =>
  (isSameSpeaker(a.source, b.source) ? 0.5 : 0) + (a.stance === b.stance ? 0.1 : 0);

/** What makes two claims the same to the letter. */
const letterOf = ({ claim, wording }: Reading): string =>
  JSON.stringify([
    wording.plain,
    claim.source.name,
    claim.topic,
    claim.stance,
    claim.quantity?.low,
    claim.quantity?.high,
  ]);

interface Candidate extends Pair {
  readonly weight: number;
}

/** A word in more claims than that tells none of them from the others; a page of a thousand alike costs no more for it. */
const MOST_ALIKE = 30;

const keysOf = ({ claim, wording }: Reading): readonly string[] => [
  ...wording.roots,
  ...(claim.quantity ? [`topic ${claim.topic}`] : []),
  wording.plain,
];

function indexByKey(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const one of readings) {
    for (const key of keysOf(one)) {
      const known = found.get(key);
      if (known) known.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}

/** Claims that share a telling word or count in one topic, each with its weight. */
function findCandidates(before: readonly Reading[], after: readonly Reading[]): readonly Candidate[] {
  const [inBefore, inAfter] = [indexByKey(before), indexByKey(after)];
  const telling = (key: string) =>
    Math.max(inBefore.get(key)?.length ?? 0, inAfter.get(key)?.length ?? 0) <= MOST_ALIKE;
  return before.flatMap((one) => {
    const near = new Set(
      keysOf(one)
        .filter(telling)
        .flatMap((key) => inAfter.get(key) ?? []),
    );
    return [...near].flatMap((other) => {
      const weight = weigh(one, other);
      return weight === null ? [] : [{ before: one, after: other, weight }];
    });
  });
}

const placeOf = ({ before, after }: Pair): number => before.claim.start + after.claim.start;

/** The best pairs of all, so that a moved paragraph finds its like wherever it stands. */
export function pairClaims(before: readonly Reading[], after: readonly Reading[]): Pairing {
  const pairs: Pair[] = [];
  const done = new Set<Reading>();
  const take = (pair: Pair) => {
    pairs.push(pair);
    done.add(pair.before).add(pair.after);
  };
  const letters = Map.groupBy(after, letterOf);
  for (const one of before) {
    const other = letters.get(letterOf(one))?.shift();
    if (other) take({ before: one, after: other });
  }
  const left = (readings: readonly Reading[]) => readings.filter((one) => !done.has(one));
  const candidates = findCandidates(left(before), left(after)).toSorted(
    (a, b) => b.weight - a.weight || placeOf(a) - placeOf(b),
  );
  for (const pair of candidates) if (!done.has(pair.before) && !done.has(pair.after)) take(pair);
  return { pairs, onlyBefore: left(before), onlyAfter: left(after) };
}
