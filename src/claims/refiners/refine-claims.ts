import type { Passage } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Story } from "../claim.ts";
import type { Draft } from "../draft.ts";
import { dropQuestions } from "./drop-questions.ts";
import { dropRepeats } from "./drop-repeats.ts";
import type { Refined, Refiner } from "./refiner.ts";
import { resolveDates } from "./resolve-dates.ts";
import { resolvePlaces } from "./resolve-places.ts";
import { spreadBackground } from "./spread-background.ts";
import { trimQuotes } from "./trim-quotes.ts";

const REFINERS: readonly Refiner[] = [
  trimQuotes, // first: the others measure what is left of a quote
  dropQuestions,
  resolvePlaces,
  resolveDates,
  spreadBackground,
  dropRepeats, // last: it compares what the others have left
];

/** Runs the refiners in their order; what comes back is sorted by place. */
export function refineClaims(story: Story, passage: Passage, drafts: readonly Draft[]): Refined {
  let kept = drafts;
  const skipped: (Span & { readonly because: string })[] = [];
  for (const refine of REFINERS) {
    const refined = refine(kept, story, passage);
    kept = refined.kept;
    skipped.push(...refined.skipped);
  }
  return { kept: kept.toSorted((a, b) => a.start - b.start || a.end - b.end), skipped };
}
