import type { Claim } from "../claims/claim.ts";
import { isEarlier, momentOf } from "./day-parts.ts";
import { compareFigures as compareCounts, type DatedFigure } from "./numeric/compare-figures.ts";
import { RUNNING } from "./numeric/running-topics.ts";
import { isPartAndWhole } from "./partial-figures.ts";
import { dateOf, isSameSource } from "./sources.ts";
import type { PlacedClaim, Verdict } from "./verdict.ts";

const NONE: Verdict = { kind: "none", why: "Not both give a figure." };

/** The same source in two stories that do not tell which came first: the order in which they were posted is all there is to go by. */
const isUndatedUpdate = (a: PlacedClaim, b: PlacedClaim, verdict: string): boolean =>
  verdict === "tension" &&
  a.claim.story !== b.claim.story &&
  isSameSource(a, b) &&
  dateOf(a) === dateOf(b) &&
  isEarlier(a, b) === null;

/** Whether the story of `b` came out after that of `a`; false where one of them does not say. */
const cameOutLater = (a: PlacedClaim, b: PlacedClaim): boolean => {
  const [one, other] = [a.posted.story.published, b.posted.story.published];
  return one !== null && other !== null && Date.parse(one) < Date.parse(other);
};

/** Words before a day that make it the day of a count, or of saying so. */
const DAY_OF_COUNT =
  /\b(?:said|says|say|saying|told|tells|announced|reported|added|adds|confirmed|stated|statement|conference|briefing|according|wrote|tweeted|spoke|as of|by|until|up to|rose|risen|rise|climbed|reached|stood|stands|put|revised|raised|lowered|toll|number|total|figure)\b[^.;]{0,60}$/i;
const REACH = 400;

/**
 * "Thirteen people were killed when shells hit the market on Saturday": the day is the event's, and the count that of the story, which came
 * out later. "Said on Saturday" and "had risen by Saturday" tell of the count.
 */
function isDayOfEvent({ claim, posted: { story } }: PlacedClaim): boolean {
  const { asOf, asOfText } = claim;
  if (!RUNNING.has(claim.topic) || !asOf || !asOfText || !story.published || story.published.slice(0, 10) <= asOf)
    return false;
  const before = story.text.slice(Math.max(0, claim.start - REACH), claim.start);
  const from = claim.start - before.length + Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1;
  const sentence = story.text.slice(from, claim.end + REACH).split(/[.!?]["”’]?\s/u)[0] ?? "";
  const at = sentence.indexOf(asOfText);
  return at >= 0 && !DAY_OF_COUNT.test(sentence.slice(0, at));
}

/** Share of telling words by which two figures of no series are taken to mean the same thing (ours). */
const SAME_WORDS = 0.6;

/** "12 seconds left": a count of no toll that does not say whose it is compares with nothing. */
const isBare = ({ topic, quote, quantity }: Claim): boolean =>
  topic === "other" && quantity !== null && quote.toLowerCase().startsWith(quantity.text.toLowerCase());

/** Whether two figures can belong to one occurrence: what a story recalls of the past, and what is no toll, is known by its words only. */
function isSameOccasion({ claim: one }: PlacedClaim, { claim: other }: PlacedClaim): boolean {
  const loose = (one.topic === "other" && one.quantity?.unit !== "person") || one.topic === "money";
  if (loose && (isBare(one) || isBare(other))) return false;
  const dated = one.background === null || one.topic === "magnitude";
  if (one.quantity?.unit === "year old" || (dated && !loose)) return true;
  const words = (terms: readonly string[]) => new Set(terms.filter((term) => !/\d/.test(term)));
  const [mine, theirs] = [words(one.terms), words(other.terms)];
  const shared = [...mine].filter((term) => theirs.has(term)).length;
  return shared >= SAME_WORDS * Math.max(mine.size, theirs.size);
}

/** Verdicts of the figures of two claims, in the terms of all comparers. */
export function compareFigures(a: PlacedClaim, b: PlacedClaim): Verdict {
  const { quantity } = a.claim;
  if (!quantity || !b.claim.quantity) return NONE;
  const dated = (one: PlacedClaim): DatedFigure =>
    isDayOfEvent(one)
      ? { claim: { ...one.claim, asOf: null, asOfText: null }, published: one.posted.story.published }
      : { claim: one.claim, published: momentOf(one) };
  const verdict = compareCounts(dated(a), dated(b), () => isSameSource(a, b));
  if (verdict.kind === "none") return { kind: "none", why: verdict.why };
  if (isPartAndWhole(a, b)) return { kind: "none", why: "One figure may be part of the other." };
  if (!isSameOccasion(a, b)) return { kind: "none", why: "They tell of different occasions." };
  if (isUndatedUpdate(a, b, verdict.kind)) {
    const later = cameOutLater(a, b) ? "published" : cameOutLater(b, a) ? null : "posted";
    const [from, to] = later === null ? [b.claim.quantity, quantity] : [quantity, b.claim.quantity];
    const direction = (to.low ?? 0) < (from.low ?? 0) ? "down" : "up";
    const why = `${a.claim.source.name} gives another figure in a story ${later ?? "published"} later.`;
    return { kind: "update", direction, why };
  }
  if (verdict.kind === "agreement" || verdict.kind === "update") return verdict;
  return {
    kind: "conflict",
    conflict: "numeric",
    severity: verdict.kind,
    key: `numeric:${a.claim.topic}:${quantity.unit}:${quantity.group ?? b.claim.quantity.group ?? ""}`,
    why: verdict.why,
  };
}
