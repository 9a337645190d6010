import { SAME_WORDS, SMALL_WORDS } from "./lexicons/name-words.ts";
import { countryOf, joinCountryWords, joinPlaceWords, placeOf } from "./places.ts";
import { foldSpelling } from "./spelling.ts";

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SAME_WORDS.flatMap(([first = "", ...others]) => others.map((word) => [word, first] as const)),
);
const ORDINALS: ReadonlyMap<string, string> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ").map((word, at) => [word, `${at + 1}`]),
);

/** One form of a lower-case word for UK and US spelling, plural and singular, "3rd" and "third"; the form need be no word. */
export function canonical(word: string): string {
  const singular = /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
  const number = ORDINALS.get(word) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return number ?? CANONICAL.get(word) ?? CANONICAL.get(singular) ?? singular;
}

/** Telling words of a body's or a role's name in the order printed, small words left out, countries and places by one name. */
export function bodyWords(words: readonly string[]): readonly string[] {
  const telling = joinPlaceWords(joinCountryWords(words.join(" ").toLowerCase()))
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map((word) => countryOf(word) ?? canonical(placeOf(word)));
  return telling
    .filter((word, at) => !isPadding(word, at, telling))
    .map((word, at, all) => asService(word, all[at - 1]));
}

/** "Foreign Ministry", "Ministry of Foreign Affairs"; "police", "police force", "Police Department"; "Fire and Rescue Service". */
function isPadding(word: string, at: number, all: readonly string[]): boolean {
  if (word === "affair") return all.includes("ministry");
  if (word === "rescue" && all[at - 1] === "fire") return ["service", "department"].includes(all[at + 1] ?? "");
  return at > 0 && all[at - 1] === "police" && ["department", "force", "service"].includes(word);
}

/** A fire brigade, a fire department and a fire service. */
const asService = (word: string, before: string | undefined): string =>
  before === "fire" && ["brigade", "department", "rescue"].includes(word) ? "service" : word;

/** The same words in any order; a word may stand for its demonym, even of a country in no list. */
export function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && leftOver(a, b).length === 0;
}

/** The words of `a` that `b` does not have. */
export function leftOver(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = [...b];
  return a.filter((word) => {
    const at = left.findIndex(
      (other) => foldSpelling(word) === foldSpelling(other) || isDemonymOf(word, other) || isDemonymOf(other, word),
    );
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** "Ostlandic", "Ostlander" of "Ostland". Countries in the list have their own demonyms: Niger's are not Nigerian. */
const isDemonymOf = (word: string, place: string): boolean =>
  place.length >= 4 &&
  countryOf(word) === null &&
  countryOf(place) === null &&
  word.startsWith(place) &&
  /^(?:ic|er|ers|ian|n|ese|i|ish|an)$/.test(word.slice(place.length));
