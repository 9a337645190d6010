import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Front, Inbox, Limits, Platform } from "../../src/chat/platform.ts";
import { PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createConnection } from "./connection.ts";
import { createDirectory } from "./directory.ts";
import { createFiles } from "./files.ts";
import { createOutbox, type Delivery } from "./outbox.ts";
import { parseMessage, parseOrigin } from "./parse.ts";
import { parsePress } from "./parse-press.ts";
import { createThreads } from "./threads.ts";
import { createWeb, toPlatformError } from "./web.ts";

export interface SlackSettings {
  readonly botToken: string;
  /** Socket Mode; null: signed HTTP. */
  readonly appToken: string | null;
  /** For HTTP; one of the two must be there. */
  readonly signingSecret: string | null;
  /** Slack's own when null. */
  readonly apiUrl: string | null;
  /** Where HTTP requests are taken, at /slack/events. */
  readonly port: number;
}

const LIMITS: Limits = { charactersPerPost: 12_000, disagreements: 5, lines: 40 };
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** Slack as a platform, one workspace. Nothing is sent or opened before it listens. */
export function createSlack(settings: SlackSettings, log: Log, now: () => Date): Platform {
  const { botToken: token, apiUrl } = settings;
  const closing = new AbortController();
  const web = createWeb({ token, apiUrl, log, closing: closing.signal });
  const delivery = new AsyncLocalStorage<Delivery>();
  const threads = createThreads(web, log);
  const directory = createDirectory(web, log);
  let stop: () => Promise<void> = async () => {};

  /** Tries until Slack is there; a wrong token is an error at once. */
  async function persist<T>(attempt: () => Promise<T>): Promise<T> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        return await attempt();
      } catch (thrown) {
        const error = toPlatformError(thrown);
        if (!(error instanceof PlatformUnreachable) || closing.signal.aborted) throw error;
        log.warn({ err: error, seconds: pause / 1_000 }, "Slack is not there; trying again");
        await wait(pause, undefined, { signal: closing.signal }).catch(() => {
          throw error;
        });
      }
    }
  }

  async function listen(front: Front): Promise<void> {
    const self = await persist(() => web.call((client) => client.auth.test()));
    const identity = {
      botToken: token,
      botId: self.bot_id ?? "",
      botUserId: self.user_id ?? "",
      teamId: self.team_id ?? "",
    };

    /** Slack sends the event again unless this resolves. */
    async function take(message: IncomingMessage | null, again: boolean): Promise<void> {
      if (!message) return;
      if (closing.signal.aborted) throw new PlatformUnreachable("The bot is closing.");
      const now = { again, over: false };
      await delivery
        .run(now, () => front.take({ kind: "posted", message }))
        .finally(() => {
          now.over = true;
        });
    }

    const connection = createConnection(settings, identity, log, closing.signal);
    const { app } = connection;
    let lastTurn: Promise<unknown> = Promise.resolve();
    const onEvent = async (payload: unknown, workspace: string, again: boolean) => {
      const origin = parseOrigin(payload);
      if (!origin) return;
      const { user, channel, channelType, thread } = origin;
      const found = Promise.all([
        directory.nameOf(user),
        directory.isOpen(channel, channelType),
        thread === null ? false : threads.spokeIn(channel, thread),
      ]);
      // Delivered in the order that they came, however long each is looked up: stories count as posted in that order.
      const turn = lastTurn.then(() => found);
      lastTurn = turn;
      const [author, open, spokeIn] = await turn;
      await take(parseMessage(payload, { workspace, bot: identity.botUserId, author, open, spokeIn }), again);
    };
    for (const name of ["message", "app_mention"] as const) {
      app.event(name, ({ event, body, context }) => onEvent(event, body.team_id, (context.retryNum ?? 0) > 0));
    }
    app.action(/^command:/, async ({ body, ack }) => {
      const press = parsePress(body, now());
      if (press) {
        const [author, open] = await Promise.all([directory.nameOf(press.user), directory.isOpen(press.channel, null)]);
        await take(press.toMessage(author, open === true), false);
      }
      await ack();
    });
    stop = connection.stop;
    await persist(connection.start);
  }

  const inbox: Inbox = {
    listen,
    async close() {
      closing.abort();
      await stop();
    },
  };
  return {
    name: "slack",
    limits: LIMITS,
    inbox,
    outbox: createOutbox({ web, delivery, threads, log }),
    files: createFiles({ web, token, apiUrl, fetch }),
  };
}
