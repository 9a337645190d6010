import { createPostgresBackend, type PgPool, Queue as RedisQueue, Worker as RedisWorker, withBackend } from "bullmq";
import { Redis } from "ioredis";
import type { Handlers } from "../../jobs/jobs.ts";
import { createJobQueue, openBackend } from "../../jobs/queue.ts";
import { startWorkers } from "../../jobs/worker.ts";
import type { Config } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { openDatabase } from "../../src/main.ts";

/** Milliseconds from adding an empty job to its handler's being called. */
export interface QueueTimes {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** Adds an empty job through our table and through a bare BullMQ queue in the same place, turn by turn. */
export async function measureQueue(config: Config, runs: number): Promise<QueueTimes> {
  const log = createLog("error");
  const database = await openDatabase(config, log);
  const backend = await openBackend({ pool: database.queuePool, redisUrl: config.redisUrl });
  const queue = await createJobQueue(backend, log);
  await queue.clear();
  let called = () => {};
  const idle = { run: async () => called(), giveUp: async () => {} };
  const handlers = { "read-story": idle, reply: idle, digest: idle, "read-again": idle, tell: idle } satisfies Handlers;
  const workers = await startWorkers(backend, handlers, { log, onEnd: () => {} });
  const bareQueue = openBare(database.queuePool, config.redisUrl, () => called());
  await bareQueue.ready();

  const ours: number[] = [];
  const bare: number[] = [];
  const time = async (add: () => Promise<unknown>): Promise<number> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    called = resolve;
    const began = performance.now();
    await add();
    await promise;
    return performance.now() - began;
  };
  for (let run = -10; run < runs; run++) {
    const plain = await time(() => bareQueue.add(`bare-${run}`));
    const typed = await time(() => queue.add("reply", { message: `m-${run}` }, `ours-${run}`));
    if (run < 0) continue;
    bare.push(plain);
    ours.push(typed);
  }
  await bareQueue.close();
  await workers.close(5_000);
  await queue.close();
  await backend.close();
  await database.close();
  return { ours, bare };
}

interface BareQueue {
  ready(): Promise<void>;
  add(id: string): Promise<void>;
  close(): Promise<void>;
}

const NAME = "bench";

/** BullMQ as its own documentation opens it. */
function openBare(pool: unknown, redisUrl: string | null, called: () => void): BareQueue {
  const connection = redisUrl === null ? null : new Redis(redisUrl, { maxRetriesPerRequest: null });
  const { queue, worker } = connection ? bareOnRedis(connection, called) : bareOnPostgres(pool as PgPool, called);
  worker.on("error", (error) => process.stderr.write(`${error}\n`));
  return {
    async ready() {
      await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    },
    async add(jobId) {
      await queue.add(NAME, {}, { jobId, removeOnComplete: true });
    },
    async close() {
      await worker.close();
      await queue.close();
      await connection?.quit();
    },
  };
}

function bareOnRedis(connection: Redis, called: () => void) {
  return {
    queue: new RedisQueue(NAME, { connection }),
    worker: new RedisWorker(NAME, async () => called(), { connection }),
  };
}

function bareOnPostgres(connection: PgPool, called: () => void) {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return { queue: new Queue(NAME, { connection }), worker: new Worker(NAME, async () => called(), { connection }) };
}
