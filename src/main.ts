import { randomBytes, randomUUID } from "node:crypto";
import { createDiscord } from "../adapters/discord/discord.ts";
import { startShards } from "../adapters/discord/shards.ts";
import { createSlack, type SlackInstalls } from "../adapters/slack/slack.ts";
import { createTerminal, type Terminal } from "../adapters/terminal/terminal.ts";
import { queueWork } from "../jobs/accept.ts";
import { composeReply } from "../jobs/compose-reply.ts";
import { createHandlers } from "../jobs/create-handlers.ts";
import { createReader } from "../jobs/create-reader.ts";
import type { Desk, Reader } from "../jobs/desk.ts";
import { alignTimers, askForDue } from "../jobs/digest-due.ts";
import { createFront } from "../jobs/front.ts";
import { createJobQueue, openBackend } from "../jobs/queue.ts";
import { createReadings } from "../jobs/read-again.ts";
import { createTellings } from "../jobs/tell.ts";
import { startWorkers } from "../jobs/worker.ts";
import type { Draw } from "./chat/draw.ts";
import type { Platform } from "./chat/platform.ts";
import { type Config, type DiscordConfig, parseConfig, type SlackInstallConfig } from "./config.ts";
import { CrosswireError } from "./errors.ts";
import { LIKENESS } from "./events/likeness.ts";
import { createLog, type Log } from "./log.ts";
import { createDrawing } from "./pictures/create-drawing.ts";
import { createReadingPool, type ReadingPool } from "./reading/create-reading-pool.ts";
import { openFetcher } from "./reading/open-fetcher.ts";
import { createChannelHistory } from "./store/channel-history.ts";
import { createChannelStore } from "./store/channel-store.ts";
import { createConfidentialStore } from "./store/confidential-store.ts";
import { connectToServer } from "./store/connect-to-server.ts";
import type { Database } from "./store/database.ts";
import { createDecisionStore } from "./store/decision-store.ts";
import { createDigestStore } from "./store/digest-store.ts";
import { createErasure } from "./store/erasure.ts";
import { createInstallations } from "./store/installations.ts";
import { createKeptWorkspaces } from "./store/kept-workspaces.ts";
import { createKnownPeople } from "./store/known-people.ts";
import { createMessageStore } from "./store/message-store.ts";
import { migrate } from "./store/migrate.ts";
import { createNoticeStore } from "./store/notice-store.ts";
import { openFolder } from "./store/open-folder.ts";
import { createReaderStore } from "./store/reader-store.ts";
import { createRevisions } from "./store/revisions.ts";
import { createSecrets, deriveSecret } from "./store/secrets.ts";
import { createStoryStore, type StoryStore } from "./store/story-store.ts";
import { createVersionStore } from "./store/version-store.ts";
import { createWatchStore } from "./store/watch-store.ts";
import { createTagger } from "./text/tagger.ts";

export interface BotOptions {
  readonly config: Config;
  /** A platform that keeps something of its own is made over the bot's database. */
  readonly platforms: readonly Platform[] | ((database: Database) => readonly Platform[]);
  readonly reader: Reader;
  readonly log: Log;
  readonly now: () => Date;
}

/** A bot that listens on its platforms. */
export interface Bot {
  /** Resolves when every message accepted so far on these platforms is answered, and every page that was queued is read again. */
  idle(): Promise<void>;
  /** Does at once what is done every minute: takes up what no job works on, queues what is due, forgets what is past its time. */
  sweep(): Promise<void>;
  /** Stops listening, finishes what is under way, closes everything. Safe to call twice. */
  close(): Promise<void>;
}

/** Jobs under way get this long to end; container engines kill after 10 seconds. */
const DRAIN_MS = 8_000;
/** How often we look for messages that no job works on any more (its process died, its platform was away) and for stories past their time. */
const SWEEP_MS = 60_000;
/** Discord lets one process of ours connect every five seconds. */
const SHARD_PAUSE_MS = 5_500;

