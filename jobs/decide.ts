import { disagreementsOf } from "../src/answers/disagreement-blocks.ts";
import { createIndex } from "../src/answers/lines.ts";
import { askName } from "../src/answers/names.ts";
import { splitSettling } from "../src/chat/command.ts";
import type { Place } from "../src/chat/message.ts";
import type { Disagreement } from "../src/conflicts/conflict.ts";
import {
  type Decision,
  isDecision,
  isErrand,
  isMove,
  isNaming,
  type Reviewed,
  type Ruled,
  reviewStories,
} from "../src/conflicts/decision.ts";
import { readSettlement, type Settled } from "../src/conflicts/settlement.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { queueWork } from "./accept.ts";
import { refuseDecider } from "./deciders.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, findMeant, rulingsIn } from "./material.ts";
import { notice, plain, problem, type Said } from "./said.ts";

const NO_NUMBERS =
  "What is decided has no number: “undo” takes back the last decision, another “undo” the one before it.";
export const NO_DISAGREEMENT = "There is no such disagreement here. Name one by its number, as in “not a conflict 1”.";
const NO_WAY =
  "That is no way to decide it. Say “not a conflict 1”, “different scope 1”, “update 1”, “prefer A in 1”, “print both 1”, “hold 1” or “bot error 1”; a reason may follow after a colon.";

/** What somebody typed, or a button or form said for him. */
export interface Wanted {
  /** A number as in the last story's summary, or an id; "": the first. */
  readonly which: string;
  readonly words: string;
}

/** Takes whatever words are no known way of deciding for the settlement itself. */
export const inOwnWords = (words: string, labels: readonly string[]): Settled =>
  readSettlement(words, labels) ?? { verdict: "resolved", side: null, note: words };

/** Records what a person decided of a disagreement, and has every answer told anew that shows it. `read` says what the words come to; null: nothing. */
export async function decide(
  desk: Desk,
  accepted: AcceptedMessage,
  { which, words }: Wanted,
  read: (words: string, labels: readonly string[]) => Settled | null = readSettlement,
): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  const refusal = await refuseDecider(desk, place, author);
  if (refusal) return problem(refusal);
  const kept = await desk.decisions.find(place, accepted.key);
  const made = kept && isDecision(kept) ? kept : null;
  const found = made ? null : await findDisagreement(desk, accepted, which);
  if (!made && !found) return problem(NO_DISAGREEMENT);
  const settled = found && read(words, found.labels);
  if (found && !settled) return problem(NO_WAY);
  const decision: Decision | null =
    found && settled
      ? { ...found.ruled, ...settled, id: accepted.key, by: author.name, person: author.id, at: sentAt }
      : made;
  if (!decision) return problem(NO_DISAGREEMENT);
  await desk.decisions.record(place, decision);
  await retellRuled(desk, place, decision);
  return { request: { kind: "decided", decision }, material: { posted: [], decisions: [decision] } };
}

