import { MEN, WOMEN } from "../claims/speech/given-names.ts";
import { isAcronym } from "./acronym.ts";
import { bodyWords, canonical } from "./body-words.ts";
import { BODY_WORDS, PARTICLES, PERSON_ONLY, PERSON_TITLES, QUALIFIERS } from "./lexicons/name-words.ts";
import { countryOf } from "./places.ts";
import { type PersonName, readPerson } from "./read-person.ts";

/** What a printed name turns out to be. A role is somebody without a name: "the governor", "a spokesman for the army". */
export type Name =
  | PersonName
  | { readonly kind: "body"; readonly words: readonly string[]; readonly printed: string }
  | { readonly kind: "role"; readonly words: readonly string[] };

/** Reads a printed name: what comes after a comma describes it and is left out, so is an article. */
export function readName(printed: string): Name {
  const [first = "", ...rest] = printed.split(",");
  const suffix = /^\s*(?:jr|sr|i{1,3}|iv)\b\.?/i.exec(rest[0] ?? "")?.[0] ?? "";
  const name = `${first}${suffix}`
    .replace(/[’‘]/g, "'")
    .trim()
    .replace(/^(?:the|an?)\s+/i, "");
  const words = splitWords(name);
  const title = (isCalledLikeAnOffice(words) ? words.slice(0, -1) : words).findLastIndex(isTitle);
  const role: Name = { kind: "role", words: bodyWords(words) };
  if (!/[\p{Lu}\p{Lo}]/u.test(name)) return role;
  const body: Name = { kind: "body", words: role.words, printed: name };
  if (title >= 0) {
    const called = withoutOffice(words.slice(title + 1));
    // "A lawyer for Mr Orlov" is not Mr Orlov.
    const linked = words.slice(0, title).some((word) => LINKS.has(word));
    if (isPersonName(called) && !linked) return readPerson(called, words.slice(0, title + 1));
    return isBodyOfOffice(words, title) ? body : role;
  }
  const called = splitWords(name.replace(/^.*'s?\s+/, ""));
  if (isPersonName(called) && isPersonName(words) && !isAcronym(name) && !isPlace(words)) return readPerson(called, []);
  return body;
}

const splitWords = (name: string): readonly string[] =>
  name
    .split(/[\s/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|'s$|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");

const isTitle = (word: string): boolean => {
  const lower = word.toLowerCase();
  if (PERSON_TITLES.has(lower) || PERSON_TITLES.has(lower.replace(/s$/, ""))) return true;
  return lower.includes("-") && lower.split("-").every((part) => PERSON_TITLES.has(part));
};

/** "Anna Bishop", "Mr King". */
function isCalledLikeAnOffice(words: readonly string[]): boolean {
  const [before = "", last = ""] = words.slice(-2);
  return (
    words.length >= 2 &&
    /^\p{Lu}/u.test(last) &&
    isTitle(last) &&
    (isGivenName(words[0] ?? "") || COURTESIES.has(before.toLowerCase()))
  );
}

const COURTESIES: ReadonlySet<string> = new Set(["mr", "mrs", "ms", "miss", "dr", "sir", "dame"]);
const isGivenName = (word: string): boolean => MEN.has(word.toLowerCase()) || WOMEN.has(word.toLowerCase());

const isBody = (word: string): boolean => BODY_WORDS.has(canonical(word.toLowerCase()));

/** "Justice Ministry", "Office of the Attorney General": a body that is called after an office. "Justice Ministry spokesman" is a person. */
function isBodyOfOffice(words: readonly string[], title: number): boolean {
  const behind = words.slice(title + 1);
  if (behind.some(isBody) && !LINKS.has(behind[0] ?? "")) return true;
  const last = words.at(-1)?.toLowerCase() ?? "";
  const of = words.indexOf("of");
  return of > 0 && title === words.length - 1 && isBody(words[of - 1] ?? "") && !PERSON_ONLY.has(last);
}

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
      !isBody(word) &&
      !["of", "for", "and", "the"].includes(word.toLowerCase()),
  );

/** A country, or a name such as "West Ostland" or "White House": what stands before its last word is no given name. */
function isPlace(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return countryOf(lower.at(-1) ?? "") !== null || lower.slice(0, -1).some((word) => QUALIFIERS.has(word));
}
