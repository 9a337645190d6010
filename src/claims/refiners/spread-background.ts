import type { Sentence } from "../../text/passage.ts";
import { sentenceAt } from "../by-sentence.ts";
import type { Refiner } from "./refiner.ts";

/**
 * "In 2004 a flood destroyed the town. Five people died." The second sentence still tells of 2004: an outlet's own sentence
 * that names no time of its own goes on with the older event of the one before.
 */
export const spreadBackground: Refiner = (drafts, _story, passage) => {
  const before = new Map(passage.sentences.map((sentence, at) => [sentence, passage.sentences[at - 1]]));
  const told = new Map<Sentence | undefined, string>();
  for (const { background, start } of drafts) {
    if (background) told.set(sentenceAt(passage.sentences, start), background);
  }
  return drafts.map((draft) => {
    if (draft.background || draft.asOfText || draft.source.kind !== "outlet") return draft;
    const sentence = sentenceAt(passage.sentences, draft.start);
    const previous = sentence && before.get(sentence);
    const background = previous && told.get(previous);
    return background ? { ...draft, background, rules: [...draft.rules, "older event of the sentence before"] } : draft;
  });
};
