import { createPhraseFinder } from "../../text/phrase.ts";
import type { Topic } from "../claim.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";
import { STATES } from "./states.ts";

const DIMENSIONS = STATES.map((states) => ({
  ...states,
  nouns: new Set(states.nouns),
  poles: states.poles.map(({ pole, phrases }) => ({ pole, find: createPhraseFinder(phrases) })),
}));

/** Dimensions of the table of states with their topics. */
export const STATE_TOPICS: ReadonlyMap<string, Topic> = new Map(
  STATES.map(({ dimension, topic }) => [dimension, topic]),
);

/** How many words may stand between the noun and what is said of it. */
const REACH = 4;

/** In which of two states a fire, a dam, a border … is. Only the first dimension whose noun and phrase stand in the clause. */
export function findState(clause: Clause): Position | null {
  for (const { dimension, nouns, oneThing, poles } of DIMENSIONS) {
    const at = clause.tokens.findIndex((token) => token.pos !== "VERB" && nouns.has(token.lemma));
    const noun = clause.tokens[at];
    if (!noun) continue;
    for (const { pole, find } of poles) {
      const match = find(clause.tokens);
      const [first, last] = [clause.tokens[match?.from ?? -1], clause.tokens[(match?.to ?? 0) - 1]];
      const near = match && Math.min(Math.abs(match.from - at), Math.abs(match.to - 1 - at)) <= REACH;
      if (first && last && near)
        return {
          dimension,
          pole,
          about: [oneThing ? dimension : noun.lemma],
          at: { start: first.start, end: last.end },
        };
    }
  }
  return null;
}
