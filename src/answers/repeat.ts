import type { Reviewed } from "../conflicts/decision.ts";
import { createIndex, printDate, text } from "./lines.ts";
import type { Reply } from "./reply.ts";
import { type SummaryLimits, summariseStory } from "./summary.ts";

/** The same story was posted before: says when and by whom, and gives its summary as it is now. */
export function repeatReply(compared: Reviewed, storyId: string, limits: SummaryLimits): Reply {
  const { postedAt, postedBy } = createIndex(compared).story(storyId);
  const by = postedBy ? ` by ${postedBy}` : "";
  const when = `${printDate(postedAt, true)}, ${postedAt.slice(11, 16)} UTC`;
  const note = {
    kind: "paragraph" as const,
    line: [text(`I have read this story already: it was posted${by} on ${when}. Here is what stands in it now.`)],
  };
  return { blocks: [note, ...summariseStory(compared, storyId, limits).blocks] };
}
