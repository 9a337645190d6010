import type { Story } from "../claims/claim.ts";
import { extractClaims } from "../claims/extract.ts";
import { createSignature } from "../events/create-signature.ts";
import type { PostedStory } from "../events/posted-story.ts";
import type { Tagger } from "../text/tagger.ts";

/** Stories named on the command line count as posted one second after the other, in their order (ISO 8601; `index` from 0). */
export const postedAt = (index: number): string => new Date(Date.UTC(2000, 0, 1) + index * 1000).toISOString();

/** Stories as if they had been posted in their order; nothing is stored. */
export function asPosted(stories: readonly Story[], tagger: Tagger): readonly PostedStory[] {
  return stories.map((story, index) => ({
    story,
    claims: extractClaims(story, tagger).claims,
    signature: createSignature(story, tagger),
    postedAt: postedAt(index),
    postedBy: "",
    thread: null,
  }));
}
