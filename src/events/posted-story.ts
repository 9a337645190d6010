import type { Claim, Story } from "../claims/claim.ts";
import type { Signature } from "./signature.ts";

/** Where a story was posted; `id` is null when it stands in the channel itself. Opaque outside the platform's adapter. */
export interface PostedIn {
  readonly platform: string;
  readonly workspace: string;
  readonly channel: string;
  readonly id: string | null;
}

/** A story as it stands in the archive, with its claims in the order of its text. */
export interface PostedStory {
  readonly story: Story;
  readonly claims: readonly Claim[];
  readonly signature: Signature;
  /** ISO 8601. */
  readonly postedAt: string;
  /** Display name of the person who posted it. */
  readonly postedBy: string;
  /** Null: read from the command line. */
  readonly thread: PostedIn | null;
}
