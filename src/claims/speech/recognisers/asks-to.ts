import { perAct } from "../acts.ts";
import { phraseAfter } from "../noun-phrases.ts";

/** NAME urged residents to leave. · NAME called on the council not to vote. · NAME told them to go. */
export const asksTo = perAct("asked somebody to", "order", ({ cue }, { view }) => {
  const preposition = view.tokens[cue.to]?.lower ?? "";
  const bound = cue.lemma === "call" ? /^(?:on|upon)$/ : cue.lemma === "appeal" ? /^to$/ : null;
  if (bound && !bound.test(preposition)) return null;
  const from = bound ? cue.to + 1 : cue.to;
  const asked = phraseAfter(view, from);
  if (!asked) return null;
  const at = view.tokens[asked.to]?.lower === "not" ? asked.to + 1 : asked.to;
  return view.tokens[at]?.lower === "to" && /^(?:VERB|AUX)$/.test(view.tokens[at + 1]?.pos ?? "") ? from : null;
});
