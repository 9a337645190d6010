import type { Story } from "../../src/claims/claim.ts";

/** A story as it would be read, of which a case says only what it needs. */
export const story = (text: string, known: Partial<Story> = {}): Story => ({
  id: "s-test",
  file: null,
  url: null,
  title: null,
  outlet: null,
  byline: null,
  published: null,
  text,
  problem: null,
  ...known,
});
