import type { Token } from "../../text/tagger.ts";
import type { Position } from "../position.ts";

/** Places that a story names once and then calls by their kind. */
const KINDS: ReadonlySet<string> = new Set(
  "city town village port island suburb settlement district province".split(" "),
);
const DEFINITE: ReadonlySet<string> = new Set(["the", "that", "this"]);
/** How many adjectives may stand between "the" and "city". */
const ADJECTIVES = 3;
const MARK = "#";

/** "The besieged city" among `tokens`, as what a position is about until its name is found; empty where there is none. */
export function unnamedPlace(tokens: readonly Token[]): readonly string[] {
  const at = tokens.findIndex(({ lemma, pos }) => pos === "NOUN" && KINDS.has(lemma));
  const noun = tokens[at];
  // "The village of Osk" has its name behind it.
  if (!noun || noun.lower !== noun.lemma || tokens[at + 1]?.lower === "of") return [];
  const before = tokens.slice(Math.max(0, at - 1 - ADJECTIVES), at);
  return before.some(({ lower }) => DEFINITE.has(lower)) ? [`${MARK}${noun.lemma}`] : [];
}

/** The kind of a place that has no name yet ("city"); null for every other position. */
export const kindOf = ({ about: [first = "", ...others] }: Position): string | null =>
  first.startsWith(MARK) && others.length === 0 ? first.slice(MARK.length) : null;
