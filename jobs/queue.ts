import {
  createPostgresBackend,
  type PgPool,
  Queue as RedisQueue,
  Worker as RedisWorker,
  type RepeatStrategy,
  runMigrations,
  withBackend,
} from "bullmq";
import type { Channel } from "../src/chat/message.ts";
import type { DigestTimes } from "../src/chat/settings.ts";
import type { Log } from "../src/log.ts";
import type { Database } from "../src/store/database.ts";
import { messageKey } from "../src/store/message-key.ts";
import { type NextRun, nextDigestRun, patternOf } from "./digest-runs.ts";
import { type AddJob, JOB_NAMES, type JobName, jobs } from "./jobs.ts";
import { openRedis } from "./open-redis.ts";

/** Where jobs stand: in the database, or in Redis when its address is given. */
export interface QueuePlace {
  readonly pool: Database["queuePool"];
  readonly redisUrl: string | null;
}

/** BullMQ's classes, bound to a place. */
export interface QueueBackend {
  createQueue(name: JobName): BullQueue;
  createWorker(name: JobName, process: (job: BullJob) => Promise<void>, options: WorkerSettings): BullWorker;
  /** Closes the connections that are the backend's own. */
  close(): Promise<void>;
}

type BullQueue = Pick<
  RedisQueue,
  | "add"
  | "on"
  | "obliterate"
  | "upsertJobScheduler"
  | "removeJobScheduler"
  | "getJobSchedulers"
  | "waitUntilReady"
  | "close"
>;
type BullWorker = Pick<RedisWorker, "on" | "waitUntilReady" | "close">;

/** What we read of a job. */
export interface BullJob {
  readonly id?: string | undefined;
  readonly data: unknown;
  readonly attemptsMade: number;
}

export interface WorkerSettings {
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly maxStalledCount: number;
}

/** Connects to the place, and brings BullMQ's tables up to date there. Throws BadConfiguration when jobs would not be safe in it. */
export async function openBackend(
  { pool, redisUrl }: QueuePlace,
  nextRun: NextRun = nextDigestRun,
): Promise<QueueBackend> {
  return redisUrl === null ? openPostgresBackend(pool, nextRun) : openRedisBackend(redisUrl, nextRun);
}

async function openPostgresBackend(pool: QueuePlace["pool"], nextRun: NextRun): Promise<QueueBackend> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Both kinds of pool have what BullMQ asks of one; its type for it is narrower than what it uses.
  const connection = pool as unknown as PgPool;
  const settings = settingsOf(nextRun);
  return {
    createQueue: (name) => new Queue(name, { connection, settings }) as unknown as BullQueue,
    createWorker: (name, process, options) =>
      new Worker(name, process, { connection, settings, ...options }) as unknown as BullWorker,
    close: async () => {},
  };
}

/** Sets our keys apart in a Redis that others use too. */
const PREFIX = "crosswire";

/** Throws BadConfiguration when jobs would not be safe in the Redis at `url`. */
export async function openRedisBackend(url: string, nextRun: NextRun = nextDigestRun): Promise<QueueBackend> {
  const { queues, workers, close } = await openRedis(url);
  const settings = settingsOf(nextRun);
  return {
    createQueue: (name) => new RedisQueue(name, { connection: queues, prefix: PREFIX, settings }),
    createWorker: (name, process, options) =>
      new RedisWorker(name, process, { connection: workers, prefix: PREFIX, settings, ...options }),
    close: async () => close(),
  };
}

/** Its type knows of no time zone, and of no end. */
const settingsOf = (nextRun: NextRun): { readonly repeatStrategy: RepeatStrategy } => ({
  repeatStrategy: nextRun as RepeatStrategy,
});

/** The jobs that wait to be done. */
export interface JobQueue {
  readonly add: AddJob;
  readonly timers: DigestTimers;
  /** Drops every job. For a process that is alone: what was under way when the last one died would else wait for its lock to run out. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** What wakes the digests of channels. */
export interface DigestTimers {
  /** At each of these times from now on, and at no earlier ones; null: at none. */
  set(channel: Channel, times: DigestTimes | null): Promise<void>;
  /** Takes the timers of all other channels away. */
  keepOnly(channels: readonly Channel[]): Promise<void>;
}

/** One BullMQ queue for each kind of job, so that slow pages hold up no replies. */
export async function createJobQueue(backend: QueueBackend, log: Log): Promise<JobQueue> {
  const queues = new Map(JOB_NAMES.map((name) => [name, backend.createQueue(name)] as const));
  for (const [name, queue] of queues) queue.on("error", (error) => log.error({ err: error, queue: name }, "queue"));
  await Promise.all([...queues.values()].map((queue) => queue.waitUntilReady()));
  const queueOf = (name: JobName): BullQueue => {
    const queue = queues.get(name);
    if (!queue) throw new Error(`There is no queue named ${name}.`);
    return queue;
  };
  return {
    async add(name, data, id) {
      await queueOf(name).add(name, jobs[name].data.parse(data), { jobId: id, ...optionsOf(name) });
    },
    timers: createTimers(queueOf("digest")),
    async clear() {
      for (const queue of queues.values()) await queue.obliterate({ force: true });
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

function createTimers(queue: BullQueue): DigestTimers {
  return {
    async set(channel, times) {
      const id = timerOf(channel);
      if (times === null) return void (await queue.removeJobScheduler(id));
      const template = { name: "digest", data: jobs.digest.data.parse(channel), opts: optionsOf("digest") };
      await queue.upsertJobScheduler(id, { pattern: patternOf(times), tz: times.zone }, template);
    },
    async keepOnly(channels) {
      const kept = new Set(channels.map(timerOf));
      for (const { key } of await queue.getJobSchedulers()) if (!kept.has(key)) await queue.removeJobScheduler(key);
    },
  };
}

const timerOf = (place: Channel): string => messageKey({ id: "digest", place });

function optionsOf(name: JobName) {
  const { attempts, backoffMs } = jobs[name];
  return {
    attempts,
    backoff: { type: "exponential", delay: backoffMs, jitter: 0.2 },
    // The row of the message keeps a done one from being done again; a job that is kept would keep an unfinished one from being queued again.
    removeOnComplete: true,
    removeOnFail: true,
  };
}
