import { compareSignatures, indexTerms, LEAST_SHARED, SAME_EVENT } from "./compare-signatures.ts";
import type { Signature, WeightedTerm } from "./signature.ts";

/** How stories are told to report the same event: from the two alone, never from the rest of the archive. */
export interface Likeness {
  /** 0 to 1. */
  compare(a: Signature, b: Signature): number;
  /** From here on two stories are linked: no higher than what makes them one event, which is settled when all that an audience sees is compared. */
  readonly threshold: number;
  /** Terms to find a story by, each once: of two stories that are linked the products of the weights of what both have add up to `leastShared` at least. */
  terms(signature: Signature): readonly WeightedTerm[];
  readonly leastShared: number;
}

/** Of a round-up its items, each for itself. */
const partsOf = (signature: Signature): readonly Signature[] =>
  signature.items?.map(({ names, words }) => ({ names, words, day: signature.day })) ?? [signature];

/** Of what is in several items the greatest weight: the sums for any two of them are no larger. */
function termsOf(signature: Signature): readonly WeightedTerm[] {
  const parts = partsOf(signature);
  if (parts.length === 1) return indexTerms(signature);
  const greatest = new Map<string, number>();
  for (const [term, weight] of parts.flatMap(indexTerms)) {
    greatest.set(term, Math.max(weight, greatest.get(term) ?? 0));
  }
  return [...greatest];
}

/** The real way of telling events apart: round-ups are linked where one thing that they tell of is. */
export const LIKENESS: Likeness = {
  compare: (a, b) => Math.max(...partsOf(a).flatMap((one) => partsOf(b).map((other) => compareSignatures(one, other)))),
  threshold: SAME_EVENT,
  terms: termsOf,
  leastShared: LEAST_SHARED,
};
