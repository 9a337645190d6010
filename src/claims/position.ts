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
}
