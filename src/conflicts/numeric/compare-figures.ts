import type { Basis, Claim, Quantity } from "../../claims/claim.ts";
import { compareQuantities, type Relation } from "./compare-quantities.ts";
import { RUNNING } from "./running-topics.ts";
import { countSameThing, inDifferentPlaces, isAdditional, isLocal, narrowerOf } from "./same-thing.ts";

/** A claim with a figure, and when its story came out. */
export interface DatedFigure {
  readonly claim: Claim;
  /** When the story was published, ISO; null when unknown. */
  readonly published: string | null;
}

/** What two figures have to do with each other. `direction` is in time, from the older to the newer, whichever comes first. */
export type FigureVerdict =
  | { readonly kind: "agreement"; readonly agreement: "same" | "compatible" | "wording"; readonly why: string }
  | { readonly kind: "update"; readonly direction: "up" | "down" | "changed"; readonly why: string }
  | { readonly kind: "conflict" | "tension" | "none"; readonly why: string };

const HOUR = 3_600_000;
/** Within so many hours two reports are of the same time (ours). */
const SAME_TIME = HOUR;
/** Figures a thousandfold apart speak of different scopes (ours). */
const SCOPE_RATIO = 1000;
/** A figure for a named place below this share of one without a place is taken as its part (ours). */
const PART_SHARE = 0.8;
/** Agencies differ about one quake by this much at most; further apart are two quakes (ours). */
const ONE_QUAKE = 0.7;

const BASIS_FAMILY: Readonly<Record<Basis, string>> = {
  reported: "reported",
  official: "reported",
  bound: "reported",
  identified: "identified",
  verified: "verified",
  estimated: "estimated",
  feared: "feared",
};

const say = ({ claim }: DatedFigure): string => `“${claim.quantity?.text ?? claim.quote}”`;
const speakers = (a: DatedFigure, b: DatedFigure): string =>
  `${a.claim.source.name}: ${say(a)}; ${b.claim.source.name}: ${say(b)}`;

/** Milliseconds from `a` to `b`: by the hour where both stories give one, else by the day; null when either is unknown. */
function between(a: DatedFigure, b: DatedFigure): number | null {
  const [dayA, dayB] = [a, b].map((one) => one.claim.asOf ?? one.published?.slice(0, 10) ?? null);
  if (!dayA || !dayB) return null;
  if (dayA !== dayB) return Date.parse(dayB) - Date.parse(dayA);
  const [timeA, timeB] = [a, b].map((one) => (one.published?.startsWith(dayA) ? one.published : ""));
  // Midnight is how a page without a time of day comes out: it says the day and no more.
  const known = [timeA, timeB].every((time) => /T(?!00:00:00)/.test(time ?? ""));
  return known ? Date.parse(timeB ?? "") - Date.parse(timeA ?? "") : 0;
}

const isZero = (quantity: Quantity): boolean => quantity.high === 0;
const middle = ({ low, high }: Quantity): number =>
  low === null ? (high ?? 0) : high === null ? low : (low + high) / 2;

/** "No casualties" denies every count of dead or injured above zero. */
function compareWithNone(a: DatedFigure, b: DatedFigure): FigureVerdict | null {
  const [one, other] = [a.claim, b.claim];
  if (!one.quantity || !other.quantity || isZero(one.quantity) === isZero(other.quantity)) return null;
  const [none, some] = isZero(one.quantity) ? [one, other] : [other, one];
  if (none.topic !== "casualties" || !["killed", "injured", "casualties"].includes(some.topic)) return null;
  if (some.quantity?.hardLow === null || (some.quantity?.hardLow ?? 0) < 1) return null;
  const gap = between(a, b);
  const kind = gap !== null && Math.abs(gap) >= 24 * HOUR ? "tension" : "conflict";
  return { kind, why: `One speaks of no casualties, the other of some. ${speakers(a, b)}.` };
}

/** A bound that an exact or higher figure of the same source moves on: "at least 8", then 12. */
function movesOn(older: Quantity, newer: Quantity): boolean {
  const bound = older.high === null && older.low !== null && older.hardLow !== null && older.basis === "bound";
  return (
    bound && newer.low !== null && (newer.high !== null || newer.basis === "bound") && newer.low > (older.low ?? 0)
  );
}

/** "The organisers put the number at 60,000": of the place that was spoken of. */
const pointsBack = (...figures: readonly DatedFigure[]): boolean =>
  figures.some(({ claim }) => claim.rules.includes("the-figure"));

/** A figure for one named place, far below one that names none, is part of the whole. */
function isPlacedPart(a: DatedFigure, b: DatedFigure): boolean {
  const [inA, inB] = [isLocal(a.claim), isLocal(b.claim)];
  if (pointsBack(a, b) || inA === inB || !a.claim.quantity || !b.claim.quantity) return false;
  const [part, whole] = inA ? [a.claim.quantity, b.claim.quantity] : [b.claim.quantity, a.claim.quantity];
  return middle(part) < PART_SHARE * middle(whole);
}

/** One of them is for a place of its own, and no larger than the other: a part that is larger than the whole is none. */
function isPartOfOther(a: Claim, b: Claim): boolean {
  if (isLocal(a) === isLocal(b) || !a.quantity || !b.quantity) return false;
  const [part, whole] = isLocal(a) ? [a.quantity, b.quantity] : [b.quantity, a.quantity];
  return (part.low ?? 0) <= (whole.high ?? Number.POSITIVE_INFINITY);
}

