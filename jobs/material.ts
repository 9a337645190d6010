import type { Author, Place } from "../src/chat/message.ts";
import { isDecision, type Ruling } from "../src/conflicts/decision.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { MeantStory } from "../src/store/channel-history.ts";
import type { Desk, Material } from "./desk.ts";
import { audienceIn, audienceOf } from "./placeholder.ts";
import { settingsOf } from "./settings-of.ts";

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

/** The stories, with what was ruled of them as far as its author may see it. */
export async function withDecisions(
  desk: Desk,
  { message: { place, author } }: AcceptedMessage,
  posted: readonly PostedStory[],
): Promise<Material> {
  return { posted, decisions: await rulingsIn(desk, place, author) };
}

/** What stands for a person in a place, in the order made. Where only some may decide, nothing counts that was decided elsewhere. */
export async function rulingsIn(desk: Desk, place: Place, person: Author): Promise<readonly Ruling[]> {
  const { deciders } = await settingsOf(desk, place);
  const seen = await desk.decisions.seen(place.platform, audienceIn(place, person));
  return seen.filter((ruling) => deciders.length === 0 || !isDecision(ruling) || !ruling.elsewhere);
}

/** The story that a message means: the one that `argument` names by its id, else the last one of its thread, else of its channel. */
export function findMeant(desk: Desk, accepted: AcceptedMessage, argument: string): Promise<MeantStory | null> {
  return desk.history.lastStory(accepted, /^s-[0-9a-f]+$/i.test(argument) ? argument.toLowerCase() : null);
}

/** Those that its author sees with the story meant, as of that story's own summary: "why 2" is the second disagreement that stands there. */
export function aroundStory(desk: Desk, accepted: AcceptedMessage, meant: MeantStory): Promise<readonly PostedStory[]> {
  return desk.stories.related(audienceOf(accepted), meant.story, meant.line);
}
