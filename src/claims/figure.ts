import type { Span } from "../text/span.ts";
import type { Quantity, Topic } from "./claim.ts";

/** A count or measure found in a sentence: "at least eight people had been wounded". */
export interface Figure extends Span {
  /** Name of the recogniser, for `explain`. */
  readonly rule: string;
  readonly quantity: Quantity;
  readonly topic: Topic;
  /** Who or what is counted, as printed: "people", "fighters", "villages". */
  readonly subject: string;
  /** The words that say it, the figure among them; within the sentence. */
  readonly clause: Span;
}
