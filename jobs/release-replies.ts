import type { Channel } from "../src/chat/message.ts";
import type { Version } from "../src/store/accepted-message.ts";
import type { Desk } from "./desk.ts";

/**
 * Queues the replies of a channel that wait for nothing any more. Stories are read several at a time, yet a story is
 * compared with all that were posted before it in its channel, and a question is answered from them: a reply is made when
 * no earlier message of the channel is unread. A message whose reading failed goes to the end of the line first, so that a
 * page that does not load holds up nobody.
 */
export async function releaseReplies(desk: Pick<Desk, "messages" | "addJob">, channel: Channel): Promise<void> {
  for (const version of await desk.messages.release(channel)) {
    await desk.addJob("reply", { message: version.key }, jobIdOf(version));
  }
}

/** Queues the replies of the whole workspace that were to be told again once an edited message is read. */
export async function releaseRetold(
  desk: Pick<Desk, "messages" | "addJob">,
  { platform, workspace }: Channel,
): Promise<void> {
  const waiting = (await desk.messages.unfinished()).filter(
    ({ state, channel }) => state === "read" && channel.platform === platform && channel.workspace === workspace,
  );
  for (const channel of new Map(waiting.map((one) => [one.channel.channel, one.channel])).values()) {
    await releaseReplies(desk, channel);
  }
}

/** The id of a message's jobs: another one for each time that it is taken up anew, since a job under way may be of the time before. "+" stands in no key. */
export const jobIdOf = ({ key, revision }: Version): string => (revision === 0 ? key : `${key}+${revision}`);
