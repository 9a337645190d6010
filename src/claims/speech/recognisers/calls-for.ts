import { perAct } from "../acts.ts";
import { phraseAfter } from "../noun-phrases.ts";

/** NAME called for an inquiry. · NAME demanded the minister’s resignation. · NAME proposed a new law. */
export const callsFor = perAct("called for", "wish", ({ cue }, { view }) => {
  const calls = cue.lemma === "call";
  if (calls !== (view.tokens[cue.to]?.lower === "for")) return null;
  const from = calls ? cue.to + 1 : cue.to;
  return view.tokens[from]?.pos === "VERB" || phraseAfter(view, from) ? from : null;
});
