import { readdirSync, readFileSync } from "node:fs";
import { createReader } from "../../../jobs/create-reader.ts";
import { type Reviewed, type Ruling, reviewStories } from "../../../src/conflicts/decision.ts";
import type { PostedStory } from "../../../src/events/posted-story.ts";
import { NO_WEB } from "../../../src/reading/open-fetcher.ts";
import { parseStory } from "../../../src/reading/read-story.ts";
import { createTagger } from "../../../src/text/tagger.ts";
import { MORE_STORIES } from "./more-stories.ts";

const reader = createReader(createTagger(), NO_WEB);

interface Listed {
  readonly file: string;
  readonly outlet: string;
  readonly published: string;
}

function toPosted(content: string, at: number, hints: Partial<Listed>): PostedStory {
  const story = parseStory({ content, contentType: null, file: null, url: null, hints });
  return {
    story,
    claims: reader.findClaims(story),
    signature: reader.sign(story),
    // Posted some minutes after it was published, in this order.
    postedAt: new Date(
      Date.parse(hints.published ?? story.published ?? "2026-11-05") + (15 + at) * 60_000,
    ).toISOString(),
    postedBy: "you",
    thread: null,
  };
}

const listed: readonly Listed[] = JSON.parse(readFileSync("stories/stories.json", "utf8"));

/** The shipped example stories, as `ask --dir stories` reads them. */
export const SHIPPED: readonly PostedStory[] = listed.map(({ file, outlet, published }, at) =>
  toPosted(readFileSync(`stories/${file}`, "utf8"), at, { outlet, published }),
);

/** The stories beside them. */
export const MORE: readonly PostedStory[] = MORE_STORIES.map((text, at) => toPosted(text, at, {}));

const NEWSROOM_FOLDER = "tests/newsroom/stories";

/** Twenty stories of a collision and an explosion, told over two days. */
export const NEWSROOM: readonly PostedStory[] = readdirSync(NEWSROOM_FOLDER)
  .toSorted()
  .map((file, at) => toPosted(readFileSync(`${NEWSROOM_FOLDER}/${file}`, "utf8"), at, {}));

/** A desk that these were posted to. */
export const deskWith = (posted: readonly PostedStory[], rulings: readonly Ruling[] = []): Reviewed =>
  reviewStories(posted, rulings);
