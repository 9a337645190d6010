import type { ThreadRef } from "../../src/chat/message.ts";
import type { Room } from "./room.ts";

/** Where answers go, read from a ThreadRef. */
export type Spot =
  /** The channel itself. */
  | { readonly kind: "channel" }
  /** A thread. Where it is not there yet, it begins on the message with the same id, as Discord's threads do. */
  | { readonly kind: "thread"; readonly id: string }
  /** The channel itself, as a reply to a message: where there are no threads. */
  | { readonly kind: "reply"; readonly message: string };

const REPLY = "re-";

/** Where a message in a room is answered: in its thread, or in one that begins on it; alone with a person, below it. */
export function answerAt(
  { place, thread, direct }: Pick<Room, "place" | "thread" | "direct">,
  message: string,
): ThreadRef {
  const { platform, workspace, channel } = place;
  const id = direct ? `${REPLY}${message}` : (thread ?? message);
  return { platform, workspace, channel, id };
}

export function spotOf({ id }: Pick<ThreadRef, "id">): Spot {
  if (id === null) return { kind: "channel" };
  return id.startsWith(REPLY) ? { kind: "reply", message: id.slice(REPLY.length) } : { kind: "thread", id };
}

/** A post of ours: the channel or thread in which it really stands, and its first message. */
export interface PostedAt {
  readonly channel: string;
  readonly message: string;
}

export const postId = ({ channel, message }: PostedAt): string => `${channel}/${message}`;

export function readPostId(id: string): PostedAt {
  const [channel = "", message = ""] = id.split("/");
  return { channel, message };
}
