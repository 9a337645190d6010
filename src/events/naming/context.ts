import type { Named } from "../named.ts";
import type { PersonName } from "../read-person.ts";

/** A person whom a story gives a first name. */
export interface Bearer {
  readonly person: PersonName;
  /** As printed. */
  readonly name: string;
  readonly story: string;
  /** As printed beside the name, or null. */
  readonly role: string | null;
}

/** What the stories say that helps to tell names apart. */
export interface NameContext {
  /** Those with this family name, in every story that is looked at. */
  bearersOf(family: string): readonly Bearer[];
  /** Long names, as printed, that stories give for the letters of an acronym. */
  longNamesOf(letters: string): readonly { readonly long: string; readonly story: string }[];
  /** Whether a story that has the name has these words too, as printed. */
  prints(named: Named, words: string): boolean;
  /** All names that are looked at. */
  readonly names: readonly Named[];
  /** What an editor settled about the two, and who it was; null where nobody did. */
  ruling(a: Named, b: Named): { readonly verdict: "same" | "different"; readonly by: string } | null;
}

/** Where nothing is known but the two names. */
export const NO_CONTEXT: NameContext = {
  bearersOf: () => [],
  longNamesOf: () => [],
  prints: () => false,
  names: [],
  ruling: () => null,
};
