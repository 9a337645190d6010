import { followsItsWords, standsAlone, wordsBefore, wordsResumed } from "../content.ts";
import { perClause } from "../finding.ts";

/** …, NAME said. · …, said NAME, … */
export const clauseBefore = perClause("clause before the cue", (clause, scene) => {
  const { cue } = clause;
  if (!followsItsWords(scene.view, clause) || clause.shared || cue.negated || cue.hypothetical || cue.passive)
    return null;
  if (cue.frames.length === 0 && !clause.inverted) return null;
  if (cue.frames.includes("as") || (cue.stance === "denied" && clause.complement !== "end")) return null;
  // "China, in contrast, vowed to …": the rest belongs to the verb.
  if (clause.complement === "other" && !clause.inverted && !/^(?:say|tell|report|write|add|explain)$/.test(cue.lemma))
    return null;
  if (
    clause.complement === "other" &&
    /^(?:enough|nothing|little|much|so)$/.test(scene.view.tokens[clause.body]?.lower ?? "")
  )
    return null;
  const resumed = wordsResumed(scene, clause);
  if (!resumed && !standsAlone(scene, clause)) return null;
  const before = wordsBefore(scene, clause);
  const mixed = scene.view.quotations.some((one) => one && one.start > before.start && one.end <= before.end);
  return { form: mixed ? "mixed" : "indirect", content: [before, resumed] };
});
