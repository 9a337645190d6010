import { disagreementsOf } from "../src/answers/disagreement-blocks.ts";
import { createIndex } from "../src/answers/lines.ts";
import { compareStories } from "../src/conflicts/compare-stories.ts";
import { type Decision, reviewDisagreements } from "../src/conflicts/decision.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { queueWork } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { aroundStory, findMeant } from "./material.ts";
import { notice, problem, type Said } from "./said.ts";

const GUESTS = "Only people of this workspace can decide that.";
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
  const made = standing.find(({ id }) => id === accepted.key);
  const decision = made ?? (await findDecided(desk, accepted, which, standing));
  if (!decision) return problem(NONE);
  const full: Decision = { ...decision, id: accepted.key, verdict, note: words, by: author.name, at: sentAt };
  await desk.decisions.record(place, full);
  await retellChannel(desk, accepted, full.disagreement);
  return { request: { kind: "decided", decision: full }, material: { posted: [], decisions: [full] } };
}

/** Takes back the last decision on a disagreement, or the last one of the channel. */
export async function undo(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  if (author.role === "guest") return problem(GUESTS);
  const undoing = { id: accepted.key, by: author.name, at: sentAt };
  const meant = await desk.decisions.undo(place, which === "" ? null : which.toLowerCase(), undoing);
  if (!meant) return problem("Nothing is decided here that could be taken back.");
  await retellChannel(desk, accepted, meant.disagreement);
  return notice(`Taken back by ${author.name}: “${meant.question}” is open again.`);
}

type About = Pick<Decision, "disagreement" | "question" | "pairs">;

/** The disagreement that is meant, out of those of the story meant that are still open. */
async function findDecided(
  desk: Desk,
  accepted: AcceptedMessage,
  which: string,
  decisions: readonly Decision[],
): Promise<About | null> {
  const meant = await findMeant(desk, accepted, "");
  if (!meant) return null;
  const posted = await aroundStory(desk, accepted, meant);
  const reviewed = reviewDisagreements(compareStories(posted, { sameEvent: false }), decisions);
  const open = disagreementsOf(reviewed, createIndex(reviewed), meant.story);
  const one = which.startsWith("d-")
    ? open.find(({ id }) => id === which.toLowerCase())
    : open[Number(which || "1") - 1];
  if (!one) return null;
  const pairs = reviewed.conflicts.filter(({ disagreement }) => disagreement === one.id).map(({ id }) => id);
  return { disagreement: one.id, question: one.question, pairs };
}

async function retellChannel(desk: Desk, { message }: AcceptedMessage, disagreement: string): Promise<void> {
  const { platform, workspace, channel } = message.place;
  for (const one of await desk.revisions.retell({ platform, workspace, channel }, [disagreement])) {
    await queueWork(desk, one);
  }
}
