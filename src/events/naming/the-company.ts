import type { Named } from "../named.ts";
import type { NameContext } from "./context.ts";
import { type Evidence, maybe, same } from "./verdict.ts";

/** What a story calls a company when it has named it. Own compilation. */
const CALLED: ReadonlySet<string> = new Set(["company", "firm", "operator"]);
const SORTS = ["company", "firm", "operator", "manufacturer", "airline", "maker", "owner", "retailer"];

/** "The company", and nothing more. */
export const isTheCompany = ({ form }: Named): boolean =>
  form.kind === "role" && form.words.length === 1 && CALLED.has(form.words[0] ?? "");

/** A body that its stories call a company in so many words: "the ferry company, Tarrow Lines,". */
export function isCompany(named: Named, context: NameContext): boolean {
  // Looked for only where somebody is called so and nothing more.
  if (named.form.kind !== "body" || !context.names.some(isTheCompany)) return false;
  const { name } = named;
  return (
    SORTS.some((sort) =>
      [`${sort}, ${name}`, `${sort} ${name}`, `${name}, the ${sort}`, `${name}, a ${sort}`].some((words) =>
        context.prints(named, words),
      ),
    ) ||
    [`${name}, which owns`, `${name}, which runs`, `${name}, which operates`].some((words) =>
      context.prints(named, words),
    )
  );
}

/** "The company" of a story that prints the name, in whole or its first word, of the one company that speaks. */
export const theCompany: Evidence = (a, b, context) => {
  const [bare, named] = isTheCompany(a) ? [a, b] : [b, a];
  if (!isTheCompany(bare) || !isCompany(named, context)) return null;
  const firstWord = (one: Named) => one.name.replace(/^the /i, "").split(" ")[0] ?? "";
  const here = context.names.filter((one) => isCompany(one, context) && context.prints(bare, firstWord(one)));
  if (!here.includes(named)) return null;
  return here.length === 1
    ? same(`its story names no other company than ${named.name}`)
    : maybe("its story names more than one company");
};
