import { isAcronym, lettersOf } from "../acronym.ts";
import { ONE_HOLDER, SMALL_WORDS } from "../lexicons/name-words.ts";
import type { Named } from "../named.ts";
import { foldName, foldSpelling } from "../spelling.ts";
import { governmentOf, knownAs } from "./bodies.ts";
import type { NameContext } from "./context.ts";
import { roleWords } from "./full-names.ts";
import { isCompany, isTheCompany } from "./the-company.ts";

/** Letters of a word that its other forms have as well: "Ostland", "Ostlandic". */
const STEM = 4;

/** What a name is found by: two names with no key in common are never one, and need not be compared. */
export function nameKeys(named: Named, context: NameContext): readonly string[] {
  const { form, letters } = named;
  const country = governmentOf(named);
  const keys = [
    ...(letters === null
      ? []
      : [`letters ${letters}`, ...context.longNamesOf(letters).flatMap(({ long }) => wordKeys(long.split(" ")))]),
    ...(country === null ? [] : [`government ${country}`]),
  ];
  if (form.kind === "person") {
    const given = form.given.map(foldName);
    const names = [form.family, ...form.double, given[0] ?? "", given.at(-1) ?? ""].filter((name) => name.length > 1);
    const sound = form.family.replace(/[aeiouh]/g, "").replace(/(.)\1/g, "$1");
    return [...keys, ...names.map((name) => `name ${name}`), `sound ${sound}`, ...officeKeys(roleWords(named))];
  }
  const company = isTheCompany(named) || isCompany(named, context);
  const known = form.kind === "body" ? knownAs(form.words) : -1;
  return [
    ...keys,
    ...(company ? ["company"] : []),
    ...(known < 0 ? [] : [`known ${known}`]),
    ...wordKeys(form.words),
    ...officeKeys(form.words),
    ...initialsOf(named.name).map((initials) => `letters ${initials}`),
  ];
}

const wordKeys = (words: readonly string[]): readonly string[] =>
  words.map((word) => `word ${foldSpelling(word.toLowerCase()).slice(0, STEM)}`);

const officeKeys = (words: readonly string[]): readonly string[] =>
  words.filter((word) => ONE_HOLDER.has(word)).map((word) => `office ${word}`);

/** The first letters of a name, small words counted or not. */
function initialsOf(name: string): readonly string[] {
  const words = name.replace(/ ?\(.*/, "").split(/[\s-]+/);
  const lists = [
    words,
    words.filter((word) => word.toLowerCase() !== "the"),
    words.filter((word) => !SMALL_WORDS.has(word.toLowerCase())),
  ];
  return isAcronym(name) ? [] : lists.map((list) => lettersOf(list.map((word) => word[0] ?? "").join("")));
}
