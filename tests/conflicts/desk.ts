import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { type Compared, compareStories } from "../../src/conflicts/compare-stories.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import { contentId } from "../../src/text/content-id.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

/** What a test says of a story; what it leaves out is not known. */
export interface Told {
  readonly text: string;
  readonly outlet?: string;
  /** ISO. */
  readonly published?: string;
}

function postedStory({ text, outlet, published }: Told, at: number): PostedStory {
  const story: Story = {
    id: contentId("s", text, outlet ?? null, at),
    file: null,
    url: null,
    title: null,
    outlet: outlet ?? null,
    byline: null,
    published: published ?? null,
    text,
    problem: null,
  };
  return {
    story,
    claims: extractClaims(story, tagger).claims,
    signature: createSignature(story, tagger),
    postedAt: new Date(Date.UTC(2026, 9, 14, 8, at)).toISOString(),
    postedBy: "Desk",
    thread: null,
  };
}

/** Stories of one event, posted in their order. */
export const compareTold = (...told: readonly Told[]): Compared =>
  compareStories(told.map(postedStory), { sameEvent: true });
