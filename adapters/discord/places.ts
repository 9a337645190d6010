import { Routes } from "discord-api-types/v10";
import { createBounded } from "../../src/chat/bounded.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import type { Log } from "../../src/log.ts";
import { readMessage } from "./message.ts";
import type { Starters } from "./starters.ts";
import { spotOf } from "./thread-ref.ts";
import { CODES, codeOf, type Web } from "./web.ts";

/** A channel or thread in which a post goes, and the message that it answers there; null: none. */
export interface Target {
  readonly channel: string;
  readonly replyTo: string | null;
}

/** Where posts really go. */
export interface Places {
  /** Begins the thread when it is not there yet. Where the bot may not, the post answers the message in the channel. */
  targetOf(thread: ThreadRef): Promise<Target>;
  /** The same without beginning anything. */
  likelyTargetOf(thread: ThreadRef): Target;
  /** In the channel, when the thread does not take it; null where there is no other place. */
  besides(thread: ThreadRef): Target | null;
  /** A post was taken back from `channel`: a thread that the bot began for it, and in which nothing stands, is put away. */
  leave(thread: ThreadRef, channel: string): Promise<void>;
}

const MOST_THREADS = 20_000;
/** Minutes without a message until Discord puts a thread away. */
const AUTO_ARCHIVE = 1_440;
/** After these the thread may be there all the same: it has one, or it is no thread of a message. */
const THERE = new Set<number | null>([CODES.hasThread, CODES.unknownMessage, CODES.wrongChannelType]);
const NOT_ALLOWED = new Set<number | null>([CODES.missingPermissions, CODES.noAccess]);

export interface PlacesOptions {
  readonly starters: Starters;
  /** Whether there is a thread of that id, as far as this process knows. */
  readonly isThere: (thread: string) => boolean;
  /** Whether the bot may begin threads in a channel and write in them: so an admin has answers in the channel itself. */
  readonly mayBegin: (channel: string) => boolean;
  readonly log: Log;
}

export function createPlaces(web: Web, { starters, isThere, mayBegin, log }: PlacesOptions): Places {
  const opened = createBounded<true>(MOST_THREADS);

  async function begin(channel: string, message: string): Promise<Target> {
    if (!mayBegin(channel)) return { channel, replyTo: message };
    try {
      const { name } = await starters.find(channel, message);
      await web.post(Routes.threads(channel, message), { name, auto_archive_duration: AUTO_ARCHIVE });
    } catch (error) {
      const code = codeOf(error);
      if (NOT_ALLOWED.has(code)) {
        log.debug({ err: error }, "no thread could be begun; answered in the channel");
        return { channel, replyTo: message };
      }
      if (!THERE.has(code)) throw error;
    }
    opened.set(message, true);
    return { channel: message, replyTo: null };
  }

  return {
    async targetOf(thread) {
      const spot = spotOf(thread);
      if (spot.kind !== "thread" || spot.id === thread.channel) return likely(thread);
      return opened.get(spot.id) || isThere(spot.id) ? likely(thread) : begin(thread.channel, spot.id);
    },
    likelyTargetOf: likely,
    besides(thread) {
      const spot = spotOf(thread);
      return spot.kind === "thread" && spot.id !== thread.channel
        ? { channel: thread.channel, replyTo: spot.id }
        : null;
    },
    async leave(thread, channel) {
      const spot = spotOf(thread);
      if (spot.kind !== "thread" || spot.id !== channel || channel === thread.channel) return;
      try {
        const left = await web.get(Routes.channelMessages(channel), { limit: "2" });
        // Discord shows the message that it begins on as the first one of it.
        const words = Array.isArray(left) ? left.filter((one) => readMessage(one) !== null) : [];
        if (words.length === 0) await web.patch(Routes.channel(channel), { archived: true });
      } catch (error) {
        log.debug({ err: error }, "an empty thread stays open");
      }
    },
  };
}

function likely(thread: ThreadRef): Target {
  const spot = spotOf(thread);
  if (spot.kind === "thread") return { channel: spot.id, replyTo: null };
  return { channel: thread.channel, replyTo: spot.kind === "reply" ? spot.message : null };
}
