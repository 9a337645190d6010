import { trimmed } from "../content.ts";
import { perClause } from "../finding.ts";
import { phraseBefore } from "../noun-phrases.ts";
import { canSpeak } from "../speakers.ts";
import { isPlain, startOf } from "../view.ts";
import { isFiniteVerb } from "../word-kinds.ts";

/** A boat that officials said was stolen. · A man police say is armed. What is said begins with the verb behind the cue; of whom, stands before. */
export const saidOfNoun = perClause("said of a noun", ({ cue, speaker, inverted, shared }, { view }) => {
  if (!/^(?:say|claim|allege|believe)$/.test(cue.lemma) || cue.hypothetical || cue.passive || cue.negated) return null;
  if (!speaker || inverted || shared || !isFiniteVerb(view.tokens[cue.to]) || !isPlain(view, cue.to)) return null;
  const before = view.tokens[speaker.from - 1];
  if (!before || !canSpeak(view, speaker)) return null;
  const relative = /^(?:who|whom|which|that)$/.test(before.lower);
  if (!relative && before.pos !== "NOUN") return null;
  const noun = phraseBefore(view, relative ? speaker.from - 1 : speaker.from);
  return noun ? { form: "indirect", content: [trimmed(view, startOf(view, cue.to), view.sentence.end)] } : null;
});
