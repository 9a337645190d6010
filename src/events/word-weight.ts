import { COMMON_WORDS } from "./lexicons/common-words.ts";
import { NAME_WORDS, NEWS_WORDS } from "./lexicons/news-words.ts";
import { countryOf } from "./places.ts";

/** Level at which a word would tell nothing: 4,096 times in 250,000. */
const TELLS_NOTHING = 12;
/** What a word of the trade weighs, where a word in no list weighs 1. */
const NEWS_WORD = 0.06;
/** What a country and a word of many names weighs. Measured flat from 0.2 to 0.5. */
const WIDE_NAME = 0.3;

const LEVELS: ReadonlyMap<string, number> = new Map(
  COMMON_WORDS.flatMap(([level, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, level] as const),
  ),
);

/** How common a lower-case lemma is, as log2 of a count; 0 for a word too rare to be listed. */
export const commonness = (lemma: string): number => LEVELS.get(lemma) ?? 0;

/** How much a lower-case lemma tells of what a story is about, 0 to 1, from shipped lists alone: the same for every archive. */
export function wordWeight(lemma: string): number {
  if (NAME_WORDS.has(lemma) || countryOf(lemma) !== null) return WIDE_NAME;
  if (NEWS_WORDS.has(lemma)) return NEWS_WORD;
  return Math.max(0, 1 - commonness(lemma) / TELLS_NOTHING);
}
