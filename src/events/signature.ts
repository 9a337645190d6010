import type { Span } from "../text/span.ts";

/** A word and how much it counts in its story, above 0. */
export type WeightedTerm = readonly [term: string, weight: number];

/** What a story is about, small enough to store and to compare by the thousand. Terms are sorted by code unit. */
export interface Signature {
  /** Words of names of people, bodies and places, in lower case. */
  readonly names: readonly WeightedTerm[];
  /** Lemmas of other telling words, and figures as printed after "#". */
  readonly words: readonly WeightedTerm[];
  /** Day of publication counted from 1 January 1970, or null when it is not known. */
  readonly day: number | null;
  /** Of a round-up each thing that it tells of, in the order of the text, two at least; absent from a story of one thing. */
  readonly items?: readonly Item[];
}

/** A part of a round-up, by itself. */
export interface Item extends Pick<Signature, "names" | "words"> {
  /** Its paragraphs, in order. */
  readonly spans: readonly Span[];
}
