import { isAcronym, isAcronymOf } from "./acronym.ts";
import { hasSameWords } from "./body-words.ts";
import { FAMILY_NAMES_FIRST } from "./lexicons/name-words.ts";
import { type Name, type PersonName, readName } from "./read-name.ts";
import { foldSpelling, isSameGivenName } from "./spelling.ts";

/**
 * Whether two names, as printed, are one person's or one body's: "Dmitri S. Orlov", "Orlov"; "Ministry of Defence of Ostland",
 * "the Ostlandic Defense Ministry". Symmetric and reflexive, but not transitive: "Orlov" is as good a name of Ivan as of Dmitri.
 * Doubt means no: never two given names of one family, two ministries, or a man and his ministry.
 */
export const sameName = (a: string, b: string): boolean => areSameNames(readNames(a), readNames(b));

/** A name taken apart, for comparing it with many others. */
export interface ReadNames {
  /** As printed, folded to lower case and single spaces. */
  readonly printed: string;
  readonly forms: readonly Name[];
}

export function readNames(name: string): ReadNames {
  const squeezed = squeeze(name);
  return { printed: squeezed.toLowerCase(), forms: formsOf(squeezed).map(readName) };
}

/** `sameName` of names that are taken apart already. */
export const areSameNames = (a: ReadNames, b: ReadNames): boolean =>
  a.printed === b.printed || a.forms.some((form) => b.forms.some((other) => isSame(form, other)));

const squeeze = (name: string): string => name.normalize("NFC").replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();

/** A name with an acronym in brackets is known by either. */
function formsOf(name: string): readonly string[] {
  const match = /^(.*?) ?\(([^()]*)\)/.exec(name);
  if (match === null) return [name];
  const [, before = "", inside = ""] = match;
  return isAcronym(inside) ? [before, inside] : [before];
}

function isSame(a: Name, b: Name): boolean {
  if (a.kind === "person") return b.kind === "person" && isSamePerson(a, b);
  if (a.kind === "role") return b.kind === "role" && hasSameWords(a.words, b.words);
  return (
    b.kind === "body" &&
    (isAcronymOf(a.printed, b.printed) || isAcronymOf(b.printed, a.printed) || hasSameWords(a.words, b.words))
  );
}

function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.given.length === 0 && b.given.length > 0) return isFamilyNameOf(a.family, b);
  if (b.given.length === 0 && a.given.length > 0) return isFamilyNameOf(b.family, a);
  return a.family !== "" && foldSpelling(a.family) === foldSpelling(b.family) && areSameGiven(a.given, b.given);
}

function isFamilyNameOf(family: string, full: PersonName): boolean {
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
