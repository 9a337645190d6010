import { compareDenials } from "./compare-denials.ts";
import { comparePeople } from "./compare-people.ts";
import { comparePositions } from "./compare-positions.ts";
import { compareFigures } from "./figures.ts";
import type { Comparer, PlacedClaim, Verdict } from "./verdict.ts";

const COMPARERS: readonly Comparer[] = [
  comparePeople, // before the figures: as many people, and not the same ones
  compareFigures, // before the rest: a claim with a figure is about its figure
  comparePositions,
  compareDenials, // last: the loosest, it goes by shared words
];

/** The first verdict that any comparer gives. */
export function compareClaims(a: PlacedClaim, b: PlacedClaim): Verdict {
  for (const compare of COMPARERS) {
    const verdict = compare(a, b);
    if (verdict.kind !== "none") return verdict;
  }
  return { kind: "none", why: "They do not speak of the same thing." };
}
