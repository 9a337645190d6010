import type { Signature, WeightedTerm } from "./signature.ts";

/** From here on two stories are kept as linked: loosely, since groups are joined by the average over their stories. */
export const LINKED = 0.2;

/** Likeness from which two stories, with no others to go by, are taken to report one event. */
export const SAME_EVENT = 0.34;

/** Names tell an event from its likes (who and where), words tell it from other news of the same people. */
const NAMES_PART = 0.7;
/** Days between two publications up to which nothing speaks against one event; news of one thing can run for years, so doubt grows slowly. */
const NEAR_DAYS = 90;
const DOUBT_PER_DOUBLING = 0.1;
const MOST_DOUBT = 0.4;

/**
 * How alike two stories are, 0 to 1, from these two signatures and nothing else: no archive has a say in it. Symmetric;
 * 1 for equal signatures that are not empty.
 */
export function compareSignatures(a: Signature, b: Signature): number {
  return (1 - doubtOfDates(a.day, b.day)) * alike(a, b);
}

function alike(a: Signature, b: Signature): number {
  if (a.names.length === 0 && b.names.length === 0) return cosine(a.words, b.words);
  if (a.words.length === 0 && b.words.length === 0) return cosine(a.names, b.names);
  return NAMES_PART * cosine(a.names, b.names) + (1 - NAMES_PART) * cosine(a.words, b.words);
}

function doubtOfDates(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  const doublings = Math.log2(Math.max(1, Math.abs(a - b) / NEAR_DAYS));
  return Math.min(MOST_DOUBT, DOUBT_PER_DOUBLING * doublings);
}

/** Cosine of two sorted lists; 0 when either is empty. */
function cosine(a: readonly WeightedTerm[], b: readonly WeightedTerm[]): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  let left = a[i];
  let right = b[j];
  while (left !== undefined && right !== undefined) {
    if (left[0] === right[0]) {
      shared += left[1] * right[1];
      left = a[++i];
      right = b[++j];
    } else if (left[0] < right[0]) left = a[++i];
    else right = b[++j];
  }
  return shared === 0 ? 0 : Math.min(1, shared / Math.sqrt(square(a) * square(b)));
}

function square(terms: readonly WeightedTerm[]): number {
  let sum = 0;
  for (const [, weight] of terms) sum += weight * weight;
  return sum;
}
