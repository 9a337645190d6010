import { countEdits } from "./count-edits.ts";
import { PLACE_ZONES, SEVERAL_ZONES } from "./place-zones.ts";

/** Which clocks somebody may mean. */
export type FoundZone =
  | { readonly kind: "zone"; readonly zone: string }
  /** Several places are called that. */
  | { readonly kind: "several"; readonly zones: readonly string[] }
  /** A distance from UTC, or a name of one: it does not follow the clocks of any place. */
  | { readonly kind: "fixed" }
  /** Nothing is called that; `near` what is spelt almost like it. */
  | { readonly kind: "unknown"; readonly near: readonly NamedZone[] };

/** A place by a name in lower case, and whose clocks it goes by. */
export interface NamedZone {
  readonly name: string;
  readonly zone: string;
}

/** Winter or summer time by name, and distances: "CET", "EDT", "UTC+2", "+02:00". */
const FIXED =
  /^(?:etc\/.+|(?:utc|gmt|z)?\s*[+\u2212-]\s*\d{1,2}(?::?\d{2})?|gmt|bst|ist|we[s]?t|ce[s]?t|ee[s]?t|ms[kd]|[ecmpah][sd]t|ak[sd]t|a[ecw][sd]t|jst|sgt|nz[sd]t)$/;
const MOST_NEAR = 3;

/** "New York" as "new york", "Kraków" as "krakow", "Europe/Kiev" as "europe/kiev". */
const fold = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[_.\s]+/g, " ")
    .trim();

/** The zone that is called so: by its name in the tz database, a city of that, another city or a country; "Warsaw time" is Warsaw's. Total. */
export function findZone(words: string): FoundZone {
  const whole = fold(words);
  const wanted = KNOWN.has(whole) ? whole : whole.replace(/\b(?:local )?time(?: ?zone)?$/, "").trim();
  const several = SEVERAL.get(wanted);
  const zone = KNOWN.get(wanted) ?? findByOldName(wanted);
  if (several) return { kind: "several", zones: several };
  if (FIXED.test(wanted)) return { kind: "fixed" };
  if (zone) return { kind: "zone", zone };
  return { kind: "unknown", near: findNear(wanted) };
}

/** What a place is called when its clocks are meant: "New York" for America/New_York. */
export const cityOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

const inTzDatabase: readonly string[] = Intl.supportedValuesOf("timeZone");

/** Folded names with their zones. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ["utc", "UTC"],
  ...inTzDatabase.map((zone) => [fold(cityOf(zone)), zone] as const),
  ...inTzDatabase.map((zone) => [fold(zone), zone] as const),
  ...Object.entries(PLACE_ZONES).flatMap(([zone, names]) =>
    [zone, ...names.split(", ")].map((name) => [fold(name), zone] as const),
  ),
  // The names that the runtime's list still has for places that are called otherwise today.
  ...Object.keys(PLACE_ZONES).map((zone) => [fold(cityOf(zone)), zone] as const),
]);

const SEVERAL: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SEVERAL_ZONES));

/** Older names ("US/Eastern") are known to the runtime and in no list of it. */
function findByOldName(folded: string): string | undefined {
  if (!folded.includes("/")) return undefined;
  try {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: folded.replaceAll(" ", "_") });
    return format.resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** One slip in a short word, two in a longer one; only the nearest. */
function findNear(wanted: string): readonly NamedZone[] {
  const most = wanted.length < 5 ? 1 : 2;
  const near = [...KNOWN]
    .map(([name, zone]) => ({ name, zone, edits: countEdits(wanted, name, most) }))
    .filter(({ edits }) => edits <= most)
    .toSorted((a, b) => a.edits - b.edits);
  const nearest = near.filter(({ edits }) => edits === near[0]?.edits);
  return [...new Map(nearest.map(({ name, zone }) => [zone, { name, zone }])).values()].slice(0, MOST_NEAR);
}
