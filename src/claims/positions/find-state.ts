import { createPhraseFinder, type PhraseMatch } from "../../text/phrase.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Topic } from "../claim.ts";
import type { Clause } from "../clause.ts";
import type { Position } from "../position.ts";
import { findSubjectOf, headOf } from "./find-subject-of.ts";
import { STATES } from "./states.ts";

const DIMENSIONS = STATES.map((states) => ({
  ...states,
  nouns: new Set(states.nouns),
  spot: createSpotter(states.nouns),
  poles: states.poles.map(({ pole, phrases }) => ({ pole, find: createPhraseFinder(phrases) })),
}));

/** Dimensions of the table of states with their topics. */
export const STATE_TOPICS: ReadonlyMap<string, Topic> = new Map(
  STATES.map(({ dimension, topic }) => [dimension, topic]),
);

/** How many words may stand between the noun and what is said of it, where it is not the subject. */
const REACH = 4;
/** Who checks something stands where he likes: "the plane that came down on Monday had not been inspected". */
const WIDE_REACH: Readonly<Record<string, number>> = { check: 12 };

/** "The neighbouring mine had never been inspected" says nothing of this one. */
const OTHERS = /^(?:neighbou?ring|nearby|adjacent|sister|another|other)$/;

/** The noun that a phrase from token `from` to `to` speaks of: the subject, however far, else one near by. */
function nounOf(
  tokens: readonly Token[],
  nouns: ReadonlySet<string>,
  { from, to }: PhraseMatch,
  reach: number,
): Token | null {
  const fits = (token: Token) => token.pos !== "VERB" && nouns.has(token.lemma);
  const words = findSubjectOf(tokens, from);
  const subject = headOf(words);
  if (subject && fits(subject)) return words.some(({ lower }) => OTHERS.test(lower)) ? null : subject;
  const near = (at: number) => Math.min(Math.abs(from - at), Math.abs(to - 1 - at)) <= reach;
  return tokens.find((token, at) => near(at) && fits(token)) ?? null;
}

/** In which of two states a fire, a dam, a border … is. Only the first dimension whose noun and phrase stand in the clause. */
export function findState(clause: Clause): Position | null {
  const { tokens } = clause;
  for (const { dimension, nouns, spot, oneThing, poles } of DIMENSIONS) {
    if (spot(tokens).length === 0) continue;
    for (const { pole, find } of poles) {
      const match = find(tokens);
      const noun = match && nounOf(tokens, nouns, match, WIDE_REACH[dimension] ?? REACH);
      const [first, last] = [tokens[match?.from ?? -1], tokens[(match?.to ?? 0) - 1]];
      if (!noun || !first || !last) continue;
      const about = [oneThing ? dimension : noun.lemma];
      return { dimension, pole, about, at: { start: first.start, end: last.end } };
    }
  }
  return null;
}
