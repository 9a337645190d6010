import { isDeepStrictEqual } from "node:util";
import { SETTLING } from "../src/chat/command.ts";
import { parseIntent } from "../src/chat/intent.ts";
import type { IncomingMessage } from "../src/chat/message.ts";
import type { ChannelSettings } from "../src/chat/settings.ts";
import type { AcceptedMessage, StorySource, Task, Unfinished } from "../src/store/accepted-message.ts";
import { writeJson } from "../src/store/json.ts";
import { messageKey } from "../src/store/message-key.ts";
import { acceptMessage, queueWork, taskOf } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { placeAnswer } from "./place-answer.ts";
import { showAsPlaceholder } from "./placeholder.ts";
import { settingsOf } from "./settings-of.ts";

type WithdrawnBecause = Extract<Task, { kind: "withdrawn" }>["why"];

/**
 * A message was edited: what it asks for now takes the place of what it asked before, in the same reply. Nothing is done
 * when it asks for the same; one that was nothing for us is taken up as if posted now. What a command settled stays settled.
 */
export async function reviseMessage(desk: Desk, told: IncomingMessage): Promise<void> {
  const accepted = await desk.messages.find(messageKey(told));
  const settings = await settingsOf(desk, told.place);
  // Its answer stays where it stands, however the channel is set by now.
  const edited = accepted ? { ...told, thread: accepted.message.thread } : await placeAnswer(desk, told, settings);
  if (!accepted) return acceptMessage(desk, edited, parseIntent(edited, settings));
  const { message, intent } = readEdit(accepted, edited, settings);
  const task = taskOf(message, intent);
  if (isSettling(accepted.task) || isGone(accepted.task) || isSame(task, accepted.task)) return;
  if (task === null) return withdrawMessage(desk, accepted.key, "edited");
  const revised = await desk.revisions.revise(accepted.key, message, task);
  if (!revised) return;
  // Those that are to be told again wait until its new words are read, so that nothing that still stands drops out.
  const retold = await forgetStories(desk, accepted, false);
  await showAsPlaceholder(desk, revised);
  if (revised.state === "read") for (const one of retold) await queueWork(desk, one);
  await queueWork(desk, revised);
}

/** What an edited message asks for. A story that was read, as when somebody pointed us to it, stays one, however the channel is set by now. */
function readEdit({ task, message: before }: AcceptedMessage, edited: IncomingMessage, settings: ChannelSettings) {
  const intent = parseIntent(edited, settings);
  if (task.kind !== "read" || intent.kind !== "nothing") return { message: edited, intent };
  const message = { ...edited, asked: before.asked };
  const still = parseIntent(message, { ...settings, mode: "links" });
  return still.kind.startsWith("story") ? { message, intent: still } : { message: edited, intent };
}

/** Takes a message back: its stories and their claims are gone, its reply says so, and what was said of them elsewhere is said anew. Nothing when it was never accepted. Safe to call twice. */
export async function withdrawMessage(desk: Desk, key: string, why: WithdrawnBecause): Promise<void> {
  const accepted = await desk.messages.find(key);
  if (!accepted) return;
  if (isSettling(accepted.task)) return;
  if (accepted.task.kind !== "withdrawn") {
    const emptied = { ...accepted.message, text: "", links: [], files: [] };
    await desk.revisions.revise(key, emptied, { kind: "withdrawn", why });
  }
  for (const one of await forgetStories(desk, accepted, why !== "edited")) await queueWork(desk, one);
  const withdrawn = await desk.messages.find(key);
  if (withdrawn) await queueWork(desk, withdrawn);
}

const isLink = ({ kind }: StorySource): boolean => kind === "link";

/** Forgets the stories of a message, and takes up anew all answers that may have shown one of them; gives their messages. */
async function forgetStories(
  desk: Desk,
  { key, message, task, outcomes }: AcceptedMessage,
  forGood: boolean,
): Promise<readonly Unfinished[]> {
  const read = outcomes.flatMap((outcome) => (outcome.kind === "story" ? [outcome.story] : []));
  // Stories that are still being read may be shown elsewhere already.
  const gone = await desk.stories.forget(key, forGood);
  const told = read.filter((id) => !gone.some((one) => one.id === id));
  const { place, author } = message;
  const everywhere = place.visibility === "public" && task.kind === "read" && task.sources.some(isLink);
  const before = told.map((id) => ({ id, channel: place.channel, person: author.id, everywhere }));
  return desk.revisions.retellGone(place, [...gone, ...before]);
}

/** A task as the store gives it back. */
const isSame = (task: Task | null, kept: Task): boolean => isDeepStrictEqual(JSON.parse(writeJson(task)), kept);

const isSettling = (task: Task): boolean => task.kind === "command" && SETTLING.has(task.name);

/** Changed to chatter, a message may become a story again; deleted or forgotten, it may not. */
const isGone = (task: Task): boolean =>
  task.kind === "withdrawn" && (task.why === "deleted" || task.why === "forgotten");
