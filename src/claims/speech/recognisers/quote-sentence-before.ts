import { quoted } from "../content.ts";
import { perClause } from "../finding.ts";

/** “….” NAME wrote on Telegram. A full stop inside the marks parts the words from their cue. */
export const quoteSentenceBefore = perClause("quote in the sentence before", (clause, { view, previous }) => {
  if (!previous || previous.sentence.paragraph !== view.sentence.paragraph || clause.from > 1) return null;
  if (!["end", "other", "break"].includes(clause.complement)) return null;
  if (clause.cue.frames.length === 0 || clause.cue.negated || clause.cue.hypothetical || clause.cue.passive)
    return null;
  if (clause.complement === "other" && (clause.cue.frames.includes("as") || clause.cue.frames.includes("object")))
    return null;
  const last = previous.tokens.length - 1;
  const quotation = previous.places[last] === "close" ? previous.quotations[last] : null;
  return quotation ? { form: "direct", content: [quoted(view, quotation)] } : null;
});
