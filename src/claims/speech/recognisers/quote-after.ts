import { followsItsWords, quotationAt, quoted, wordsBefore } from "../content.ts";
import { perClause } from "../finding.ts";

/** NAME said: “…” · NAME told reporters, “…” */
export const quoteAfter = perClause("quote after the cue", (clause, scene) => {
  const { view } = scene;
  if (clause.cue.frames.includes("as") || (clause.cue.hypothetical && clause.complement !== "colon")) return null;
  if (clause.complement !== "quote" && clause.complement !== "colon") return null;
  const quotation = quotationAt(view, clause.body);
  if (!quotation) return null;
  const text = view.passage.text.slice(quotation.start, quotation.end);
  const close = view.places.indexOf("close", clause.body);
  const goesOn =
    close > 0 &&
    view.tokens[close]?.start === quotation.end &&
    /^(?:NOUN|DET|ADP|PRON|PART|ADJ)$/.test(view.tokens[close + 1]?.pos ?? "");
  const fragment =
    clause.complement === "quote" && view.tokens[clause.to]?.text !== "," && (goesOn || !/^\p{Lu}/u.test(text));
  // "If the dam breaks, Halloran said, “we are lost.”"
  if (/^\p{Ll}/u.test(text) && followsItsWords(view, clause)) {
    return { form: "mixed", content: [wordsBefore(scene, clause), quoted(view, quotation)] };
  }
  return fragment ? null : { form: "direct", content: [quoted(view, quotation)] };
});
