import type { Claim, Story } from "../claims/claim.ts";
import { BEFORE_EVENT } from "../claims/positions/states.ts";
import type { Apart } from "../events/group-stories.ts";
import type { NameRuling } from "../events/naming/known-names.ts";
import { eventAt, type Placement, placeStories } from "../events/place-stories.ts";
import type { PostedIn, PostedStory } from "../events/posted-story.ts";
import { contentId } from "../text/content-id.ts";
import { findAgreements } from "./agreements.ts";
import { compareClaims } from "./compare-claims.ts";
import type { Comparison, Conflict, Update } from "./conflict.ts";
import { gatherDisagreements, type Raised } from "./disagreements.ts";
import { dropRepeated } from "./drop-repeated.ts";
import { type EventNameQuestion, type EventNames, identifySpeakers, type Unidentified } from "./identify-speakers.ts";
import { dropOvertaken } from "./overtaken.ts";
import { comparable, pairs } from "./pairs.ts";
import { findPartial } from "./partial-figures.ts";
import { chooseRepresentatives } from "./representatives.ts";
import type { PlacedClaim } from "./verdict.ts";

/** A story with its place among the others. */
export interface ComparedStory {
  readonly story: Story;
  readonly postedAt: string;
  readonly postedBy: string;
  readonly thread: PostedIn | null;
  /** The main event: same id, same event. */
  readonly event: string;
  /** The events that it reports: the main one, and of a round-up the others. */
  readonly reports: readonly string[];
  /** Those, then the older ones that it recalls. */
  readonly events: readonly string[];
}

/** `event` is what it is about, maybe an older one that is recalled; `reported` the one that its story reports there; `speaker` and `body` as in `PlacedClaim`. */
export type ComparedClaim = Claim & {
  readonly event: string;
  readonly reported: string;
  readonly speaker: string | null;
  readonly body: string | null;
};

/** Stories in the order posted, and what their claims have to do with each other. All that answers are made of. */
export interface Compared extends Comparison {
  readonly stories: readonly ComparedStory[];
  readonly claims: readonly ComparedClaim[];
  /** Who is printed under several names, and by what evidence they are one. */
  readonly names: readonly EventNames[];
  /** Which names may be one. */
  readonly nameQuestions: readonly EventNameQuestion[];
}

/** "It had been inspected in April" is about what happened since: whoever says that it never was contradicts it. */
const looksBack = (claim: Claim): boolean =>
  claim.quantity === null &&
  (claim.positions.some(({ dimension }) => BEFORE_EVENT.has(dimension)) || tellsOfDeeds(claim));

/** "The town had been warned in April", "not been cleaned since 2019": deeds of the months before, and what was never done; not of years ago. */
function tellsOfDeeds({ positions, background, quote }: Claim): boolean {
  const deeds = positions.filter(({ fact }) => fact?.event);
  if (deeds.length === 0) return false;
  return /^[a-z]+$/.test(background ?? "") || (deeds.every(({ pole }) => pole === "no") && /\bsince\b/.test(quote));
}

/** What looks back takes a side on what was done before, and on nothing that may have changed since. */
function leaveToday<Placed extends PlacedClaim & { readonly reported: string }>(one: Placed): Placed {
  const { claim, event, reported } = one;
  if (claim.background === null || event !== reported) return one;
  const positions = claim.positions.filter(({ dimension, fact }) => fact?.event || BEFORE_EVENT.has(dimension));
  return { ...one, claim: { ...claim, positions } };
}

/** On which day the first story of each event came out. */
function firstDays(posted: readonly PostedStory[], placeOf: (story: string) => Placement): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { story } of posted) {
    const day = story.published?.slice(0, 10);
    for (const event of day ? placeOf(story.id).events : []) {
      const first = days.get(event);
      if (day && (!first || day < first)) days.set(event, day);
    }
  }
  return days;
}

