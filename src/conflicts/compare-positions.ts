import type { Position } from "../claims/position.ts";
import type { ConflictKind, Severity } from "./conflict.ts";
import { dateOf, isSameSource, speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "They do not speak of the same thing." };
const KINDS: Readonly<Record<string, ConflictKind>> = { involvement: "denial", identity: "identity", cause: "cause" };
/** Answers that go with both yes and no. */
const BETWEEN = new Set(["in part"]);

const meets = (a: Position, b: Position) => a.about.some((root) => b.about.includes(root));

function severityOf(a: PlacedClaim, b: PlacedClaim, position: Position): Severity {
  const soft = [a, b].some(({ claim }) => claim.stance === "assessed");
  return soft || position.dimension === "cause" ? "tension" : "conflict";
}

/** Why two answers exclude each other, in one sentence. */
function explain(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): string {
  const [from, to] = [speakerOf(a), speakerOf(b)];
  const when = a.claim.asOfText && b.claim.asOfText && dateOf(a) === dateOf(b) ? `, both ${a.claim.asOfText}` : "";
  switch (one.dimension) {
    case "presence":
      return `${from} says that they are ${one.pole}, ${to} that they are ${other.pole}${when}.`;
    case "involvement": {
      const [denier, other_] = one.pole === "no" ? [from, to] : [to, from];
      return `${denier} denies any part in it; by the words of ${other_} there was one.`;
    }
    case "identity":
      return `${from} and ${to} give them to different peoples or kinds.`;
    case "cause":
      return `${from} names ${one.pole} as the cause, ${to} ${other.pole}.`;
    default:
      return `By ${from} it is ${one.pole}, by ${to} ${other.pole}${when}; it cannot be both.`;
  }
}

function comparePair(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): Verdict {
  if (one.dimension !== other.dimension || !meets(one, other)) return NONE;
  if (one.pole === other.pole) {
    return { kind: "agreement", agreement: "compatible", why: `Both say: ${one.pole}.` };
  }
  if (BETWEEN.has(one.pole) || BETWEEN.has(other.pole)) return NONE;
  const [when, then] = [dateOf(a), dateOf(b)];
  if (isSameSource(a, b)) {
    if (a.claim.story === b.claim.story) return NONE;
    return {
      kind: "update",
      direction: "changed",
      why: `${speakerOf(b)} said “${one.pole}” before, “${other.pole}” now.`,
    };
  }
  const apart =
    one.dimension !== "identity" && one.dimension !== "involvement" && when !== null && then !== null && when !== then;
  return {
    kind: "conflict",
    conflict: KINDS[one.dimension] ?? "outcome",
    severity: apart ? "tension" : severityOf(a, b, one),
    key: `${one.dimension}:${one.about.find((root) => other.about.includes(root)) ?? ""}`,
    why: explain(a, b, one, other) + (apart ? ` They speak of different days (${when}, ${then}).` : ""),
  };
}

/** Compares where two claims stand on the same question. A claim on several questions gives the gravest verdict. */
export function comparePositions(a: PlacedClaim, b: PlacedClaim): Verdict {
  const silent = [a, b].some(({ claim }) => claim.stance === "unclear" || claim.stance === "declined");
  if (silent) return NONE;
  let found: Verdict = NONE;
  for (const one of a.claim.positions) {
    for (const other of b.claim.positions) {
      const verdict = comparePair(a, b, one, other);
      if (verdict.kind === "conflict") return verdict;
      if (found.kind === "none") found = verdict;
    }
  }
  return found;
}
