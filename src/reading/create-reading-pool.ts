import { Worker } from "node:worker_threads";
import type { Story } from "../claims/claim.ts";
import { type Parsed, refuseInput, type StoryInput } from "./read-story.ts";

export interface PoolLimits {
  /** Inputs read at a time; pages and files take one less where there are several, so that a pasted text need not wait for them. */
  readonly workers: number;
  /** Milliseconds for one input, from when a worker takes it. */
  readonly deadline: number;
  /** Megabytes of JavaScript's own memory for each worker. */
  readonly memory: number;
}

/** Threads that take inputs apart, so that none of them can hold up the bot. */
export interface ReadingPool {
  /** Resolves to the story; what stalls or blows up has the problem "took too long". Rejects when `signal` fires first. */
  read(input: StoryInput, signal: AbortSignal): Promise<Story>;
  /** Ends the threads; what they were reading is given up. Safe to call twice. */
  close(): Promise<void>;
}

const LIMITS: PoolLimits = { workers: 3, deadline: 10_000, memory: 512 };
/** Bytes of buffers that a worker may hold: they are no part of its own memory, and a small PDF can unpack to gigabytes. */
const MOST_BUFFERS = 600_000_000;
const WATCH_MS = 250;

interface Task {
  readonly input: StoryInput;
  readonly signal: AbortSignal;
  readonly resolve: (story: Story) => void;
  readonly reject: (reason: unknown) => void;
}

const startWorker = (memory: number): Worker =>
  new Worker(new URL("./reading-worker.ts", import.meta.url), {
    name: "reading",
    // Pages are strangers: no settings and no tokens where they are read.
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    // A thread that is being ended may still fail: nobody waits for it any more.
  }).on("error", () => {});

/** A reading that took all the memory it was given; any other error of a worker is a fault of ours. */
const outOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
const CLOSED = "The reading pool is closed.";

/** Reads `task` with `worker`. False when the worker is of no use any more. */
function readWith(worker: Worker, { input, signal, resolve, reject }: Task, deadline: number): Promise<boolean> {
  return new Promise((done) => {
    const end = (usable: boolean): void => {
      clearTimeout(timer);
      clearInterval(watch);
      signal.removeEventListener("abort", abort);
      // Its own listeners stay: without them a thread hears of nothing any more.
      worker.off("message", answered).off("error", failed).off("exit", left);
      worker.unref();
      done(usable);
    };
    const give = (story: Story, usable: boolean): void => {
      resolve(story);
      end(usable);
    };
    const fail = (reason: unknown): void => {
      reject(reason);
      end(false);
    };
    const giveUp = (): void => give(refuseInput(input, "took too long"), false);
    const abort = (): void => fail(signal.reason);
    const timer = setTimeout(giveUp, deadline);
    const weigh = async (): Promise<void> => {
      // A worker that has ended meanwhile has no statistics.
      const memory = await worker.getHeapStatistics().catch(() => null);
      if ((memory?.external_memory ?? 0) > MOST_BUFFERS) giveUp();
    };
    const watch = setInterval(() => void weigh(), WATCH_MS);
    signal.addEventListener("abort", abort, { once: true });
    const answered = ({ story }: Parsed): void => give(story, true);
    const failed = (error: Error): void => (outOfMemory(error) ? giveUp() : fail(error));
    const left = (): void => fail(new Error(CLOSED));
    worker.on("message", answered).on("error", failed).on("exit", left);
    worker.ref();
    worker.postMessage(input);
  });
}

const isHeavy = ({ input }: Task): boolean => typeof input.content !== "string";

/** Makes threads as inputs come, keeps them, and replaces those that were stopped. */
export function createReadingPool(limits: PoolLimits = LIMITS): ReadingPool {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const mostHeavy = Math.max(1, limits.workers - 1);
  let busy = 0;
  let heavy = 0;
  let closed = false;

  const end = async (worker: Worker): Promise<void> => {
    all.delete(worker);
    await worker.terminate();
  };
  const readOne = async (task: Task): Promise<void> => {
    if (task.signal.aborted) return task.reject(task.signal.reason);
    const worker = idle.pop() ?? startWorker(limits.memory);
    all.add(worker);
    if ((await readWith(worker, task, limits.deadline)) && !closed) idle.push(worker);
    else await end(worker);
  };
  /** The next one that may be read now, taken out of the line. */
  const takeNext = (): Task | undefined => {
    const at = waiting.findIndex((task) => !isHeavy(task) || heavy < mostHeavy);
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  };
  const readAll = async (): Promise<void> => {
    busy++;
    for (let task = takeNext(); task !== undefined; task = takeNext()) {
      const weight = isHeavy(task) ? 1 : 0;
      heavy += weight;
      await readOne(task);
      heavy -= weight;
    }
    busy--;
  };

  return {
    read(input, signal) {
      if (closed) return Promise.reject(new Error(CLOSED));
      const { promise, resolve, reject } = Promise.withResolvers<Story>();
      waiting.push({ input, signal, resolve, reject });
      if (busy < limits.workers) void readAll();
      return promise;
    },
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error(CLOSED));
      await Promise.all([...all].map(end));
    },
  };
}