/** Claims of stories by event, in the order posted. A claim about an older event stands under an id of its own. */
function placeClaims(posted: readonly PostedStory[], placeOf: (story: string) => Placement): readonly Unidentified[] {
  const days = firstDays(posted, placeOf);
  return posted.flatMap((one) => {
    const place = placeOf(one.story.id);
    const reportedBy = new Map(one.claims.map((claim) => [claim, eventAt(place, claim.start)]));
    // What is part of a whole is so within one event.
    const told = Map.groupBy(one.claims, (claim) => reportedBy.get(claim));
    const partial = new Map([...told.values()].flatMap((claims) => [...findPartial({ story: one.story, claims })]));
    return one.claims.map((claim) => {
      const reported = reportedBy.get(claim) ?? place.events[0];
      return {
        claim,
        posted: one,
        event: claim.background && !looksBack(claim) ? contentId("e", reported, claim.background) : reported,
        reported,
        partial: partial.get(claim.id) ?? null,
        since: days.get(reported) ?? null,
      };
    });
  });
}

/**
 * Compares stories given in the order posted. Only claims about the same event are compared. With `sameEvent` all stories
 * are taken as reports of one event, whatever their words; else those that are `apart` never are. `rulings` on names, in the order made.
 */
export function compareStories(
  posted: readonly PostedStory[],
  options: { readonly sameEvent: boolean },
  apart: readonly Apart[] = [],
  rulings: readonly NameRuling[] = [],
): Compared {
  const places = options.sameEvent
    ? null
    : placeStories(
        posted.map(({ story, signature }) => ({ id: story.id, signature })),
        apart,
      );
  const first = posted[0]?.story.id ?? "";
  const placeOf = (story: string): Placement =>
    places?.get(story) ?? { events: [contentId("e", options.sameEvent ? first : story)], parts: [] };
  const identified = identifySpeakers(placeClaims(posted, placeOf), rulings);
  const { names, nameQuestions } = identified;
  const placed = identified.placed.map(leaveToday);

  const raised: Raised[] = [];
  const updates: Update[] = [];
  for (const event of new Set(placed.map((one) => one.event))) {
    const claims = chooseRepresentatives(comparable(placed.filter((one) => one.event === event)));
    for (const [a, b] of pairs(claims)) {
      const verdict = compareClaims(a, b);
      if (verdict.kind === "conflict") raised.push({ a, b, verdict });
      else if (verdict.kind === "update") {
        updates.push({ a: a.claim.id, b: b.claim.id, direction: verdict.direction, why: verdict.why });
      }
    }
  }
  const { disagreements, conflicts } = gatherDisagreements(
    dropRepeated(dropOvertaken(raised, updates, placed)),
    placed,
  );
  return {
    stories: posted.map(({ story, postedAt, postedBy, thread }) => {
      const reports = placeOf(story.id).events;
      const events = placed.filter((one) => one.claim.story === story.id).map((one) => one.event);
      return {
        story,
        postedAt,
        postedBy,
        thread,
        event: reports[0],
        reports,
        events: [...new Set([...reports, ...events])],
      };
    }),
    claims: identified.placed.map(({ claim, event, reported, speaker, body }) => ({
      ...claim,
      event,
      reported,
      speaker,
      body,
    })),
    disagreements,
    conflicts: conflicts satisfies readonly Conflict[],
    updates: dropSuperseded(updates, placed),
    agreements: findAgreements(comparable(placed)),
    names,
    nameQuestions,
  };
}

/** What moved, from which figure or answer to which, by whose word. */
function stepOf(update: Update, claims: ReadonlyMap<string, Claim>): string {
  const side = (id: string) => {
    const claim = claims.get(id);
    const { quantity } = claim ?? {};
    return quantity ? `${quantity.low}-${quantity.high}` : (claim?.positions.map(({ pole }) => pole).join() ?? "");
  };
  const b = claims.get(update.b);
  return [b?.topic, b?.source.name, side(update.a), side(update.b)].join("\u0000");
}

/** Of several updates that end in one claim the last stays (5 → 11 → 24 is two steps, not three), and a step that several stories print is one. */
function dropSuperseded(updates: readonly Update[], placed: readonly PlacedClaim[]): readonly Update[] {
  const claims = new Map(placed.map(({ claim }) => [claim.id, claim]));
  const last = new Map(updates.map((update) => [update.b, update]));
  return [...Map.groupBy(last.values(), (update) => stepOf(update, claims)).values()].flatMap(([first]) => first ?? []);
}
