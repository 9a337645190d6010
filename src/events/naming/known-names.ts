import { findAcronyms } from "../acronym.ts";
import { foldedOf, type Named } from "../named.ts";
import { foldName } from "../spelling.ts";
import type { Bearer, NameContext } from "./context.ts";
import { findBearers, toBearer } from "./story-names.ts";

/** A name that somebody ruled about; `story` null: wherever it stands. */
export interface RuledName {
  readonly name: string;
  readonly story: string | null;
}

/** What somebody ruled about two names. */
export interface NameRuling {
  readonly names: readonly [RuledName, RuledName];
  readonly verdict: "same" | "different";
  readonly by: string;
}

/** A name, and the ids of the stories that have it. */
export interface KnownName {
  readonly named: Named;
  readonly stories: ReadonlySet<string>;
}

/** What some stories say of the names in them. Texts by story id; each is looked through once, and only when a verdict hangs on it. */
export function createNameContext(
  known: readonly KnownName[],
  texts: ReadonlyMap<string, string>,
  rulings: readonly NameRuling[],
): NameContext {
  const storiesOf = new Map(known.map(({ named, stories }) => [named, stories]));
  const bearers = new Map<string, readonly Bearer[]>();
  let acronyms: Map<string, { long: string; story: string }[]> | null = null;
  const readAcronyms = () =>
    Map.groupBy(
      [...texts].flatMap(([story, text]) => findAcronyms(text).map(({ long, letters }) => ({ long, story, letters }))),
      ({ letters }) => letters,
    );
  return {
    names: known.map(({ named }) => named),
    bearersOf(family) {
      const found = bearers.get(family) ?? readBearers(family, known, texts);
      bearers.set(family, found);
      return found;
    },
    longNamesOf(letters) {
      acronyms ??= readAcronyms();
      return acronyms.get(letters) ?? [];
    },
    prints: (named, words) => [...(storiesOf.get(named) ?? [])].some((story) => texts.get(story)?.includes(words)),
    ruling(a, b) {
      const is = ({ name, story }: RuledName, named: Named) =>
        foldedOf(name) === named.folded && (story === null || storiesOf.get(named)?.has(story) === true);
      // The last word counts.
      const last = rulings.findLast(
        ({ names: [one, other] }) => (is(one, a) && is(other, b)) || (is(one, b) && is(other, a)),
      );
      return last ?? null;
    },
  };
}

/** Those whom the stories quote, then those whom their texts name besides. */
function readBearers(
  family: string,
  known: readonly KnownName[],
  texts: ReadonlyMap<string, string>,
): readonly Bearer[] {
  const isOfFamily = ({ person }: Bearer) =>
    person.family === family || person.double.includes(family) || foldName(person.given[0] ?? "") === family;
  const quoted = known
    .flatMap(({ named, stories }) => [...stories].flatMap((story) => toBearer({ ...named, story }) ?? []))
    .filter(isOfFamily);
  const printed = new Set(
    known.flatMap(({ named: { form, name } }) =>
      form.kind === "person" && form.family === family ? lastWord(name) : [],
    ),
  );
  // "Ostlander Ina Marrow" is Ina Marrow, where somebody names her so.
  const asKnown = (one: Bearer): Bearer => {
    const same = quoted.find(({ name }) => one.name.endsWith(name));
    return same ? { ...same, story: one.story } : one;
  };
  const named = [...texts].flatMap(([story, text]) => [...printed].flatMap((last) => findBearers(text, last, story)));
  return [...quoted, ...named.filter(isOfFamily).map(asKnown)];
}

/** The family name as printed, without what comes after it. */
const lastWord = (name: string): string =>
  (name.split(",")[0] ?? "")
    .replace(/ (?:Jr|Sr|I{2,3}|IV)\b\.?$/u, "")
    .trim()
    .split(/\s+/)
    .at(-1) ?? "";
