import type { ComparedClaim, ComparedStory } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import type { Reviewed } from "../conflicts/decision.ts";
import { storyActions } from "./actions.ts";
import { byTopic, claimLine } from "./claim-lines.ts";
import { decidedBlocks } from "./decided.ts";
import { decidedOf, disagreementBlock, disagreementLine, disagreementsOf } from "./disagreement-blocks.ts";
import { foldFigures } from "./fold-figures.ts";
import { byOutletAndDate, count, createIndex, type Index, quiet, shortName, strong, text, warning } from "./lines.ts";
import { agreementLine, updateLine } from "./movement-lines.ts";
import { problemSentence } from "./problems.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";
import { standingOf } from "./standing.ts";
import { topicRank } from "./topic-labels.ts";

/** How much a reply may show: disagreements, and lines of about one screen. */
export interface SummaryLimits {
  readonly disagreements: number;
  readonly lines: number;
}

/** Claims shown however long the disagreements are. */
const FEWEST_CLAIMS = 5;
const MOST_CLAIMS = 10;
/** Lines kept free below the disagreements. */
const ROOM_FOR_CLAIMS = 8;
const MOST_AGREEMENTS = 3;
const MOST_UPDATES = 4;

/** The other stories of its event, of a round-up those of each of its events. */
export function companyOf(index: Index, storyId: string): readonly ComparedStory[] {
  const own = new Set(index.story(storyId).reports);
  return index.compared.stories.filter(
    (one) => one.story.id !== storyId && one.reports.some((event) => own.has(event)),
  );
}

function headLines(index: Index, storyId: string): readonly Block[] {
  const { story, postedAt, reports } = index.story(storyId);
  const earlier = companyOf(index, storyId).filter((one) => one.postedAt <= postedAt);
  const same = reports.length === 1 ? "same event as" : `tells of ${reports.length} events, as do`;
  const place =
    earlier.length > 0
      ? `${same} ${count(earlier.length, "story", "stories")} posted earlier`
      : "first story of its event here";
  return [
    { kind: "title", line: [strong(story.title ?? shortName(story))] },
    { kind: "note", line: [...byOutletAndDate(story), quiet(` · ${place}`)] },
  ];
}

/** Lines that a block takes at about eighty columns, its spacing included. */
function linesOf(block: Block): number {
  if (block.kind !== "disagreement") return 2;
  const words = block.sides.flatMap((side) =>
    side.statements.map((line) => line.map((phrase) => ("text" in phrase ? phrase.text : phrase.label)).join("")),
  );
  return (
    3 +
    block.sides.length +
    Math.ceil(block.why.length / 70) +
    words.reduce((sum, one) => sum + Math.ceil(one.length / 68), 0)
  );
}

/** As many disagreements in full as the screen holds, one at least; the others in one line each. */
export function disagreementBlocks(
  index: Index,
  found: readonly Disagreement[],
  storyId: string,
  limits: SummaryLimits,
  reviewed: Reviewed,
): readonly Block[] {
  if (found.length === 0) return [];
  const tensions = found.filter((one) => one.severity === "tension").length;
  const hard = found.length - tensions;
  const parts = [
    ...(hard > 0 ? [count(hard, "disagreement")] : []),
    ...(tensions > 0 ? [count(tensions, "tension")] : []),
  ];
  const blocks: Block[] = [{ kind: "heading", line: [warning(parts.join(" and "))] }];
  const lines: Line[] = [];
  let used = 0;
  for (const [at, one] of found.entries()) {
    const full = disagreementBlock(index, one, at + 1, storyId, standingOf(reviewed, one.id));
    used += linesOf(full);
    const fits = at === 0 || (at < limits.disagreements && used <= limits.lines - ROOM_FOR_CLAIMS);
    if (fits) blocks.push(full);
    else lines.push(disagreementLine(one, at + 1));
  }
  return lines.length > 0 ? [...blocks, { kind: "item", line: [text("and")], under: lines }] : blocks;
}

const section = (heading: string, lines: readonly Line[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: "heading", line: [strong(heading)] },
        ...lines.map((line) => ({ kind: "item" as const, line, under: [] })),
      ];

