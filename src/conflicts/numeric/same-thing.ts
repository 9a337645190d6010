import type { Claim, Quantity, Topic } from "../../claims/claim.ts";
import { findPlaceNames } from "../../claims/figures/find-place.ts";
import { joinPlaceWords, placeOf } from "../../events/places.ts";
import { areCommensurable } from "./compare-quantities.ts";
import { RUNNING } from "./running-topics.ts";

/** What a figure is about: enough of a claim to tell whether two count the same thing. */
export type CountedThing = Pick<Claim, "topic" | "subject" | "quantity" | "quote" | "terms" | "rules" | "place">;

/** Outcomes of an event that are one series whatever the words around them: a toll is a toll. Damage is done to many things. */
const isSeries = (topic: Topic): boolean => topic === "magnitude" || (RUNNING.has(topic) && topic !== "damage");
/** Fewer people than that are some in a crowd and no crowd (ours). */
const CROWD = 100;
const isCrowd = ({ low, high }: Quantity): boolean => (low ?? high ?? 0) >= CROWD || (high ?? 0) >= CROWD;

/** People at large: their figures are compared with each other. */
const AT_LARGE = new Set<string | null>([null, "civilians", "residents"]);
/** Those whom the police take in at a protest are those who protest. */
const IN_A_CROWD = new Set<string | null>(["protesters", "workers", "suspects", "men"]);
/** Whether two groups are both people at large, as far as a figure of that kind goes. */
export const areAtLarge = (topic: Topic, ...groups: readonly (string | null)[]): boolean =>
  groups.every((group) => AT_LARGE.has(group) || (topic === "detained" && IN_A_CROWD.has(group)));
const SCOPE =
  /\bsince (?:the (?:start|beginning|outbreak|war|invasion)|\w+ \d{4}|\d{4}|last year|january)|\b(?:in|during|throughout|over) the (?:\S+ ){0,2}(?:war|conflict|campaign|year|decade)s?\b|\bthis year\b|\bover(?:all)? the (?:past|last)\b|\bso far this\b|\bevery (?:year|day|month)\b|\ba (?:year|day|month)\b/i;
/** Words that say nothing of what is counted. */
const EMPTY = new Set(
  "people person man woman one two three four five six seven eight nine ten dozen hundred thousand million billion percent cent % dollar euro pound least total number say report official police authority monday tuesday wednesday thursday friday saturday sunday yesterday today new other more last first year month week day".split(
    " ",
  ),
);
const GENERIC_NATION: Readonly<Record<string, string>> = {
  us: "american",
  "u.s": "american",
  british: "uk",
  "shi'ite": "shiite",
};

/** Names of places that a claim gives, in lower case, each by today's name. */
const placesOf = (thing: CountedThing): readonly string[] =>
  [...(thing.place === null ? [] : [thing.place]), ...findPlaceNames(thing.quote).map(({ name }) => name)].map((name) =>
    joinPlaceWords(name.toLowerCase()).split(" ").map(placeOf).join(" "),
  );

/** One small place without a name: "in the village", "at the plant". */
const SPOT =
  /\b(?:in|at|inside|from) (?:the|this|that|one|its|an?|our) (?:\p{Ll}+ )?(?:settlement|village|town|district|hospital|clinic|building|school|house|mosque|church|market|plant|mill|camp|hamlet|bank|block|site)s?\b/iu;
/** A hospital's own count: those it took in. */
const TAKEN_IN =
  /\b(?:we|hospitals?|clinics?|doctors) (?:have |has |had )?(?:received|admitted|treated|taken in)\b|\b(?:with|treated for) (?:\p{Ll}+ )?(?:injuries|wounds|burns)\b/iu;

/** Whether a figure speaks of one place, named or not, so that it may be part of another. */
export const isLocal = (thing: CountedThing): boolean =>
  placesOf(thing).length > 0 || SPOT.test(thing.quote) || TAKEN_IN.test(thing.quote);

const SEVERE = /\b(?:seriously|badly|severely|critically|gravely|slightly|lightly)\b/i;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
const shareWord = (a: readonly string[], b: readonly string[]): boolean => {
  const words = new Set(a.flatMap(wordsOf));
  return b.flatMap(wordsOf).some((word) => words.has(word));
};

/** Peoples and bodies that a subject names: "Norland soldiers". */
function namesIn(subject: string): readonly string[] {
  return (subject.match(/\p{Lu}[\p{L}.]+/gu) ?? []).map((name) => {
    const lower = name.toLowerCase().replace(/\.$/, "");
    return (GENERIC_NATION[lower] ?? lower).replace(/s$/, "");
  });
}

