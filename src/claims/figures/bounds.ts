// How words around a number read as an interval: the table "Numbers" of the method page. Our own list of words.
import { anyOf } from "../../text/any-of.ts";

export type Bound = "at-least" | "more-than" | "at-most" | "fewer-than" | "about" | "nearly";

/** Words right before a number, the longer ones first where one begins another. */
const BEFORE: readonly (readonly [bound: Bound, words: string])[] = [
  // "no fewer than" must be tried before "fewer than", "no more than" before "more than".
  ["at-least", "at least|at the very least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of|minimum of"],
  ["at-most", "up to|as (?:many|much|high) as|(?:no|not) more than|at most|a maximum of|maximum of"],
  [
    "more-than",
    "(?:well |far |just |slightly |a little )?(?:more|greater) than|(?:well |just |slightly )?over|exceed(?:s|ed|ing)|in excess of|upwards? of|(?:well )?above|north of",
  ],
  ["nearly", "nearly|almost|close to|just under|just short of|not quite|just shy of|approaching"],
  ["fewer-than", "(?:fewer|less) than|(?:well )?under|below"],
  [
    "about",
    "about|around|some|roughly|approximately|approx\\.?|circa|an? approximate|an? average of|or so|in the region of|something like",
  ],
];

const AFTER: readonly (readonly [bound: Bound, words: string])[] = [
  ["at-least", "or more|or higher|at least|and counting|plus|\\+"],
  ["at-most", "or (?:fewer|less)|at most"],
  ["about", "or so|or thereabouts"],
];

const before = BEFORE.map(
  ([bound, words]) => [bound, new RegExp(`(?:^|[\\s(“"'‘—–-])((?:${words})\\s+)$`, "i")] as const,
);
const after = AFTER.map(([bound, words]) => [bound, new RegExp(`^(?:[\\s-](?:${words})(?!\\w)|\\+)`, "i")] as const);
const anyBefore = anyOf(before.map(([, pattern]) => pattern));
const anyAfter = anyOf(after.map(([, pattern]) => pattern));

/** The bound word that ends `text` and how many characters it takes with the space after it, or null. */
export function findBoundBefore(text: string): { readonly bound: Bound; readonly length: number } | null {
  if (!anyBefore.test(text)) return null;
  for (const [bound, pattern] of before) {
    const words = pattern.exec(text)?.[1];
    if (words !== undefined) return { bound, length: words.length };
  }
  return null;
}

/** The bound word that begins `text` and its length, or null. */
export function findBoundAfter(text: string): { readonly bound: Bound; readonly length: number } | null {
  if (!anyAfter.test(text)) return null;
  for (const [bound, pattern] of after) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { bound, length: words.length };
  }
  return null;
}
