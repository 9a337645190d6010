import { perAct } from "../acts.ts";
import { phraseAfter } from "../noun-phrases.ts";

/** How far behind the cue "of" or "for" may stand. */
const REACH = 12;

/** NAME accused the mayor of lying. · NAME blamed the army for the raid. · NAME criticised the port for its silence. */
export const accusesOf = perAct("accused of", "accuse", ({ cue }, { view }) => {
  const accused = phraseAfter(view, cue.to, false);
  if (!accused) return null;
  const preposition = cue.lemma === "accuse" ? "of" : "for";
  const at = view.tokens.findIndex((token, index) => index >= accused.to && token.lower === preposition);
  if (at < 0 || at > cue.to + REACH) return null;
  return view.tokens.slice(cue.to, at).some((token) => token.pos === "VERB") ? null : cue.to;
});