/** "Berg" and "Anna Berg": every word of the shorter name stands in the longer one. */
function isOneName(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((one, other) => one.length - other.length);
  return short !== undefined && short.length > 0 && short.every((word) => long?.includes(word));
}

/** A figure that says itself that it is part of another one: "including three children". */
const isPart = (thing: CountedThing): boolean =>
  thing.rules.includes("part") || /^(?:including|among)\b/i.test(thing.quote);

/** A figure on top of another one: "another four people died", "20 more were rescued". */
export const isAdditional = (thing: CountedThing): boolean => thing.rules.includes("additional");

/** The period that a figure covers, where it names one longer than the event: "since the start of the war". */
const scopeOf = (thing: CountedThing): string | null => SCOPE.exec(thing.quote)?.[0].toLowerCase() ?? null;

const tellingTerms = (thing: CountedThing): readonly string[] =>
  thing.terms.filter((term) => !EMPTY.has(term) && !/^[\d.,]+$/.test(term));

export type SameThing = { readonly same: true } | { readonly same: false; readonly why: string };
const differ = (why: string): SameThing => ({ same: false, why });

/**
 * Whether two figures of one event count the same thing: topic, unit, group, people named, scope, and for what is no toll
 * the words around them. Places and the numbers themselves are weighed elsewhere.
 */
export function countSameThing(a: CountedThing, b: CountedThing): SameThing {
  const [one, other] = [a.quantity, b.quantity];
  if (!one || !other) return differ("One of them gives no figure.");
  if (a.topic !== b.topic) return differ(`One counts ${a.topic}, the other ${b.topic}.`);
  if (!areCommensurable(one.unit, other.unit))
    return differ(`“${one.text}” counts ${one.unit}, “${other.text}” ${other.unit}.`);
  if (one.unit === "year old")
    return isOneName(a.subject, b.subject) ? { same: true } : differ(`Two people: ${a.subject} and ${b.subject}.`);
  if (isPart(a) !== isPart(b)) return differ(`One of “${a.quote}” and “${b.quote}” is part of a whole.`);
  if (isAdditional(a) !== isAdditional(b))
    return differ(`One of “${a.quote}” and “${b.quote}” counts more on top of others.`);
  if (SEVERE.test(a.quote) !== SEVERE.test(b.quote)) return differ("One counts only the serious or the light cases.");
  // Where nobody was hurt no protester was.
  const nobody = (zero: Quantity) => zero.high === 0 && AT_LARGE.has(zero.group);
  const groups =
    one.group === other.group || areAtLarge(a.topic, one.group, other.group) || nobody(one) || nobody(other);
  if (!groups) return differ(`They count different groups: ${one.group ?? "people"} and ${other.group ?? "people"}.`);
  const [names, others] = [namesIn(a.subject), namesIn(b.subject)];
  if (names.length > 0 && others.length > 0 && !names.some((name) => others.includes(name))) {
    return differ(`They count different groups: ${a.subject} and ${b.subject}.`);
  }
  if (scopeOf(a) !== scopeOf(b)) return differ("They cover different periods.");
  if (isSeries(a.topic) || (a.topic === "attendance" && isCrowd(one) && isCrowd(other))) return { same: true };
  const terms = new Set(tellingTerms(a));
  const shared = tellingTerms(b).filter((term) => terms.has(term));
  const counted = one.unit === "person" ? [] : [one.unit];
  const loose = a.topic === "money" || a.topic === "other";
  const fewer = Math.min(terms.size, new Set(tellingTerms(b)).size);
  // A sum or a length is about the same thing only where most of the words around it agree (ours).
  const enough = loose ? shared.length >= Math.max(2, fewer / 2) : shared.length + counted.length >= 1;
  if (!enough) return differ(`“${a.quote}” and “${b.quote}” speak of different things.`);
  return { same: true };
}

/** Whether only one of two subjects names a people or a body: "Norland hostages" may be some of the hostages. */
export function narrowerOf<Thing extends CountedThing>(a: Thing, b: Thing): Thing | null {
  const [inA, inB] = [namesIn(a.subject).length > 0, namesIn(b.subject).length > 0];
  return inA === inB ? null : inA ? a : b;
}

/** Whether two figures name places that have no word in common. */
export function inDifferentPlaces(a: CountedThing, b: CountedThing): boolean {
  const [one, other] = [placesOf(a), placesOf(b)];
  return one.length > 0 && other.length > 0 && !shareWord(one, other);
}
