import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { type Decidable, findTimelines } from "./find-timelines.ts";
import { createIndex, quiet, shortName, strong, text } from "./lines.ts";
import { topicsOf } from "./questions/topic-words.ts";
import type { Block, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { timelineBlocks } from "./timeline-blocks.ts";

const SHOWN = { most: 5, pictures: 2 } as const;

/** How the figures of a story's event came to be what they are, of a round-up those of each of its events. `subject`: words for what is counted; "" for everything. */
export function timelineReply(compared: Decidable, storyId: string, subject: string): Reply {
  const { story, reports } = createIndex(compared).story(storyId);
  const ofEvent = ({ reported }: ComparedClaim) => reports.includes(reported);
  const asked = findAsked(compared, ofEvent, subject);
  const title: Block = { kind: "title", line: [strong(`Timeline · ${story.title ?? shortName(story)}`)] };
  const blocks = asked === null ? [] : timelineBlocks(compared, asked, SHOWN);
  if (blocks.length === 0) return { blocks: [title, ...nothing(compared, ofEvent, subject)] };
  const note = "each source's figures in the order of their days; nothing is summed, and what was replaced stays";
  return printRolesOnce({ blocks: [title, { kind: "note", line: [quiet(note)] }, ...blocks] });
}

type Wanted = (claim: ComparedClaim) => boolean;

/** The claims of what is counted by these words: first by its name ("fighters"), then by its topic ("the dead"); null: there are none. */
function findAsked(compared: Decidable, ofEvent: Wanted, subject: string): Wanted | null {
  const words = subject.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return ofEvent;
  const byName = idsOf(compared, ofEvent, (name) => words.every((word) => name.toLowerCase().includes(word)));
  if (byName.size > 0) return ({ id }) => byName.has(id);
  const topics = topicsOf(subject);
  return topics.length > 0 ? (claim) => ofEvent(claim) && topics.includes(claim.topic) : null;
}

const idsOf = (compared: Decidable, ofEvent: Wanted, isNamed: (subject: string) => boolean): ReadonlySet<string> =>
  new Set(
    findTimelines(compared, ofEvent)
      .filter(({ subject }) => isNamed(subject))
      .flatMap(({ rows }) => rows.flatMap(({ points }) => points.flatMap(({ claims }) => claims))),
  );

/** What there is instead. */
function nothing(compared: Decidable, ofEvent: Wanted, subject: string): readonly Block[] {
  const others = findTimelines(compared, ofEvent).map((one) => one.subject);
  const what =
    others.length > 0 && subject !== ""
      ? "No figures of that stand side by side yet."
      : "No two figures of one thing stand side by side yet.";
  return [
    { kind: "paragraph", line: [text(what)] },
    ...(others.length > 0
      ? [{ kind: "note" as const, line: [quiet(`There are some of: ${others.join(", ")}.`)] }]
      : []),
  ];
}