function movementBlocks(index: Index, storyId: string): readonly Block[] {
  const inStory = (id: string) => index.claim(id).story === storyId;
  const updates = index.compared.updates.filter((one) => inStory(one.a) || inStory(one.b));
  const agreements = index.compared.agreements.filter((one) => one.claims.some(inStory));
  return [
    ...section(
      "Moved since earlier stories",
      updates.slice(0, MOST_UPDATES).map((one) => updateLine(index, one, storyId)),
    ),
    ...section(
      "Agrees",
      agreements.slice(0, MOST_AGREEMENTS).map((one) => agreementLine(index, one, storyId)),
    ),
  ];
}

/** What the desk has not seen above comes first: figures, then questions of who and why, then plain statements. */
function choose(claims: readonly ComparedClaim[], shown: ReadonlySet<string>): readonly ComparedClaim[] {
  const weight = (claim: ComparedClaim) =>
    (shown.has(claim.id) ? 100 : 0) +
    (claim.background ? 50 : 0) +
    topicRank(claim.topic) +
    (claim.source.kind === "outlet" ? 0.5 : 0);
  return claims.toSorted((a, b) => weight(a) - weight(b));
}

/** Claims that disagreements, updates and agreements show already. */
function shownAbove(index: Index, found: readonly Disagreement[], storyId: string): ReadonlySet<string> {
  const { updates, agreements } = index.compared;
  const ids = [
    ...found.flatMap((one) => one.sides.flatMap((side) => side.claims)),
    ...updates.flatMap((one) => [one.a, one.b]),
    ...agreements.flatMap((one) => one.claims),
  ];
  return new Set(ids.filter((id) => index.claim(id).story === storyId));
}

/** What the outlet itself counts in passing ("two lorries") is kept for the whole list. */
const isPassing = ({ source, topic, quantity }: ComparedClaim) =>
  source.kind === "outlet" && (topic === "other" || quantity?.unit === "year old");

function claimBlocks(all: readonly ComparedClaim[], shown: ReadonlySet<string>, room: number): readonly Block[] {
  const most = Math.max(FEWEST_CLAIMS, Math.min(MOST_CLAIMS, room));
  const claims = foldFigures(all);
  const chosen = new Set(
    choose(
      claims.filter((claim) => !shown.has(claim.id) && !isPassing(claim)),
      shown,
    ).slice(0, most),
  );
  const rest = claims.filter((claim) => !chosen.has(claim) && !shown.has(claim.id)).length;
  const topics = byTopic(claims.filter((claim) => chosen.has(claim)));
  if (topics.length === 0) return [];
  return [
    { kind: "heading", line: [strong(shown.size > 0 ? "Also in this story" : "In this story")] },
    ...topics.map(({ label, claims: members }) => ({
      kind: "item" as const,
      line: [text(label)],
      under: members.map(claimLine),
    })),
    ...(rest > 0
      ? [
          {
            kind: "note" as const,
            line: [quiet(`${count(rest, "more claim")} · type “claims” for all ${claims.length}`)],
          },
        ]
      : []),
  ];
}

/** The summary of a story just posted: disagreements, what moved, what agrees, then its claims. About one screen; what is left out is counted. */
export function summariseStory(compared: Reviewed, storyId: string, limits: SummaryLimits): Reply {
  const index = createIndex(compared);
  const { story } = index.story(storyId);
  const head = headLines(index, storyId);
  if (story.problem)
    return { blocks: [...head, { kind: "paragraph", line: [warning(problemSentence(story.problem))] }] };
  const claims = compared.claims.filter((claim) => claim.story === storyId);
  if (claims.length === 0) {
    return {
      blocks: [
        ...head,
        {
          kind: "paragraph",
          line: [text("I found no claims in it: nobody is quoted, and no figures or events are reported.")],
        },
      ],
    };
  }
  const found = disagreementsOf(compared, index, storyId);
  const above = [
    ...disagreementBlocks(index, found, storyId, limits, compared),
    ...movementBlocks(index, storyId),
    ...decidedBlocks(decidedOf(compared, index, storyId), compared.moves.get(storyId) ?? null),
  ];
  const used = above.reduce((lines, block) => lines + linesOf(block), head.length);
  return printRolesOnce({
    blocks: [
      ...head,
      ...above,
      ...claimBlocks(claims, shownAbove(index, found, storyId), limits.lines - used),
      storyActions(storyId, companyOf(index, storyId).length > 0),
    ],
  });
}
