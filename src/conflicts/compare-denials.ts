import { findDenied, isAnswer } from "./denied-before.ts";
import { isSameSource, speakerOf } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "No denial of the same thing." };
/** Share of the telling words of a denial that an assertion must hold. */
const SHARED = 0.75;
/** Fewer telling words than this say too little to be found again. */
const FEWEST = 4;

/** How much of what is denied the other claim says. */
function shareOf(denial: PlacedClaim, other: PlacedClaim): number {
  const terms = denial.claim.terms;
  if (terms.length < FEWEST) return 0;
  const said = new Set(other.claim.terms);
  return terms.filter((term) => said.has(term)).length / terms.length;
}

/** "That was not so": somebody denies what was told just before. */
function compareAnswer(denial: PlacedClaim, other: PlacedClaim): Verdict {
  if (isSameSource(denial, other) || findDenied(denial) !== other.claim.id) return NONE;
  return {
    kind: "conflict",
    conflict: "denial",
    severity: "conflict",
    key: `denial:${other.claim.id}`,
    why: `${speakerOf(denial)} denies what ${speakerOf(other)} says just before: “${other.claim.quote}”.`,
  };
}

/** Somebody denies in nearly the same words, or in the next sentence, what somebody else asserts. */
export function compareDenials(a: PlacedClaim, b: PlacedClaim): Verdict {
  if (isAnswer(a.claim)) return compareAnswer(a, b);
  if (isAnswer(b.claim)) return compareAnswer(b, a);
  const [denial, other] = a.claim.stance === "denied" ? [a, b] : [b, a];
  if (denial.claim.stance !== "denied" || ["denied", "unclear", "declined"].includes(other.claim.stance)) return NONE;
  // Who reports that somebody denied it asserts nothing.
  if (/\b(?:den(?:y|ie)|reject|dismiss|not|never|no)\w*/i.test(other.claim.quote)) return NONE;
  if (isSameSource(a, b) || denial.claim.quantity || other.claim.quantity) return NONE;
  if (shareOf(denial, other) < SHARED) return NONE;
  return {
    kind: "conflict",
    conflict: "denial",
    severity: other.claim.source.kind === "outlet" || other.claim.stance === "assessed" ? "tension" : "conflict",
    key: `denial:${denial.claim.terms.toSorted().join("-")}`,
    why: `${speakerOf(denial)} denies what ${speakerOf(other)} asserts in nearly the same words.`,
  };
}
