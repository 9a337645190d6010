import type { Signature, WeightedTerm } from "./signature.ts";

/**
 * Likeness from which two stories, with no others to go by, are taken to report one event, and from which they are kept as linked.
 * Groups are joined from the same mean on, so that of two groups that are one event at least one pair is linked.
 */
export const SAME_EVENT = 0.23;

/** What a name weighs against another word: names tell an event from its likes (who and where), words tell it from other news of the same people. */
const NAME_WEIGHT = 1.3;
/** Likeness of the names from which words count in full. With nobody and no place in common, two stories are not of one event. */
const TELLING_NAMES = 0.3;
/** Days between two publications up to which nothing speaks against one event; news of one thing can run for years, so doubt grows slowly. */
const NEAR_DAYS = 90;
const DOUBT_PER_DOUBLING = 0.1;
const MOST_DOUBT = 0.4;

/**
 * How alike two stories are, 0 to 1, from these two signatures and nothing else: no archive has a say in it. Symmetric;
 * 1 for equal signatures that are not empty.
 */
export function compareSignatures(a: Signature, b: Signature): number {
  return weighLikeness(shared(a.names, b.names), () => shared(a.words, b.words), sizeOf(a), sizeOf(b));
}

/** What of a signature matters whatever it is compared with: its terms' weights, squared and summed, and its day. */
export interface Size {
  readonly names: number;
  readonly words: number;
  readonly day: number | null;
}

export const sizeOf = ({ names, words, day }: Signature): Size => ({ names: square(names), words: square(words), day });

/** The likeness of two stories that have `names` and `words` in common: sums of products of weights. */
export function weighLikeness(names: number, words: () => number, a: Size, b: Size): number {
  const nameless = a.names === 0 && b.names === 0;
  if (names === 0 && !nameless) return 0;
  const trust = nameless ? 1 : Math.min(1, names / Math.sqrt(a.names * b.names) / TELLING_NAMES);
  const all = Math.sqrt((NAME_WEIGHT ** 2 * a.names + a.words) * (NAME_WEIGHT ** 2 * b.names + b.words));
  if (all === 0) return 0;
  return (1 - doubtOfDates(a.day, b.day)) * Math.min(1, (NAME_WEIGHT ** 2 * names + trust * words()) / all);
}

/**
 * Terms by which a story is found without comparing it with every other: of two stories that are as alike as SAME_EVENT, the
 * products of the weights of the terms that both have add up to LEAST_SHARED at least. Terms are unique, weights above 0. Archives keep them: another rule needs a migration.
 */
export function indexTerms(signature: Signature): readonly WeightedTerm[] {
  const { names, words } = sizeOf(signature);
  // Who names nobody is like others that name nobody; no name begins like this.
  if (names === 0) return signature.words.map(([word, weight]) => [`~${word}`, weight / Math.sqrt(words)]);
  // Words are trusted as far as names agree, and no two are more alike than wholly: with `c` for the likeness of the names and
  // shares of names and words whose squares add up to 1, likeness <= c (names names' + words words' / TELLING_NAMES), which is
  // no more than c times this reach times the other's (Cauchy and Schwarz).
  const share = (NAME_WEIGHT ** 2 * names) / (NAME_WEIGHT ** 2 * names + words);
  const reach = Math.sqrt(share + (1 - share) / TELLING_NAMES);
  return signature.names.map(([name, weight]) => [name, (weight / Math.sqrt(names)) * reach]);
}

/** See `indexTerms`. A little below SAME_EVENT, for numbers that are rounded on their way. */
export const LEAST_SHARED = SAME_EVENT - 0.001;

function doubtOfDates(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  const doublings = Math.log2(Math.max(1, Math.abs(a - b) / NEAR_DAYS));
  return Math.min(MOST_DOUBT, DOUBT_PER_DOUBLING * doublings);
}

/** Sum of the products of the weights of the terms in both sorted lists. */
function shared(a: readonly WeightedTerm[], b: readonly WeightedTerm[]): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  let left = a[i];
  let right = b[j];
  while (left !== undefined && right !== undefined) {
    if (left[0] === right[0]) {
      sum += left[1] * right[1];
      left = a[++i];
      right = b[++j];
    } else if (left[0] < right[0]) left = a[++i];
    else right = b[++j];
  }
  return sum;
}

function square(terms: readonly WeightedTerm[]): number {
  let sum = 0;
  for (const [, weight] of terms) sum += weight * weight;
  return sum;
}
