import { SMALL_WORDS } from "./lexicons/name-words.ts";

/** Whether a whole name is written as an acronym: "OAF", "U.S.". */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name.trim());

/** Whether `acronym` is made of the initials of `long`, three at least, small words counted or not: "OAF" of "Ostland Air Force". */
export function isAcronymOf(long: string, acronym: string): boolean {
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