/** Whether one story that gives two figures means different things by them: it would not contradict its own voice, nor mix up two tolls. */
function isToldTogether(a: DatedFigure, b: DatedFigure, same: boolean): boolean {
  const own = [a, b].some(({ claim }) => claim.source.kind === "outlet");
  return same || own || (RUNNING.has(a.claim.topic) && isPartOfOther(a.claim, b.claim));
}

/** What numbers that exclude each other mean, by who gives them and when. */
function weighApart(
  a: DatedFigure,
  b: DatedFigure,
  relation: Relation & { kind: "apart" },
  same: boolean,
): FigureVerdict {
  const gap = between(a, b);
  const running = RUNNING.has(a.claim.topic);
  const up = gap !== null && gap < 0 ? relation.direction === "down" : relation.direction === "up";
  if (same) {
    if (gap !== null && gap !== 0 && (running || Math.abs(gap) >= 24 * HOUR)) {
      const change = up ? "The same source raised its figure" : "Revision down: the same source lowered its figure";
      return { kind: "update", direction: up ? "up" : "down", why: `${change}. ${speakers(a, b)}.` };
    }
    const why = `The same source gives two figures${gap === null ? "" : " for the same time"}. ${speakers(a, b)}.`;
    return { kind: running ? "tension" : "conflict", why };
  }
  // A toll that runs on explains a later figure that is higher; one that is lower contradicts. The missing are found in time.
  if (running && (up || a.claim.topic === "missing") && gap !== null && Math.abs(gap) >= SAME_TIME) {
    return {
      kind: "tension",
      why: `A running toll: the later figure of another source is ${up ? "higher" : "lower"}. ${speakers(a, b)}.`,
    };
  }
  if (running && gap === null && (a.published === null) !== (b.published === null)) {
    return { kind: "tension", why: `The figures differ, and one of them has no date. ${speakers(a, b)}.` };
  }
  return { kind: "conflict", why: `Two sources give figures that exclude each other. ${speakers(a, b)}.` };
}

/**
 * Compares the figures of two claims about the same event. `sameSource` tells whether one mouth gives both.
 * Never an agreement or a conflict where they count different things: then "none", with the reason.
 */
export function compareFigures(
  a: DatedFigure,
  b: DatedFigure,
  sameSource: (a: DatedFigure, b: DatedFigure) => boolean,
): FigureVerdict {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  if (!one || !other) {
    const unclear = [a.claim, b.claim].some((claim) => claim.quantity === null && claim.stance === "unclear");
    if (!unclear || a.claim.topic !== b.claim.topic || (!one && !other))
      return { kind: "none", why: "Not both give a figure." };
    return {
      kind: "agreement",
      agreement: "compatible",
      why: `One gives a figure, the other says it is unclear. ${speakers(a, b)}.`,
    };
  }
  const none = compareWithNone(a, b);
  if (none) return none;
  const thing = countSameThing(a.claim, b.claim);
  if (!thing.same) return { kind: "none", why: thing.why };
  if (inDifferentPlaces(a.claim, b.claim))
    return { kind: "none", why: `They speak of different places. ${speakers(a, b)}.` };

  const relation = compareQuantities(one, other);
  if (relation.kind === "incomparable") return { kind: "none", why: relation.why };
  const same = sameSource(a, b);
  const gap = between(a, b);
  if (relation.kind !== "apart") {
    const [older, newer] = gap !== null && gap < 0 ? [other, one] : [one, other];
    if (same && gap !== null && gap !== 0 && RUNNING.has(a.claim.topic) && movesOn(older, newer)) {
      return { kind: "update", direction: "up", why: `The same source raised its figure. ${speakers(a, b)}.` };
    }
    return { kind: "agreement", agreement: relation.kind, why: `${relation.why} ${speakers(a, b)}.` };
  }
  const [big, small] = [Math.max(middle(one), middle(other)), Math.min(middle(one), middle(other))];
  if (small > 0 && big / small >= SCOPE_RATIO)
    return { kind: "none", why: `Figures so far apart differ in scope. ${speakers(a, b)}.` };
  if (isPlacedPart(a, b))
    return { kind: "none", why: `One is for a named place and may be part of the other. ${speakers(a, b)}.` };
  if (a.claim.topic === "magnitude" && big - small > ONE_QUAKE) {
    return { kind: "none", why: `Magnitudes so far apart are of two quakes. ${speakers(a, b)}.` };
  }
  if (a.claim.story === b.claim.story && isToldTogether(a, b, same)) {
    return { kind: "none", why: `One story gives both, so they count different parts. ${speakers(a, b)}.` };
  }
  if (isAdditional(a.claim)) {
    return {
      kind: "tension",
      why: `Both count more on top of others, and may not mean the same ones. ${speakers(a, b)}.`,
    };
  }
  if (a.claim.topic === "attendance" && !pointsBack(a, b) && isLocal(a.claim) !== isLocal(b.claim)) {
    return { kind: "tension", why: `Only one of the crowds is given a place. ${speakers(a, b)}.` };
  }
  const narrower = narrowerOf(a.claim, b.claim);
  if (narrower?.quantity && middle(narrower.quantity) === small) {
    return { kind: "tension", why: `${narrower.subject} may be some of the others. ${speakers(a, b)}.` };
  }
  const families = [one.basis, other.basis].map((basis) => (basis ? BASIS_FAMILY[basis] : "reported"));
  if (families[0] !== families[1]) {
    const kind = same || (one.basis && other.basis) ? "none" : "tension";
    return {
      kind,
      why: `They stand on different grounds (${families.join(", ")}), so one does not revise the other. ${speakers(a, b)}.`,
    };
  }
  return weighApart(a, b, relation, same);
}
