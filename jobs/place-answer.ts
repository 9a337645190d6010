import type { IncomingMessage } from "../src/chat/message.ts";
import type { ChannelSettings } from "../src/chat/settings.ts";
import type { Desk } from "./desk.ts";

/**
 * The message, with the place of its answer as its channel wants it. What is said in a thread is answered there. In the channel
 * itself, what is pressed in an answer of ours, or replies to one, belongs to the message that this was the answer to.
 */
export async function placeAnswer(
  desk: Pick<Desk, "history">,
  message: IncomingMessage,
  { replies }: Pick<ChannelSettings, "replies">,
): Promise<IncomingMessage> {
  const { inChannel, thread, place } = message;
  // Where there are no threads, both are one.
  if (!inChannel || (replies === "threads" && inChannel.answer.id !== thread.id)) return message;
  const answered = await desk.history.threadOf(place, inChannel.posts);
  return { ...message, thread: answered ?? inChannel.answer };
}
