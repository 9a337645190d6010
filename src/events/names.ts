import {
  BODY_WORDS,
  FAMILY_NAMES_FIRST,
  NAME_SUFFIXES,
  PERSON_TITLES,
  QUALIFIERS,
  SAME_WORDS,
  SMALL_WORDS,
} from "./lexicons/name-words.ts";
import { countryOf, joinCountryWords } from "./places.ts";
import { foldSpelling, isSameGivenName } from "./spelling.ts";

/**
 * Whether two names, as printed, are one person's or one body's: "Dmitri S. Orlov", "Orlov"; "Ministry of Defence of Ostland",
 * "the Ostlandic Defense Ministry". Symmetric and reflexive, but not transitive: "Orlov" is as good a name of Ivan as of Dmitri.
 * Doubt means no: never two given names of one family, two ministries, or a man and his ministry.
 */
export function sameName(a: string, b: string): boolean {
  if (squeeze(a) === squeeze(b)) return true;
  return formsOf(a).some((one) => formsOf(b).some((other) => isSame(readName(one), readName(other))));
}

const squeeze = (name: string): string =>
  name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim().toLowerCase();

/** A name with an acronym in brackets is known by either. */
function formsOf(name: string): readonly string[] {
  const match = /^(.*?)\s*\(([^()]*)\)/.exec(name);
  if (match === null) return [name];
  const [, before = "", inside = ""] = match;
  return /^[\p{Lu}.]{2,}s?$/u.test(inside) || isAcronymOf(before.trim(), inside) ? [before, inside] : [before];
}

type Name =
  | { readonly kind: "person"; readonly given: readonly string[]; readonly family: string }
  | { readonly kind: "body"; readonly words: readonly string[]; readonly printed: string }
  | { readonly kind: "role"; readonly words: readonly string[] };

function isSame(a: Name, b: Name): boolean {
  if (a.kind === "person") return b.kind === "person" && isSamePerson(a, b);
  if (a.kind === "role") return b.kind === "role" && hasSameWords(a.words, b.words);
  return (
    b.kind === "body" &&
    (isAcronymOf(a.printed, b.printed) || isAcronymOf(b.printed, a.printed) || hasSameWords(a.words, b.words))
  );
}

