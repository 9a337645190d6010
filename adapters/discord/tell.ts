import { Routes } from "discord-api-types/v10";
import { z } from "zod";
import { createBounded } from "../../src/chat/bounded.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import type { Log } from "../../src/log.ts";
import { textDisplay } from "./lay-out.ts";
import { message } from "./render.ts";
import type { Starters } from "./starters.ts";
import { spotOf } from "./thread-ref.ts";
import type { Web } from "./web.ts";

/** Says to a person alone what cannot be said where they wrote. */
export interface Tell {
  /** Never rejects: nobody could be told of it. */
  cannotAnswer(thread: ThreadRef): Promise<void>;
}

export interface TellOptions {
  readonly starters: Starters;
  /** Names of the permissions that the bot lacks there. */
  readonly lacking: (channel: string) => readonly string[];
  readonly now: () => Date;
  readonly log: Log;
}

const MOST_PEOPLE = 5_000;
/** A person is told once in so long of a channel. */
const AGAIN_MS = 60 * 60 * 1_000;
const direct = z.object({ id: z.string() });

export function createTell(web: Web, { starters, lacking, now, log }: TellOptions): Tell {
  const told = createBounded<number>(MOST_PEOPLE);
  return {
    async cannotAnswer(thread) {
      const spot = spotOf(thread);
      if (spot.kind === "channel") return;
      const id = spot.kind === "thread" ? spot.id : spot.message;
      try {
        const { author } = await starters.find(thread.channel, id);
        const key = `${author}-${thread.channel}`;
        if (author === null || now().getTime() - (told.get(key) ?? 0) < AGAIN_MS) return;
        told.set(key, now().getTime());
        const channel = direct.parse(await web.post(Routes.userChannels(), { recipient_id: author })).id;
        const names = lacking(thread.channel);
        const why =
          names.length > 0 ? `I lack ${names.map((name) => `“${name}”`).join(", ")} there` : "it is closed to me";
        const words = `I could not answer you in <#${thread.channel}>: ${why}. Ask somebody who runs the server to allow it in the settings of the channel.`;
        await web.post(Routes.channelMessages(channel), message([textDisplay(words)]));
      } catch (error) {
        log.debug({ err: error }, "nobody could be told that an answer cannot be given");
      }
    },
  };
}
