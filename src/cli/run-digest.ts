import { digestStories } from "../answers/digest.ts";
import { compareStories } from "../conflicts/compare-stories.ts";
import { type Reviewed, reviewDisagreements } from "../conflicts/decision.ts";
import type { PostedStory } from "../events/posted-story.ts";
import type { Outcome } from "./outcome.ts";

export interface DigestWindow {
  /** ISO 8601; null: from the first story on. */
  readonly since: string | null;
  /** ISO 8601. */
  readonly until: string;
  /** When a story came, ISO 8601; null: not known, and so it is told. */
  readonly cameAt: (story: PostedStory) => string | null;
}

/** What `digest` prints of stories given in the order posted. Nobody decides on the command line. */
export function runDigest(posted: readonly PostedStory[], sameEvent: boolean, window: DigestWindow): Outcome {
  const { since, until, cameAt } = window;
  const review = (stories: readonly PostedStory[]): Reviewed =>
    reviewDisagreements(compareStories(stories, { sameEvent }), []);
  const within = posted.filter((one) => (cameAt(one) ?? "") < until);
  const before = since === null ? [] : within.filter((one) => (cameAt(one) ?? since) < since);
  const [first] = within;
  const period = { since: since ?? (first && cameAt(first)) ?? until, until, zone: "UTC" };
  const options = { title: "Digest", whole: false, dated: since !== null, rulings: [] };
  const { reply, isEmpty: _, ...digest } = digestStories(review(before), review(within), period, options);
  return { json: digest, replies: [reply] };
}
