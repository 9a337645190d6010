import type { Claim, Quantity } from "../claims/claim.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { areAtLarge } from "./numeric/same-thing.ts";
import type { Part, PlacedClaim } from "./verdict.ts";

/** Words next to a figure that make it one of several: "four other people", "25 of the injured", "some seriously". */
const ADDED = /\b(?:other|others|another|further|additional|also)\b/i;
const OF =
  /\b(?:[a-z]+|\d+) of (?:them|those|these|which|whom)\b|\b(?:one|two|three|\d+) of (?:the|his|her|their)\b(?! (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b))/i;
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

/** How far around a claim its sentence is looked for: a text may be one sentence. */
const REACH = 400;

/** The sentence around a claim, as far as full stops tell. */
function sentenceAround(claim: Claim, text: string): string {
  const before = text.slice(Math.max(0, claim.start - REACH), claim.start);
  const after = text.slice(claim.end, claim.end + REACH);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1;
  const to = after.indexOf(".");
  return `${before.slice(from)}${claim.quote}${to < 0 ? after : after.slice(0, to)}`;
}

const least = ({ low }: Quantity): number => low ?? 0;

/** What figures of one thing in one story have in common. */
const thingOf = ({ topic, background, quantity }: Claim): string => [topic, background, quantity?.unit].join("\u0000");

/** "Two women" against "five women": all of that kind, as far as either story goes. One of a kind is told by himself. */
const isOfAKind = ({ subject, quantity, place }: Claim): boolean =>
  SOME_PEOPLE.test(subject) && quantity !== null && least(quantity) > 1 && place === null;

/** Whether a figure is by its own words, or beside the largest of its story, a part of what happened: one house's, one place's, one man's. */
function isPartial(claim: Claim, text: string, largest: number): boolean {
  const { quantity, quote } = claim;
  if (!quantity) return false;
  if (isOfAKind(claim)) return false;
  if (SOME_PEOPLE.test(claim.subject)) return true;
  if (ADDED.test(quote) || OF.test(quote) || SEVERITY.test(quote)) return true;
  const sentence = sentenceAround(claim, text);
  if (ONE_HOUSE.test(sentence)) return true;
  return largest > least(quantity) && (claim.place !== null || ONE_PERSON.test(quantity.text) || PLACE.test(sentence));
}

/** The largest figure of a story that may hold a claim's: of the same people, or of people at large. */
function largestOf(claims: readonly Claim[]): (claim: Claim) => number {
  const largest = new Map<string, number>();
  const key = (claim: Claim, group: string | null) => `${thingOf(claim)}\u0000${group}`;
  for (const claim of claims) {
    const { quantity } = claim;
    if (!quantity) continue;
    const own = key(claim, quantity.group);
    largest.set(own, Math.max(least(quantity), largest.get(own) ?? 0));
  }
  return (claim) =>
    Math.max(largest.get(key(claim, null)) ?? 0, largest.get(key(claim, claim.quantity?.group ?? null)) ?? 0);
}

/** The figures of a story that are parts of what happened, by id. */
export function findPartial({ story, claims }: Pick<PostedStory, "story" | "claims">): ReadonlyMap<string, Part> {
  // What only points to a figure before it counts the same people by another mouth, and holds no part of them.
  const largest = largestOf(claims.filter(({ rules }) => !rules.includes("the-figure")));
  const partial = claims.filter((claim) => isPartial(claim, story.text, largest(claim)));
  const kinds = claims.filter((claim) => isOfAKind(claim));
  const parts = new Set([...partial, ...kinds].map(({ id }) => id));
  const wholes = claims.filter(({ id, quantity }) => quantity && !parts.has(id));
  const hasWhole = (part: Claim) =>
    wholes.some((whole) => thingOf(whole) === thingOf(part) && isWholeOf(whole.quantity, part.quantity));
  const told = partial.map((claim) => [claim.id, hasWhole(claim) ? "beside its whole" : "alone"] as const);
  return new Map<string, Part>([...kinds.map(({ id }) => [id, "of a kind"] as const), ...told]);
}

/** 24 people hold 12 of them, and six children; 40 fighters do not hold nine people. */
const isWholeOf = (whole: Quantity | null, part: Quantity | null): boolean =>
  whole !== null && part !== null && least(whole) > least(part) && (whole.group === null || whole.group === part.group);

/**
 * Whether two figures may stand side by side because one is, or both are, only a part. A part that is larger than the
 * whole is a contradiction all the same, unless its own story gives a whole: that one is compared in its place.
 */
export function isPartAndWhole(a: PlacedClaim, b: PlacedClaim): boolean {
  const [one, other] = [a.claim.quantity, b.claim.quantity];
  if (!one || !other) return false;
  const atLarge = areAtLarge(a.claim.topic, one.group, other.group);
  if (!atLarge && (one.group === null) !== (other.group === null)) {
    const [part, whole] = one.group === null ? [other, one] : [one, other];
    return whole.high === null || least(part) <= whole.high;
  }
  const { partial: partA } = a;
  const { partial: partB } = b;
  if (!partA && !partB) return false;
  if (partA && partB) return !(partA === "of a kind" && partB === "of a kind" && one.group === other.group);
  if (partA === "beside its whole" || partB === "beside its whole") return true;
  const [part, whole] = partA ? [one, other] : [other, one];
  const most = whole.hardHigh ?? whole.high;
  return most === null || (part.hardLow ?? least(part)) <= most;
}
