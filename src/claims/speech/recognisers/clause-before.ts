import { followsItsWords, wordsBefore, wordsResumed } from "../content.ts";
import { perClause } from "../finding.ts";

/** …, NAME said. · …, said NAME, … */
export const clauseBefore = perClause("clause before the cue", (clause, scene) => {
  const { cue } = clause;
  if (!followsItsWords(scene.view, clause) || clause.shared || cue.negated || cue.hypothetical || cue.passive)
    return null;
  if (cue.frames.length === 0 && !clause.inverted) return null;
  if (cue.frames.includes("as") || (cue.stance === "denied" && clause.complement !== "end")) return null;
  if (clause.complement === "other" && cue.frames.includes("object") && cue.lemma !== "report") return null;
  const before = wordsBefore(scene, clause);
  const words = scene.view.tokens.filter((token) => token.start >= before.start && token.end <= before.end);
  if (!words.some((token) => token.pos === "VERB" || token.pos === "AUX")) return null;
  return {
    form: scene.view.passage.quotations.some((one) => one.start > before.start && one.end <= before.end)
      ? "mixed"
      : "indirect",
    content: [before, wordsResumed(scene, clause)],
  };
});
