import type { Disagreement, Side } from "../conflicts/conflict.ts";
import type { Decided } from "../conflicts/decision.ts";
import type { Standing } from "./gather-groups.ts";
import { type Index, quiet, storyPhrase, strong, text } from "./lines.ts";
import type { Line } from "./reply.ts";
import { wayOf } from "./standing.ts";
import type { ToldLine } from "./told-line.ts";
import { voices } from "./voices.ts";

const MOST_SIDES = 3;

/** "At least five" as "five". */
const bare = (label: string): string =>
  label.replace(/^(?:at least|more than|over|about|some|around)\s+/i, "").toLowerCase();

/** Who says "at least five" in one story and "five" in another is on one side. */
function joinSides(index: Index, sides: readonly Side[], standing: Standing): readonly Side[] {
  const tellers = ({ claims }: Side) => voices(index, claims.map(index.claim), standing);
  const joined = Map.groupBy(sides, (side) => `${bare(side.label)}\u0000${tellers(side)}`);
  return [...joined.values()].flatMap((alike) => {
    const [first] = alike.toSorted((a, b) => a.label.length - b.label.length);
    return first ? [{ ...first, claims: alike.flatMap(({ claims }) => claims) }] : [];
  });
}

/** A disagreement in its sides: "Was Kestria involved? no (Anton Brisk) or yes (senior official)". */
export function disputeLine(
  index: Index,
  { question, sides }: Disagreement,
  standing: Standing,
  shownBelow: ReadonlySet<string>,
): ToldLine {
  const open = sides.filter(({ claims }) => claims.some((id) => !standing.replacedBy.has(id)));
  const shown = joinSides(index, open.length > 1 ? open : sides, standing).slice(0, MOST_SIDES);
  const line = shown.flatMap(({ label, claims }, at): Line => {
    const below = claims.filter((id) => shownBelow.has(id));
    const members = (below.length > 0 ? below : claims.slice(0, 1)).map(index.claim);
    const [first] = members;
    // A side that nothing below speaks of says where it stands; an outlet is its story's name already.
    const place = below.length === 0 && first ? storyPhrase(index, first.story, null) : null;
    const isOutlet = first?.source.kind === "outlet";
    const doubted = members.every(({ caveat }) => caveat !== null) ? ", unverified" : "";
    const who = place && isOutlet ? [place, quiet(doubted)] : [quiet(`${voices(index, members, standing)}${doubted}`)];
    return [
      text(at > 0 ? " or " : " "),
      strong(label),
      quiet(" ("),
      ...who,
      ...(place && !isOutlet ? [quiet("; "), place] : []),
      quiet(")"),
    ];
  });
  return { line: [text(question), ...line], claims: shown.flatMap(({ claims }) => claims) };
}

/** What people settled of it: "How many were hurt? Prefer “14”, Rowan". */
export function decidedLine({ disagreement, decision }: Decided): ToldLine {
  return {
    line: [text(`${disagreement.question} `), strong(wayOf(decision)), quiet(` (${decision.by})`)],
    claims: disagreement.sides.flatMap(({ claims }) => claims),
  };
}
