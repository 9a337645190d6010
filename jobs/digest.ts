import { acceptTask } from "./accept.ts";
import type { Desk } from "./desk.ts";
import type { Handler } from "./jobs.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Asks for a channel's daily digest as if somebody had posted the word, so that it is kept, ordered and answered like any
 * message. Its window begins where the last one ended: a run that was missed is made up for, one that comes twice on a day
 * is the same message. Nothing is posted in a channel that we were taken out of.
 */
export function createDigest(desk: Desk): Handler<"digest"> {
  return {
    async run({ place, thread }) {
      if ((await desk.channels.find(place)).leftAt !== null) return;
      const until = desk.now().toISOString();
      const since = (await desk.history.lastDigest(place)) ?? new Date(Date.parse(until) - DAY_MS).toISOString();
      const id = `daily-digest-${until.slice(0, 10)}`;
      await acceptTask(
        desk,
        {
          id,
          place,
          thread,
          inChannel: null,
          author: { id: "crosswire", name: "Crosswire", role: "member" },
          text: "digest",
          links: [],
          files: [],
          asked: true,
          sentAt: until,
        },
        { kind: "digest", since, until, daily: true },
      );
    },

    async giveUp({ place }, error) {
      // Nobody's message waits for it, and tomorrow's digest begins where the last one ended.
      desk.log.error({ err: error, channel: place.channel }, "could not ask for the daily digest");
    },
  };
}
