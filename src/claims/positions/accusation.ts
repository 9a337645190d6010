import { createPhraseFinder } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import type { Clause } from "../clause.ts";
import { ACTS } from "../lexicons/perpetrators.ts";

const ACCUSES = createPhraseFinder(["blame|accuse", "hold *3 responsible for"]);
/** The same verbs as cues, which stand outside the clause. */
export const ACCUSED = /^(?:blam|accus)/;
/** "For the attack", "of planning the raid": the act that everybody speaks of. "A strike on the palace" may be another one. */
const OF_THE_ACT = createPhraseFinder([`for|of|over *4 the|this|these|those *1 ${Object.keys(ACTS).join("|")}`]);
/** Behind the act these words tell which one: "the attack on the mill". */
const WHICH: ReadonlySet<string> = new Set(["on", "in", "at", "near", "against", "last", "earlier"]);
/** How many words the name of the one accused may take. */
const NAME = 5;

/** Whom "the minister accused Norland of the raid" accuses, as words; empty where nobody is accused, or of another act than the story's. */
export function findAccused({ tokens, cue, stance }: Clause): readonly Token[] {
  if (stance === "denied") return [];
  const match = ACCUSES(tokens);
  const verb = tokens[match?.from ?? -1];
  const from = cue && ACCUSED.test(cue) ? 0 : match && verb?.pos === "VERB" ? match.from + 1 : -1;
  const act = from < 0 ? null : OF_THE_ACT(tokens.slice(from));
  if (!act || act.from > NAME || WHICH.has(tokens[from + act.to]?.lower ?? "")) return [];
  return tokens.slice(from, from + act.from);
}
