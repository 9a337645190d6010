import { FOLLOWING } from "../claims/lexicons/deeds.ts";
import type { Position } from "../claims/position.ts";
import type { PlacedClaim } from "./verdict.ts";

/** A fact with the claim that tells it. */
export interface ToldFact {
  readonly placed: PlacedClaim;
  readonly position: Position;
}

/** A day printed in the words of the claim itself; what stands beside its speaker is the day of saying so. */
function ownDay({ claim }: PlacedClaim): { readonly day: string | null } | null {
  const said = claim.quote.toLowerCase();
  // "In April", told of as what went before.
  if (claim.background) return /\bsince\b/.test(said) ? null : { day: null };
  const at = claim.asOfText ? said.indexOf(claim.asOfText.toLowerCase()) : -1;
  // "Not checked since 2026" is about all of the time since.
  return at >= 0 && !/\bsince (?:\w+ )?$/.test(said.slice(0, at)) ? { day: claim.asOf } : null;
}

const saidOn = ({ posted }: PlacedClaim): string | null => posted.story.published?.slice(0, 10) ?? null;

const CLOCK = /\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b|\b(noon|midday|midnight|morning|afternoon|evening)\b/i;

/** The time of day that a claim prints, in words that differ when the times do; null for none. */
const clockOf = ({ claim }: PlacedClaim): string | null => CLOCK.exec(claim.quote)?.[0].toLowerCase() ?? null;

/** Whether both speak of one time of the day, as far as they tell. */
function isSameHour(yes: PlacedClaim, no: PlacedClaim): boolean {
  const [one, other] = [clockOf(yes), clockOf(no)];
  return one === null || other === null || one === other;
}

/** The day on which a condition held: its own, else that of the event, else that of the story. null: not told. */
function dayOf({ placed, position }: ToldFact): string | null {
  const own = ownDay(placed);
  if (own) return own.day ?? "another";
  return position.fact?.tense === "event" ? (placed.since ?? saidOn(placed)) : saidOn(placed);
}

/** A condition may change: only what is said of one day, and of one hour where both name one, excludes each other. */
function isSameMoment(yes: ToldFact, no: ToldFact): boolean {
  const [one, other] = [dayOf(yes), dayOf(no)];
  if (one !== null && other !== null && one !== other) return false;
  return isSameHour(yes.placed, no.placed);
}

/** Whether who says that something did not happen speaks of the time at which it happened by the other. */
function coversEvent(yes: ToldFact, no: ToldFact): boolean {
  const [own, limited] = [ownDay(yes.placed), ownDay(no.placed)];
  const [said, denied] = [saidOn(yes.placed), saidOn(no.placed)];
  if (limited) return (own ? own.day : said) === limited.day && limited.day !== null;
  if (denied === null || said === null) return true;
  if (own) return own.day === null || own.day <= denied;
  const [first, second] = [yes, no].map(({ placed }) => Date.parse(placed.posted.story.published ?? ""));
  if (said === denied && first === second) return true;
  const later = (first ?? 0) > (second ?? 0);
  // "Nobody has been arrested" holds until somebody is.
  const open = no.position.fact?.tense === "perfect" || no.position.fact?.tense === "now";
  if (!later || !open) return true;
  return said === denied && no.position.about.every((root) => !FOLLOWING.has(root.split(" ")[0] ?? ""));
}

/** Whether two facts that exclude each other speak of one time; what came about, or ended, in between contradicts nobody. */
export function isSameTime(yes: ToldFact, no: ToldFact): boolean {
  const [one, other] = [yes.position.fact, no.position.fact];
  if (!one || !other) return false;
  if (other.pace === "late" ? one.pace !== "prompt" : one.pace === "late") return false;
  return one.event ? coversEvent(yes, no) : isSameMoment(yes, no);
}
