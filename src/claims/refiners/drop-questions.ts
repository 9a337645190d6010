import type { Refiner } from "./refiner.ts";

/** A question claims nothing. */
export const dropQuestions: Refiner = (drafts, story) => {
  const asks = (draft: { start: number; end: number }) =>
    /\?["”’]?$/.test(story.text.slice(draft.start, draft.end + 1).trimEnd());
  return drafts.map((draft) => (asks(draft) ? { because: "a question" } : draft));
};
