import { perAct } from "../acts.ts";

/** "refused to comment" is no answer, and "wanted to say" none either. */
const SAYS_NOTHING = /^(?:comment|say|answer|discuss|elaborate|respond|speak|tell|know|see)$/;

/** NAME vowed to stay. · NAME threatened to close the port. · NAME wants to build a dam. */
export const undertakesTo = perAct("undertook to", "undertake", ({ cue }, { view }) => {
  const at = view.tokens[cue.to]?.lower === "not" ? cue.to + 1 : cue.to;
  const verb = view.tokens[at + 1];
  if (view.tokens[at]?.lower !== "to" || !verb || !/^(?:VERB|AUX)$/.test(verb.pos)) return null;
  // What somebody wanted once is told by the writer.
  if (cue.lemma === "want" && cue.tense === "past") return null;
  return SAYS_NOTHING.test(verb.lower) ? null : cue.to;
});
