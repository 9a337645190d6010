import type { Claim, Story } from "../claims/claim.ts";
import type { Signature } from "./signature.ts";

/** A story as it stands in the archive, with its claims in the order of its text. */
export interface PostedStory {
  readonly story: Story;
  readonly claims: readonly Claim[];
  readonly signature: Signature;
  /** ISO 8601. */
  readonly postedAt: string;
  /** Display name of the person who posted it. */
  readonly postedBy: string;
}
