import { contains } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause } from "./clause.ts";
import type { Draft } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { findPositions } from "./positions/find-positions.ts";
import { TONE_RULES, type Tone } from "./tone.ts";
import type { Trace } from "./trace.ts";

/** What a draft was made of. */
interface Made {
  readonly attribution: Attribution | null;
  readonly clause: Clause;
  readonly figure: Figure | null;
  readonly tone: Tone | null;
}

/** Tells what a draft has otherwise than its attribution, and what its tone took from it. */
export function traceDraft(trace: Trace, draft: Draft, { attribution, clause, figure, tone }: Made): void {
  const changed = (by: string, field: string, before: unknown, after: unknown) =>
    trace.changed(draft, { by, field, before, after });
  if (attribution) {
    const { source, stance, content } = attribution;
    trace.follows(attribution, draft);
    if (source !== draft.source) changed("own reporter", "source", source, draft.source);
    if (stance !== draft.stance) changed("hedged cue", "stance", stance, draft.stance);
    const { start, end } = draft;
    const whole = content.find((span) => contains(span, draft));
    if (whole && (whole.start !== start || whole.end !== end))
      changed(figure ? "words of the figure" : "parts that speak of different things", "quote", whole, { start, end });
  }
  if (!tone) return;
  const positions = figure ? [] : findPositions(clause);
  if (figure) changed(TONE_RULES[tone], "quantity", figure.quantity, null);
  if (positions.length > 0) changed(TONE_RULES[tone], "positions", positions, []);
}