/** Reads a printed name: what comes after a comma describes it and is left out, so is an article. */
function readName(printed: string): Name {
  const name = (printed.split(",")[0] ?? "")
    .replace(/[’‘]/g, "'")
    .trim()
    .replace(/^(?:the|an?)\s+/i, "");
  const words = splitWords(name);
  const title = words.findLastIndex(isTitle);
  const role: Name = { kind: "role", words: bodyWords(words) };
  if (!/[\p{Lu}\p{Lo}]/u.test(name)) return role;
  if (title >= 0) {
    const called = withoutOffice(words.slice(title + 1));
    // "A lawyer for Mr Orlov" is not Mr Orlov.
    return isPersonName(called) && !words.slice(0, title).some((word) => LINKS.has(word)) ? personOf(called) : role;
  }
  const called = splitWords(name.replace(/^.*'s?\s+/, ""));
  if (isPersonName(called) && isPersonName(words) && !isAcronym(name) && !isPlace(words)) return personOf(called);
  return { kind: "body", words: role.words, printed: name };
}

const splitWords = (name: string): readonly string[] =>
  name
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|'s$|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");

const isTitle = (word: string): boolean => {
  const lower = word.toLowerCase();
  return PERSON_TITLES.has(lower) || PERSON_TITLES.has(lower.replace(/s$/, ""));
};

/** "Of Defence" left out where a name follows it. */
const withoutOffice = (words: readonly string[]): readonly string[] =>
  words[0] === "of" && words.length >= 4 ? words.slice(2) : words;

const LINKS: ReadonlySet<string> = new Set(["of", "for", "to", "and", "with", "from", "in", "at"]);
const PARTICLES: ReadonlySet<string> = new Set(
  "de del della di da do dos du des la le van von der den ter ten bin ibn bint al el abu af av zu e y".split(" "),
);
/** Capitals throughout, but for "van", "bin", "al-Karimi", and no word that makes a body. */
const isPersonName = (words: readonly string[]): boolean =>
  /^(?:\p{Ll}{1,3}[-'])?[\p{Lu}\p{Lo}]/u.test(words.at(-1) ?? "") &&
  words.every(
    (word) =>
      (PARTICLES.has(word) || /^(?:\p{Ll}{1,3}[-'])?[\p{Lu}\p{Lo}]/u.test(word)) &&
      !BODY_WORDS.has(canonical(word.toLowerCase())) &&
      !["of", "for", "and", "the"].includes(word.toLowerCase()),
  );

/** Particles and suffixes come and go with the desk's style, and are left out. */
function personOf(words: readonly string[]): Name {
  const names = words
    .map((word) => word.toLowerCase().replace(/^(?:al|el)-/, ""))
    .filter((word) => !NAME_SUFFIXES.has(word) && !PARTICLES.has(word));
  return { kind: "person", given: names.slice(0, -1), family: names.at(-1) ?? "" };
}

/** A country, or a name such as "West Ostland" or "White House": what stands before its last word is no given name. */
function isPlace(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return countryOf(lower.at(-1) ?? "") !== null || lower.slice(0, -1).some((word) => QUALIFIERS.has(word));
}

const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name.trim());

function isSamePerson(a: Name & { kind: "person" }, b: Name & { kind: "person" }): boolean {
  if (a.given.length === 0 && b.given.length > 0) return isFamilyNameOf(a.family, b);
  if (b.given.length === 0 && a.given.length > 0) return isFamilyNameOf(b.family, a);
  return a.family !== "" && foldSpelling(a.family) === foldSpelling(b.family) && areSameGiven(a.given, b.given);
}

function isFamilyNameOf(family: string, full: Name & { kind: "person" }): boolean {
  const [first = ""] = full.given;
  const folded = foldSpelling(family);
  // A lone initial is nobody's name.
  if (folded.length < 2) return false;
  return folded === foldSpelling(full.family) || (FAMILY_NAMES_FIRST.has(first) && folded === foldSpelling(first));
}

/** "Dmitri S.", "Dmitri"; "D. S.", "Dmitri Sergeyevich"; a leading initial may be left out: "J. Robert", "Robert". */
function areSameGiven(a: readonly string[], b: readonly string[]): boolean {
  if (a.every((name, index) => b[index] === undefined || isSameGivenName(name, b[index] ?? ""))) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [initial = "", second = ""] = long;
  return (
    long.length === short.length + 1 &&
    initial.replace(/\./g, "").length === 1 &&
    isSameGivenName(second, short[0] ?? "")
  );
}

const CANONICAL: ReadonlyMap<string, string> = new Map(
  SAME_WORDS.flatMap(([first = "", ...others]) => others.map((word) => [word, first] as const)),
);

/** One form for UK and US spelling, plural and singular. */
function canonical(word: string): string {
  const singular = /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
  return CANONICAL.get(word) ?? CANONICAL.get(singular) ?? singular;
}

/** Telling words of a body's or a role's name, small words left out, countries by one name. */
function bodyWords(words: readonly string[]): readonly string[] {
  const telling = joinCountryWords(words.join(" ").toLowerCase())
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word))
    .map((word) => countryOf(word) ?? canonical(word));
  // "Foreign Ministry", "Ministry of Foreign Affairs".
  return telling.includes("ministry") ? telling.filter((word) => word !== "affair") : telling;
}

/** The same words in any order; a word may stand for its demonym, even of a country in no list. */
function hasSameWords(a: readonly string[], b: readonly string[]): boolean {
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

/** "OAF" for "Ostland Air Force", "WHO": at least three initials, small words counted or not. */
function isAcronymOf(long: string, acronym: string): boolean {
  const letters = acronym.replace(/\./g, "");
  if (!/^\p{Lu}{3,6}$/u.test(letters)) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
  if (words.length < 3 && words.length !== letters.length) return false;
  const initials = (list: readonly string[]) => list.map((word) => (word[0] ?? "").toUpperCase()).join("");
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return [words, telling, words.filter((word) => word.toLowerCase() !== "the")].some(
    (list) => list.length >= 3 && initials(list) === letters,
  );
}
