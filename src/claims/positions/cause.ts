import { createPhraseFinder } from "../../text/phrase.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";

const CAUSED = createPhraseFinder([
  "cause|trigger|spark|start|provoke by",
  "blame|attribute|put|ascribe *6 on|to|down",
  "be|was *1 result of",
  "because|due of|to",
  "result|stem from",
  "cause of *6 be",
  "be|was caused|sparked|triggered by",
  "set|start *4 fire|blaze",
]);

/** Kinds of cause that exclude each other; own compilation. */
const KINDS: readonly { readonly pole: string; readonly lemmas: ReadonlySet<string> }[] = [
  {
    pole: "on purpose",
    lemmas: new Set(
      "arson arsonist deliberate deliberately sabotage attack bomb missile drone shell shelling strike rocket".split(
        " ",
      ),
    ),
  },
  {
    pole: "a fault",
    lemmas: new Set(
      "fault malfunction failure wiring electrical mechanical technical short-circuit corrosion defect".split(" "),
    ),
  },
  { pole: "human error", lemmas: new Set("error mistake negligence carelessness speeding fatigue".split(" ")) },
  {
    pole: "nature",
    lemmas: new Set("rain storm lightning weather landslide flood wind quake earthquake drought heat".split(" ")),
  },
];

/** By what a fire, a collapse, a crash came about. */
export function findCause(clause: Clause): Position | null {
  const match = CAUSED(clause.tokens);
  if (!match) return null;
  const words = clause.tokens.slice(match.from, match.to + 10);
  for (const { pole, lemmas } of KINDS) {
    const word = words.find((token) => lemmas.has(token.lemma));
    if (word) return { dimension: "cause", pole, about: ["cause"], at: { start: word.start, end: word.end } };
  }
  return null;
}
