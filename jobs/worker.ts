import { UnrecoverableError } from "bullmq";
import { CrosswireError } from "../src/errors.ts";
import type { Log } from "../src/log.ts";
import { type Handler, type Handlers, JOB_NAMES, type JobData, type JobName, jobs } from "./jobs.ts";
import type { BullJob, QueueBackend, WorkerSettings } from "./queue.ts";

/** Running workers. */
export interface Workers {
  /** Takes no new jobs and waits for those under way, `deadlineMs` at most; then aborts them: they are done again at the next start. */
  close(deadlineMs: number): Promise<void>;
}

export interface WorkerOptions {
  readonly log: Log;
  /** Called whenever a job has ended, well or not. */
  readonly onEnd: () => void;
}

/** A job is taken to be dead when its lock is not renewed for this long. Too short for the longest pastes, read in one go on a slow machine: such a job is then done twice, which changes nothing. */
const STALLED: Omit<WorkerSettings, "concurrency"> = {
  lockDuration: 12_000,
  stalledInterval: 5_000,
  // A job that breaks the process is counted in the row of its message, where the thread hears of it.
  maxStalledCount: 100,
};

/** Jobs that are aborted get this long to notice. */
const ABORT_MS = 500;

/** Starts a worker for each kind of job. This file alone turns our errors into BullMQ's. */
export async function startWorkers(
  backend: QueueBackend,
  handlers: Handlers,
  options: WorkerOptions,
): Promise<Workers> {
  const ending = new AbortController();
  const workers = JOB_NAMES.map((name) => {
    const process = (job: BullJob) => runJob(name, handlers[name] as Handler<JobName>, job, ending.signal, options.log);
    const worker = backend.createWorker(name, process, { concurrency: jobs[name].concurrency, ...STALLED });
    worker.on("error", (error) => options.log.error({ err: error, queue: name }, "worker"));
    worker.on("completed", options.onEnd);
    worker.on("failed", options.onEnd);
    return worker;
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    async close(deadlineMs) {
      const drained = Promise.all(workers.map((worker) => worker.close()));
      if (await endsWithin(drained, deadlineMs)) return;
      ending.abort(new Error("The process has to end."));
      // What does not heed the signal ends with the process.
      await endsWithin(drained, ABORT_MS);
    },
  };
}

async function runJob(
  name: JobName,
  handler: Handler<JobName>,
  job: BullJob,
  signal: AbortSignal,
  log: Log,
): Promise<void> {
  const data = jobs[name].data.parse(job.data) as JobData<JobName>;
  const last = job.attemptsMade + 1 >= jobs[name].attempts;
  try {
    await handler.run(data, { last, signal });
  } catch (error) {
    const final = last || (error instanceof CrosswireError && !error.retry);
    if (!final) {
      log.info({ err: error, job: name, id: job.id, attempt: job.attemptsMade + 1 }, "will be tried again");
      throw error;
    }
    await handler.giveUp(data, error);
    throw new UnrecoverableError(error instanceof Error ? error.message : String(error));
  }
}

/** Whether `work` ends before `ms` are over. */
async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, ms, false);
  const ended = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return ended;
}
