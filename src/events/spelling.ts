import { SAME_GIVEN_NAMES } from "./lexicons/name-words.ts";

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ð: "d",
  þ: "th",
};

/** How English spells the same sounds of another script, in the order applied: longer before what they contain. */
const RULES: readonly (readonly [from: RegExp, to: string])[] = [
  [/shch|sch|tsch/g, "sh"],
  [/dzh/g, "dj"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/q/g, "k"],
  [/ph/g, "f"],
  [/tch/g, "ch"],
  [/tz/g, "ts"],
  [/x/g, "ks"],
  [/ck/g, "k"],
  // Viktor, Victor.
  [/c(?=[aoulrkt]|$)/g, "k"],
  [/ou|oo/g, "u"],
  // Müller, Mueller.
  [/([aou])e(?=[^aeiou])/g, "$1"],
  [/^[yj]e/g, "e"],
  [/w/g, "v"],
  [/off$/g, "ov"],
  [/ef+$/g, "ev"],
  // Vasilyev, Vasiliev, Vasilev; Pyotr, Petr.
  [/(?<=[^aeiou])[ijy]e(?=v$)/g, "e"],
  [/(?<=[^aeiou])yo/g, "e"],
  // Dmitri, Dmitry, Dmitriy, Dmitrij; Tatyana, Tatiana.
  [/[ijy]+/g, "i"],
  [/(.)\1/g, "$1"],
];

/** A lower-case word without marks, in one spelling for all its transliterations. Two words that fold alike are one name; the fold itself is no word. */
export function foldSpelling(word: string): string {
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđßæœıðþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
  return RULES.reduce((text, [from, to]) => text.replace(from, to), plain.replace(/[^\p{L}\p{N}]/gu, ""));
}

const GIVEN: ReadonlyMap<string, string> = new Map(
  SAME_GIVEN_NAMES.flatMap(([first = "", ...others]) =>
    [first, ...others].map((name) => [foldSpelling(name), first] as const),
  ),
);

/** One form for all spellings of a lower-case name of a person; the form need be no name. */
export function foldName(name: string): string {
  const folded = foldSpelling(name);
  return GIVEN.get(folded) ?? folded;
}

/** Whether two lower-case names sound alike to somebody who takes them down: the same consonants in their order. */
export function soundAlike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) =>
    foldSpelling(name)
      .replace(/[aeiouh]/g, "")
      .replace(/(.)\1/g, "$1"),
  );
  return left !== undefined && left.length >= 2 && left === right;
}
