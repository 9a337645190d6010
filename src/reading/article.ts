import type { LeftOut } from "../text/furniture.ts";

/** What an input says about itself and the paragraphs of its body; null for what it does not say. */
export interface Article {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  /** What stood between and around the paragraphs, as far as it was looked at. */
  readonly leftOut: readonly LeftOut[];
}
