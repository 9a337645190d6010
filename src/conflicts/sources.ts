import { isSameWording } from "../events/wire-copy.ts";
import type { PlacedClaim, ToldClaim } from "./verdict.ts";

/** Whether two claims come from one mouth: one person or body under whatever name, or the same outlet speaking for itself. */
export function isSameSource(a: ToldClaim, b: ToldClaim): boolean {
  const [one, other] = [a.claim.source, b.claim.source];
  if (one.kind === "outlet" || other.kind === "outlet") {
    return one.kind === other.kind && (a.claim.story === b.claim.story || isCopy(a, b));
  }
  if (one.kind === "anonymous" || other.kind === "anonymous") {
    // Unnamed sources are one only within a story: two outlets' "senior official" may be two people.
    return one.kind === other.kind && a.claim.story === b.claim.story && one.name === other.name;
  }
  // A police chief's count is the police's.
  const mouths = [b.speaker, b.body].filter((mouth) => mouth !== null);
  return [a.speaker, a.body].some((mouth) => mouth !== null && mouths.includes(mouth));
}

/** The same words in two stories: one wire text, run twice. */
function isCopy(a: ToldClaim, b: ToldClaim): boolean {
  return a.claim.story !== b.claim.story && isSameWording(a.claim.quote, b.claim.quote);
}

const RANK = { person: 0, organisation: 1, document: 2, outlet: 3, anonymous: 4 } as const;

/** Best source first: a named person, a body, a document, the outlet itself, the unnamed; then as posted. */
export const byAuthority = (a: PlacedClaim, b: PlacedClaim): number =>
  RANK[a.claim.source.kind] - RANK[b.claim.source.kind];

/** ISO date of what a claim says: its own, else its story's; null when neither is known. */
export const dateOf = (one: PlacedClaim): string | null =>
  one.claim.asOf ?? one.posted.story.published?.slice(0, 10) ?? null;

/** The speaker as a desk would print it. */
export function speakerOf({ claim, posted }: PlacedClaim): string {
  const { name, kind } = claim.source;
  if (kind === "outlet") return posted.story.outlet ?? "the story itself";
  return kind === "anonymous" ? `${name}${/unnamed|anonymous/i.test(name) ? "" : " (unnamed)"}` : name;
}
