import { startsWithCapital } from "./capital.ts";
import { CAPITALS } from "./lexicons/capitals.ts";
import type { Token } from "./tagger.ts";

const ENDINGS = /(?:ians?|eans?|ans?|ese|ish|ics?|is?|ias?|as?|es?|ys?|ers?)$/;

/**
 * What a place, its people and its adjective have in common: Norland, Norlandic and Norlander give one root, and so does the
 * capital that stands for its government. For comparing only; never shown.
 */
export function nameRoot(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[’']s?$/, "")
    .replace(/[’'.]/g, "");
  const country = CAPITALS[plain] ?? plain;
  let root = country;
  // Over and over: Japanese gives Japan first, which ends as an adjective would.
  for (let next = root.replace(ENDINGS, ""); next !== root && next.length >= 3; next = root.replace(ENDINGS, ""))
    root = next;
  return root;
}

/** Roots of the names (proper nouns, and adjectives printed with a capital) among `tokens`, each once, in order. */
export function nameRoots(tokens: readonly Token[]): readonly string[] {
  const named = tokens.filter(
    (token, at) =>
      // "pro-Norland" is not Norland.
      tokens[at - 1]?.text !== "-" &&
      startsWithCapital(token.text) &&
      (token.pos === "PROPN" || token.pos === "ADJ" || token.pos === "NOUN"),
  );
  return [...new Set(named.map((token) => nameRoot(token.text)))];
}
