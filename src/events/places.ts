import { COUNTRIES } from "./lexicons/countries.ts";

const BY_FORM: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(([country = "", ...forms]) => [country, ...forms].map((form) => [form, country] as const)),
);
const LONG_FORMS: readonly (readonly [spaced: RegExp, joined: string])[] = [...BY_FORM.keys()]
  .filter((form) => form.includes("-"))
  .map((form) => [new RegExp(`\\b${form.replaceAll("-", " ")}\\b`, "g"), form]);
/** Most text names no such country, and is passed over in one go. */
const ANY_LONG_FORM = new RegExp(LONG_FORMS.map(([spaced]) => spaced.source).join("|"));

/** The country that a lower-case name or demonym belongs to ("Indonesian", "Indonesia" → "indonesia"), or null. Several words are joined by hyphens. */
export const countryOf = (word: string): string | null => BY_FORM.get(word) ?? null;

/** Lower-case text with the countries of several words written as one: "south korea" → "south-korea". */
export const joinCountryWords = (lower: string): string =>
  ANY_LONG_FORM.test(lower)
    ? LONG_FORMS.reduce((text, [spaced, joined]) => text.replaceAll(spaced, joined), lower)
    : lower;
