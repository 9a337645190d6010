import type { Span } from "../text/span.ts";
import type { Source, Stance } from "./claim.ts";

/** Who said what in one sentence, as the recognisers propose it and the refiners mend it. */
export interface Attribution {
  /** Name of the recogniser that found it, for `explain`. */
  readonly rule: string;
  /** `act`: what somebody asks for, undertakes or judges, which is neither true nor false. */
  readonly form: "direct" | "indirect" | "mixed" | "noun" | "according-to" | "act";
  /** Where the speaker is printed; null when the sentence before names them. */
  readonly sourceAt: Span | null;
  readonly source: Source;
  /** The cue word ("said", "according to"); null for a quotation that goes on from the paragraph before. */
  readonly cueAt: Span | null;
  readonly stance: Stance;
  /** What is said: one span, or several where speaker and cue break it. In order, never overlapping. */
  readonly content: readonly Span[];
  /** Who relayed it, nearest first: "Reuters" in "the governor said, according to Reuters". */
  readonly via: readonly string[];
}
