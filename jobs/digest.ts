import type { Desk } from "./desk.ts";
import { askIfDue } from "./digest-due.ts";
import type { Handler } from "./jobs.ts";

/** Asks for the digest of a channel when its timer goes off. */
export function createDigest(desk: Desk): Handler<"digest"> {
  return {
    async run(channel) {
      const { digest, leftAt } = await desk.channels.find(channel);
      // Taken back while the queue was away, or the channel is forgotten.
      if (digest === null || leftAt !== null) await desk.timers.set(channel, null);
      else await askIfDue(desk, { channel, times: digest });
    },

    async giveUp({ channel }, error) {
      // Nobody's message waits for it, and the sweep asks for it again.
      desk.log.error({ err: error, channel }, "could not ask for the digest");
    },
  };
}
