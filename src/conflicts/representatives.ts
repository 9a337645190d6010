import type { Position } from "../claims/position.ts";
import { RUNNING } from "./numeric/running-topics.ts";
import { byAuthority } from "./sources.ts";
import type { PlacedClaim } from "./verdict.ts";

/** Questions on which an outlet's own description is no side: it knows the people by what somebody told it. */
const NEEDS_A_SPEAKER = new Set(["identity"]);

/** Whether a claim may stand for its side: an outlet that hedges in its own words takes none. */
function speaks({ claim }: PlacedClaim, position: Position): boolean {
  if (claim.stance === "unclear" || claim.stance === "declined") return false;
  if (claim.source.kind !== "outlet") return true;
  return claim.stance === "said" && !NEEDS_A_SPEAKER.has(position.dimension);
}

/** A speaker before the outlet, a firm word before an assessment, a name before "the group", verbatim speech before a report of it. */
function compareFitness(a: PlacedClaim, b: PlacedClaim): number {
  const outlet = Number(a.claim.source.kind === "outlet") - Number(b.claim.source.kind === "outlet");
  const firm = Number(a.claim.stance === "assessed") - Number(b.claim.stance === "assessed");
  const named = Number(!/\p{Lu}/u.test(a.claim.source.name)) - Number(!/\p{Lu}/u.test(b.claim.source.name));
  const direct = Number(!isDirect(a)) - Number(!isDirect(b));
  return outlet || firm || named || direct || byAuthority(a, b);
}

const isDirect = ({ claim, posted }: PlacedClaim): boolean =>
  /["“]/.test(posted.story.text.slice(Math.max(0, claim.start - 2), claim.start));

/** What a story's figure says, whoever it has say it: claims with the same key are one count told twice. null where it is no count. */
function countKey({ claim, partial }: PlacedClaim): string | null {
  const { quantity, topic, background, story } = claim;
  if (!quantity || partial !== null || !RUNNING.has(topic)) return null;
  return [story, topic, background, quantity.unit, quantity.group, quantity.low, quantity.high].join("\u0000");
}

/** A story that prints one count in its headline, its first sentence and a quotation brings it once, by its best source. */
function oncePerStory(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const best = new Map<string, PlacedClaim>();
  for (const one of claims) {
    const key = countKey(one);
    const held = key === null ? undefined : best.get(key);
    if (key !== null && (!held || compareFitness(one, held) < 0)) best.set(key, one);
  }
  return claims.filter((one) => {
    const key = countKey(one);
    return key === null || best.get(key) === one;
  });
}

/**
 * One claim a story for each count, and for each answer to each question: a story that reports one side three times takes it once.
 * The others keep their words and lose their positions; they are shown on their side, but raise nothing.
 */
export function chooseRepresentatives(claims: readonly PlacedClaim[]): readonly PlacedClaim[] {
  const best = new Map<string, PlacedClaim>();
  const key = (one: PlacedClaim, { dimension, pole, about, fact }: Position) =>
    [one.claim.story, dimension, pole, about[0] ?? "", ...(fact ? [fact.of, one.claim.source.name] : [])].join(
      "\u0000",
    );
  for (const one of claims) {
    for (const position of one.claim.positions.filter((candidate) => speaks(one, candidate))) {
      const held = best.get(key(one, position));
      if (!held || compareFitness(one, held) < 0) best.set(key(one, position), one);
    }
  }
  return oncePerStory(claims).map((one) => {
    const positions = one.claim.positions.filter((position) => best.get(key(one, position)) === one);
    return positions.length === one.claim.positions.length ? one : { ...one, claim: { ...one.claim, positions } };
  });
}
