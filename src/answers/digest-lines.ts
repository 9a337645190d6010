import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Disagreement } from "../conflicts/conflict.ts";
import { type Decision, isMove, type Move, type Reviewed } from "../conflicts/decision.ts";
import type { LedgerRow } from "../conflicts/ledger.ts";
import type { Movement } from "../conflicts/movements.ts";
import type { TollChange } from "../conflicts/toll-changes.ts";
import { printLocal } from "./digest-time.ts";
import {
  count,
  type Index,
  quiet,
  speakerPhrases,
  statementLine,
  storyPhrase,
  strong,
  text,
  warning,
} from "./lines.ts";
import { rangeWords } from "./range-words.ts";
import type { Line } from "./reply.ts";
import { rowName } from "./row-name.ts";
import { standingOf, wayOf } from "./standing.ts";

const MARKS = { new: "new", reopened: "open again", moved: "moved", same: "still open" } as const;

/** Stories and voices named in one line. */
const MOST_NAMED = 2;

/** A disagreement in one line: its question, the labels of its sides, what is new about it, and where to read it. */
export function movementLine(index: Index, { disagreement, state, arrived }: Movement): Line {
  const { question, severity, sides } = disagreement;
  const claims = sides.flatMap((side) => side.claims.map(index.claim));
  const label = severity === "tension" ? text(question) : strong(question);
  const mark = state === "new" || state === "same" ? [] : [text(" · "), warning(MARKS[state])];
  const by = arrived.map(index.claim).slice(0, MOST_NAMED);
  return [
    label,
    text(` ${sides.map((side) => side.label).join(" / ")}`),
    ...mark,
    ...(by.length > 0 ? [text(": "), ...parted(by.map((claim) => joinedPhrases(index, disagreement, claim)))] : []),
    ...(severity === "tension" ? [quiet(" · a tension only")] : []),
    ...(by.length > 0 ? [] : [quiet(" · "), ...storiesOf(index, claims)]),
  ];
}

/** Who joined which side, where: "Ina Marrow, nurse: nine (Echo, 14 Oct)". */
function joinedPhrases(index: Index, { sides }: Disagreement, claim: ComparedClaim): Line {
  const side = sides.find(({ claims }) => claims.includes(claim.id));
  return [
    ...speakerPhrases(claim),
    text(`: ${side?.label ?? ""}`),
    quiet(" ("),
    storyPhrase(index, claim.story, null),
    quiet(")"),
  ];
}

/** The first stories by name, the others by number. */
function storiesOf(index: Index, claims: readonly ComparedClaim[]): Line {
  const stories = [...new Set(claims.map(({ story }) => story))];
  const more = stories.length - MOST_NAMED;
  return [
    ...parted(stories.slice(0, MOST_NAMED).map((story) => [storyPhrase(index, story, null)])),
    ...(more > 0 ? [quiet(` and ${count(more, "other")}`)] : []),
  ];
}

const parted = (lines: readonly Line[]): Line => lines.flatMap((line, at) => (at > 0 ? [quiet("; "), ...line] : line));

/** How a disagreement that is open stands with the people of the desk; null: nobody has touched it. */
export function errandLine(now: Reviewed, { disagreement, state }: Movement): Line | null {
  const parts = standingOf(now, disagreement.id);
  const untold = state === "reopened" ? parts : parts.filter((part) => !part.startsWith("open again"));
  return untold.length === 0 ? null : [quiet(untold.join(" · "))];
}

/** "killed: 2 → 9 (Ada Holm, police chief; Echo, 14 Oct)"; from whoever gives the ends. */
export function tollLine(index: Index, { now, before }: TollChange): Line {
  const first = now.cells.find(({ supersededBy, part }) => supersededBy !== null && !part);
  const was = before ? before.range : rangeOf(first && index.claim(first.claim));
  const ends = now.range ? [...new Set([now.range.low.claim, now.range.high.claim])] : [];
  const fell = isLower(now.range, before?.range ?? null);
  const name = rowName(index, now);
  return [
    fell ? warning(`${name} fell`) : text(name),
    text(": "),
    ...(was && rangeWords(index, was) !== rangeWords(index, now.range) ? [text(`${rangeWords(index, was)} → `)] : []),
    strong(rangeWords(index, now.range)),
    quiet(" ("),
    ...parted(
      ends.map((id) => [
        ...speakerPhrases(index.claim(id)),
        quiet("; "),
        storyPhrase(index, index.claim(id).story, null),
      ]),
    ),
    quiet(")"),
  ];
}

function rangeOf(claim: ComparedClaim | undefined): LedgerRow["range"] {
  if (!claim?.quantity) return null;
  const { low, high } = claim.quantity;
  return { low: { value: low ?? 0, claim: claim.id }, high: { value: high, claim: claim.id } };
}

const isLower = (now: LedgerRow["range"], before: LedgerRow["range"]): boolean =>
  now !== null &&
  before !== null &&
  before.high.value !== null &&
  (now.high.value ?? Number.POSITIVE_INFINITY) < before.high.value;

/** Somebody's words, where they stand, with the story's own doubt. */
export const saidLine = (index: Index, claim: ComparedClaim): Line =>
  statementLine(index, [index.claim(claim.id)], null);

/** What somebody settled, by the clocks of the channel. */
export function ruledLine(index: Index, ruling: Decision | Move, zone: string): Line {
  const by = quiet(` · ${ruling.by}, ${printLocal(ruling.at, zone)}`);
  if (!isMove(ruling)) {
    const note = ruling.note === "" ? [] : [text(`: ${ruling.note}`)];
    return [text(`${ruling.question} `), strong(wayOf(ruling)), by, ...note];
  }
  const known = index.compared.stories.some(({ story }) => story.id === ruling.story);
  return [
    ...(known ? [storyPhrase(index, ruling.story, null), text(": ")] : [text("A story: ")]),
    strong("not this event"),
    by,
  ];
}
