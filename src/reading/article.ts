import type { FoundIn } from "../claims/claim.ts";
import type { LeftOut } from "../text/furniture.ts";

/** Something an article says about itself, and where. */
export interface Fact {
  readonly value: string;
  readonly foundIn: FoundIn;
}

/** What an input says about itself and the paragraphs of its body; null for what it does not say. */
export interface Article {
  readonly title: Fact | null;
  readonly outlet: Fact | null;
  readonly byline: Fact | null;
  /** ISO 8601, in the zone that the page gives. */
  readonly published: Fact | null;
  /** Likewise; null also when it is the time of publication. */
  readonly updated: Fact | null;
  /** Whose words these are, when the page says that it prints or translates another's: a sentence for the thread. */
  readonly provenance: string | null;
  /** The page's own address, as it prints it: hostile, see `acceptCanonical`. */
  readonly canonical: string | null;
  readonly paragraphs: readonly string[];
  /** What stood between and around the paragraphs, as far as it was looked at. */
  readonly leftOut: readonly LeftOut[];
}

export const NOTHING: Article = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  updated: null,
  provenance: null,
  canonical: null,
  paragraphs: [],
  leftOut: [],
};

/** `value` as a fact; null when there is none. */
export const fact = (value: string | null | undefined, foundIn: FoundIn): Fact | null =>
  value ? { value, foundIn } : null;
