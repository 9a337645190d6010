import type { Story } from "../../src/claims/claim.ts";

/** A text as a story of a known outlet and day. */
export const storyOf = (text: string): Story => ({
  id: "s-1",
  file: null,
  url: null,
  title: null,
  outlet: "Post",
  byline: null,
  published: "2026-10-14T10:00:00.000Z",
  text,
  problem: null,
});
