import { sql } from "kysely";
import { queueWork } from "../../../jobs/accept.ts";
import { composeReply } from "../../../jobs/compose-reply.ts";
import { askForDue } from "../../../jobs/digest-due.ts";
import type { IncomingMessage } from "../../../src/chat/message.ts";
import type { DigestTimes } from "../../../src/chat/settings.ts";
import type { Database } from "../../../src/store/database.ts";
import { createFakeBot, type FakeBot } from "../../fakes/desk.ts";
import { makeMessage, openChannel } from "../../fakes/stories.ts";

const MINUTE_MS = 60_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const { platform, workspace, channel } = openChannel;
export const CHANNEL = { platform, workspace, channel };

/** A digest that was asked for by itself. */
interface Asked {
  readonly id: string;
  readonly since: string;
  readonly until: string;
  readonly state: string;
  /** Ids of the stories that it told of. */
  readonly told: readonly string[];
}

/** A bot whose clock is set by hand, in a channel that people wrote in. */
export interface DigestDesk {
  readonly bot: FakeBot;
  /** ISO 8601. */
  at(instant: string): void;
  later(minutes: number): void;
  /** What is done every minute, and all jobs that come of it. */
  sweep(): Promise<void>;
  /** Somebody posts a story of these words, or did at that time and is heard now. */
  post(id: string, text: string, sentAt?: string): Promise<void>;
  /** Somebody says that to the bot. */
  say(id: string, text: string, parts?: Partial<IncomingMessage>): Promise<void>;
  settle(times: Partial<DigestTimes>): Promise<void>;
  /** In the order asked for. */
  asked(): Promise<readonly Asked[]>;
}

export async function openDigestDesk(database: Database, start: string, plain = true): Promise<DigestDesk> {
  let now = Date.parse(start);
  const time = () => new Date(now);
  const bot = await createFakeBot(database, plain ? { now: time } : { now: time, compose: composeReply });
  const desk: DigestDesk = {
    bot,
    at: (instant) => {
      now = Date.parse(instant);
    },
    later: (minutes) => {
      now += minutes * MINUTE_MS;
    },
    async sweep() {
      for (const one of await bot.desk.messages.unfinished()) await queueWork(bot.desk, one);
      await askForDue(bot.desk);
      await bot.work();
    },
    async post(id, text, sentAt = time().toISOString()) {
      await bot.accept(makeMessage(id, text, { sentAt }));
      await bot.work();
    },
    async say(id, text, parts = {}) {
      const message = makeMessage(id, text, { sentAt: time().toISOString(), ...parts });
      await bot.front.take({ kind: "posted", message });
      await bot.work();
    },
    settle: (times) =>
      bot.desk.channels.set(CHANNEL, {
        digest: {
          days: EVERY_DAY,
          hour: 8,
          minute: 30,
          zone: "Europe/Warsaw",
          whenEmpty: "line",
          settledAt: time().toISOString(),
          ...times,
        },
      }),
    async asked() {
      const { rows } = await sql<Omit<Asked, "told"> & { told: readonly string[] | null }>`
        select message ->> 'id' as id, task ->> 'since' as since, task ->> 'until' as until, state,
          reply -> 'drawnFrom' as told
        from crosswire.messages where task ->> 'kind' = 'digest' and (task ->> 'daily')::boolean
        order by place_in_line`.execute(database.db);
      return rows.map(({ told, ...one }) => ({ ...one, told: told ?? [] }));
    },
  };
  await desk.say("hello", "help");
  return desk;
}

/** The posts that are digests. */
export const digestsShown = ({ bot }: DigestDesk): readonly string[] =>
  bot.platform.shown().filter((text) => /^digest\b/i.test(text));
