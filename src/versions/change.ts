import type { Claim, Story } from "../claims/claim.ts";
import type { Span } from "../text/span.ts";

/** A story as a page printed it at some time. */
export interface Version {
  readonly story: Story;
  readonly claims: readonly Claim[];
}

/** The words in which an outlet says that it got something wrong. */
export interface Correction {
  readonly quote: string;
  /** Where they stand in the story's text; null: among its `corrections`. */
  readonly at: Span | null;
}

/**
 * What the later of two versions says otherwise. `before` stands in the earlier one, `after` in the later.
 * figure: the same thing counted. speaker, stance: the same words, said by somebody else or in another way. restated: the
 * same statement with another meaning: another day, name or number in it, or its opposite.
 */
export type Change =
  | { readonly kind: "correction"; readonly after: Correction }
  | { readonly kind: "figure" | "speaker" | "stance" | "restated"; readonly before: Claim; readonly after: Claim }
  | { readonly kind: "added"; readonly after: Claim }
  | { readonly kind: "withdrawn"; readonly before: Claim };
