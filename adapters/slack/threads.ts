import type { Log } from "../../src/log.ts";
import { createBounded } from "./bounded.ts";
import { findPost } from "./find-post.ts";
import type { Web } from "./web.ts";

/** The threads in which the bot has spoken: a question there needs no mention. */
export interface Threads {
  /** Slack is asked about a thread that this process has not seen yet, as after a restart. */
  spokeIn(channel: string, thread: string): Promise<boolean>;
  noteSpoken(channel: string, thread: string): void;
}

const MOST_THREADS = 10_000;

export function createThreads(web: Web, log: Log): Threads {
  const spoken = createBounded<boolean>(MOST_THREADS);
  const keyOf = (channel: string, thread: string) => `${channel}-${thread}`;
  return {
    async spokeIn(channel, thread) {
      const known = spoken.get(keyOf(channel, thread));
      if (known !== undefined) return known;
      try {
        const found = (await findPost(web.callPromptly, { channel, id: thread }, () => true)) !== null;
        // The bot may have spoken while Slack was asked.
        if (spoken.get(keyOf(channel, thread)) === undefined) spoken.set(keyOf(channel, thread), found);
        return spoken.get(keyOf(channel, thread)) === true;
      } catch (error) {
        log.debug({ err: error }, "Slack did not say whether the bot has spoken in a thread");
        return false;
      }
    },
    noteSpoken: (channel, thread) => spoken.set(keyOf(channel, thread), true),
  };
}
