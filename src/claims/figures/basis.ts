import type { Basis } from "../claim.ts";

/** Words that say on what ground a figure stands; the first that is found holds. Our own list. */
const BASES: readonly (readonly [basis: Basis, words: RegExp])[] = [
  ["feared", /\b(?:feared|presumed)\b/i],
  ["identified", /\bidentified\b/i],
  ["verified", /\b(?:verified|confirmed)\b/i],
  ["estimated", /\b(?:an? estimated|estimates?|believed|thought)\b/i],
  ["reported", /\b(?:reported(?:ly)?)\b/i],
  ["official", /\b(?:officially|official (?:toll|figures?|count|data))\b/i],
];

/** The ground that the words of a clause name for their figure; "bound" where it is only a bound; null for a plain one. */
export function basisOf(words: string, bounded: boolean): Basis | null {
  return BASES.find(([, pattern]) => pattern.test(words))?.[0] ?? (bounded ? "bound" : null);
}
