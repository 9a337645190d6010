import type { Compared, ComparedStory } from "../conflicts/compare-stories.ts";
import type { Disagreement, Update } from "../conflicts/conflict.ts";
import { count, createIndex, type Index, quiet, shortName, statementLine, strong, text, warning } from "./lines.ts";
import { updateLine } from "./movement-lines.ts";
import { replyText } from "./plain-text.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";

/** One event of the day. */
interface DigestEvent {
  readonly event: string;
  /** Story ids, in the order posted. */
  readonly stories: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly updates: readonly Update[];
  /** Disagreements that an editor has decided; deciding comes later, so it is empty. */
  readonly decided: readonly string[];
}

export interface Digest {
  readonly since: string;
  readonly until: string;
  readonly events: readonly DigestEvent[];
  readonly text: string;
  readonly reply: Reply;
}

const GRAVE = new Set(["killed", "casualties", "captured", "missing"]);
const MOST_UNVERIFIED = 3;

/** Claims of the day that weigh much and that their own story doubts. */
function unverifiedLines(index: Index, { event, stories }: DigestEvent): readonly Line[] {
  const doubted = index.compared.claims.filter(
    (claim) => claim.event === event && stories.includes(claim.story) && claim.caveat && GRAVE.has(claim.topic),
  );
  return doubted.slice(0, MOST_UNVERIFIED).map((claim) => statementLine(index, [claim], null));
}

/** A disagreement in one line: its question and the labels of its sides. */
function openLine(index: Index, one: Disagreement): Line {
  const stories = new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)));
  const sides = one.sides.map((side) => side.label).join(" / ");
  const label = one.severity === "tension" ? text(one.question) : strong(one.question);
  return [
    label,
    text(` ${sides}`),
    quiet(
      ` · ${one.kind}${one.severity === "tension" ? ", tension" : ""} · ${count(stories.size, "story", "stories")}`,
    ),
  ];
}

const section = (heading: Line, lines: readonly Line[]): readonly Block[] =>
  lines.length === 0 ? [] : [{ kind: "item", line: heading, under: lines }];

function eventBlocks(index: Index, event: DigestEvent): readonly Block[] {
  const stories = event.stories.map((id) => index.story(id));
  const [first] = stories;
  const outlets = [...new Set(stories.map(({ story }) => shortName(story)))].join(", ");
  const quietDay = event.disagreements.length === 0 && event.updates.length === 0;
  return [
    { kind: "heading", line: [strong(first?.story.title ?? "An event without a title")] },
    { kind: "note", line: [quiet(outlets)] },
    ...section(
      [warning("Open")],
      event.disagreements.map((one) => openLine(index, one)),
    ),
    ...section(
      [strong("Moved")],
      event.updates.map((one) => updateLine(index, one, null)),
    ),
    ...section([strong("Grave and unverified")], unverifiedLines(index, event)),
    ...(quietDay ? [{ kind: "note" as const, line: [quiet("No disagreements, nothing moved.")] }] : []),
  ];
}

const inside = ({ postedAt }: ComparedStory, since: string, until: string) => postedAt >= since && postedAt <= until;

/** What stories posted from `since` to `until` (ISO, both included) brought: open disagreements first, then what moved, by event. An event counts when one of its stories was posted in that time. */
export function digestStories(compared: Compared, since: string, until: string): Digest {
  const index = createIndex(compared);
  const fresh = new Set(
    compared.stories.filter((one) => inside(one, since, until) && !one.story.problem).map(({ story }) => story.id),
  );
  const told = compared.stories.filter(({ story }) => fresh.has(story.id));
  const groups = Map.groupBy(
    told.flatMap(({ story, reports }) => reports.map((event) => ({ event, story: story.id }))),
    ({ event }) => event,
  );
  const events = [...groups].map(([event, members]): DigestEvent => {
    const stories = new Set(members.map(({ story }) => story));
    const touches = (ids: readonly string[]) =>
      ids.map(index.claim).some(({ story, reported }) => reported === event && stories.has(story));
    return {
      event,
      stories: [...stories],
      disagreements: compared.disagreements.filter(({ sides }) => touches(sides.flatMap(({ claims }) => claims))),
      updates: compared.updates.filter(({ a, b }) => touches([a, b])),
      decided: [],
    };
  });
  const ranked = events.toSorted(
    (a, b) => b.disagreements.length - a.disagreements.length || b.stories.length - a.stories.length,
  );
  const open = events.reduce((sum, one) => sum + one.disagreements.length, 0);
  const head: Line = [
    strong("Digest"),
    quiet(
      ` · ${count(fresh.size, "story", "stories")}, ${count(events.length, "event")}, ${count(open, "open disagreement")}`,
    ),
  ];
  const blocks: readonly Block[] =
    fresh.size === 0
      ? [
          { kind: "title", line: [strong("Digest")] },
          { kind: "paragraph", line: [text("No stories were posted here in this time.")] },
        ]
      : [{ kind: "title", line: head }, ...ranked.flatMap((one) => eventBlocks(index, one))];
  const reply = printRolesOnce({ blocks });
  return { since, until, events: ranked, text: replyText(reply), reply };
}
