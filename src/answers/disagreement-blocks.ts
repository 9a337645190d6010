import type { Compared, ComparedClaim } from "../conflicts/compare-stories.ts";
import type { ConflictKind, Disagreement, Side } from "../conflicts/conflict.ts";
import type { Decided, Reviewed } from "../conflicts/decision.ts";
import { disagreementActions } from "./actions.ts";
import { count, type Index, quiet, statementLine, strong, text, voiceOf } from "./lines.ts";
import type { Block, Line } from "./reply.ts";

/** Statements shown on one side before "and 2 more". */
const SHOWN = 2;

/** Words of two claims so alike that one of them is enough. */
const alike = (a: ComparedClaim, b: ComparedClaim) => {
  const [one, other] = [a.quote.toLowerCase(), b.quote.toLowerCase()];
  return a.source.kind !== "outlet" && voiceOf(a) === voiceOf(b) && (one.includes(other) || other.includes(one));
};

/** Claims gathered by speaker and wording; the story at hand comes first. */
export function gatherStatements(
  claims: readonly ComparedClaim[],
  here: string | null,
): readonly (readonly ComparedClaim[])[] {
  const groups: ComparedClaim[][] = [];
  for (const claim of claims.toSorted((a, b) => Number(b.story === here) - Number(a.story === here))) {
    const group = groups.find(([first]) => first && alike(first, claim));
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** Which words of a long quote a kind of disagreement is about. */
const DIMENSIONS: Partial<Record<ConflictKind, string>> = {
  identity: "identity",
  denial: "involvement",
  cause: "cause",
};

/** Who stands on a side, in which words, in which stories. */
function sideLines(index: Index, side: Side, kind: ConflictKind, here: string | null): readonly Line[] {
  const claims = side.claims.map(index.claim);
  const told = gatherStatements(claims, here);
  const namesOf = ([first]: readonly ComparedClaim[]) =>
    claims.filter((one) => first && voiceOf(one) === voiceOf(first)).map(({ source }) => source.name);
  const more = told.length - SHOWN;
  return [
    ...told
      .slice(0, SHOWN)
      .map((claims) => statementLine(index, claims, here, DIMENSIONS[kind] ?? null, namesOf(claims))),
    ...(more > 0 ? [[quiet(`and ${more} more`)]] : []),
  ];
}

/** The label, and how many origins stand behind several stories where they are fewer. */
function sideLabel(index: Index, side: Side): string {
  const stories = new Set(side.claims.map((id) => index.claim(id).story)).size;
  return stories > side.origins
    ? `${side.label} (${count(stories, "story", "stories")}, ${count(side.origins, "origin")})`
    : side.label;
}

/** A disagreement as a block, numbered for "why 2". `standing`: how it stands with the people of the desk. */
export function disagreementBlock(
  index: Index,
  one: Disagreement,
  number: number,
  here: string | null,
  standing: readonly string[],
): Block {
  const stories = new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)));
  const within = stories.size === 1 && here !== null ? ", within this story" : "";
  return {
    kind: "disagreement",
    number,
    id: one.id,
    question: one.question,
    label: [`${one.kind}${one.severity === "tension" ? ", a tension only" : ""}${within}`, ...standing].join(" · "),
    sides: one.sides.map((side) => ({
      label: sideLabel(index, side),
      statements: sideLines(index, side, one.kind, here),
    })),
    why: one.why,
    actions: disagreementActions(one),
  };
}

/** A disagreement in one line, where there is no room for its words: "3 · Who are they? A / B · why 3". */
export function disagreementLine(one: Disagreement, number: number): Line {
  const sides = one.sides.map((side) => side.label).join(" / ");
  return [strong(`${number} · ${one.question}`), text(` ${sides}`), quiet(` · ${one.kind} · type “why ${number}”`)];
}

/** Disagreements that a story has a part in: those with other stories first, then those within it. */
export function disagreementsOf(compared: Compared, index: Index, storyId: string): readonly Disagreement[] {
  return compared.disagreements
    .filter((one) => storiesIn(index, one).has(storyId))
    .toSorted((a, b) => Number(storiesIn(index, a).size === 1) - Number(storiesIn(index, b).size === 1));
}

/** Decided disagreements that a story has a part in. */
export const decidedOf = ({ decided }: Reviewed, index: Index, storyId: string): readonly Decided[] =>
  decided.filter(({ disagreement }) => storiesIn(index, disagreement).has(storyId));

const storiesIn = (index: Index, one: Disagreement): ReadonlySet<string> =>
  new Set(one.sides.flatMap((side) => side.claims.map((id) => index.claim(id).story)));
