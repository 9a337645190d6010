import { CAPITALS } from "../../text/lexicons/capitals.ts";
import { bodyWords, canonical, hasSameWords, leftOver } from "../body-words.ts";
import { BODY_WORDS, KNOWN_BODIES, QUALIFIERS } from "../lexicons/name-words.ts";
import type { Named } from "../named.ts";
import { countryOf } from "../places.ts";
import { different, type Evidence, maybe, same } from "./verdict.ts";

const KNOWN = KNOWN_BODIES.map((names) => names.map((name) => bodyWords(name.split(" "))));

/** The row of the body in the list of those with several names; -1: it is in none. */
export const knownAs = (words: readonly string[]): number =>
  KNOWN.findIndex((names) => names.some((name) => hasSameWords(name, words)));

const wordsOf = ({ form }: Named): readonly string[] => (form.kind === "body" ? form.words : []);

/** The country whose government a name stands for: "Kyiv", "the Kremlin", "Ukraine's government", "Ukraine" where it speaks. */
export function governmentOf(named: Named): string | null {
  const { form } = named;
  const seat = CAPITALS[named.folded];
  // A seat of government reads like a family name.
  if (seat !== undefined && (form.kind !== "person" || named.role === null)) return countryOf(seat) ?? seat;
  const rest = wordsOf(named).filter((word) => word !== "government");
  return rest.length === 1 && countryOf(rest[0] ?? "") !== null ? (rest[0] ?? null) : null;
}

/** Seats of government, and bodies known under names that have nothing in common. */
export const knownBodies: Evidence = (a, b) => {
  const [country, other] = [governmentOf(a), governmentOf(b)];
  if (country !== null && other !== null) {
    return country === other ? same("both stand for one government") : different("two governments");
  }
  const known = knownAs(wordsOf(a));
  return known >= 0 && known === knownAs(wordsOf(b)) ? same("two names of one body") : null;
};

const SCHOOLS: ReadonlySet<string> = new Set(["university", "college", "school"]);

/** The same words in any order; which word comes first tells two universities apart. */
export const bodyNames: Evidence = (a, b) => {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (!hasSameWords(one, other)) return null;
  const turned = one.some((word, at) => SCHOOLS.has(word) && at !== other.indexOf(word));
  return turned ? maybe("the same words in another order") : same("the same words in another form or order");
};

/** Words that make another body of it when one name has them and the other does not. */
const tellsApart = (word: string): boolean =>
  BODY_WORDS.has(canonical(word)) || QUALIFIERS.has(word) || /\d/.test(word) || word === "state";

/** Whether the longer name has all words of the shorter, and says besides only whose body it is: "Ostland's Defence Ministry". */
export const isPlacedLonger = (short: readonly string[], long: readonly string[]): boolean => {
  const more = leftOver(long, short);
  return short.length > 0 && leftOver(short, long).length === 0 && more.length <= 2 && !more.some(tellsApart);
};

/** One name says more than the other: "the Defence Ministry", "Ostland's Defence Ministry". */
export const shorterNames: Evidence = (a, b) => {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  if (!short?.some((word) => BODY_WORDS.has(word)) || !long || leftOver(short, long).length > 0) return null;
  return isPlacedLonger(short, long) ? maybe("one says no country or place") : different("two names");
};
