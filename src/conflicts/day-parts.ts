import { dateOf } from "./sources.ts";
import type { PlacedClaim } from "./verdict.ts";

/** Parts of a day in their order; "late" is the evening's end. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/\bearly\b|\bdawn\b|\bmorning\b/i, 1],
  // "Through Tuesday" ends before what happened late on Tuesday.
  [/\bnoon\b|\bmidday\b|\bafternoon\b|\bthrough(?:out)?\b/i, 2],
  [/\bevening\b/i, 3],
  [/\bnight\b|\blate\b|\bmidnight\b/i, 4],
];

/** The hour for which each part stands when claims of one day are put in order. */
const HOURS = ["00", "08", "13", "19", "23"];

/** When a claim holds, ISO: by its own day and the part of it, else when its story came out; null when neither is known. */
export function momentOf(one: PlacedClaim): string | null {
  const part = partOf(one);
  const { asOf } = one.claim;
  return asOf && part ? `${asOf}T${HOURS[part]}:30:00Z` : one.posted.story.published;
}

const partOf = (one: PlacedClaim): number | null =>
  PARTS.find(([pattern]) => pattern.test(one.claim.asOfText ?? ""))?.[1] ?? null;

/**
 * Whether `a` speaks of an earlier time than `b`: by date, within a day by its parts as printed. null when they speak of one
 * time, or when the stories do not tell.
 */
export function isEarlier(a: PlacedClaim, b: PlacedClaim): boolean | null {
  const [day, other] = [dateOf(a), dateOf(b)];
  if (day && other && day !== other) return day < other;
  const sameWords = !day && !other && a.claim.asOfText !== null && a.claim.asOfText === b.claim.asOfText;
  if (!(day && other) && !sameWords) return null;
  const [part, next] = [partOf(a), partOf(b)];
  return part !== null && next !== null && part !== next ? part < next : null;
}
