import type { Channel, InChannel, ThreadRef } from "../../src/chat/message.ts";

const FLAT = "in-";

/** What is known of a message in the channel itself. `posts`: those of ours that it was pressed in. */
export const inChannelAt = (
  { platform, workspace, channel }: Channel,
  ts: string,
  posts: readonly string[],
): InChannel => ({ answer: { platform, workspace, channel, id: `${FLAT}${ts}` }, posts });

/** Where a ThreadRef leads: a thread by its first message, or the channel itself, with the message there that it is about; null: none. */
export function readThread({ id }: Pick<ThreadRef, "id">): {
  readonly thread: string | null;
  readonly about: string | null;
} {
  if (id === null) return { thread: null, about: null };
  return id.startsWith(FLAT) ? { thread: null, about: id.slice(FLAT.length) } : { thread: id, about: id };
}
