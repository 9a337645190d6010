import { disagreementsOf } from "../src/answers/disagreement-blocks.ts";
import { createIndex } from "../src/answers/lines.ts";
import { askName } from "../src/answers/names.ts";
import { type Decision, isDecision, isMove, isNaming, type Ruling, reviewStories } from "../src/conflicts/decision.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { MeantStory } from "../src/store/channel-history.ts";
import { queueWork } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, findMeant } from "./material.ts";
import { notice, problem, type Said } from "./said.ts";

export const GUESTS = "Only people of this workspace can decide that.";
const NO_NUMBERS =
  "What is decided has no number: “undo” takes back the last decision, the button beside it any other.";
const NONE = "There is no such disagreement here. Name one by its number, as in “not a conflict 1”.";

/** Records what a person decided of a disagreement, by its number in the last story's summary or by its id, and has every answer of the channel that shows it told anew. */
export async function decide(
  desk: Desk,
  accepted: AcceptedMessage,
  verdict: Decision["verdict"],
  { which, words }: { readonly which: string; readonly words: string },
): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  if (author.role === "guest") return problem(GUESTS);
  const standing = await desk.decisions.list(place);
  const meant = await findMeant(desk, accepted, "");
  const posted = await storiesAround(desk, accepted, meant);
  const made = standing.filter(isDecision).find(({ id }) => id === accepted.key);
  const about = made ?? (meant && findOpen(posted, standing, meant.story, which));
  if (!about) return problem(NONE);
  const decision = made ?? { ...about, id: accepted.key, verdict, note: words, by: author.name, at: sentAt };
  await desk.decisions.record(place, decision);
  await retellChannel(desk, accepted, [decision.disagreement, ...storiesOf(posted, standing, decision)]);
  return { request: { kind: "decided", decision }, material: { posted: [], decisions: [decision] } };
}

/** Takes back the last decision on a disagreement, the last move of a story, the last word on two names, or the last of all in the channel. */
export async function undo(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  if (accepted.message.author.role === "guest") return problem(GUESTS);
  if (/^#?\d/.test(which)) return problem(NO_NUMBERS);
  const said = await takeBack(desk, accepted, which === "" ? null : which.toLowerCase());
  return said ?? problem("Nothing is decided here that could be taken back.");
}

/** Takes back the last ruling on `subject`, the id of a disagreement, a story or a question of names, null: the last of the channel; null when there is none. */
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
  const posted = await storiesAround(desk, accepted, await findMeant(desk, accepted, ""));
  const standing = await desk.decisions.list(place);
  await retellChannel(desk, accepted, [ruling.disagreement, ...storiesOf(posted, standing, ruling)]);
  return notice(`Taken back by ${author.name}: “${ruling.question}” is open again.`);
}

type About = Pick<Decision, "disagreement" | "question" | "pairs">;

const storiesAround = async (desk: Desk, accepted: AcceptedMessage, meant: MeantStory | null) =>
  meant ? aroundStory(desk, accepted, meant) : [];

/** The disagreement that is meant, out of those of a story that are still open. */
function findOpen(
  posted: readonly PostedStory[],
  rulings: readonly Ruling[],
  story: string,
  which: string,
): About | null {
  if (!posted.some((one) => one.story.id === story)) return null;
  const reviewed = reviewStories(posted, rulings);
  const open = disagreementsOf(reviewed, createIndex(reviewed), story);
  const one = /^d-/i.test(which) ? open.find(({ id }) => id === which.toLowerCase()) : open[Number(which || "1") - 1];
  if (!one) return null;
  const pairs = reviewed.conflicts.filter(({ disagreement }) => disagreement === one.id).map(({ id }) => id);
  return { disagreement: one.id, question: one.question, pairs };
}

/** Stories between which something was decided: their summaries may show it in a line that has no room for its id. */
function storiesOf(posted: readonly PostedStory[], rulings: readonly Ruling[], { pairs }: Decision): readonly string[] {
  const { conflicts, claims } = reviewStories(posted, rulings);
  const sides = new Set(conflicts.filter(({ id }) => pairs.includes(id)).flatMap(({ a, b }) => [a, b]));
  return [...new Set(claims.filter(({ id }) => sides.has(id)).map(({ story }) => story))];
}

/** Has every answer of the channel told anew that shows one of `ids`. */
export async function retellChannel(desk: Desk, { message }: AcceptedMessage, ids: readonly string[]): Promise<void> {
  const { platform, workspace, channel } = message.place;
  for (const one of await desk.revisions.retell({ platform, workspace, channel }, ids)) await queueWork(desk, one);
}
