import type { Place } from "../src/chat/message.ts";
import { isErrand, type Reviewed, reviewStories } from "../src/conflicts/decision.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Followed } from "../src/store/decision-store.ts";
import type { Desk } from "./desk.ts";
import { rulingsIn } from "./material.ts";
import { audienceIn } from "./placeholder.ts";
import { tellSoon } from "./tell.ts";

/**
 * A story says something new about what was decided or is watched: tells who decided it, once, and who watches it. Each is told by what is
 * seen where the decision was made: of a story that is not seen there, nobody there hears. Safe to do twice.
 */
export async function tellMore(desk: Desk, { message, task, outcomes }: AcceptedMessage): Promise<void> {
  const read = outcomes.flatMap((outcome) => (outcome.kind === "story" ? [outcome.story] : []));
  const versions = task.kind === "changed" ? await desk.versions.list(task.posting) : [];
  const stories = [...read, ...versions.flatMap(({ state, story }) => (state === "current" ? [story.id] : []))];
  const { platform, workspace, channel, visibility } = message.place;
  if (stories.length === 0) return;
  const followed = (await desk.decisions.followed(platform, workspace)).filter(
    // Nothing of a channel that is not public is seen in another.
    ({ place }) => place.channel === channel || visibility === "public",
  );
  for (const [, there] of Map.groupBy(followed, ({ place }) => place.channel)) {
    for (const story of stories) await tellThere(desk, message, there, story);
  }
}

type Message = AcceptedMessage["message"];

async function tellThere(desk: Desk, message: Message, followed: readonly Followed[], story: string): Promise<void> {
  const [first] = followed;
  const place: Place | undefined = first?.place.channel === message.place.channel ? message.place : first?.place;
  if (!place) return;
  const reader = { id: "", name: "", role: "member" } as const;
  const posted = await desk.stories.related(audienceIn(place, reader), story, null);
  const here = new Set(posted.map((one) => one.story.id));
  if (!followed.some(({ ruling }) => ruling.stories.some((id) => here.has(id)))) return;
  const reviewed = reviewStories(posted, await rulingsIn(desk, place, reader));
  for (const { ruling } of followed) {
    const person = isErrand(ruling)
      ? ruling.to
      : ruling.person === null
        ? null
        : { id: ruling.person, name: ruling.by };
    if (!person || person.id === message.author.id || !isMore(reviewed, ruling, story)) continue;
    const key = isErrand(ruling) ? `${ruling.id}-more-${story}` : `${ruling.id}-more`;
    const thread = message.place.channel === place.channel ? message.thread : { ...threadIn(place), id: null };
    await tellSoon(desk, { key, kind: "more", place, thread, ruling: ruling.id, person, story });
  }
}

const threadIn = ({ platform, workspace, channel }: Place) => ({ platform, workspace, channel });

/** Whether the story brings a pair to a disagreement of which the ruling knows others; of a decision, whether it is the one that is open again by it. */
function isMore(reviewed: Reviewed, ruling: Followed["ruling"], story: string): boolean {
  const storyOf = new Map(reviewed.claims.map((claim) => [claim.id, claim.story]));
  const known = new Set(ruling.pairs);
  const met = new Set(reviewed.conflicts.filter(({ id }) => known.has(id)).map(({ disagreement }) => disagreement));
  return reviewed.conflicts.some(
    ({ id, a, b, disagreement }) =>
      met.has(disagreement) &&
      !known.has(id) &&
      [a, b].some((claim) => storyOf.get(claim) === story) &&
      (isErrand(ruling) || reviewed.reopened.get(disagreement)?.id === ruling.id),
  );
}
