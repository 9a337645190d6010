import { bodyWords } from "../body-words.ts";
import { isLoose, type Named } from "../named.ts";
import { soundAlike } from "../spelling.ts";
import { relatePersons } from "./persons.ts";
import { different, type Evidence, maybe, same } from "./verdict.ts";

/** Telling words of what somebody is. */
export const roleWords = ({ role }: Pick<Named, "role">): readonly string[] =>
  role === null ? [] : bodyWords(role.match(/[\p{L}\p{N}]+/gu) ?? []);

const shareRole = (a: Named, b: Named): boolean => roleWords(a).some((word) => roleWords(b).includes(word));

/** Two names with first names. What goes beyond spelling is never merged by itself. */
export const fullNames: Evidence = (a, b) => {
  if (a.form.kind !== "person" || b.form.kind !== "person" || isLoose(a) || isLoose(b)) return null;
  const nearness = relatePersons(a.form, b.form);
  switch (nearness) {
    case "same":
    case "initials":
      return same("one name, printed in two ways");
    case "short form":
      return maybe("one first name may be short for the other");
    case "sound":
      return maybe("first names that sound alike");
    case "order":
      return maybe("the same names in another order");
  }
  const near = soundAlike(a.form.family, b.form.family) && a.form.family !== b.form.family;
  const given = relatePersons(a.form, { ...b.form, family: a.form.family, double: a.form.double });
  if (near && given === "same" && shareRole(a, b)) return maybe("family names that sound alike, and the same post");
  return different("two names");
};
