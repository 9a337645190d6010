import type { Claim } from "../claims/claim.ts";
import type { PostedStory } from "../events/posted-story.ts";
import type { ConflictKind, Severity } from "./conflict.ts";

/** Of what a figure is a part: of something that its story leaves open, of a whole that the story gives as well, or of people at large, all of one kind ("five women"). */
export type Part = "alone" | "beside its whole" | "of a kind";

/** A claim with the story that it stands in and the event that it is about. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly posted: PostedStory;
  /** The same for all names of one person or body in the event; null: nobody is named. */
  readonly speaker: string | null;
  /** The `speaker` of the body that this one speaks for; null: for none that speaks in the event. */
  readonly body: string | null;
  readonly event: string;
  /** Its figure is a part of what happened: one place's, one house's. null: it is not. */
  readonly partial: Part | null;
  /** ISO date of the first story of the event: when what it is about was news. null where none tells. */
  readonly since: string | null;
}

/** As much of a placed claim as tells whose words it is. */
export type ToldClaim = Pick<PlacedClaim, "claim" | "speaker" | "body"> & {
  readonly posted: Pick<PostedStory, "story">;
};

/** What two claims have to do with each other; `a` is the one posted first. */
export type Verdict =
  | {
      readonly kind: "conflict";
      readonly conflict: ConflictKind;
      readonly severity: Severity;
      /** What the two differ about; pairs with the same key are one disagreement. */
      readonly key: string;
      readonly why: string;
    }
  | { readonly kind: "update"; readonly direction: "up" | "down" | "changed"; readonly why: string }
  | { readonly kind: "agreement"; readonly agreement: "same" | "compatible" | "wording"; readonly why: string }
  | { readonly kind: "none"; readonly why: string };

/** Compares two claims about the same event; "none" where they have nothing to do with each other. */
export type Comparer = (a: PlacedClaim, b: PlacedClaim) => Verdict;
