import { TITLE_SEX } from "../lexicons/name-words.ts";
import type { Named } from "../named.ts";
import { isSameFamily, relatePersons } from "./persons.ts";
import { different, type Evidence } from "./verdict.ts";

/** Father and son, where their names tell them apart, or a story that names both. */
export const generations: Evidence = ({ form: a, name }, { form: b }, context) => {
  if (a.kind !== "person" || b.kind !== "person" || a.suffix === b.suffix || !isSameFamily(a, b)) return null;
  if (a.suffix !== null && b.suffix !== null) return different(`${a.suffix} and ${b.suffix}: two generations`);
  const both = context.bearersOf(a.family).filter(({ person }) => relatePersons(person, a) === "same");
  const tells = both.some(({ story, person }) =>
    both.some((other) => other.story === story && other.person.suffix !== person.suffix),
  );
  return tells ? different(`one story tells ${name} from his namesake of another generation`) : null;
};

const sexOf = ({ form, role }: Named): "f" | "m" | null => {
  const known = form.kind === "person" ? form.sex : null;
  const words = role?.toLowerCase().match(/\p{L}+/gu) ?? [];
  return known ?? words.map((word) => TITLE_SEX[word]).find((sex) => sex !== undefined) ?? null;
};

/** A man and a woman. */
export const sexes: Evidence = (a, b) => {
  if (a.form.kind !== "person" || b.form.kind !== "person") return null;
  const [one, other] = [sexOf(a), sexOf(b)];
  return one !== null && other !== null && one !== other ? different("one is a woman, the other a man") : null;
};
