import type { InChannel, ThreadRef } from "../../src/chat/message.ts";
import type { Room } from "./room.ts";

/** Where answers go, read from a ThreadRef. */
export type Spot =
  /** The channel itself. */
  | { readonly kind: "channel" }
  /** A thread. Where it is not there yet, it begins on the message with the same id, as Discord's threads do. */
  | { readonly kind: "thread"; readonly id: string }
  /** The channel itself, as a reply to a message. `direct`: the bot alone with a person, where there are no threads. */
  | { readonly kind: "reply"; readonly message: string; readonly direct: boolean };

const DIRECT = "re-";
const IN_CHANNEL = "in-";

/** Where a message in a room is answered: in its thread, or in one that begins on it; alone with a person, below it. */
export function answerAt(
  { place, thread, direct }: Pick<Room, "place" | "thread" | "direct">,
  message: string,
): ThreadRef {
  const { platform, workspace, channel } = place;
  const id = direct ? `${DIRECT}${message}` : (thread ?? message);
  return { platform, workspace, channel, id };
}

/** What is known of a message in a room; null where it stands in a thread. `posts`: messages of ours in which it was pressed or that it answers. */
export function inChannelAt(
  room: Pick<Room, "place" | "thread" | "direct">,
  message: string,
  posts: readonly string[],
): InChannel | null {
  const { place, thread, direct } = room;
  if (thread !== null) return null;
  const { platform, workspace, channel } = place;
  const answer = direct ? answerAt(room, message) : { platform, workspace, channel, id: `${IN_CHANNEL}${message}` };
  return { answer, posts: posts.map((post) => postId({ channel, message: post })) };
}

export function spotOf({ id }: Pick<ThreadRef, "id">): Spot {
  if (id === null) return { kind: "channel" };
  const prefix = [DIRECT, IN_CHANNEL].find((one) => id.startsWith(one));
  if (prefix === undefined) return { kind: "thread", id };
  return { kind: "reply", message: id.slice(prefix.length), direct: prefix === DIRECT };
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
