import {
  createPostgresBackend,
  type PgPool,
  Queue as RedisQueue,
  Worker as RedisWorker,
  runMigrations,
  withBackend,
} from "bullmq";
import type { Log } from "../src/log.ts";
import type { Database } from "../src/store/database.ts";
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

type BullQueue = Pick<RedisQueue, "add" | "on" | "obliterate" | "upsertJobScheduler" | "waitUntilReady" | "close">;
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
export async function openBackend({ pool, redisUrl }: QueuePlace): Promise<QueueBackend> {
  return redisUrl === null ? openPostgresBackend(pool) : openRedisBackend(redisUrl);
}

async function openPostgresBackend(pool: QueuePlace["pool"]): Promise<QueueBackend> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // Both kinds of pool have what BullMQ asks of one; its type for it is narrower than what it uses.
  const connection = pool as unknown as PgPool;
  return {
    createQueue: (name) => new Queue(name, { connection }) as unknown as BullQueue,
    createWorker: (name, process, options) =>
      new Worker(name, process, { connection, ...options }) as unknown as BullWorker,
    close: async () => {},
  };
}

/** Sets our keys apart in a Redis that others use too. */
const PREFIX = "crosswire";

/** Throws BadConfiguration when jobs would not be safe in the Redis at `url`. */
export async function openRedisBackend(url: string): Promise<QueueBackend> {
  const { queues, workers, close } = await openRedis(url);
  return {
    createQueue: (name) => new RedisQueue(name, { connection: queues, prefix: PREFIX }),
    createWorker: (name, process, options) =>
      new RedisWorker(name, process, { connection: workers, prefix: PREFIX, ...options }),
    close: async () => close(),
  };
}

/** The jobs that wait to be done. */
export interface JobQueue {
  readonly add: AddJob;
  /** A digest for the channel each day at this time ("30 8 * * *" in `timezone`); takes the place of the channel's earlier time. */
  scheduleDigest(
    id: string,
    data: Parameters<typeof jobs.digest.data.parse>[0],
    pattern: string,
    timezone: string,
  ): Promise<void>;
  /** Drops every job. For a process that is alone: what was under way when the last one died would else wait for its lock to run out. */
  clear(): Promise<void>;
  close(): Promise<void>;
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
    async scheduleDigest(id, data, pattern, timezone) {
      const template = { name: "digest", data: jobs.digest.data.parse(data), opts: optionsOf("digest") };
      await queueOf("digest").upsertJobScheduler(id, { pattern, tz: timezone }, template);
    },
    async clear() {
      for (const queue of queues.values()) await queue.obliterate({ force: true });
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

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
