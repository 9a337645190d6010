import { COUNTRIES } from "./lexicons/countries.ts";
import { PLACE_NAMES } from "./lexicons/place-names.ts";

const byForm = (rows: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
  new Map(rows.flatMap(([first = "", ...forms]) => [first, ...forms].map((form) => [form, first] as const)));

const COUNTRY_OF = byForm(COUNTRIES);
const PLACE_OF = byForm(PLACE_NAMES);

/** Finds names of several words in lower-case text, and writes each as one, with hyphens. */
function createJoiner(names: readonly string[]): (lower: string) => string {
  const long = names
    .filter((name) => name.includes("-"))
    .toSorted((a, b) => b.length - a.length)
    .map((name) => [new RegExp(`\\b${name.replaceAll("-", "[ -]")}\\b`, "g"), name] as const);
  // Most text has no such name, and is passed over in one go.
  const any = new RegExp(long.map(([spaced]) => spaced.source).join("|"));
  return (lower) =>
    any.test(lower) ? long.reduce((text, [spaced, joined]) => text.replaceAll(spaced, joined), lower) : lower;
}

/** The country that a lower-case name or demonym belongs to ("Indonesian", "Indonesia" → "indonesia"), or null. Several words are joined by hyphens. */
export const countryOf = (word: string): string | null => COUNTRY_OF.get(word) ?? null;

/** Lower-case text with the countries of several words written as one: "south korea" → "south-korea". */
export const joinCountryWords = createJoiner([...COUNTRY_OF.keys()]);

/** Today's name of a place printed under an older or a foreign one: "kiev" → "kyiv", "salonika" → "thessaloniki"; any other word as it is. Lower case, words joined by hyphens. */
export const placeOf = (word: string): string => PLACE_OF.get(word) ?? word;

/** Lower-case text with the listed places of several words written as one: "ho chi minh city" → "ho-chi-minh-city". */
export const joinPlaceWords = createJoiner([...PLACE_OF.keys()]);
