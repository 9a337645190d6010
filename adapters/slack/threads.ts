import { createBounded } from "../../src/chat/bounded.ts";
import type { Log } from "../../src/log.ts";
import { findPost } from "./find-post.ts";
import type { Webs } from "./webs.ts";

/** The threads in which the bot has spoken: a question there needs no mention. */
export interface Threads {
  /** Slack is asked about a thread that this process has not seen yet, as after a restart. */
  spokeIn(workspace: string, channel: string, thread: string): Promise<boolean>;
  noteSpoken(workspace: string, channel: string, thread: string): void;
}

const MOST_THREADS = 10_000;

export function createThreads(webs: Webs, log: Log): Threads {
  const spoken = createBounded<boolean>(MOST_THREADS);
  const keyOf = (workspace: string, channel: string, thread: string) => `${workspace}-${channel}-${thread}`;
  return {
    async spokeIn(workspace, channel, thread) {
      const key = keyOf(workspace, channel, thread);
      const known = spoken.get(key);
      if (known !== undefined) return known;
      try {
        const found = (await findPost(webs.of(workspace).callPromptly, { channel, id: thread }, () => true)) !== null;
        // The bot may have spoken while Slack was asked.
        if (spoken.get(key) === undefined) spoken.set(key, found);
        return spoken.get(key) === true;
      } catch (error) {
        log.debug({ err: error }, "Slack did not say whether the bot has spoken in a thread");
        return false;
      }
    },
    noteSpoken: (workspace, channel, thread) => spoken.set(keyOf(workspace, channel, thread), true),
  };
}
