import type { Span } from "../text/span.ts";

/** A question to which stories give answers that exclude each other, and where one claim stands on it. Inferred, never shown as said. */
export interface Position {
  /** The question: "presence", "involvement", "blaze". */
  readonly dimension: string;
  /** The answer: "out", "still there". */
  readonly pole: string;
  /** Roots of the names and nouns that it is about: whose presence, whose part. Two positions compare only when these meet. */
  readonly about: readonly string[];
  /** The words that show it. */
  readonly at: Span;
  /** Of a "fact": what tells it from others in the same words. Absent from every other position. */
  readonly fact?: FactDetails;
}

/** What a fact must share with another to be about the same thing at the same time. */
export interface FactDetails {
  /** What tells its thing from others of the kind: "north", "runway". */
  readonly of: readonly string[];
  /** Who did it or did not; empty: nobody is named. */
  readonly by: readonly string[];
  /** Of how many of the kind it is said. */
  readonly scope: "all" | "some" | "one";
  /** Something that happens once; else a condition, which may change. */
  readonly event: boolean;
  /** "event": at the time of what the story is about; "perfect": until it was said. */
  readonly tense: "now" | "perfect" | "past" | "had" | "event";
  /** "Not until noon", "within minutes": only such are compared with each other. */
  readonly pace: "late" | "prompt" | null;
}
