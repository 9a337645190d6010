import type { Position } from "../claims/position.ts";
import { STATES } from "../claims/positions/states.ts";
import { areExclusive, isSameSubject, subjectOf } from "./answers.ts";
import { compareEverybody } from "./compare-everybody.ts";
import { compareFacts } from "./compare-facts.ts";
import type { ConflictKind, Severity } from "./conflict.ts";
import { isEarlier } from "./day-parts.ts";
import { isSameSource, speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "They do not speak of the same thing." };
const KINDS: Readonly<Record<string, ConflictKind>> = {
  involvement: "denial",
  identity: "identity",
  cause: "cause",
  motive: "cause",
  perpetrator: "attribution",
  date: "date",
  place: "place",
  trend: "definition",
};
/** Questions on which answers that differ may both hold in part: never more than a tension. */
const SOFT: ReadonlySet<string> = new Set(["cause", "motive", "perpetrator", "date", "trend"]);

function severityOf(a: PlacedClaim, b: PlacedClaim, position: Position): Severity {
  const soft = [a, b].some(({ claim }) => claim.stance === "assessed");
  return soft || SOFT.has(position.dimension) ? "tension" : "conflict";
}

/** The words that show a position, without quotation marks at their edges. */
const printed = ({ posted }: PlacedClaim, { at }: Position): string =>
  posted.story.text.slice(at.start, at.end).replace(/^[“"‘]|[”"’]$/gu, "");

/** Why two answers exclude each other, in one sentence. */
function explain(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): string {
  const [from, to] = [speakerOf(a), speakerOf(b)];
  const when = a.claim.asOfText && a.claim.asOfText === b.claim.asOfText ? `, both ${a.claim.asOfText}` : "";
  switch (one.dimension) {
    case "presence":
      return `By ${from} they are ${one.pole}, by ${to} ${other.pole}${when}.`;
    case "involvement": {
      const [denier, other_] = one.pole === "no" ? [from, to] : [to, from];
      return `A denial of any part in it by ${denier}, against a part described by ${other_}.`;
    }
    case "identity":
      return `By ${from} they are “${printed(a, one)}”, by ${to} “${printed(b, other)}”.`;
    case "cause":
      return `By ${from} the cause was ${one.pole}, by ${to} ${other.pole}.`;
    case "motive":
      return `By ${from} it was done ${one.pole}, by ${to} ${other.pole}.`;
    case "perpetrator":
    case "date":
    case "place":
      return `By ${from} it was “${printed(a, one)}”, by ${to} “${printed(b, other)}”.`;
    default:
      return `${from}: ${one.pole}; ${to}: ${other.pole}${when}. It cannot be both.`;
  }
}

/** Questions to which the world changes the answer, and the pole that comes after the other: who was there may leave. */
const ENDS: Readonly<Record<string, string>> = {
  presence: "out",
  blaze: "out",
  control: "taken",
  barrier: "broken",
};

/** Questions to which time changes no answer. */
const LASTING: ReadonlySet<string> = new Set([
  "involvement",
  "identity",
  "cause",
  "motive",
  "perpetrator",
  "date",
  "place",
  ...STATES.filter(({ lasting }) => lasting).map(({ dimension }) => dimension),
]);

/** Whether the two answers can both be true because one held before the other. */
function isChange(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): boolean {
  if (LASTING.has(one.dimension)) return false;
  const earlier = isEarlier(a, b);
  if (earlier === null) return false;
  const last = ENDS[one.dimension];
  return last === undefined || (earlier ? other.pole : one.pole) === last;
}

function comparePair(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): Verdict {
  if (one.dimension !== other.dimension || !isSameSubject(one, other)) return NONE;
  if (one.dimension === "everybody") return compareEverybody(a, b, one, other);
  if (one.fact && other.fact) return compareFacts(a, b, one, other);
  if (one.pole === other.pole) {
    return { kind: "agreement", agreement: "compatible", why: `Both say: ${one.pole}.` };
  }
  if (!areExclusive(one.dimension, one.pole, other.pole)) return NONE;
  const changed = isChange(a, b, one, other);
  const direction = "changed" as const;
  if (isSameSource(a, b)) {
    if (a.claim.story === b.claim.story) return NONE;
    return {
      kind: "update",
      direction,
      why: `${speakerOf(a)} said that it was ${one.pole}, then that it was ${other.pole}.`,
    };
  }
  if (changed && [a, b].some(({ claim }) => claim.source.kind === "outlet")) return NONE;
  // Two sides of a fight may both be wrong about who was there when; a road that reopens has simply reopened.
  if (changed && one.dimension !== "presence" && one.dimension !== "control") {
    return {
      kind: "update",
      direction,
      why: `It was ${one.pole}, then ${other.pole}: the stories speak of different times.`,
    };
  }
  return {
    kind: "conflict",
    conflict: KINDS[one.dimension] ?? "outcome",
    severity: changed ? "tension" : severityOf(a, b, one),
    key: `${one.dimension}:${subjectOf(one, other)}`,
    why: explain(a, b, one, other) + (changed ? " They speak of different times." : ""),
  };
}

const WEIGHTS = { conflict: 3, update: 2, agreement: 1, none: 0 } as const;

const weightOf = (verdict: Verdict): number =>
  WEIGHTS[verdict.kind] + (verdict.kind === "conflict" && verdict.severity === "conflict" ? 1 : 0);

/** Compares where two claims stand on the same question. A claim on several questions gives the gravest verdict. */
export function comparePositions(a: PlacedClaim, b: PlacedClaim): Verdict {
  const silent = [a, b].some(({ claim }) => claim.stance === "unclear" || claim.stance === "declined");
  if (silent) return NONE;
  let found: Verdict = NONE;
  for (const one of a.claim.positions) {
    for (const other of b.claim.positions) {
      const verdict = comparePair(a, b, one, other);
      if (weightOf(verdict) > weightOf(found)) found = verdict;
    }
  }
  return found;
}
