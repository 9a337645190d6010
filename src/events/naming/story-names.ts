import { CALENDAR_WORDS } from "../lexicons/news-words.ts";
import type { Named } from "../named.ts";
import { isFamilyAlone, isLoose, readNamed } from "../named.ts";
import type { Bearer } from "./context.ts";

/** Capitals that only the head of a sentence gave. */
const OPENERS: ReadonlySet<string> = new Set(
  "when while after before on in at but and yesterday today later meanwhile if as for that this then now both neither because since although though however his her their our its he she they with from by so yet what who how why not no until once still earlier even only only".split(
    " ",
  ),
);
const isFirstName = (word: string): boolean =>
  !OPENERS.has(word.toLowerCase()) && !CALENDAR_WORDS.has(word.toLowerCase());

/** Whom a text names in full with that family name, as printed: "Odd Marrow" for "Marrow". Capitals in front that are no names are left out. */
export function findBearers(text: string, family: string, story: string): readonly Bearer[] {
  if (!text.includes(family) || !/^[\p{L}'’-]+$/u.test(family)) return [];
  const before = new RegExp(
    String.raw`(?<![\p{L}.'’-])(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,4}${family}(?![\p{L}-])(?:,? (?:Jr|Sr|I{2,3}|IV)\b)?`,
    "gu",
  );
  return [...new Set(text.match(before))].flatMap((printed) => {
    const words = printed.split(" ");
    const from = words.findIndex(isFirstName);
    return toBearer(readNamed(words.slice(from).join(" "), { story, role: null, body: false })) ?? [];
  });
}

/** A name with a first name that is more than a letter; null for any other. */
export function toBearer(named: Named): Bearer | null {
  const { form, name, story, role } = named;
  return form.kind === "person" && !isLoose(named) && !isFamilyAlone(named)
    ? { person: form, name, story, role }
    : null;
}
