import { quotationAt, quotationBefore, quoted, wordsBefore } from "../content.ts";
import { perClause } from "../finding.ts";

/** “…,” said NAME. · “…,” NAME said, “…” · The move was “…,” NAME said. */
export const quoteBefore = perClause("quote before the cue", (clause, scene) => {
  const { view } = scene;
  const quotation = quotationBefore(view, clause);
  if (!quotation || clause.complement === "that" || clause.shared) return null;
  const resumed = quotationAt(
    view,
    clause.complement === "break" || clause.complement === "colon" || clause.complement === "quote"
      ? clause.body
      : clause.to,
  );
  const more = resumed ? quoted(view, resumed) : null;
  const before = wordsBefore(scene, clause);
  const whole = quotation.start <= before.start + 1;
  if (whole) return { form: "direct", content: [quoted(view, quotation), more] };
  // A name or nickname in quotation marks is no speech: the words around it must be long enough to say something.
  return { form: "mixed", content: [{ start: before.start, end: Math.max(before.end, quotation.end) }, more] };
});
