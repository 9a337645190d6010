import { trimmed, wordsAfter } from "../content.ts";
import { perClause } from "../finding.ts";
import { endBefore, isPlain, startOf } from "../view.ts";

/** NAME called the plan “a mistake”. · NAME described the raid as a provocation. */
export const calledAs = perClause("called or described as", (clause, scene) => {
  const { cue } = clause;
  const { view } = scene;
  if (!cue.frames.includes("as") || cue.hypothetical || cue.passive || cue.negated) return null;
  const after = view.tokens.slice(clause.cue.to);
  const quotes = view.places.slice(clause.cue.to).includes("open");
  const as = cue.lemma !== "call" && after.some((token) => token.lower === "as");
  // "The group, which calls itself a militia": a name, and nothing told of anybody else.
  if (/^(?:it|him|her|them)sel(?:f|ves)$/.test(after[0]?.lower ?? "")) return null;
  if ((!quotes && !as) || /^(?:for|on|upon|off|out|in)$/.test(after[0]?.lower ?? "")) return null;
  // "…, which Halloran called “a disgrace”, broke": the main clause goes on behind the comma.
  const relative = clause.speaker && /^(?:which|who|whom)$/.test(view.tokens[clause.speaker.from - 1]?.lower ?? "");
  const comma = after.findIndex(({ text }, at) => text === "," && isPlain(view, at + cue.to));
  const aside = relative && comma > 0 ? trimmed(view, startOf(view, cue.to), endBefore(view, cue.to + comma)) : null;
  return { form: quotes ? "mixed" : "indirect", content: [aside ?? wordsAfter(scene, clause, clause.cue.to)] };
});
