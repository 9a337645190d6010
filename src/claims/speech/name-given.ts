import type { Token } from "../../text/tagger.ts";
import { type Cast, type Character, isName, namedWithin } from "./cast.ts";
import { BODIES, TITLES } from "./source-words.ts";
import { textOf, type View } from "./view.ts";

/** "two groups, known as the Korsk Legion and the Harbour Guard", "a militia that calls itself Korsk First". */
export function nameCalled(view: View, words: readonly Token[]): string | null {
  const cue = words.findIndex((token, at) => {
    const next = words[at + 1]?.lower ?? "";
    if (token.lower === "known") return next === "as";
    return /^(?:calls?|calling)$/.test(token.lower) ? /^(?:itself|themselves)$/.test(next) : token.lower === "called";
  });
  if (cue < 0) return null;
  const rest = words.slice(words[cue]?.lower === "called" ? cue + 1 : cue + 2);
  const name = rest.slice(/^(?:the|an?)$/.test(rest[0]?.lower ?? "") ? 1 : 0);
  let end = 0;
  while (end < name.length && belongsToNames(name, end)) end++;
  return isName(name[0]) ? textOf(view, name.slice(0, end)) : null;
}

/** Whether token `at` goes on with a name, or joins it to another one. */
function belongsToNames(words: readonly Token[], at: number): boolean {
  const token = words[at];
  if (isName(token) || (token && BODIES.has(token.lower))) return true;
  const next = /^(?:the)$/.test(words[at + 1]?.lower ?? "") ? words[at + 2] : words[at + 1];
  return (
    /^(?:of|for|the|and|&|-|de|al)$/.test(token?.lower ?? "") &&
    (isName(next) || (token?.lower === "the" && isName(words[at + 1])))
  );
}

/** "The governor, Mira Halloran, said": the name stands in the apposition. `bodies`: a company may bear it, as in "the owner, Tarrow Lines,". */
export function nameAfter(apposition: readonly Token[], cast: Cast, bodies: boolean): Character | null {
  const words = apposition.filter((token) => token.text !== ",");
  const first = words.find((token) => !TITLES.has(token.lower));
  return first && isName(first)
    ? (namedWithin(cast, first.start, first.start + 1).find((one) => bodies || one.kind === "person") ?? null)
    : null;
}
