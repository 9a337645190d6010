import { FAMILY_NAMES_FIRST, ONE_HOLDER } from "../lexicons/name-words.ts";
import { isLoose, type Named } from "../named.ts";
import type { PersonName } from "../read-person.ts";
import { foldName } from "../spelling.ts";
import type { Bearer, NameContext } from "./context.ts";
import { roleWords } from "./full-names.ts";
import { isSameFamily, relatePersons } from "./persons.ts";
import { different, type Evidence, maybe, same } from "./verdict.ts";

const isOne = (a: PersonName, b: PersonName): boolean =>
  (a.suffix === b.suffix || a.suffix === null || b.suffix === null) &&
  (a.given.length === 0 || b.given.length === 0 || ["same", "initials"].includes(relatePersons(a, b)));

/** "Li" of "Li Qiao". */
const isFamilyFirst = (alone: PersonName, full: PersonName): boolean =>
  alone.given.length === 0 &&
  FAMILY_NAMES_FIRST.has(full.given[0] ?? "") &&
  foldName(full.given[0] ?? "") === alone.family;

const fits = (loose: PersonName, full: PersonName): boolean =>
  (isSameFamily(loose, full) && isOne(loose, full) && !(loose.sex && full.sex && loose.sex !== full.sex)) ||
  isFamilyFirst(loose, full);

/** Of several people, those who hold the post that the name is printed with. */
function inOffice(named: Named, bearers: readonly Bearer[]): readonly Bearer[] {
  const office = roleWords(named).filter((word) => ONE_HOLDER.has(word));
  return bearers.filter((bearer) => roleWords(bearer).some((word) => office.includes(word)));
}

/** Whom a name may mean, each person once: whom its own story names in full, else whoever is named so in the others. */
function candidates(named: Named, context: NameContext): readonly PersonName[] {
  const { form } = named;
  if (form.kind !== "person") return [];
  if (!isLoose(named)) return [form];
  const all = context.bearersOf(form.family).filter(({ person }) => fits(form, person));
  const own = all.filter(({ story }) => story === named.story);
  const known = own.length > 0 ? own : all;
  const office = inOffice(named, known);
  return eachOnce(office.length > 0 ? office : known);
}

function eachOnce(bearers: readonly Bearer[]): readonly PersonName[] {
  const found: PersonName[] = [];
  for (const { person } of bearers) if (!found.some((one) => isOne(one, person))) found.push(person);
  return found;
}

/** A family name alone or with initials, and a name of that family: one where the stories know nobody else whom it could mean. */
export const looseNames: Evidence = (a, b, context) => {
  if (a.form.kind !== "person" || b.form.kind !== "person" || !(isLoose(a) || isLoose(b))) return null;
  if (!fits(a.form, b.form) && !fits(b.form, a.form)) return different("two names");
  // A lone initial is nobody's name.
  if (a.form.family.length < 2 && b.form.family.length < 2) return null;
  const [one, other] = [candidates(a, context), candidates(b, context)];
  if (one.length > 1 || other.length > 1) return maybe("the stories name several people of that name");
  const [left, right] = [one[0], other[0]];
  if (left && right && !isOne(left, right)) return different("their own stories give them different first names");
  return same(
    a.form.given.length > 0 && b.form.given.length > 0
      ? "the initials fit, and nobody else's do"
      : "the family name alone, and nobody else has it",
  );
};
