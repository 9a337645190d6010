import { perAct } from "../acts.ts";
import { phraseAfter } from "../noun-phrases.ts";

/** NAME condemned the raid. · NAME praised the rescuers. · NAME questioned the figures. */
export const judges = perAct("judged", "judge", ({ cue }, { view }) => {
  const judged = phraseAfter(view, cue.to);
  // "Police cited the driver for speeding": a fine.
  if (cue.lemma === "cite" && view.tokens[phraseAfter(view, cue.to, false)?.to ?? 0]?.lower === "for") return null;
  return judged ? cue.to : null;
});
