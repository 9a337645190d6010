import { isAcronymOf } from "../acronym.ts";
import { hasSameWords } from "../body-words.ts";
import type { Named } from "../named.ts";
import { readName } from "../read-name.ts";
import { isPlacedLonger } from "./bodies.ts";
import type { NameContext } from "./context.ts";
import { different, type Evidence, maybe, type NameVerdict, same } from "./verdict.ts";

const wordsOf = ({ form }: Named): readonly string[] => (form.kind === "person" ? [] : form.words);

const isLong = (long: string, named: Named): boolean => {
  const form = readName(long);
  return form.kind !== "person" && hasSameWords(form.words, wordsOf(named));
};

/** What the letters stand for: in the acronym's own story, else in the others. */
function longNames(short: Named, letters: string, context: NameContext): readonly string[] {
  const told = context.longNamesOf(letters);
  const own = told.filter(({ story }) => story === short.story);
  return (own.length > 0 ? own : told).map(({ long }) => long);
}

function compareShortWithLong(short: Named, long: Named, context: NameContext): NameVerdict | null {
  const letters = short.letters ?? "";
  if (long.form.kind === "person") return null;
  // Its own story prints the letters behind a part of the name: "Ostland's State Emergency Service (SES)".
  const beside = context
    .longNamesOf(letters)
    .find(({ story, long: told }) => story === long.story && isPlacedLonger(wordsIn(told), wordsOf(long)));
  const told = longNames(short, letters, context);
  if (beside && told.every((one) => hasSameWords(wordsIn(one), wordsIn(beside.long)))) {
    return same(`“${short.name}” stands beside “${beside.long}”`);
  }
  const meant = told.find((one) => isLong(one, long));
  if (meant && told.every((one) => isLong(one, long))) return same(`“${short.name}” stands beside “${meant}”`);
  if (told.length > 0)
    return meant
      ? maybe(`“${short.name}” stands for ${told.length} names`)
      : different(`“${short.name}” is ${told[0]}`);
  if (!isAcronymOf(long.name.replace(/ ?\(.*/, ""), short.name.replace(/^the /i, ""))) return null;
  const others = context.names.filter(
    (one) => !one.short && one.folded !== long.folded && isAcronymOf(one.name, letters) && !isLong(one.name, long),
  );
  return others.length > 0
    ? maybe(`the first letters of “${long.name}”, but of “${others[0]?.name}” as well`)
    : same(`“${short.name}” is its first letters`);
}

/** An acronym and what a story prints beside it; without that, the first letters of a name. */
export const acronyms: Evidence = (a, b, context) => {
  if (a.letters !== null && b.letters !== null && (a.short || b.short)) {
    if (a.letters !== b.letters) return a.short && b.short ? different("two acronyms") : null;
    const [one, other] = [a, b].map((named) => longNames(named, a.letters ?? "", context)[0]);
    if (!a.short || !b.short || !one || !other || one === other) return same("the same letters");
    return hasSameWords(wordsIn(one), wordsIn(other))
      ? same("the same letters")
      : different(`the letters stand for “${one}” and for “${other}”`);
  }
  if (a.short) return compareShortWithLong(a, b, context);
  return b.short ? compareShortWithLong(b, a, context) : null;
};

function wordsIn(name: string): readonly string[] {
  const form = readName(name);
  return form.kind === "person" ? [] : form.words;
}
