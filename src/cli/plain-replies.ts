import { byOutletAndDate } from "../answers/lines.ts";
import { problemSentence } from "../answers/problems.ts";
import type { Reply } from "../answers/reply.ts";
import type { Story } from "../claims/claim.ts";

/** "title found in JSON-LD · published found in meta": where what is known of a story was found. */
function foundInLine({ foundIn = {}, updated }: Story): string {
  const found = Object.entries(foundIn).map(([name, place]) => `${name} found in ${place}`);
  return [...(updated === undefined ? [] : [`updated ${updated}`]), ...found].join(" · ");
}

/** The readable article, as read. */
export function articleReply(story: Story): Reply {
  const where = foundInLine(story);
  const paragraphs = story.text.split("\n\n").filter((text) => text !== "");
  return {
    blocks: [
      { kind: "title", line: [{ kind: "strong", text: story.title ?? "(no title)" }] },
      { kind: "note", line: byOutletAndDate(story) },
      ...(where === "" ? [] : [{ kind: "note" as const, line: [{ kind: "quiet" as const, text: where }] }]),
      ...(story.problem
        ? [{ kind: "paragraph" as const, line: [{ kind: "warning" as const, text: problemSentence(story.problem) }] }]
        : []),
      ...paragraphs.map((text) => ({ kind: "paragraph" as const, line: [{ kind: "text" as const, text }] })),
    ],
  };
}

/** Stories under the events that they report; a round-up stands under each. */
export function groupsReply(stories: readonly Story[], eventsOf: (story: Story) => readonly string[]): Reply {
  const told = stories.flatMap((story) => eventsOf(story).map((event) => ({ event, story })));
  const events = Map.groupBy(told, ({ event }) => event);
  return {
    blocks: [...events].map(([, members], index) => ({
      kind: "item" as const,
      line: [
        { kind: "strong" as const, text: `Event ${index + 1}` },
        { kind: "quiet" as const, text: ` · ${members.length} ${members.length === 1 ? "story" : "stories"}` },
      ],
      under: members.map(({ story }) => [
        { kind: "text" as const, text: story.title ?? story.file ?? story.id },
        { kind: "quiet" as const, text: " · " },
        ...byOutletAndDate(story),
      ]),
    })),
  };
}
