import type { Passage } from "../../text/passage.ts";
import type { Story } from "../claim.ts";
import type { Draft } from "../draft.ts";
import { type Trace, traceChanges } from "../trace.ts";
import { dropEllipses } from "./drop-ellipses.ts";
import { dropQuestions } from "./drop-questions.ts";
import { dropRepeats } from "./drop-repeats.ts";
import type { Refiner } from "./refiner.ts";
import { resolveDates } from "./resolve-dates.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { spreadBackground } from "./spread-background.ts";
import { trimQuotes } from "./trim-quotes.ts";

const REFINERS: readonly (readonly [name: string, refine: Refiner])[] = [
  ["trim the quote", trimQuotes], // first: the others measure what is left of a quote
  ["drop questions", dropQuestions],
  ["drop ellipses", dropEllipses],
  ["name the place", resolvePlaces],
  ["date the days", resolveDates],
  ["spread an older event", spreadBackground],
  ["drop repeats", dropRepeats], // last: it compares what the others have left
];

/** Runs the refiners in their order; what comes back is sorted by place. */
export function refineClaims(
  story: Story,
  passage: Passage,
  drafts: readonly Draft[],
  trace: Trace | null,
): readonly Draft[] {
  let kept = drafts;
  for (const [by, refine] of REFINERS) {
    const refined = refine(kept, story, passage);
    kept = kept.flatMap((draft, at) => {
      const after = refined[at];
      if (after && "because" in after) trace?.setAside({ start: draft.start, end: draft.end, by, ...after });
      if (!after || "because" in after) return [];
      if (trace) traceChanges(trace, by, draft, after);
      return [after];
    });
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
