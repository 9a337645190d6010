import type { Audience, PostRef } from "../src/chat/message.ts";
import type { Platform } from "../src/chat/platform.ts";
import type { AcceptedMessage } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";
import type { Request } from "./request.ts";

/** The platform on which a message was posted. */
export function platformOf(desk: Desk, { message }: AcceptedMessage): Platform {
  const platform = desk.platforms.get(message.place.platform);
  if (!platform) throw new Error(`No platform named ${message.place.platform} is running.`);
  return platform;
}

/** Answers are made for the person who asked, where they asked. */
export function audienceOf({ message }: AcceptedMessage): Audience {
  const { workspace, channel, visibility } = message.place;
  return { workspace, channel, person: message.author.id, outsiders: visibility === "shared" };
}

/**
 * Our one post for a message: posts "reading…" unless it is there. Its id is kept before work goes on, so that every later
 * try edits it; should the process end between the two, the platform knows the post by the key.
 */
export async function placePost(desk: Desk, accepted: AcceptedMessage): Promise<PostRef> {
  if (accepted.post) return accepted.post;
  const platform = platformOf(desk, accepted);
  const text = accepted.task.kind === "read" ? "Reading" : "Looking through the stories";
  const reply = desk.compose({ kind: "progress", text, step: 1, steps: 2 }, [], platform.limits);
  const post = await platform.outbox.say(accepted.message.thread, reply, accepted.key);
  await desk.messages.record(accepted.key, { kind: "placed", post });
  return post;
}

/** Puts something other than stories in the place of the post. */
export async function replacePost(
  desk: Desk,
  accepted: AcceptedMessage,
  post: PostRef,
  request: Request,
): Promise<void> {
  const platform = platformOf(desk, accepted);
  await platform.outbox.replace(post, desk.compose(request, [], platform.limits));
}
