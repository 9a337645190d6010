import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { withDecisions } from "./material.ts";
import { audienceOf } from "./placeholder.ts";
import { notice, plain, type Said } from "./said.ts";
import { findChanges } from "./story-versions.ts";

const FORGOTTEN = "Withdrawn: this story is forgotten, and nothing is compared with it any more.";

/** What is said in a story's thread of a page that was read again. */
export async function composeChange(
  desk: Desk,
  accepted: AcceptedMessage,
  { posting, number }: Extract<Task, { kind: "changed" }>,
): Promise<Said> {
  const kept = await desk.versions.list(posting);
  const before = kept.find((one) => one.number === number);
  const after = kept.find((one) => one.number === before?.next);
  if (!before || !after) return notice(FORGOTTEN);
  const { place } = accepted.message;
  if ((await desk.confidential.find(place, after.story.id))?.flagged)
    return plain({ kind: "confidential", story: after.story.id });
  const changed = {
    changes: findChanges(desk, before.story, after.story),
    before: before.readAt,
    now: after.readAt,
    postedBy: null,
    current: after.state === "current",
  };
  const around = await desk.stories.related(audienceOf(accepted), after.story.id, accepted.line);
  const alone = {
    story: after.story,
    claims: [],
    signature: desk.reader.sign(after.story),
    postedAt: after.readAt,
    postedBy: "",
    thread: null,
  };
  const material = await withDecisions(desk, accepted, changed.current && around.length > 0 ? around : [alone]);
  return { request: { kind: "changed", story: after.story.id, changed }, material };
}

/** The page of a posting is gone: what was read stays. */
export async function composeGone(desk: Desk, posting: string): Promise<Said> {
  const kept = await desk.versions.list(posting);
  const last = kept.at(-1);
  if (!last) return notice(FORGOTTEN);
  const read = `${last.readAt.slice(0, 10)}, ${last.readAt.slice(11, 16)} UTC`;
  return notice(
    `The page is gone: its site says that there is nothing at its address any more. What I read there last, on ${read}, stays as it is; “versions” shows it. I do not read the page again.`,
  );
}
