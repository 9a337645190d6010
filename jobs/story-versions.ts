import { createHash } from "node:crypto";
import type { VersionsView } from "../src/answers/versions.ts";
import type { Story } from "../src/claims/claim.ts";
import type { PostedStory } from "../src/events/posted-story.ts";
import { sharedOrigin } from "../src/events/wire-copy.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { KeptVersion } from "../src/store/version-store.ts";
import type { Change, Version } from "../src/versions/change.ts";
import { compareVersions } from "../src/versions/compare-versions.ts";
import type { Desk } from "./desk.ts";
import { audienceOf } from "./placeholder.ts";

/** The claims of both as this program finds them: what an earlier one found may be another's doing. */
export function findChanges(desk: Pick<Desk, "reader">, before: Story, after: Story): readonly Change[] {
  const versionOf = (story: Story): Version => ({ story, claims: desk.reader.findClaims(story) });
  return compareVersions(versionOf(before), versionOf(after));
}

/** Share of the shorter text from which a pasted text and another are one story. */
const SAME_TEXT = 0.85;
/** A text that is so much longer holds more than the story. */
const LONGER = 1.5;

/** Whether a story that was pasted is the other one: nearly the same words, and nothing that says that another outlet prints them. */
function isSameText(a: Story, b: Story): boolean {
  if (a.url !== null && b.url !== null) return false;
  if (a.outlet !== null && b.outlet !== null && a.outlet !== b.outlet) return false;
  const [short = 0, long = 0] = [a.text.length, b.text.length].toSorted((one, other) => one - other);
  return long <= short * LONGER && sharedOrigin(a, b).share >= SAME_TEXT;
}

/** What an earlier posting has to do with a story that is posted again: the same, or changed since. */
export interface Earlier {
  readonly posted: PostedStory;
  readonly changes: readonly Change[];
}

/** The earlier posting of a story, by whatever address or as text, as far as its author may see it; null: it is new. `around`: the stories linked with it. */
export async function findEarlier(
  desk: Desk,
  accepted: AcceptedMessage,
  own: PostedStory,
  around: readonly PostedStory[],
): Promise<Earlier | null> {
  const audience = audienceOf(accepted);
  const same = await desk.stories.findSame(audience, own, accepted.line);
  if (same) return { posted: same, changes: own.story.corrections ? findChanges(desk, same.story, own.story) : [] };
  const page = await desk.versions.lastOf(audience, own.story, accepted.line);
  if (page) return { posted: page, changes: findChanges(desk, page.story, own.story) };
  // Two texts of which nobody says where they were printed are one only when they say the same.
  const text = around.find(
    ({ story }) =>
      story.id !== own.story.id && isSameText(story, own.story) && findChanges(desk, story, own.story).length === 0,
  );
  return text ? { posted: text, changes: [] } : null;
}

const STATES = {
  current: "answers are made from it",
  replaced: "answers were made from it",
  reworded: "the same claims in other words",
} as const;

/** Versions as they are shown. */
export function viewVersions(kept: readonly KeptVersion[]): VersionsView {
  const current = kept.find(({ state }) => state === "current");
  return {
    story: current?.story.id ?? "",
    all: kept.map(({ number, story, readAt, state }) => ({
      number,
      story,
      readAt,
      hash: createHash("sha256").update(story.text).digest("hex"),
      state: STATES[state],
    })),
  };
}