/** Opens the database that the settings name, in the form that this program knows. */
export async function openDatabase(config: Config, log: Log): Promise<Database> {
  const database = config.databaseUrl
    ? await connectToServer(config.databaseUrl, (error) => log.error({ err: error }, "database connection"))
    : await openFolder(config.data);
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The archive in `database`, with the real way of telling events apart. */
export function openStories(database: Database, config: Config, now: () => Date): StoryStore {
  return createStoryStore(database.db, {
    likeness: LIKENESS,
    retentionDays: config.retentionDays,
    now,
  });
}

/** Opens the store, queue, workers and platforms, in this order, and takes up what the last run left unfinished. */
export async function runBot({ config, reader, log, now, ...options }: BotOptions): Promise<Bot> {
  // What was opened, for closing in the opposite order, also when the start breaks off half-way.
  const opened = new AsyncDisposableStack();
  try {
    const database = await openDatabase(config, log);
    opened.defer(() => database.close());
    const platforms = typeof options.platforms === "function" ? options.platforms(database) : options.platforms;

    const backend = await openBackend({ pool: database.queuePool, redisUrl: config.redisUrl });
    opened.defer(() => backend.close());
    const queue = await createJobQueue(backend, log);
    opened.defer(() => queue.close());

    const desk: Desk = {
      messages: createMessageStore(database.db, now),
      stories: openStories(database, config, now),
      versions: createVersionStore(database.db, { likeness: LIKENESS, retentionDays: config.retentionDays, now }),
      watches: createWatchStore(database.db),
      revisions: createRevisions(database.db),
      channels: createChannelStore(database.db),
      readers: createReaderStore(database.db),
      erasure: createErasure(database.db, { retentionDays: config.retentionDays, now }),
      confidential: createConfidentialStore(database.db),
      decisions: createDecisionStore(database.db, { retentionDays: config.retentionDays, now }),
      notices: createNoticeStore(database.db),
      known: createKnownPeople(database.db),
      history: createChannelHistory(database.db),
      digests: createDigestStore(database.db, { retentionDays: config.retentionDays, now }),
      timers: queue.timers,
      platforms: new Map(platforms.map((platform) => [platform.name, platform])),
      reader,
      compose: composeReply,
      addJob: queue.add,
      now,
      log,
    };

    // What a job that ended may have finished is what `idle` waits for.
    const jobEnded = new EventTarget();
    // Jobs of a process that died: nobody else works on them, and the sweep adds them again. A Redis may hold others' jobs too.
    if (database.exclusive && config.redisUrl === null) await queue.clear();
    await alignTimers(desk);
    const onEnd = () => void jobEnded.dispatchEvent(new Event("end"));
    const workers = await startWorkers(backend, createHandlers(desk), { log, onEnd });
    opened.defer(() => workers.close(DRAIN_MS));

    const unfinished = async () =>
      (await desk.messages.unfinished()).filter(({ channel }) => desk.platforms.has(channel.platform));
    const readings = createReadings(desk);
    const tellings = createTellings(desk);
    const sweep = async () => {
      await desk.erasure.expire();
      for (const one of await unfinished()) await queueWork(desk, one);
      await readings.queue();
      await tellings.queue();
      await askForDue(desk);
    };
    await sweep();
    const sweeping = setInterval(() => void sweep().catch((error) => log.error({ err: error }, "sweep")), SWEEP_MS);
    sweeping.unref();
    opened.defer(() => clearInterval(sweeping));

    const front = createFront(desk);
    for (const { inbox } of platforms) opened.defer(() => inbox.close());
    // One that is away keeps none of the others waiting.
    await Promise.all(platforms.map(({ inbox }) => inbox.listen(front)));
    log.info({ platforms: platforms.map(({ name }) => name) }, "ready");

    let closing: Promise<void> | null = null;
    return {
      sweep,
      async idle() {
        while (true) {
          const { promise, resolve } = Promise.withResolvers<Event>();
          jobEnded.addEventListener("end", resolve, { once: true });
          const isRead = !(await readings.areUnderWay()) && !(await tellings.areUnderWay());
          const done = isRead && (await unfinished()).length === 0;
          if (done) return jobEnded.removeEventListener("end", resolve);
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

/** Where the bot runs: the process, or a test's own. */
export type Surroundings = Pick<NodeJS.Process, "env" | "stdin" | "stdout" | "stderr" | "on" | "off" | "exit">;

/**
 * Serves until Ctrl-C, SIGTERM or `ended`, then closes in order. A second signal quits at once: nothing is lost by it, what
 * was under way is done again at the next start.
 */
export async function serve(
  bot: Pick<Bot, "close">,
  ended: Promise<unknown>,
  program: Pick<Surroundings, "on" | "off" | "exit">,
) {
  const { promise: signalled, resolve } = Promise.withResolvers<void>();
  let closing = false;
  const onSignal = () => {
    if (closing) program.exit(130);
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) program.on(signal, onSignal);
  await Promise.race([signalled, ended]);
  closing = true;
  await bot.close();
  for (const signal of ["SIGINT", "SIGTERM"] as const) program.off(signal, onSignal);
}

/** The terminal as the platform of these surroundings. */
function openTerminal({ env, stdin, stdout }: Surroundings, config: Config, now: () => Date): Terminal {
  const { USER } = env;
  return createTerminal({
    input: stdin,
    output: stdout,
    interactive: Boolean(stdin.isTTY && stdout.isTTY),
    colour: config.colour && Boolean(stdout.isTTY),
    columns: () => stdout.columns ?? 80,
    folder: ".",
    name: USER ?? "you",
    session: now().toISOString(),
    now,
  });
}

/** Where the workspaces that install the app are kept, and what they install it with. */
function openInstalls(database: Database, { keys, ...app }: SlackInstallConfig, now: () => Date): SlackInstalls {
  const secrets = createSecrets(keys, randomBytes);
  return {
    ...app,
    stateSecret: deriveSecret(keys[0], "crosswire slack install state"),
    installations: createInstallations(database.db, { secrets, newName: randomUUID, now }),
  };
}

/** The threads that pages are taken apart on. They end after the bot, whose last jobs may still read. */
function openReading(): Pick<ReadingPool, "read"> & AsyncDisposable {
  const pool = createReadingPool();
  return { read: pool.read, [Symbol.asyncDispose]: pool.close };
}

/** The platforms that have a token. */
function openPlatforms(
  { slack, discord }: Config,
  database: Database,
  log: Log,
  now: () => Date,
  draw: Draw,
): readonly Platform[] {
  const installs = slack?.install ? openInstalls(database, slack.install, now) : null;
  const talking = slack ? createSlack(slack, log, now, installs, draw) : null;
  const share = discord?.share ?? null;
  // Of the processes that share the servers of Discord one is enough to hear Slack; all of them answer in it.
  const isFirst = share === null || share.ids.includes(0);
  return [
    ...(talking ? [isFirst ? talking : deaf(talking)] : []),
    ...(discord
      ? [createDiscord({ ...discord, shards: share }, log, now, createKeptWorkspaces(database.db, "discord"), draw)]
      : []),
  ];
}

const deaf = (platform: Platform): Platform => ({
  ...platform,
  inbox: { listen: async () => {}, close: async () => {} },
});

/** Serves each platform that has a token until a signal comes. */
async function startPlatforms(config: Config, surroundings: Surroundings): Promise<void> {
  const now = () => new Date();
  const log = createLog(config.logLevel ?? "info");
  // It ends after the bot, whose last answers may still have a picture.
  await using drawing = createDrawing();
  const platforms = (database: Database) => openPlatforms(config, database, log, now, drawing.draw);
  await using reading = openReading();
  const reader = createReader(createTagger(), openFetcher(config), reading.read);
  const bot = await runBot({ config, platforms, reader, log, now });
  await serve(bot, new Promise(() => {}), surroundings);
}

/** Runs several processes, each for its share of Discord's servers, until a signal comes. */
async function startProcesses(config: Config, discord: DiscordConfig, surroundings: Surroundings): Promise<void> {
  const log = createLog(config.logLevel ?? "info");
  const group = await startShards({
    ...discord,
    count: discord.shards ?? "auto",
    file: import.meta.filename,
    pause: SHARD_PAUSE_MS,
    log,
  });
  await serve({ close: group.stop }, new Promise(() => {}), surroundings);
}

/** Serves the chat in this terminal, or what a pipe brings. */
async function startTerminal(config: Config, surroundings: Surroundings): Promise<void> {
  const now = () => new Date();
  const terminal = openTerminal(surroundings, config, now);
  const interactive = Boolean(surroundings.stdin.isTTY && surroundings.stdout.isTTY);
  // Logs and chat share a terminal: only what is wrong is shown, unless a level was asked for.
  const log = createLog(config.logLevel ?? "error");
  await using reading = openReading();
  const reader = createReader(createTagger(), openFetcher(config), reading.read);
  const bot = await runBot({ config, platforms: [terminal], reader, log, now });
  // Who quits does not wait for answers, they come at the next start; the end of a pipe waits for all of them.
  await serve(bot, interactive ? terminal.ended : terminal.ended.then(() => bot.idle()), surroundings);
}

/** Runs the bot on the platforms that have a token, else in this terminal; resolves to the exit status. */
export async function start(surroundings: Surroundings): Promise<number> {
  try {
    const config = parseConfig(surroundings.env);
    const { discord } = config;
    if (discord && discord.shards !== null && discord.share === null) {
      await startProcesses(config, discord, surroundings);
    } else if (config.slack || discord) await startPlatforms(config, surroundings);
    else await startTerminal(config, surroundings);
    return 0;
  } catch (error) {
    if (!(error instanceof CrosswireError)) throw error;
    surroundings.stderr.write(`${error.message}\n`);
    return 1;
  }
}

if (import.meta.main) {
  // The process would otherwise wait for handles of libraries that have nothing left to do.
  process.exit(await start(process));
}
