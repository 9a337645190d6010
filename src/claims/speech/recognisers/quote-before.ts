import type { Quotation } from "../../../text/passage.ts";
import { quotationBefore, quotationResumed, quoted, standsAlone, wordsBefore } from "../content.ts";
import { perClause } from "../finding.ts";
import type { ReportingClause } from "../reporting-clause.ts";
import { isTitle } from "../titles-of-works.ts";
import type { View } from "../view.ts";

/** “…,” said NAME. · “…,” NAME said, “…” · The move was “…,” NAME said. */
export const quoteBefore = perClause("quote before the cue", (clause, scene) => {
  const { view } = scene;
  const quotation = quotationBefore(view, clause);
  if (!quotation || (clause.complement === "that" && quotation.start > view.sentence.start + 2) || clause.shared)
    return null;
  // "Halloran said on “Lodmoor Today.”", "In her book, “Two Boats in the Mist,” Halloran wrote": what follows is said, if anything.
  if (isTitle(view.passage.text, quotation) && quotation.start > view.sentence.start + 2) return null;
  const resumed = quotationResumed(view, clause, quotation);
  const more = resumed ? quoted(view, resumed) : null;
  const before = wordsBefore(scene, clause);
  const whole = quotation.start <= before.start + 1;
  if (!whole && !leadsToCue(view, clause, quotation)) return null;
  if (whole) return { form: "direct", content: [quoted(view, quotation), more] };
  // A name in quotation marks within a phrase of the sentence is no speech: "On “Lodmoor Today,” she said that …".
  if (clause.complement === "clause" || !standsAlone(scene, clause)) return null;
  return { form: "mixed", content: [{ start: before.start, end: Math.max(before.end, quotation.end) }, more] };
});

/** Whether a comma or end mark leads from the quotation to the cue: not in "the “liberated” village called …". */
const leadsToCue = (view: View, clause: ReportingClause, quotation: Quotation): boolean =>
  /[,.!?…—–-]$/u.test(view.passage.text.slice(quotation.start, quotation.end)) ||
  view.places[clause.from - 1] !== "close";
