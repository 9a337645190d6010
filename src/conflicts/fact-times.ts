import { LASTING_CONDITIONS } from "../claims/lexicons/conditions.ts";
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

const isDirect = ({ claim, posted }: PlacedClaim): boolean =>
  /["“]/.test(posted.story.text.slice(Math.max(0, claim.start - 2), claim.start));

/** The day on which a condition held: its own, else that of the event, else that of the story. null: not told. */
function dayOf({ placed, position }: ToldFact): string | null {
  const own = ownDay(placed);
  if (own) return own.day ?? "another";
  // “There was no guard”, word for word, looks back; "said that there was" may be about now.
  const looksBack = position.fact?.tense === "event" || (position.fact?.tense === "past" && isDirect(placed));
  return looksBack ? (placed.since ?? saidOn(placed)) : saidOn(placed);
}

const UNTIL = /\b(?:until|till)\b(?<when>.*)/;

/** Minutes into the day that a text tells of; null for none. */
function minutesIn(text: string): number | null {
  const [, hour, minute = "0", half = "", word] = CLOCK.exec(text) ?? [];
  if (word) return /noon|midday/i.test(word) ? 720 : /midnight/i.test(word) ? 0 : null;
  return hour ? (Number(hour) % 12) * 60 + Number(minute) + (/p/i.test(half) ? 720 : 0) : null;
}

/** "Not until Monday", "closed until 4 a.m." against what was so on Saturday, or at two. */
function isBefore(yes: ToldFact, no: ToldFact): boolean {
  const when = UNTIL.exec(no.placed.claim.quote)?.groups?.["when"] ?? "";
  const printed = no.placed.claim.asOfText?.toLowerCase().replace(/^(?:until|till) /, "") ?? "";
  const until = printed && when.toLowerCase().includes(printed) ? no.placed.claim.asOf : null;
  const day = ownDay(yes.placed)?.day ?? null;
  if (until !== null && day !== null) return day < until;
  const [one, other] = [minutesIn(yes.placed.claim.quote), minutesIn(when)];
  if (one === null || other === null || one >= other) return false;
  return saidOn(yes.placed) === saidOn(no.placed);
}

/** Days within which somebody answers what others say to be so for good (ours). */
const ANSWERED = 3;
const TURNED = /\b(?:again|now|no longer|meanwhile|since)\b/i;

/** What does not change from one day to the next, that something is safe or allowed, and is contradicted afterwards. */
function isAnswered(yes: ToldFact, no: ToldFact): boolean {
  const [name = ""] = yes.position.about[0]?.split(" ") ?? [];
  if (!LASTING_CONDITIONS.has(name) || [yes, no].some(({ placed }) => ownDay(placed))) return false;
  if ([yes, no].some(({ placed }) => TURNED.test(placed.claim.quote))) return false;
  const [said, denied] = [saidOn(yes.placed), saidOn(no.placed)].map((day) => Date.parse(day ?? ""));
  const days = ((denied ?? 0) - (said ?? 0)) / 86_400_000;
  return days >= 0 && days <= ANSWERED;
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
  if (other.pace === "late") return one.pace === "prompt" || isBefore(yes, no);
  if (one.pace === "late") return false;
  return one.event ? coversEvent(yes, no) : isSameMoment(yes, no) || isAnswered(yes, no);
}
