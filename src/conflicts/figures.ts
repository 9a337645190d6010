import { compareFigures as compareCounts, type DatedFigure } from "./numeric/compare-figures.ts";
import { isSameSource } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "Not both give a figure." };

/** Verdicts of the figures of two claims, in the terms of all comparers. */
export function compareFigures(a: PlacedClaim, b: PlacedClaim): Verdict {
  const { quantity } = a.claim;
  if (!quantity || !b.claim.quantity) return NONE;
  const dated = ({ claim, posted }: PlacedClaim): DatedFigure => ({ claim, published: posted.story.published });
  const verdict = compareCounts(dated(a), dated(b), () => isSameSource(a, b));
  if (verdict.kind === "none") return { kind: "none", why: verdict.why };
  if (verdict.kind === "agreement" || verdict.kind === "update") return verdict;
  return {
    kind: "conflict",
    conflict: "numeric",
    severity: verdict.kind,
    key: `numeric:${a.claim.topic}:${quantity.unit}:${quantity.group ?? b.claim.quantity.group ?? ""}`,
    why: verdict.why,
  };
}
