import { quotationAt, quoted, wordsAfter } from "../content.ts";
import { ADDING_FORMS } from "../cue-verbs.ts";
import { perClause } from "../finding.ts";

/** …, adding that … · …, saying: “…” · … and added that … */
export const adding = perClause("adding", (clause, scene) => {
  const { cue, complement } = clause;
  const { view } = scene;
  if (!clause.shared || cue.negated || complement === "end" || complement === "break") return null;
  if (cue.tense === "participle" && !ADDING_FORMS.has(view.tokens[cue.head]?.lower ?? "")) return null;
  const quotation = quotationAt(view, clause.body);
  if (quotation && (complement === "colon" || complement === "quote"))
    return { form: "direct", content: [quoted(view, quotation)] };
  if (complement === "other" && !cue.frames.includes("object") && !cue.frames.includes("as")) return null;
  // "… and called for an inquiry" asks; it tells nothing.
  if (complement === "other" && /^(?:for|on|upon|off|out|in)$/.test(view.tokens[clause.cue.to]?.lower ?? ""))
    return null;
  return { form: "indirect", content: [wordsAfter(scene, clause, clause.body)] };
});
