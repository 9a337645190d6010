import type { Author, IncomingMessage, Place } from "./message.ts";

/** Words as if somebody had said them in a place, to us: of a button, a form, a command. `id` is the same each time that the platform tells of them; `thread` null is the channel itself. */
export function sayThere(
  place: Place,
  {
    thread,
    ...said
  }: Pick<IncomingMessage, "id" | "text" | "sentAt" | "inChannel"> & {
    readonly author: Author;
    readonly thread: string | null;
  },
): IncomingMessage {
  const { platform, workspace, channel } = place;
  return {
    ...said,
    place,
    thread: { platform, workspace, channel, id: thread },
    links: [],
    files: [],
    asked: true,
  };
}
