import type { Sentence } from "../text/passage.ts";
import { firstThat, type Span } from "../text/span.ts";

/** For each sentence the items that share a character with it, in their order. Both lists are in the order of the text; linear in their lengths. */
export function spreadBySentence<T extends Span>(
  sentences: readonly Sentence[],
  items: readonly T[],
): ReadonlyMap<Sentence, readonly T[]> {
  const spread = new Map<Sentence, T[]>();
  let first = 0;
  for (const sentence of sentences) {
    while (first < items.length && (items[first]?.end ?? 0) <= sentence.start) first++;
    const inside: T[] = [];
    for (let at = first; at < items.length; at++) {
      const item = items[at];
      if (!item || item.start >= sentence.end) break;
      if (item.end > sentence.start) inside.push(item);
    }
    spread.set(sentence, inside);
  }
  return spread;
}

/** The last sentence that begins at or before `offset`; undefined before the first one. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): Sentence | undefined =>
  sentences[firstThat(sentences, (sentence) => sentence.start > offset) - 1];
