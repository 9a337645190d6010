import type { Refiner } from "./refiner.ts";

/**
 * "In 2004 a flood destroyed the town. Five people died." The second sentence still tells of 2004: an outlet's own sentence
 * that names no time of its own goes on with the older event of the one before.
 */
export const spreadBackground: Refiner = (drafts, _story, passage) => {
  const place = (at: number) => passage.sentences.findIndex((sentence) => at >= sentence.start && at < sentence.end);
  const told = new Map<number, string>();
  for (const draft of drafts) if (draft.background) told.set(place(draft.start), draft.background);
  const kept = drafts.map((draft) => {
    if (draft.background || draft.asOfText || draft.source.kind !== "outlet") return draft;
    const background = told.get(place(draft.start) - 1);
    return background ? { ...draft, background } : draft;
  });
  return { kept, skipped: [] };
};
