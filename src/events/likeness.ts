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

/** The real way of telling events apart. */
export const LIKENESS: Likeness = {
  compare: compareSignatures,
  threshold: SAME_EVENT,
  terms: indexTerms,
  leastShared: LEAST_SHARED,
};
