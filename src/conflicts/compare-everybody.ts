import type { Position } from "../claims/position.ts";
import { isSameSource, speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "All of them may have been found since." };
const DAY = 86_400_000;

const saidAt = ({ posted }: PlacedClaim): number => Date.parse(posted.story.published ?? "");

/** "All were accounted for" against "six are missing": only who says so then, or by the next day, contradicts it; before, people were still looked for. */
export function compareEverybody(a: PlacedClaim, b: PlacedClaim, one: Position, other: Position): Verdict {
  if (one.pole === other.pole || isSameSource(a, b)) return NONE;
  const [all, some] = one.pole === "all" ? [a, b] : [b, a];
  const together = all.claim.story === some.claim.story;
  const since = saidAt(some) - saidAt(all);
  // Of one day, with no hour told, they stand in the order posted.
  const before = since === 0 && saidAt(all) % DAY === 0 ? some.posted.postedAt < all.posted.postedAt : since < 0;
  if (!together && (before || since > DAY)) return NONE;
  const known = together || !Number.isNaN(since);
  return {
    kind: "conflict",
    conflict: "outcome",
    severity: known ? "conflict" : "tension",
    key: `everybody:${one.about[0] ?? ""}`,
    why: `By ${speakerOf(all)} all are ${one.about[0] ?? "safe"}, by ${speakerOf(some)} some are not (“${some.claim.quote}”).`,
  };
}
