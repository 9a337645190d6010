import { createPhraseFinder } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Clause } from "../clause.ts";
import { FIGHTING } from "../lexicons/actors.ts";
import { AIMS } from "../lexicons/aims.ts";
import type { Position } from "../position.ts";

/** Words behind which an aim stands, the plainest first: "an operation to free the town in order to …" is told by the second. */
const LEADS: readonly ReturnType<typeof createPhraseFinder>[] = [
  createPhraseFinder(["in order to", "so as to", "in order that", "with the aim|goal|purpose|intention of"]),
  createPhraseFinder([
    "attempt|effort|bid|ploy|plot|attempted *3 to",
    "design|mean|intend|calculate to",
    "aim to|at",
    "aim|goal|purpose|motive|object|intention *5 be to?",
  ]),
  createPhraseFinder([
    "in revenge|retaliation|reprisal",
    "attack|raid|assault|operation|incursion|bombing|strike|shooting to",
  ]),
];
/** Nouns for an act that may have an aim, besides those for fighting. */
const ACTS: ReadonlySet<string> = new Set(
  "bombing shooting robbery killing murder kidnapping abduction hijacking arson poisoning blast explosion stabbing theft burglary hacking".split(
    " ",
  ),
);
/** How far behind its lead an aim may stand, and the aim of an aim behind it. */
const REACH = 5;
const MEDIATE = 6;
const MEANS: ReadonlySet<string> = new Set(["force", "compel", "pressure", "coerce", "create"]);

const isAct = (token: Token) => token.pos !== "VERB" && (FIGHTING.has(token.lemma) || ACTS.has(token.lemma));

const ACT_WORDS = createSpotter([...FIGHTING, ...ACTS]);

/** For what purpose an attack was made, as its teller has it: the kind of aim, of one act. */
export function findMotive({ tokens }: Clause): Position | null {
  if (!ACT_WORDS(tokens).some((at) => isAct(tokens[at] as Token))) return null;
  for (const find of LEADS) {
    const match = find(tokens);
    if (!match) continue;
    // "In revenge" is lead and aim in one.
    const aims = tokens
      .slice(match.to - 1, match.to + REACH + MEDIATE)
      .filter((token) => AIMS[token.lemma] && token.pos !== "PROPN");
    const near = aims.find((token) => tokens.indexOf(token) < match.to + REACH);
    // "To force the army to divert troops": the second verb tells what for.
    const aim = near && MEANS.has(near.lemma) ? (aims.find((token) => !MEANS.has(token.lemma)) ?? near) : near;
    const pole = aim && AIMS[aim.lemma];
    if (pole) return { dimension: "motive", pole, about: ["attack"], at: { start: aim.start, end: aim.end } };
  }
  return null;
}
