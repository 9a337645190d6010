import { COMMON_WORDS } from "./lexicons/common-words.ts";
import { NEWS_WORDS } from "./lexicons/news-words.ts";

/** Level from which a word tells nothing: about one word in 250. */
const TELLS_NOTHING = 10;
/** What a word of the trade weighs, where a word in no list weighs 1. */
const NEWS_WORD = 0.06;

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
  if (NEWS_WORDS.has(lemma)) return NEWS_WORD;
  return Math.max(0, 1 - commonness(lemma) / TELLS_NOTHING);
}
