import type { PostedStory } from "../src/events/posted-story.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Standing } from "../src/store/digest-store.ts";
import { type Desk, NO_MATERIAL } from "./desk.ts";
import { daysBefore, RECENT_DAYS, withDecisions } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import type { Request } from "./request.ts";
import type { Said } from "./said.ts";
import { settingsOf } from "./settings-of.ts";

/** Which digest is wanted. */
interface DigestWish {
  readonly title: string;
  /** ISO 8601. */
  readonly since: string;
  /** ISO 8601. Up to it alone stories count; null: all that there is. */
  readonly until: string | null;
  readonly whole: boolean;
  /** It comes by itself, and stays away on an empty day where the channel wants that. */
  readonly timed: boolean;
}

/** What is new to the request is told, and ids of the stories that it was made from. */
export interface SaidDigest extends Said {
  readonly fresh: readonly PostedStory[];
}

/** What came since a time, from what the audience would have been shown then and what it is shown now. */
export async function composeDigest(desk: Desk, accepted: AcceptedMessage, wish: DigestWish): Promise<SaidDigest> {
  const audience = audienceOf(accepted);
  const { since, until, title, whole, timed } = wish;
  const from = daysBefore(since, RECENT_DAYS);
  const standing = async (at: string | null) =>
    (await desk.digests.standing(audience, { from, at }, accepted.line)).map((one) => asItWas(desk, one));
  const [before, now] = [await standing(since), await standing(until)];
  const known = new Set(before.map(({ story }) => story.id));
  const { digest } = await settingsOf(desk, accepted.message.place);
  const request: Request = {
    kind: "digest",
    title,
    period: { since, until: until ?? desk.now().toISOString(), zone: digest?.zone ?? "UTC" },
    before,
    whole,
    silent: timed && digest?.whenEmpty === "silence",
  };
  return {
    request,
    material: await withDecisions(desk, accepted, now),
    fresh: now.filter(({ story }) => !known.has(story.id)),
  };
}

/** The story with the words that its page had then. */
function asItWas(desk: Desk, { posted, was }: Standing): PostedStory {
  if (was === null) return posted;
  return { ...posted, story: was, claims: desk.reader.findClaims(was), signature: desk.reader.sign(was) };
}

/** Nothing is known to have happened: for what is said without stories. */
export const noDigest = (request: Request): SaidDigest => ({ request, material: NO_MATERIAL, fresh: [] });
