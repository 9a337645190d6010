import { wordsAfter } from "../content.ts";
import { perClause } from "../finding.ts";
import { canSpeak } from "../speakers.ts";

/** What a disaster claims. */
const TAKEN = /^(?:lives|life|victims?)$/;

/** NAME denied any part in … · NAME rejected claims that … · NAME announced a plan … */
export const objectAfter = perClause("object of the cue", (clause, scene) => {
  const { cue, complement } = clause;
  const { view } = scene;
  if (cue.hypothetical || cue.passive || cue.negated || !cue.frames.includes("object")) return null;
  if (complement === "end" || complement === "break" || complement === "wh") return null;
  const first = view.tokens[clause.body];
  if (!clause.speaker || !canSpeak(view, clause.speaker, true)) return null;
  // "The fire claimed two lives"
  if (cue.lemma === "claim" && view.tokens.slice(clause.body, clause.body + 4).some(({ lower }) => TAKEN.test(lower)))
    return null;
  const infinitive = first?.lower === "to" && (cue.lemma === "claim" || cue.lemma === "deny");
  if (!first || (!infinitive && (first.pos === "ADP" || first.lower === "to"))) return null;
  return { form: "indirect", content: [wordsAfter(scene, clause, clause.body)] };
});
