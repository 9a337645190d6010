import { FAMILY_NAMES_FIRST } from "../lexicons/name-words.ts";
import { NICKNAMES } from "../lexicons/nicknames.ts";
import type { PersonName } from "../read-person.ts";
import { foldName, soundAlike } from "../spelling.ts";

/** How near two names of persons are, nearest first. */
export type Nearness = "same" | "initials" | "short form" | "sound" | "order" | "other";

const NICKS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  NICKNAMES.map(([name = "", ...forms]) => [foldName(name), new Set(forms)] as const),
);
const isShortForm = (a: string, b: string): boolean =>
  NICKS.get(foldName(a))?.has(b) === true || [...NICKS.values()].some((forms) => forms.has(a) && forms.has(b));

function relateGiven(a: string, b: string): Nearness {
  if (a.length === 1 || b.length === 1)
    return a[0] === b[0] || foldName(a)[0] === foldName(b)[0] ? "initials" : "other";
  if (foldName(a) === foldName(b)) return "same";
  if (isShortForm(a, b) || isShortForm(b, a)) return "short form";
  return soundAlike(a, b) ? "sound" : "other";
}

/** "Dmitri S.", "Dmitri"; "D. S.", "Dmitri Sergeyevich"; a leading initial may be left out: "J. Robert", "Robert". Only the first names may differ by more than spelling. */
function relateAllGiven(a: readonly string[], b: readonly string[]): Nearness {
  const pairs = a.flatMap((name, at) => (b[at] === undefined ? [] : [relateGiven(name, b[at])]));
  const [first = "same", ...rest] = pairs;
  if (first !== "other" && rest.every((one) => one === "same" || one === "initials")) return first;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const behind = long.length === short.length + 1 && long[0]?.length === 1;
  return behind && relateGiven(long[1] ?? "", short[0] ?? "") === "same" ? "same" : "other";
}

/** Family names in one spelling, or one of the two that a double name is made of. */
export const isSameFamily = (a: PersonName, b: PersonName): boolean =>
  a.family !== "" && (a.family === b.family || a.double.includes(b.family) || b.double.includes(a.family));

/** "García Márquez" printed as "García". */
const isFirstOfTwo = (long: PersonName, short: PersonName): boolean =>
  long.given.length >= 2 && foldName(long.given.at(-1) ?? "") === short.family;

const wordsOf = ({ given, family }: PersonName): string => [...given.map(foldName), family].toSorted().join(" ");

/** "Park Min-seo" and "Min-seo Park": what is first in one is last in the other. */
const isTurned = (a: PersonName, b: PersonName): boolean =>
  wordsOf(a) === wordsOf(b) || (foldName(a.given.join("")) === b.family && foldName(b.given.join("")) === a.family);

/** How near two names with first names are. */
export function relatePersons(a: PersonName, b: PersonName): Nearness {
  if (isSameFamily(a, b)) return relateAllGiven(a.given, b.given);
  if (isTurned(a, b)) {
    const familyFirst = [a, b].some(({ given }) => FAMILY_NAMES_FIRST.has(given[0] ?? ""));
    return familyFirst ? "same" : "order";
  }
  const two = isFirstOfTwo(a, b) || isFirstOfTwo(b, a);
  return two && relateGiven(a.given[0] ?? "", b.given[0] ?? "") === "same" ? "order" : "other";
}
