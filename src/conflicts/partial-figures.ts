import type { Quantity } from "../claims/claim.ts";
import type { PlacedClaim } from "./verdict.ts";

/** Words next to a figure that make it one of several: "four other people", "25 of the injured", "some seriously". */
const ADDED = /\b(?:other|others|another|further|additional|also)\b/i;
const OF = /\b(?:[a-z]+|\d+) of (?:them|those|these|which|whom)\b|\b(?:one|two|three|\d+) of (?:the|his|her|their)\b/i;
const SEVERITY =
  /\b(?:seriously|critically|severely|badly|gravely|slightly|lightly) (?:injured|hurt|wounded|damaged|burnt)\b|\b(?:critical|intensive) c|\bserious injur/i;
/** A house that counts those who came to it. */
const ONE_HOUSE =
  /\b(?:we|hospitals?|clinics?|wards?|shelters?)\b[^.;]{0,40}\b(?:received|treated|treating|admitted|took in|taken in|sheltered)\b/i;
const PLACE =
  /\b(?:district|village|town|city|suburb|quarter|province|county|clinic|hospital|school|mosque|church)\b|\bin (?:\p{Lu}[\p{L}-]+ ?){1,3}/u;
/** "A man", "one child": news tells the dead one by one. */
const ONE_PERSON = /^(?:a|an|one)$/i;

/** Some of the people, by sex or age: "two women and a man" are three, told apart. */
const SOME_PEOPLE = /\b(?:women|woman|men|man|girls?|boys?|child|children|babies|baby)$/i;

/** The sentence around a claim, as far as full stops tell. */
function sentenceAround({ claim, posted }: PlacedClaim): string {
  const { text } = posted.story;
  const from = Math.max(text.lastIndexOf(". ", claim.start) + 1, text.lastIndexOf("\n", claim.start) + 1);
  const to = text.indexOf(".", claim.end);
  return text.slice(from, to < 0 ? text.length : to);
}

const least = ({ low }: Quantity): number => low ?? 0;

/** Figures of the same thing in the same story. */
const mates = (one: PlacedClaim): readonly Quantity[] =>
  one.posted.claims
    .filter(
      (other) =>
        other.id !== one.claim.id && other.topic === one.claim.topic && other.background === one.claim.background,
    )
    .flatMap(({ quantity }) => (quantity && quantity.unit === one.claim.quantity?.unit ? [quantity] : []));

/** Whether a figure is by its own words, or by its story, a part of what happened: one house's, one place's, one man's. */
function isPartial(one: PlacedClaim): boolean {
  const { quantity, quote } = one.claim;
  if (!quantity) return false;
  if (SOME_PEOPLE.test(one.claim.subject)) return true;
  if (ADDED.test(quote) || OF.test(quote) || SEVERITY.test(quote)) return true;
  if (ONE_HOUSE.test(sentenceAround(one))) return true;
  const larger = mates(one).some((mate) => least(mate) > least(quantity));
  return larger && (one.claim.place !== null || ONE_PERSON.test(quantity.text) || PLACE.test(sentenceAround(one)));
}

/**
 * Whether two figures may stand side by side because one is, or both are, only a part. A part that is larger than the
 * whole is a contradiction all the same.
 */
export function isPartAndWhole(a: PlacedClaim, b: PlacedClaim): boolean {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  if (!one || !other) return false;
  if ((one.group === null) !== (other.group === null)) {
    const [part, whole] = one.group === null ? [other, one] : [one, other];
    return whole.high === null || least(part) <= whole.high;
  }
  const [partA, partB] = [isPartial(a), isPartial(b)];
  if (!partA && !partB) return false;
  if (partA && partB) return true;
  const [part, whole] = partA ? [one, other] : [other, one];
  const most = whole.hardHigh ?? whole.high;
  return most === null || (part.hardLow ?? least(part)) <= most;
}
