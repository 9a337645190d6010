import { followsItsWords, standsAlone, wordsBefore, wordsResumed } from "../content.ts";
import { SHOWING_VERBS } from "../cue-verbs.ts";
import { perClause } from "../finding.ts";
import type { ReportingClause } from "../reporting-clause.ts";
import { BODIES, DOCUMENTS } from "../source-words.ts";
import type { View } from "../view.ts";

/** "…, the inquiry found." */
const finds = ({ cue, complement, speaker }: ReportingClause, { tokens }: View): boolean =>
  complement === "end" &&
  SHOWING_VERBS.has(cue.lemma) &&
  speaker !== null &&
  tokens.slice(speaker.from, speaker.core).some(({ lower }) => DOCUMENTS.has(lower) || BODIES.has(lower));

/** …, NAME said. · …, said NAME, … */
export const clauseBefore = perClause("clause before the cue", (clause, scene) => {
  const { cue } = clause;
  if (!followsItsWords(scene.view, clause) || clause.shared || cue.negated || cue.hypothetical || cue.passive)
    return null;
  if (cue.frames.length === 0 && !clause.inverted && !finds(clause, scene.view)) return null;
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
