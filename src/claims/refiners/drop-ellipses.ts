import type { Refiner } from "./refiner.ts";

/** "It did", "they had not": all of what is said stands elsewhere. */
const STANDS_FOR_OTHERS =
  /^(?:yes,? |no,? )?(?:it|they|he|she|we|i|you|this|that) (?:did|does|do|has|have|had|was|were|is|are|would|will|could|can|should)(?: not|n[’']t)?[.!]?$/i;

/** Leaves out what says nothing by itself: whoever reads it alone would not know what it is about. */
export const dropEllipses: Refiner = (drafts, story) =>
  drafts.map((draft) =>
    STANDS_FOR_OTHERS.test(story.text.slice(draft.start, draft.end).trim())
      ? { because: "it stands for words that are not in it" }
      : draft,
  );
