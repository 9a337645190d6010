import { SMALL_WORDS } from "./lexicons/name-words.ts";

/** Whether a whole name is written as an acronym: "OAF", "U.S.", "MoD". */
export const isAcronym = (name: string): boolean =>
  /^(?:\p{Lu}\.?){2,6}$/u.test(name.trim()) || /^\p{Lu}(?:\p{Ll}?\p{Lu}){1,3}$/u.test(name.trim());

/** Its letters alone, all in capitals. */
export const lettersOf = (acronym: string): string => acronym.replace(/[^\p{L}]/gu, "").toUpperCase();

/** Whether `acronym` is made of the initials of `long`, three at least, small words counted or not: "OAF" of "Ostland Air Force". */
export function isAcronymOf(long: string, acronym: string): boolean {
  const letters = lettersOf(acronym);
  if (letters.length < 3 || letters.length > 7 || !isAcronym(acronym)) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^[\p{L}]/u.test(word));
  if (words.length < 3 && words.length !== letters.length) return false;
  const initials = (list: readonly string[]) => list.map((word) => (word[0] ?? "").toUpperCase()).join("");
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  return [words, telling, words.filter((word) => word.toLowerCase() !== "the")].some(
    (list) => list.length >= 3 && initials(list) === letters,
  );
}

/** A long name and the acronym that a story prints beside it. */
export interface Acronym {
  readonly long: string;
  readonly letters: string;
}

const WORD = String.raw`\p{Lu}[\p{L}’'.-]{0,40}`;
// From the head of a word on: hostile text may be one word.
const LONG = String.raw`(?<![\p{L}’'.-])${WORD}(?: (?:(?:of|for|and|the|de|du|des|on|in|&) ){0,2}${WORD}){1,7}`;
const SHORT = String.raw`(?:\p{Lu}\p{Ll}?){1,6}\p{Lu}`;
/** "State Emergency Service (SES)", "SES (State Emergency Service)", "State Emergency Service, or SES,", "… known as SES". */
const FORMS: readonly { readonly pattern: RegExp; readonly long: 1 | 2 }[] = [
  { pattern: new RegExp(String.raw`(${LONG}) \((?:the )?(${SHORT})[);,]`, "gu"), long: 1 },
  { pattern: new RegExp(String.raw`\b(${SHORT}) \((?:the )?(${LONG})\)`, "gu"), long: 2 },
  {
    pattern: new RegExp(
      String.raw`(${LONG}),? (?:or|known as|also known as|abbreviated as) (?:the )?(${SHORT})\b`,
      "gu",
    ),
    long: 1,
  },
];

/** The acronyms that a text explains, in its order. A name in front of brackets may begin with a word of its sentence or with whose it is: both are left out. */
export function findAcronyms(text: string): readonly Acronym[] {
  return FORMS.flatMap(({ pattern, long }) =>
    [...text.matchAll(pattern)].map((match) => {
      const [name = "", short = ""] = long === 1 ? [match[1], match[2]] : [match[2], match[1]];
      return { long: trimToInitials(name.replace(/^The /, ""), short), letters: lettersOf(short) };
    }),
  );
}

/** "Ostland's State Emergency Service" as "State Emergency Service", where that is what the letters stand for. */
function trimToInitials(name: string, short: string): string {
  const words = name.split(" ");
  for (let from = 0; from < words.length - 1; from++) {
    const tail = words.slice(from).join(" ");
    if (/^\p{Lu}/u.test(tail) && isAcronymOf(tail, short)) return tail;
  }
  return name;
}
