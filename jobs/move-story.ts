import { isMove, type Move, reviewStories } from "../src/conflicts/decision.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { retellChannel, takeBack } from "./decide.ts";
import { refuseDecider } from "./deciders.ts";
import type { Desk } from "./desk.ts";
import { findMeant } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import { problem, type Said } from "./said.ts";

const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";
const ALONE = "That story stands with no other here: there is no event to take it out of.";
const NOT_MOVED = "Nobody took that story out of an event here.";

/**
 * Takes the story meant out of the event in which the channel sees it now, later stories included, and has every answer of the channel
 * told anew that shows it or what it stood with. What is posted later goes with one of the two.
 */
export async function moveStory(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const { author, place, sentAt } = accepted.message;
  const refusal = await refuseDecider(desk, place, author);
  if (refusal) return problem(refusal);
  const standing = await desk.decisions.list(place);
  const made = standing.filter(isMove).find(({ id }) => id === accepted.key);
  const meant = await findMeant(desk, accepted, which);
  if (!made && !meant) return problem(NO_STORY);
  const story = made?.story ?? meant?.story ?? "";
  const others = made?.others ?? (await findCompany(desk, accepted, story));
  if (others.length === 0) return problem(ALONE);
  const move: Move = made ?? {
    id: accepted.key,
    verdict: "not this event",
    story,
    others,
    by: author.name,
    at: sentAt,
  };
  await desk.decisions.record(place, move);
  await retellChannel(desk, accepted, [story, ...others]);
  return { request: { kind: "moved", move }, material: { posted: [], decisions: [] } };
}

/** Takes back the last move of the story meant. */
export async function moveBack(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const refusal = await refuseDecider(desk, accepted.message.place, accepted.message.author);
  if (refusal) return problem(refusal);
  const meant = await findMeant(desk, accepted, which);
  if (!meant) return problem(NO_STORY);
  return (await takeBack(desk, accepted, meant.story)) ?? problem(NOT_MOVED);
}

/** Ids of the stories that the channel sees in one event with that one. */
async function findCompany(desk: Desk, accepted: AcceptedMessage, story: string): Promise<readonly string[]> {
  const posted = await desk.stories.related(audienceOf(accepted), story, null);
  const { stories } = reviewStories(posted, await desk.decisions.list(accepted.message.place));
  const events = new Set(stories.find((one) => one.story.id === story)?.reports);
  const company = stories.filter(({ reports }) => reports.some((event) => events.has(event)));
  return company.map((one) => one.story.id).filter((id) => id !== story);
}
