import { wordsAfter } from "../content.ts";
import { perClause } from "../finding.ts";
import type { View } from "../view.ts";

const firstWord = (view: View, at: number): string => view.tokens[at]?.lower ?? "";

/** NAME said that … · NAME told reporters the … · NAME warned that “…” */
export const clauseAfter = perClause("clause after the cue", (clause, scene) => {
  const { cue, complement } = clause;
  const { view } = scene;
  const ignorant =
    cue.negated &&
    complement === "wh" &&
    /^(?:say|confirm|tell)$/.test(cue.lemma) &&
    /^could/.test(firstWord(view, cue.from));
  if ((cue.hypothetical && !ignorant) || cue.passive || cue.frames.length === 0) return null;
  const taken = cue.frames.includes("bare") ? ["that", "clause", "colon", "quote"] : ["that", "colon"];
  // "told residents where to go", "tell how to vote": nothing is stated.
  if (complement === "wh" && view.tokens[clause.body + 1]?.lower === "to") return null;
  const addressed = clause.addressee !== null || !cue.frames.includes("addressee") || cue.lemma === "warn";
  const wh = complement === "wh" && (cue.frames.includes("bare") || cue.frames.includes("wh"));
  if (!addressed || !(taken.includes(complement) || wh)) return null;
  if (cue.negated && complement !== "wh" && cue.lemma !== "deny") return null;
  const content = wordsAfter(scene, clause, clause.body);
  const inside = view.quotations.some((one) => one && one.start > content.start && one.start < content.end);
  return {
    form: inside ? "mixed" : "indirect",
    content: [content],
    ...(cue.negated ? { stance: cue.stance === "denied" ? ("said" as const) : ("unclear" as const) } : {}),
  };
});
