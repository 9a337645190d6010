import { wordsAfter } from "../content.ts";
import { SHOWING_VERBS } from "../cue-verbs.ts";
import { perClause } from "../finding.ts";
import { BODIES, DOCUMENTS } from "../source-words.ts";
import type { View } from "../view.ts";

/** Those whose finding is a finding: anybody else finds that his keys are gone. */
const FINDERS =
  /^(?:researchers?|scientists?|investigators?|inspectors?|auditors?|police|detectives?|prosecutors?|economists?|experts?|analysts?|doctors?|historians?|engineers?|judges?|jury)$/;

const isWay = (view: View, at: number): boolean =>
  view.tokens.slice(at + 1, at + 3).some(({ lower }) => /^(?:way|place|home)$/.test(lower));

/** The footage purportedly shows … · The study found that … · Footage verified by the outlet shows … */
export const documentShows = perClause("document shows", (clause, scene) => {
  const { cue, speaker, complement } = clause;
  const { view } = scene;
  if (!speaker || !SHOWING_VERBS.has(cue.lemma) || cue.hypothetical || cue.passive || cue.negated) return null;
  const words = view.tokens.slice(speaker.from, speaker.core);
  const document = words.some((token) => token.pos !== "VERB" && DOCUMENTS.has(token.lower));
  const finds = words.some(({ lower }) => BODIES.has(lower) || FINDERS.test(lower));
  if (!document && !(complement === "that" && finds)) return null;
  if (complement === "end" || complement === "break") return null;
  // "found its way to the press"
  if (
    cue.lemma === "find" &&
    /^(?:its|their|a)$/.test(view.tokens[clause.body]?.lower ?? "") &&
    isWay(view, clause.body)
  )
    return null;
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
