import { readFileSync } from "node:fs";
import { renderReply } from "../../adapters/terminal/render.ts";
import { createReader } from "../../jobs/create-reader.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { type Decision, type Reviewed, type Ruling, reviewStories } from "../../src/conflicts/decision.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import { NO_WEB } from "../../src/reading/open-fetcher.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { createTagger } from "../../src/text/tagger.ts";

const reader = createReader(createTagger(), NO_WEB);
const files: readonly { readonly file: string }[] = JSON.parse(readFileSync("stories/stories.json", "utf8"));

/** The shipped example stories as the demo posts them: pasted, one after the other. */
export const DEMO_STORIES: readonly PostedStory[] = files.map(({ file }, at) => {
  const content = readFileSync(`stories/${file}`, "utf8");
  const story = parseStory({ content, contentType: null, file: null, url: null, hints: {} });
  return {
    story,
    claims: reader.findClaims(story),
    signature: reader.sign(story),
    postedAt: new Date(Date.UTC(2026, 9, 14, 8, at)).toISOString(),
    postedBy: "you",
    thread: null,
  };
});

/** What the desk has when `count` of the example stories are posted. */
export const deskAfter = (count: number, rulings: readonly Ruling[] = []): Reviewed =>
  reviewStories(DEMO_STORIES.slice(0, count), rulings);

/** A decision on the first disagreement when `count` of the example stories are posted. */
export function decidedAfter(count: number, verdict: Decision["verdict"], note: string): Decision {
  const { disagreements, conflicts } = deskAfter(count);
  const [first] = disagreements;
  if (!first) throw new RangeError(`The first ${count} example stories agree.`);
  const pairs = conflicts.filter(({ disagreement }) => disagreement === first.id).map(({ id }) => id);
  const side = verdict === "prefer" ? (first.sides[0]?.label ?? null) : null;
  const made = { by: "Rowan", person: "U1", at: "2026-10-14T09:30:00.000Z" };
  const about = { disagreement: first.id, question: first.question, pairs, stories: [] };
  return { id: "k", ...about, ...made, verdict, side, note };
}

/** Id of the story posted as number `count`, from 1. */
export function storyId(count: number): string {
  const posted = DEMO_STORIES[count - 1];
  if (!posted) throw new RangeError(`There are ${DEMO_STORIES.length} example stories, and no number ${count}.`);
  return posted.story.id;
}

/** A reply as the terminal prints it at 80 columns, without colours. */
export const printed = (reply: Reply): string => renderReply(reply, { columns: 80, colour: false }).join("\n");
