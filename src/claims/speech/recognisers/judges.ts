import { perAct } from "../acts.ts";
import { phraseAfter } from "../noun-phrases.ts";

/** NAME condemned the raid. · NAME praised the rescuers. · NAME questioned the figures. */
export const judges = perAct("judged", "judge", ({ cue }, { view }) => (phraseAfter(view, cue.to) ? cue.to : null));