/** The same with a way of deciding that names no disagreement: of several it asks which. */
export async function settleOne(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<Said> {
  const wanted = splitSettling(argument);
  const isMade = wanted.which !== "" || (await desk.decisions.find(accepted.message.place, accepted.key)) !== null;
  const refusal = isMade ? null : await refuseDecider(desk, accepted.message.place, accepted.message.author);
  const open = isMade || refusal ? [] : ((await findOpen(desk, accepted))?.open ?? []);
  if (open.length < 2) return decide(desk, accepted, wanted);
  return plain({ kind: "which", words: wanted.words, open: open.map(({ id, question }) => ({ id, question })) });
}

/** Takes back the last decision on a disagreement, the last move of a story, the last word on two names, or the last of all in the channel. */
export async function undo(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const refusal = await refuseDecider(desk, accepted.message.place, accepted.message.author);
  if (refusal) return problem(refusal);
  if (/^#?\d/.test(which)) return problem(NO_NUMBERS);
  const said = await takeBack(desk, accepted, which === "" ? null : which.toLowerCase());
  return said ?? problem("Nothing is decided here that could be taken back.");
}

/** Takes back the last ruling on `subject` (`subjectOf`), null: the last of the channel; null when there is none. */
export async function takeBack(desk: Desk, accepted: AcceptedMessage, subject: string | null): Promise<Said | null> {
  const { author, place, sentAt } = accepted.message;
  const undoing = { id: accepted.key, by: author.name, at: sentAt };
  const ruling = await desk.decisions.undo(place, subject, undoing);
  if (!ruling) return null;
  if (isMove(ruling)) {
    await retellChannel(desk, accepted, [ruling.story, ...ruling.others]);
    return notice(`Taken back by ${author.name}: the story is compared with its event again.`);
  }
  if (isNaming(ruling)) {
    await retellChannel(desk, accepted, ruling.stories);
    return notice(`Taken back by ${author.name}: ${askName(ruling.names)} is open again.`);
  }
  await retellRuled(desk, place, ruling, await storiesOf(desk, accepted, ruling));
  if (isErrand(ruling)) {
    return notice(`Taken back by ${author.name}: “${ruling.question}” is nobody’s to look into any more.`);
  }
  return notice(`Taken back by ${author.name}: “${ruling.question}” is open again.`);
}

/** A disagreement that is open where somebody speaks of it. */
export interface Found {
  readonly ruled: Ruled;
  /** Of its sides, in the order shown. */
  readonly labels: readonly string[];
  readonly reviewed: Reviewed;
}

/** Those of the last story, in the order in which its summary numbers them. */
async function findOpen(
  desk: Desk,
  accepted: AcceptedMessage,
): Promise<{ readonly open: readonly Disagreement[]; readonly reviewed: Reviewed } | null> {
  const meant = await findMeant(desk, accepted, "");
  if (!meant) return null;
  const { place, author } = accepted.message;
  const posted = await aroundStory(desk, accepted, meant);
  if (!posted.some(({ story }) => story.id === meant.story)) return null;
  const reviewed = reviewStories(posted, await rulingsIn(desk, place, author));
  return { open: disagreementsOf(reviewed, createIndex(reviewed), meant.story), reviewed };
}

/** The open disagreement that is meant, out of those of the last story; null when there is no such one. */
export async function findDisagreement(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Found | null> {
  const found = await findOpen(desk, accepted);
  if (!found) return null;
  const { open, reviewed } = found;
  const one = /^d-/i.test(which) ? open.find(({ id }) => id === which.toLowerCase()) : open[Number(which || "1") - 1];
  if (!one) return null;
  const pairs = reviewed.conflicts.filter(({ disagreement }) => disagreement === one.id).map(({ id }) => id);
  const sides = new Set(one.sides.flatMap(({ claims }) => claims));
  const stories = [...new Set(reviewed.claims.filter(({ id }) => sides.has(id)).map(({ story }) => story))];
  return {
    ruled: { disagreement: one.id, question: one.question, pairs, stories },
    labels: one.sides.map(({ label }) => label),
    reviewed,
  };
}

/** Has every answer told anew that shows the disagreement, or a story on its sides, wherever what was ruled of it is seen; `more`: ids of stories beside those. */
export async function retellRuled(
  desk: Desk,
  place: Place,
  { disagreement, stories }: Ruled,
  more: readonly string[] = [],
): Promise<void> {
  const { platform, workspace, channel } = place;
  const reach = { platform, workspace, channel: (await desk.decisions.isForAll(place, stories)) ? null : channel };
  // A summary may show it in a line that has no room for its id.
  for (const one of await desk.revisions.retell(reach, [disagreement, ...stories, ...more])) await queueWork(desk, one);
}

/** Has every answer of the channel told anew that shows one of `ids`. */
export async function retellChannel(desk: Desk, { message }: AcceptedMessage, ids: readonly string[]): Promise<void> {
  const { platform, workspace, channel } = message.place;
  for (const one of await desk.revisions.retell({ platform, workspace, channel }, ids)) await queueWork(desk, one);
}

/** Ids of the stories between which something was ruled, as they are now: their pages may have been read again since. */
async function storiesOf(desk: Desk, accepted: AcceptedMessage, { pairs }: Ruled): Promise<readonly string[]> {
  const meant = await findMeant(desk, accepted, "");
  const { conflicts, claims } = reviewStories(meant ? await aroundStory(desk, accepted, meant) : [], []);
  const sides = new Set(conflicts.filter(({ id }) => pairs.includes(id)).flatMap(({ a, b }) => [a, b]));
  return [...new Set(claims.filter(({ id }) => sides.has(id)).map(({ story }) => story))];
}
