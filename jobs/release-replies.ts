import type { Channel } from "../src/chat/message.ts";

import type { Desk } from "./desk.ts";

/**
 * Queues the replies of a channel that wait for nothing any more. Stories are read several at a time, yet a story is
 * compared with all that were posted before it in its channel, and a question is answered from them: a reply is made when
 * no earlier message of the channel is unread. A message whose reading failed goes to the end of the line first, so that a
 * page that does not load holds up nobody.
 */
export async function releaseReplies(desk: Pick<Desk, "messages" | "addJob">, channel: Channel): Promise<void> {
  for (const message of await desk.messages.release(channel)) await desk.addJob("reply", { message }, message);
}
