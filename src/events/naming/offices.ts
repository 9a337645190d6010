import { hasSameWords } from "../body-words.ts";
import { ONE_HOLDER } from "../lexicons/name-words.ts";
import type { Named } from "../named.ts";
import { roleWords } from "./full-names.ts";
import { different, type Evidence, maybe, same } from "./verdict.ts";

/** Somebody without a name, "the mayor of Halden", and somebody who is printed with that post. */
function compareOffice(office: Named, person: Named, names: readonly Named[]) {
  if (office.form.kind !== "role") return null;
  const { words } = office.form;
  const post = words.find((word) => ONE_HOLDER.has(word));
  const held = roleWords(person);
  if (!post || !held.includes(post)) return different("a post and a name");
  if (words.length > 1)
    return hasSameWords(words, held)
      ? same(`both are the ${office.name.replace(/^the /i, "")}`)
      : different("two posts");
  const holders = new Set(
    names.filter((one) => one.form.kind === "person" && roleWords(one).includes(post)).map(({ folded }) => folded),
  );
  return holders.size <= 1
    ? maybe(`“${office.name}” may be ${person.name}`)
    : different("several people hold such a post");
}

/** People by their posts. A spokesman is one of several; of mayors a town has one. */
export const offices: Evidence = (a, b, { names }) => {
  if (a.form.kind === "role" && b.form.kind === "role") {
    return hasSameWords(a.form.words, b.form.words) ? same("the same post or people") : null;
  }
  if (b.form.kind === "person") return compareOffice(a, b, names);
  return a.form.kind === "person" ? compareOffice(b, a, names) : null;
};
