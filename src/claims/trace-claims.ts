import type { Tagger } from "../text/tagger.ts";
import type { Claim, Story } from "./claim.ts";
import { extractClaims } from "./extract.ts";
import { type Change, createTrace, type SetAside } from "./trace.ts";

/** A claim and what was changed on the way to it, in order. Its recogniser is the first of its rules. */
export interface TracedClaim {
  readonly claim: Claim;
  readonly changes: readonly Change[];
}

/** The claims of a story with how they came about, and what was set aside; both in the order of the text. */
export interface TracedStory {
  readonly claims: readonly TracedClaim[];
  readonly setAside: readonly SetAside[];
}

/** Extracts claims as `extractClaims` does, and tells how. */
export function traceClaims(story: Story, tagger: Tagger): TracedStory {
  const told = createTrace();
  const { claims } = extractClaims(story, tagger, told.trace);
  return {
    claims: claims.map((claim) => ({ claim, changes: told.changesOf(claim) })),
    setAside: told.setAside.toSorted((a, b) => a.start - b.start || a.end - b.end),
  };
}
