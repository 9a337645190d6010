import type { Claim } from "../claims/claim.ts";
import { overlap } from "../text/span.ts";
import type { Change } from "./change.ts";
import { isSameInterval } from "./pair-claims.ts";

type OfClaims = Exclude<Change, { readonly kind: "correction" }>;

/** Most telling first: where two are about the same words, the later one goes. */
const ORDER = ["figure", "speaker", "stance", "restated", "added", "withdrawn"] as const;
const MOSTLY = 0.5;

const sidesOf = (change: OfClaims): readonly (readonly [side: "before" | "after", claim: Claim])[] => [
  ...("before" in change ? [["before", change.before] as const] : []),
  ...("after" in change ? [["after", change.after] as const] : []),
];

const lengthOf = (claim: Claim): number => claim.end - claim.start;
const share = (a: Claim, b: Claim): boolean =>
  overlap(a, b) >= MOSTLY * Math.max(1, Math.min(lengthOf(a), lengthOf(b)));

/** Whether all that a change is about was told by one told before; a figure is told by its like only. */
function isTold(change: OfClaims, told: readonly OfClaims[]): boolean {
  if (change.kind === "figure") return false;
  return sidesOf(change).every(([side, claim]) =>
    told.some(
      (one) =>
        (claim.quantity === null || one.kind === change.kind) &&
        sidesOf(one).some(([otherSide, other]) => side === otherSide && share(claim, other)),
    ),
  );
}

/** Whether a figure that is gone, or new, is one end of a change that is told: a toll stands in a story more than once. */
function isEndOf(change: OfClaims, figures: readonly OfClaims[]): boolean {
  const [[side, claim] = []] = sidesOf(change);
  if (!claim?.quantity || (change.kind !== "added" && change.kind !== "withdrawn")) return false;
  const { quantity, topic } = claim;
  return figures.some((one) =>
    sidesOf(one).some(
      ([otherSide, other]) =>
        side === otherSide &&
        other.topic === topic &&
        other.quantity !== null &&
        isSameInterval(other.quantity, quantity),
    ),
  );
}

/** Whether a statement is another one because of a figure in it, and the figure is told. */
const isAroundFigure = (change: OfClaims, figures: readonly OfClaims[]): boolean =>
  change.kind === "restated" &&
  sidesOf(change).some(([side, claim]) =>
    figures.some((one) => sidesOf(one).some(([otherSide, other]) => side === otherSide && overlap(claim, other) > 0)),
  );

/** Characters between the parts of one sentence that somebody says. */
const ONE_SENTENCE = 40;
const isNear = (a: Claim, b: Claim): boolean => a.start <= b.end + ONE_SENTENCE && b.start <= a.end + ONE_SENTENCE;
/** Whether one speaker's words were given to another in the same sentence already. */
const isSameTurn = (change: OfClaims, told: readonly OfClaims[]): boolean =>
  change.kind === "speaker" &&
  told.some(
    (one) =>
      one.kind === "speaker" &&
      one.before.source.name === change.before.source.name &&
      one.after.source.name === change.after.source.name &&
      isNear(one.before, change.before) &&
      isNear(one.after, change.after),
  );

const figureOf = (change: OfClaims): string =>
  JSON.stringify(sidesOf(change).map(([, { topic, quantity }]) => [topic, quantity?.low, quantity?.high]));

const isOutlets = (change: OfClaims): number =>
  sidesOf(change).some(([, { source }]) => source.kind !== "outlet") ? 0 : 1;
const startOf = (change: OfClaims): number => sidesOf(change).at(-1)?.[1].start ?? 0;
/** Of claims on the same words the one that quotes most of them. */
const widest = (a: OfClaims, b: OfClaims): number =>
  Math.max(...sidesOf(b).map(([, one]) => lengthOf(one))) - Math.max(...sidesOf(a).map(([, one]) => lengthOf(one)));

/** Each change once: a sentence and the figure in it are two claims of one statement, and a toll is printed several times. In the order of `ORDER`, then of the text. */
export function dropRepeats(changes: readonly OfClaims[]): readonly OfClaims[] {
  const byKind = ORDER.map((kind) => changes.filter((change) => change.kind === kind));
  const told: OfClaims[] = [];
  const figures = new Map<string, OfClaims>();
  for (const change of byKind[0]?.toSorted((a, b) => isOutlets(a) - isOutlets(b) || startOf(a) - startOf(b)) ?? []) {
    if (!figures.has(figureOf(change))) figures.set(figureOf(change), change);
  }
  // All of them, so that the sentence around a repeated figure is known to be told.
  const changed = byKind[0] ?? [];
  const counted = changes.filter((one) => one.kind !== "restated" && sidesOf(one).some(([, claim]) => claim.quantity));
  for (const group of byKind.slice(1)) {
    for (const change of group.toSorted((a, b) => widest(a, b) || startOf(a) - startOf(b))) {
      if (isEndOf(change, changed) || isAroundFigure(change, counted) || isSameTurn(change, told)) continue;
      if (!isTold(change, [...changed, ...told])) told.push(change);
    }
  }
  const kept = [...figures.values(), ...told];
  return ORDER.flatMap((kind) => kept.filter((one) => one.kind === kind).toSorted((a, b) => startOf(a) - startOf(b)));
}
