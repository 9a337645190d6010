import type { Compared } from "../conflicts/compare-stories.ts";
import type { Disagreement, Side } from "../conflicts/conflict.ts";
import { count, type Index, quiet, statementLine } from "./lines.ts";
import type { Block, Line } from "./reply.ts";

/** Statements shown on one side before "and 2 more". */
const SHOWN = 3;

/** Words of two claims so alike that one of them is enough. */
const alike = (a: string, b: string) =>
  a.toLowerCase().includes(b.toLowerCase()) || b.toLowerCase().includes(a.toLowerCase());

/** Who stands on a side, in which words: one line a speaker and wording, this story's first. */
function sideLines(index: Index, side: Side, here: string | null): readonly Line[] {
  const claims = side.claims.map(index.claim).toSorted((a, b) => Number(b.story === here) - Number(a.story === here));
  const told = claims.filter(
    (claim, at) =>
      !claims
        .slice(0, at)
        .some((before) => before.source.name === claim.source.name && alike(before.quote, claim.quote)),
  );
  const more = told.length - SHOWN;
  return [
    ...told.slice(0, SHOWN).map((claim) => statementLine(index, claim, here)),
    ...(more > 0 ? [[quiet(`and ${more} more`)]] : []),
  ];
}

const sideLabel = (side: Side, stories: number): string =>
  side.claims.length > 1 && stories > 1 ? `${side.label} (${count(side.origins, "origin")})` : side.label;

/** A disagreement as a block, numbered for "why 2". */
export function disagreementBlock(index: Index, one: Disagreement, number: number, here: string | null): Block {
  const stories = new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)));
  const within = stories.size === 1 && here !== null ? ", within this story" : "";
  return {
    kind: "disagreement",
    number,
    id: one.id,
    question: one.question,
    label: `${one.kind}${one.severity === "tension" ? ", a tension only" : ""}${within}`,
    sides: one.sides.map((side) => ({
      label: sideLabel(side, new Set(side.claims.map((id) => index.claim(id).story)).size),
      statements: sideLines(index, side, here),
    })),
    why: one.why,
  };
}

/** Disagreements that a story has a part in: those with other stories first, then those within it. */
export function disagreementsOf(compared: Compared, index: Index, storyId: string): readonly Disagreement[] {
  const stories = (one: Disagreement) =>
    new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)));
  return compared.disagreements
    .filter((one) => stories(one).has(storyId))
    .toSorted((a, b) => Number(stories(a).size === 1) - Number(stories(b).size === 1));
}
