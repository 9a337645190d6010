import type { ComparedClaim } from "../../conflicts/compare-stories.ts";

/** A day or a time of day. Own compilation. */
const TIME =
  /\d[:.]\d\d|\d ?[ap]\.?m\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|june|july|august|september|october|november|december)\b|\b(?:may \d|\d+ may|noon|midnight|morning|afternoon|evening|night|dawn|dusk|today|yesterday|tomorrow|hours?|minutes?|days?|weeks?|months?|years?|o'clock|\d{4})\b/i;

/** What names a time, of who asks when; all of it where nothing does. */
export function withTimes(claims: readonly ComparedClaim[]): readonly ComparedClaim[] {
  const timed = claims.filter(({ quote }) => TIME.test(quote));
  return timed.length > 0 ? timed : claims;
}
