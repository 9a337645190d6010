import { withWatch } from "../src/answers/actions.ts";
import type { Reply } from "../src/answers/reply.ts";
import type { Story } from "../src/claims/claim.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import { retellChannel } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { findMeant } from "./material.ts";
import { canChange, mayReadAgain } from "./may-read-again.ts";
import { audienceOf } from "./placeholder.ts";
import { notice, problem, type Said } from "./said.ts";
import { viewVersions } from "./story-versions.ts";
import { nextReading } from "./watch-times.ts";

const GUESTS = "Only people of this workspace can settle that.";
const NO_STORY = "There is no story here to speak of. Paste an article or a link first.";
const NO_PAGE = "That story did not come from a link: there is no page that I could read again.";
const A_COPY = "That is an archive's copy of a page: it does not change.";
const WATCHING =
  "I read that page again after 15 minutes, then less and less often for a week, and say in the story's thread when its claims change. “unwatch” ends it.";
const LEFT_ALONE = "Your admins have that site left alone, so I read none of its pages again.";
const STOPPED = "I do not read that page again.";

/** Begins to watch the page of the story meant, or ends it, for its channel. */
export async function watch(desk: Desk, accepted: AcceptedMessage, which: string, wanted: boolean): Promise<Said> {
  if (accepted.message.author.role === "guest") return problem(GUESTS);
  const meant = await findMeant(desk, accepted, which);
  const posting = meant && (await desk.versions.findPosting(audienceOf(accepted), meant.story));
  const story = posting && (await desk.versions.list(posting)).find(({ state }) => state === "current")?.story;
  if (!posting || !story) return problem(NO_STORY);
  if (!canChange(story)) return problem(story.address?.archived ? A_COPY : NO_PAGE);
  const { place, sentAt: began } = accepted.message;
  if (wanted && !(await mayReadAgain(desk, place, story))) return problem(LEFT_ALONE);
  const due = nextReading(began, began) ?? began;
  await desk.watches.wish(posting, wanted ? { kind: "asked", began, due } : { kind: "stopped" });
  await retellChannel(desk, accepted, [story.id]);
  return notice(wanted ? WATCHING : STOPPED);
}

/** The versions of the story meant: "", "2", "s-5e01 2". */
export async function showVersions(desk: Desk, accepted: AcceptedMessage, which: string): Promise<Said> {
  const [, id = "", number = ""] = /^(s-[0-9a-f]+)?\s*(\d+)?$/i.exec(which) ?? [];
  const meant = await findMeant(desk, accepted, id);
  const posting = meant && (await desk.versions.findPosting(audienceOf(accepted), meant.story));
  const kept = posting ? await desk.versions.list(posting) : [];
  if (kept.length === 0) return problem(NO_STORY);
  const versions = viewVersions(kept);
  return {
    request: { kind: "versions", versions, number: number === "" ? null : Number(number) },
    material: { posted: [], decisions: [] },
  };
}

/**
 * A reply to a posted story, with the button that has its page watched or not any more. The stories of the channel that it shows in an
 * open disagreement are watched from now on. A story that it recalls from another channel is not: that channel's thread would be told of
 * changes because of what this one disputes, be it pasted, confidential or private. Posted here too, it is watched for here.
 */
export async function watchDisputed(
  desk: Desk,
  accepted: AcceptedMessage,
  { story }: PostedStory,
  around: readonly PostedStory[],
  reply: Reply,
): Promise<Reply> {
  const audience = audienceOf(accepted);
  const mayChange = async (one: Story) => canChange(one) && (await mayReadAgain(desk, accepted.message.place, one));
  const disputed = new Set(disputedIn(reply, story.id));
  const now = desk.now().toISOString();
  for (const one of around.filter((other) => disputed.has(other.story.id))) {
    if (!(await mayChange(one.story))) continue;
    const posting = await desk.versions.findPosting(audience, one.story.id);
    const due = nextReading(one.postedAt, now);
    if (posting && due) await desk.watches.wish(posting, { kind: "disputed", began: one.postedAt, due });
  }
  const posting = (await mayChange(story)) ? await desk.versions.findPosting(audience, story.id) : null;
  return posting ? withWatch(reply, story.id, await desk.watches.isWatched(posting)) : reply;
}

/** Ids of the stories that a reply shows on a side of a disagreement; where it is not said, that is the one that the reply is about. */
function disputedIn({ blocks }: Reply, own: string): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "disagreement"
      ? [
          own,
          ...block.sides.flatMap(({ statements }) =>
            statements.flat().flatMap((phrase) => (phrase.kind === "story" ? [phrase.story] : [])),
          ),
        ]
      : [],
  );
}
