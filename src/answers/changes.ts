import type { Claim } from "../claims/claim.ts";
import type { Reviewed } from "../conflicts/decision.ts";
import type { Change } from "../versions/change.ts";
import { storyActions } from "./actions.ts";
import { disagreementsOf } from "./disagreement-blocks.ts";
import {
  byOutletAndDate,
  caveatPhrases,
  count,
  createIndex,
  figureText,
  printMoment,
  quiet,
  sayingPhrases,
  shortName,
  speakerPhrases,
  strong,
  text,
  warning,
} from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { companyOf, disagreementBlocks, type SummaryLimits } from "./summary.ts";
import { topicLabel } from "./topic-labels.ts";

/** What became of a page between two readings. */
export interface Changed {
  readonly changes: readonly Change[];
  /** ISO 8601. */
  readonly before: string;
  readonly now: string;
  /** Who posted it before; null: I read it again by myself. */
  readonly postedBy: string | null;
  /** What it says now is what answers are made from. False: it changed again since, and nothing is compared with it. */
  readonly current: boolean;
}

/** Changes shown before "and 3 more". */
const MOST = 12;

const sides = (before: Claim, after: Claim): readonly Line[] => [
  [quiet("before: "), ...sayingPhrases(before), ...caveatPhrases(before)],
  [quiet("now: "), ...sayingPhrases(after), ...caveatPhrases(after)],
];

const isFall = (before: Claim, after: Claim): boolean =>
  (after.quantity?.low ?? 0) < (before.quantity?.low ?? 0) && before.quantity?.high !== null;

function changeBlock(change: Change): Block {
  const item = (line: Line, under: readonly Line[] = []): Block => ({ kind: "item", line, under });
  switch (change.kind) {
    case "correction":
      return item([warning("note of correction: "), { kind: "quote", text: change.after.quote }]);
    case "figure": {
      const { before, after } = change;
      const label = `${topicLabel(after.topic)}: `;
      const figures = [before, after].map(({ quantity }) => strong(figureText(quantity?.text ?? "")));
      const [was, is] = figures.flatMap((figure): Line => [figure]);
      const arrow: Line = was && is ? [was, text(" → "), is] : [];
      return item([isFall(before, after) ? warning(label) : text(label), ...arrow], sides(before, after));
    }
    case "speaker":
      return item(
        [text("another speaker: "), ...speakerPhrases(change.before), text(" → "), ...speakerPhrases(change.after)],
        sides(change.before, change.after),
      );
    case "stance":
      return item(
        [text("said in another way: "), strong(change.before.stance), text(" → "), strong(change.after.stance)],
        sides(change.before, change.after),
      );
    case "restated":
      return item([text(`${topicLabel(change.after.topic)}, stated otherwise`)], sides(change.before, change.after));
    case "added":
      return item([...sayingPhrases(change.after), ...caveatPhrases(change.after)]);
    case "withdrawn":
      return item([...sayingPhrases(change.before), ...caveatPhrases(change.before)]);
  }
}

const SECTIONS: readonly (readonly [heading: string, kinds: readonly Change["kind"][]])[] = [
  ["Corrected", ["correction"]],
  ["Changed", ["figure", "speaker", "stance", "restated"]],
  ["New", ["added"]],
  ["No longer there", ["withdrawn"]],
];

/** What is new apart from what is gone, the gravest first; what is left out is counted. */
export function changeBlocks(changes: readonly Change[], most = MOST): readonly Block[] {
  const shown = new Set(changes.slice(0, most));
  const sections = SECTIONS.flatMap(([heading, kinds]): readonly Block[] => {
    const members = changes.filter((change) => shown.has(change) && kinds.includes(change.kind));
    const line = heading === "No longer there" || heading === "Corrected" ? warning(heading) : strong(heading);
    return members.length === 0 ? [] : [{ kind: "heading", line: [line] }, ...members.map(changeBlock)];
  });
  const more = changes.length - shown.size;
  return more > 0 ? [...sections, { kind: "note", line: [quiet(`and ${count(more, "more change")}`)] }] : sections;
}

/** What a page says otherwise since it was read before, and nothing of what stayed; then the disagreements that there are now. */
export function changesReply(
  compared: Reviewed,
  storyId: string,
  { changes, before, now, postedBy, current }: Changed,
  limits: SummaryLimits,
): Reply {
  const index = createIndex(compared);
  const { story } = index.story(storyId);
  const by = postedBy === null ? "" : `, posted by ${postedBy}`;
  const head: readonly Block[] = [
    { kind: "title", line: [strong(story.title ?? shortName(story))] },
    { kind: "note", line: byOutletAndDate(story) },
    {
      kind: "paragraph",
      line: [
        text(
          `The page changed since I read it on ${printMoment(before)}${by}: ${count(changes.length, "change")} in what is claimed, as of ${printMoment(now)}.`,
        ),
      ],
    },
  ];
  if (!current) return { blocks: [...head, ...changeBlocks(changes)] };
  const found = disagreementsOf(compared, index, storyId);
  return {
    blocks: [
      ...head,
      ...changeBlocks(changes),
      ...disagreementBlocks(index, found, storyId, limits, compared),
      storyActions(storyId, companyOf(index, storyId).length > 0),
    ],
  };
}
