import { SAME_WORDS, SMALL_WORDS } from "./lexicons/name-words.ts";
import { countryOf, joinCountryWords } from "./places.ts";
import { foldSpelling } from "./spelling.ts";

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SAME_WORDS.flatMap(([first = "", ...others]) => others.map((word) => [word, first] as const)),
);

/** One form of a lower-case word for UK and US spelling, plural and singular; the form need be no word. */
export function canonical(word: string): string {
  const singular = /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
  return CANONICAL.get(word) ?? CANONICAL.get(singular) ?? singular;
}

/** Telling words of a body's or a role's name in the order printed, small words left out, countries by one name. */
export function bodyWords(words: readonly string[]): readonly string[] {
  const telling = joinCountryWords(words.join(" ").toLowerCase())
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map((word) => countryOf(word) ?? canonical(word));
  // "Foreign Ministry", "Ministry of Foreign Affairs".
  return telling.includes("ministry") ? telling.filter((word) => word !== "affair") : telling;
}

/** The same words in any order; a word may stand for its demonym, even of a country in no list. */
export function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  const left = [...b];
  return a.every((word) => {
    const at = left.findIndex(
      (other) => foldSpelling(word) === foldSpelling(other) || isDemonymOf(word, other) || isDemonymOf(other, word),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** "Ostlandic", "Ostlander" of "Ostland". Countries in the list have their own demonyms: Niger's are not Nigerian. */
const isDemonymOf = (word: string, place: string): boolean =>
  place.length >= 4 &&
  countryOf(word) === null &&
  countryOf(place) === null &&
  word.startsWith(place) &&
  /^(?:ic|er|ers|ian|n|ese|i|ish|an)$/.test(word.slice(place.length));
