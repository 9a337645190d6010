import { slotBefore, slotUpTo } from "../src/chat/digest-times/slots.ts";
import type { Channel, IncomingMessage } from "../src/chat/message.ts";
import { OURSELVES, type TimedChannel } from "../src/store/digest-store.ts";
import { acceptTask } from "./accept.ts";
import type { Desk } from "./desk.ts";
import { settingsOf } from "./settings-of.ts";

/** A digest that is later than this does not come any more; the next one begins where the last one ended. */
const LATEST_MS = 24 * 60 * 60 * 1000;

/**
 * Asks for the digest of a channel if one is due, as if somebody had posted the word, so that it is kept, ordered and answered like any
 * message. Its id is its channel with the time that was settled for it, whenever and by whomever it is asked for: however often that
 * happens, it is one message. It tells of what came since the last one ended, up to that time.
 */
export async function askIfDue(desk: Desk, { channel, times }: TimedChannel): Promise<void> {
  const now = desk.now().toISOString();
  const slot = slotUpTo(times, now);
  if (slot.at < times.settledAt || Date.parse(now) - Date.parse(slot.at) >= LATEST_MS) return;
  const last = await desk.digests.lastEnd(channel, null);
  // Of clocks that were set back, too.
  if (last !== null && slot.at <= last) return;
  const readers = await desk.digests.readers(channel);
  if (!readers || (await settingsOf(desk, readers.place)).mode === "off") return;
  const { place } = readers;
  const message: IncomingMessage = {
    id: `digest-${slot.local}-${times.zone}`,
    place,
    thread: { ...channel, id: null },
    inChannel: null,
    // A conversation with one person is for that person, who sees there what is theirs.
    author: place.visibility === "direct" && readers.last ? readers.last : OURSELVES,
    text: "digest",
    links: [],
    files: [],
    asked: true,
    sentAt: now,
  };
  const since = last ?? slotBefore(times, slot.at).at;
  await acceptTask(desk, message, { kind: "digest", since, until: slot.at, daily: true });
}

/** The same for every channel here: what no timer woke us for, as while we were away. One that fails keeps no other waiting. */
export async function askForDue(desk: Desk): Promise<void> {
  for (const timed of await desk.digests.timed()) {
    if (!desk.platforms.has(timed.channel.platform)) continue;
    try {
      await askIfDue(desk, timed);
    } catch (error) {
      desk.log.error({ err: error, channel: timed.channel.channel }, "could not ask for the digest");
    }
  }
}

/** Brings the timer of a channel in line with what is settled for it. Without a queue the sweep asks all the same, within a minute. */
export async function alignTimer(desk: Desk, channel: Channel): Promise<void> {
  const { digest, leftAt } = await desk.channels.find(channel);
  await orWarn(desk, () => desk.timers.set(channel, leftAt === null ? digest : null));
}

/** The same for all channels, and for those of which nothing is kept any more. */
export async function alignTimers(desk: Desk): Promise<void> {
  const timed = await desk.digests.timed();
  await orWarn(desk, async () => {
    for (const { channel, times } of timed) await desk.timers.set(channel, times);
    await desk.timers.keepOnly(timed.map(({ channel }) => channel));
  });
}

async function orWarn(desk: Desk, align: () => Promise<void>): Promise<void> {
  try {
    await align();
  } catch (error) {
    desk.log.warn({ err: error }, "digest timers not set");
  }
}
