import { quotationAt, quoted } from "../content.ts";
import { perClause } from "../finding.ts";
import { pointsFrom } from "../points.ts";

/** NAME said: · and the words, with or without marks, as the next paragraph, or as points one below the other. */
export const paragraphAfter = perClause("paragraph after the cue", (clause, { view, next }) => {
  if (clause.complement !== "colon" || clause.body < view.tokens.length || !next) return null;
  if (next.sentence.paragraph !== view.sentence.paragraph + 1) return null;
  const quotation = quotationAt(next, 0);
  if (quotation) return { form: "direct", content: [quoted(view, quotation)] };
  const points = pointsFrom(view.passage, next.sentence.paragraph);
  if (points.length > 0) return { form: "indirect", content: points };
  const paragraph = view.passage.paragraphs[next.sentence.paragraph];
  return paragraph ? { form: "direct", content: [paragraph] } : null;
});
