import type { CommandName } from "../src/chat/command.ts";
import type { Intent } from "../src/chat/intent.ts";
import type { IncomingMessage } from "../src/chat/message.ts";
import { PlatformUnreachable } from "../src/errors.ts";
import type { AcceptedMessage, Task, Unfinished } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { placePost, waitsUnseen } from "./placeholder.ts";
import { jobIdOf, releaseReplies } from "./release-replies.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A story may have its time from the platform's clock, and who asks for it from ours. What is posted later is left out by its place in line. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Takes a message on: keeps it under its key, shows that it is being worked on, queues the work. Resolves when nothing can
 * lose it any more; delivering it again changes nothing. What is nothing for us leaves no trace.
 */
export async function acceptMessage(desk: Desk, message: IncomingMessage, intent: Intent): Promise<void> {
  const task = taskOf(message, intent);
  if (task) await acceptTask(desk, message, task);
}

/** The same for a task that no message spells out, such as the daily digest. */
export async function acceptTask(desk: Desk, message: IncomingMessage, task: Task): Promise<void> {
  await startWork(desk, await keepTask(desk, message, task));
}

/** The first half of it: from now on the message can be edited and withdrawn. */
export async function keepTask(desk: Desk, message: IncomingMessage, task: Task): Promise<AcceptedMessage> {
  const kept = await desk.messages.accept(message, task);
  return (await takeUpSilence(desk, kept, message, task)) ?? kept;
}

/** The second half. */
export async function startWork(desk: Desk, accepted: AcceptedMessage): Promise<void> {
  if (accepted.state === "answered") return;
  try {
    if (!waitsUnseen(desk, accepted)) await placePost(desk, accepted);
  } catch (error) {
    // The message is kept all the same; its job posts the line when the platform is back.
    // A platform that is away or asks to wait is nothing to look into.
    if (error instanceof PlatformUnreachable)
      desk.log.debug({ message: accepted.key }, `no reading line yet: ${error.message}`);
    else desk.log.warn({ err: error, message: accepted.key }, "no reading line yet");
  }
  try {
    await queueWork(desk, accepted);
  } catch (error) {
    // The message is kept: the next sweep queues it when the queue is back.
    desk.log.warn({ err: error, message: accepted.key }, "not queued yet");
  }
}

/** A message that nobody asked about is worked on as an asked one when somebody asks for it after all, unless its answer is there to see. */
async function takeUpSilence(
  desk: Desk,
  { key, state, post, message: before }: AcceptedMessage,
  message: IncomingMessage,
  task: Task,
): Promise<AcceptedMessage | null> {
  const shown = state === "answered" && post !== null;
  return message.asked && !before.asked && !shown ? desk.revisions.revise(key, message, task) : null;
}

/** Queues the next step of a message. Harmless when it is queued already. */
export async function queueWork(
  desk: Pick<Desk, "messages" | "addJob">,
  unfinished: Unfinished | AcceptedMessage,
): Promise<void> {
  const { key, state } = unfinished;
  const channel = "channel" in unfinished ? unfinished.channel : unfinished.message.place;
  if (state === "unread" || state === "set back")
    await desk.addJob("read-story", { message: key }, jobIdOf(unfinished));
  else if (state === "released") await desk.addJob("reply", { message: key }, jobIdOf(unfinished));
  else if (state === "read") await releaseReplies(desk, channel);
}

const isDigest = (name: CommandName) => name === "digest" || name === "digest view" || name === "handover";

/** What a message asks us to do; null when it is nothing for us. */
export function taskOf(message: IncomingMessage, intent: Intent): Task | null {
  switch (intent.kind) {
    case "story-text":
      return { kind: "read", sources: [{ kind: "text", text: intent.text }] };
    case "story-links":
      return { kind: "read", sources: intent.urls.map((url) => ({ kind: "link", url })) };
    case "story-files":
      return { kind: "read", sources: intent.files.map((file) => ({ kind: "file", file })) };
    case "question":
      return { kind: "question", question: intent.question };
    case "command":
      if (!isDigest(intent.name)) return { kind: "command", name: intent.name, argument: intent.argument };
      return {
        kind: "digest",
        ...(intent.name === "digest" ? {} : { wanted: { command: intent.name, argument: intent.argument } }),
        since: new Date(Date.parse(message.sentAt) - DAY_MS).toISOString(),
        until: new Date(Date.parse(message.sentAt) + CLOCKS_DIFFER_MS).toISOString(),
        daily: false,
      };
    case "empty":
    case "off":
      return { kind: intent.kind };
    case "nothing":
      return null;
  }
}
