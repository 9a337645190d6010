import { MEN, WOMEN } from "../claims/speech/given-names.ts";
import { NAME_SUFFIXES, PARTICLES, TITLE_SEX } from "./lexicons/name-words.ts";
import { foldName } from "./spelling.ts";

/** A name of a person, taken apart. */
export interface PersonName {
  readonly kind: "person";
  /** First names, initials and middle names in lower case, one word or letter each; empty when only the family name is printed. */
  readonly given: readonly string[];
  /** In one form for all its spellings, no word. */
  readonly family: string;
  /** The names that a double name is made of, likewise: both of "Berg-Lindqvist". */
  readonly double: readonly string[];
  /** Tells a son from his father: "jr", "iii". */
  readonly suffix: string | null;
  readonly sex: "f" | "m" | null;
  /** Printed with a title, which no body has. */
  readonly titled: boolean;
}

const GENERATIONS: ReadonlySet<string> = new Set(["jr", "sr", "i", "ii", "iii", "iv"]);
/** The Arabic article, in front of sun letters too: "as-Sadr" and "al-Sadr" are written of one man. */
const ARTICLE = /^(?:al|el|ul|as|ash|ad|adh|ar|an|at|az)[-']/;

/** Reads the words of a name without its titles; `titles` stood before them. Particles and articles come and go with the desk's style, and are left out. */
export function readPerson(words: readonly string[], titles: readonly string[]): PersonName {
  const lower = words.map((word) => word.toLowerCase());
  const suffix = lower.slice(1).find((word) => GENERATIONS.has(word)) ?? null;
  const bare = words.filter((_, at) => at === 0 || !NAME_SUFFIXES.has(lower[at] ?? ""));
  const names = joinServantOf(bare)
    .map((word) => (/^\p{Lu}/u.test(word) ? word : word.replace(ARTICLE, "")))
    .filter((word) => !PARTICLES.has(word.toLowerCase()) || words.length === 1);
  const last = names.at(-1)?.toLowerCase().replace(ARTICLE, "") ?? "";
  const given = names.slice(0, -1).flatMap(splitGiven);
  return {
    kind: "person",
    given,
    family: foldName(last),
    double: last.includes("-") ? last.split("-").map(foldName) : [],
    suffix,
    sex: sexOf(titles) ?? sexOfGiven(given[0] ?? ""),
    titled: titles.length > 0,
  };
}

/** "J.K." is two initials, "Jean-Pierre" two names, "al-Hadi" one. */
const splitGiven = (word: string): readonly string[] =>
  /^(?:\p{Lu}\.?){2,3}$/u.test(word)
    ? [...word.toLowerCase().replace(/\./g, "")]
    : word
        .toLowerCase()
        .replace(ARTICLE, "")
        .split("-")
        .map((part) => part.replace(/\./g, ""))
        .filter((part) => part !== "");

/** "Abd al-Rahman", "Abdel Rahman" and "Abdurrahman" are one name. */
function joinServantOf(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let servant = false;
  for (const word of words) {
    const lower = word.toLowerCase();
    if (/^abd(?:[aeu][ln])?$/.test(lower)) servant = true;
    else if (servant && /^[ae]l$/.test(lower)) continue;
    else if (servant) {
      joined.push(`Abd${lower.replace(ARTICLE, "")}`);
      servant = false;
    } else joined.push(word.replace(/^abd(?:[aeu][lrsnz])?-?(?:[ae]l-)?(?=\p{L}{4})/iu, "Abd"));
  }
  return servant ? words : joined;
}

const sexOf = (titles: readonly string[]): "f" | "m" | null =>
  titles.map((title) => TITLE_SEX[title.toLowerCase()]).find((sex) => sex !== undefined) ?? null;

const sexOfGiven = (given: string): "f" | "m" | null => (WOMEN.has(given) ? "f" : MEN.has(given) ? "m" : null);
