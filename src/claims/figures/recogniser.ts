import type { Span } from "../../text/span.ts";
import type { Topic } from "../claim.ts";
import type { Count, Counted } from "./counted.ts";

/** What a recogniser makes of an amount: what it counts, and the words that say so. */
export interface Recognised {
  /** Name of the surface form. A figure of rule "part" is part of a whole that stands near it. */
  readonly rule: string;
  readonly topic: Topic;
  readonly clause: Span;
  readonly counted: Counted;
  /** Token at which the verb stands, so that a coordinated figure can share it. */
  readonly verb: number | null;
  /** Words that stand for the subject or unit where the noun after the number is not it. */
  readonly subject?: string;
  readonly unit?: string;
}

/** One surface form: looks at one amount, with what was recognised before it in the sentence; null when it is not that form. */
export type Recogniser = (count: Count, counted: Counted, earlier: readonly Recognised[]) => Recognised | null;
