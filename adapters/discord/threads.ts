import { createBounded } from "../../src/chat/bounded.ts";
import type { Log } from "../../src/log.ts";
import type { Directory } from "./directory.ts";
import { findPosts } from "./find-posts.ts";
import type { Web } from "./web.ts";

/** The threads in which the bot has spoken: a question there needs no mention. */
export interface Threads {
  /** Discord is asked about a thread that this process has not seen yet, as after a restart. */
  spokeIn(thread: string): Promise<boolean>;
  noteSpoken(thread: string): void;
}

const MOST_THREADS = 10_000;

export function createThreads(
  web: Web,
  { directory, self, log }: { readonly directory: Directory; readonly self: () => Promise<string>; readonly log: Log },
): Threads {
  const spoken = createBounded<boolean>(MOST_THREADS);

  async function ask(thread: string): Promise<boolean> {
    try {
      const posts = await findPosts(web, { channel: thread, author: await self(), after: null }, () => true);
      return posts.length > 0;
    } catch (error) {
      log.debug({ err: error }, "Discord did not say whether the bot has spoken in a thread");
      return false;
    }
  }

  return {
    async spokeIn(thread) {
      if (spoken.get(thread) === undefined && !directory.beganThread(thread)) {
        const found = await ask(thread);
        // The bot may have spoken while Discord was asked.
        if (spoken.get(thread) === undefined) spoken.set(thread, found);
      }
      return spoken.get(thread) ?? true;
    },
    noteSpoken: (thread) => spoken.set(thread, true),
  };
}
