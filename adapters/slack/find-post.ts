import { readThread } from "./thread-ref.ts";
import type { Web } from "./web.ts";

/** The type of the metadata that each of our posts carries, with the key under which it was said. */
export const POST_EVENT = "crosswire_reply";

/** Posts asked for at once, and how often: threads that people read are shorter. */
const PAGE = 200;
const MOST_PAGES = 5;

/** The id of our first post in a thread, or in the channel itself, whose key `matches`; null when there is none. Rejects as `call` does. */
export async function findPost(
  call: Web["call"],
  { channel, id }: { readonly channel: string; readonly id: string | null },
  matches: (key: unknown) => boolean,
): Promise<string | null> {
  const { thread: ts, about } = readThread({ id });
  // Nothing that is about a message stands before it.
  const since = ts === null && about !== null ? { oldest: about } : {};
  let cursor: string | undefined;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const page = { channel, include_all_metadata: true, limit: PAGE, ...since, ...(cursor ? { cursor } : {}) };
    const { messages, response_metadata } = await call((client) =>
      ts === null ? client.conversations.history(page) : client.conversations.replies({ ...page, ts }),
    );
    // Other people's apps may use our name for their metadata, but they cannot know a key; a person cannot send any.
    const own = messages?.find(({ bot_id, metadata }) => {
      const { event_type, event_payload } = (metadata ?? {}) as { event_type?: unknown; event_payload?: unknown };
      return bot_id && event_type === POST_EVENT && matches((event_payload as { key?: unknown } | undefined)?.key);
    });
    if (own?.ts) return own.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  return null;
}
