import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { MeantStory } from "../src/store/channel-history.ts";
import type { Desk, Material } from "./desk.ts";
import { audienceOf } from "./placeholder.ts";

/** Stories that a question is answered from, and that a digest holds new ones against. */
export const RECENT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** ISO 8601. */
export const daysBefore = (instant: string, days: number): string =>
  new Date(Date.parse(instant) - days * DAY_MS).toISOString();

/** All that its author may see of the days before `instant` (ISO 8601) and since. */
export async function recentMaterial(desk: Desk, accepted: AcceptedMessage, instant: string): Promise<Material> {
  const since = daysBefore(instant, RECENT_DAYS);
  return withDecisions(desk, accepted, await desk.stories.recent(audienceOf(accepted), since, accepted.line));
}

/** The stories, with what the channel decided. */
export async function withDecisions(
  desk: Desk,
  { message }: AcceptedMessage,
  posted: readonly PostedStory[],
): Promise<Material> {
  return { posted, decisions: await desk.decisions.list(message.place) };
}

/** The story that a message means: the one that `argument` names by its id, else the last one of its thread, else of its channel. */
export function findMeant(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<MeantStory | null> {
  return desk.history.lastStory(accepted, /^s-[0-9a-f]+$/i.test(argument) ? argument.toLowerCase() : null);
}

/** Those that its author sees with the story meant, as of that story's own summary: "why 2" is the second disagreement that stands there. */
export function aroundStory(desk: Desk, accepted: AcceptedMessage, meant: MeantStory): Promise<readonly PostedStory[]> {
  return desk.stories.related(audienceOf(accepted), meant.story, meant.line);
}
