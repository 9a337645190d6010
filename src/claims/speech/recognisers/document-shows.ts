import { wordsAfter } from "../content.ts";
import { SHOWING_VERBS } from "../cue-verbs.ts";
import { perClause } from "../finding.ts";
import { BODIES, DOCUMENTS } from "../source-words.ts";

/** The footage purportedly shows … · The study found that … · Footage verified by the outlet shows … */
export const documentShows = perClause("document shows", (clause, scene) => {
  const { cue, speaker, complement } = clause;
  const { view } = scene;
  if (!speaker || !SHOWING_VERBS.has(cue.lemma) || cue.hypothetical || cue.passive || cue.negated) return null;
  const words = view.tokens.slice(speaker.from, speaker.core);
  const document = words.some((token) => token.pos !== "VERB" && DOCUMENTS.has(token.lower));
  if (!document && !(complement === "that" && words.some((token) => BODIES.has(token.lower)))) return null;
  if (complement === "end" || complement === "break") return null;
  const doubted = view.tokens
    .slice(speaker.from, clause.to + 2)
    .some((token) => /^(?:purported|purportedly|alleged|allegedly|apparently)$/.test(token.lower));
  const checked = words.some((token) => /^(?:verified|authenticated|geolocated)$/.test(token.lower));
  return {
    form: "noun",
    content: [wordsAfter(scene, clause, clause.body)],
    stance: doubted ? "claimed" : checked ? "witnessed" : cue.stance,
  };
});
