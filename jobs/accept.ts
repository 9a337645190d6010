import type { Intent } from "../src/chat/intent.ts";
import type { Channel, IncomingMessage } from "../src/chat/message.ts";
import type { AcceptedMessage, Task } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import { placePost } from "./placeholder.ts";
import { releaseReplies } from "./release-replies.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

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
  const accepted = await desk.messages.accept(message, task);
  if (accepted.state === "answered") return;
  try {
    await placePost(desk, accepted);
  } catch (error) {
    // The message is kept all the same; its job posts the line when the platform is back.
    desk.log.warn({ err: error, message: accepted.key }, "no reading line yet");
  }
  try {
    await queueWork(desk, { key: accepted.key, state: accepted.state, place: message.place });
  } catch (error) {
    // The message is kept: the next sweep queues it when the queue is back.
    desk.log.warn({ err: error, message: accepted.key }, "not queued yet");
  }
}

/** Queues the next step of a message. Harmless when it is queued already. */
export async function queueWork(
  desk: Pick<Desk, "messages" | "addJob">,
  { key, state, place }: Pick<AcceptedMessage, "key" | "state"> & { readonly place: Channel },
): Promise<void> {
  if (state === "unread" || state === "set back") await desk.addJob("read-story", { message: key }, key);
  else if (state === "released") await desk.addJob("reply", { message: key }, key);
  else if (state === "read") await releaseReplies(desk, place);
}

function taskOf(message: IncomingMessage, intent: Intent): Task | null {
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
      if (intent.name !== "digest") return { kind: "command", name: intent.name, argument: intent.argument };
      return {
        kind: "digest",
        since: new Date(Date.parse(message.sentAt) - DAY_MS).toISOString(),
        until: message.sentAt,
        daily: false,
      };
    case "empty":
      return { kind: "empty" };
    case "nothing":
      return null;
  }
}
