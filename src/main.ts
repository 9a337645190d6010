import { acceptMessage, queueWork } from "../jobs/accept.ts";
import { composeReply } from "../jobs/compose-reply.ts";
import type { Desk, Reader } from "../jobs/desk.ts";
import { createDigest } from "../jobs/digest.ts";
import { createJobQueue, openBackend } from "../jobs/queue.ts";
import { createReadStory } from "../jobs/read-story.ts";
import { createReply } from "../jobs/reply.ts";
import { startWorkers } from "../jobs/worker.ts";
import { parseIntent } from "./chat/intent.ts";
import type { Platform } from "./chat/platform.ts";
import type { Config } from "./config.ts";
import { compareSignatures, SAME_EVENT } from "./events/compare-signatures.ts";
import type { Log } from "./log.ts";
import { connectToServer, openFolder } from "./store/database.ts";
import { createChannelHistory, createMessageStore } from "./store/message-store.ts";
import { migrate } from "./store/migrate.ts";
import { createStoryStore, forgetStories } from "./store/story-store.ts";

export interface BotOptions {
  readonly config: Config;
  readonly platforms: readonly Platform[];
  readonly reader: Reader;
  readonly log: Log;
  readonly now: () => Date;
}

/** A bot that listens on its platforms. */
export interface Bot {
  /** Resolves when every message accepted so far on these platforms is answered. */
  idle(): Promise<void>;
  /** Stops listening, finishes what is under way, closes everything. Safe to call twice. */
  close(): Promise<void>;
}

/** Jobs under way get this long to end; container engines kill after 10 seconds. */
const DRAIN_MS = 8_000;
/** How often messages are looked for that no job works on any more: its process died, or its platform was away. */
const SWEEP_MS = 60_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the store, queue, workers and platforms, in this order, and takes up what the last run left unfinished. */
export async function runBot({ config, platforms, reader, log, now }: BotOptions): Promise<Bot> {
  // What was opened, for closing in the opposite order, also when the start breaks off half-way.
  const opened = new AsyncDisposableStack();
  try {
    const database = config.databaseUrl
      ? connectToServer(config.databaseUrl, (error) => log.error({ err: error }, "database connection"))
      : await openFolder(config.data);
    opened.defer(() => database.close());
    await migrate(database.db);
    await forgetStories(database.db, new Date(now().getTime() - config.retentionDays * DAY_MS).toISOString());

    const backend = await openBackend({ pool: database.queuePool, redisUrl: config.redisUrl });
    opened.defer(() => backend.close());
    const queue = await createJobQueue(backend, log);
    opened.defer(() => queue.close());

    const desk: Desk = {
      messages: createMessageStore(database.db, now),
      stories: createStoryStore(database.db, {
        likeness: { compare: compareSignatures, threshold: SAME_EVENT },
        retentionDays: config.retentionDays,
        now,
      }),
      history: createChannelHistory(database.db),
      platforms: new Map(platforms.map((platform) => [platform.name, platform])),
      reader,
      compose: composeReply,
      addJob: queue.add,
      now,
      log,
    };

    // What a job that ended may have finished is what `idle` waits for.
    const jobEnded = new EventTarget();
    if (database.exclusive) await queue.clear();
    const workers = await startWorkers(
      backend,
      { "read-story": createReadStory(desk), reply: createReply(desk), digest: createDigest(desk) },
      { log, onEnd: () => jobEnded.dispatchEvent(new Event("end")) },
    );
    opened.defer(() => workers.close(DRAIN_MS));

    const unfinished = async () =>
      (await desk.messages.unfinished()).filter(({ channel }) => desk.platforms.has(channel.platform));
    const sweep = async () => {
      for (const { key, state, channel } of await unfinished()) await queueWork(desk, { key, state, place: channel });
    };
    await sweep();
    const sweeping = setInterval(() => void sweep().catch((error) => log.error({ err: error }, "sweep")), SWEEP_MS);
    sweeping.unref();
    opened.defer(() => clearInterval(sweeping));

    for (const { inbox } of platforms) {
      opened.defer(() => inbox.close());
      await inbox.listen((message) => acceptMessage(desk, message, parseIntent(message)));
    }
    log.info({ platforms: platforms.map(({ name }) => name) }, "ready");

    let closing: Promise<void> | null = null;
    return {
      async idle() {
        while (true) {
          const { promise, resolve } = Promise.withResolvers<Event>();
          jobEnded.addEventListener("end", resolve, { once: true });
          if ((await unfinished()).length === 0) return;
          await promise;
        }
      },
      close() {
        closing ??= opened.disposeAsync();
        return closing;
      },
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/**
 * Resolves when the bot is closed after Ctrl-C or SIGTERM. A second signal quits at once: nothing is lost by it, what was
 * under way is done again at the next start.
 */
export async function closeOnSignal(bot: Pick<Bot, "close">, program: NodeJS.Process): Promise<void> {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  let signals = 0;
  const onSignal = () => {
    signals += 1;
    if (signals > 1) program.exit(130);
    resolve();
  };
  program.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  await asked;
  await bot.close();
}
