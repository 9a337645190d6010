import { isAcronym } from "./acronym.ts";
import { bodyWords, canonical } from "./body-words.ts";
import { BODY_WORDS, NAME_SUFFIXES, PARTICLES, PERSON_TITLES, QUALIFIERS } from "./lexicons/name-words.ts";
import { countryOf } from "./places.ts";

/** A name of a person, all parts in lower case. */
export interface PersonName {
  readonly kind: "person";
  /** First names, initials and middle names; empty when only the family name is printed. */
  readonly given: readonly string[];
  readonly family: string;
}

/** What a printed name turns out to be. A role is somebody without a name: "the governor", "a spokesman for the army". */
export type Name =
  | PersonName
  | { readonly kind: "body"; readonly words: readonly string[]; readonly printed: string }
  | { readonly kind: "role"; readonly words: readonly string[] };

/** Reads a printed name: what comes after a comma describes it and is left out, so is an article. */
export function readName(printed: string): Name {
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

const LINKS: ReadonlySet<string> = new Set("of for to and with from in at".split(" "));
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
function personOf(words: readonly string[]): PersonName {
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
