import { z } from "zod";

/** A message by its key: job data hold no words of anybody. */
const message = z.object({ message: z.string().min(1) });

const channel = z.object({ platform: z.string(), workspace: z.string(), channel: z.string() });

/** A page by the hash of its address. */
const page = z.object({ address: z.string().min(1) });

/** What somebody is told, by its key. */
const notice = z.object({ notice: z.string().min(1) });

interface JobKind {
  readonly data: z.ZodType;
  /** Tries in all. */
  readonly attempts: number;
  /** Wait before the second try; it doubles with each further one. */
  readonly backoffMs: number;
  /** Jobs of this kind at a time in one process. */
  readonly concurrency: number;
}

/** Every kind of job there is. Each may run twice for the same data and leaves what one run leaves. */
export const jobs = {
  /** Reads the stories of a message into the archive. Four tries are about 15 seconds: a page that is away for longer is said to be. */
  "read-story": { data: message, attempts: 4, backoffMs: 2_000, concurrency: 4 },
  /** Puts the answer in the place of the "reading…" line. Eight tries are about 4 minutes: longer than a platform's usual pause. */
  reply: { data: message, attempts: 8, backoffMs: 2_000, concurrency: 4 },
  /** Asks for the digest of a channel that is due, as a person would. */
  digest: { data: channel, attempts: 8, backoffMs: 2_000, concurrency: 1 },
  /** Reads a watched page again. What cannot be had now waits for its next time. */
  "read-again": { data: page, attempts: 2, backoffMs: 5_000, concurrency: 2 },
  /** Tells one person one thing. */
  tell: { data: notice, attempts: 8, backoffMs: 2_000, concurrency: 1 },
} as const satisfies Record<string, JobKind>;

export type JobName = keyof typeof jobs;
export type JobData<N extends JobName> = z.infer<(typeof jobs)[N]["data"]>;
export const JOB_NAMES = Object.keys(jobs) as readonly JobName[];

/** One try of a job. */
export interface Attempt {
  /** No other try follows: what is wrong now must be said now. */
  readonly last: boolean;
  /** Aborted when the process has to end. */
  readonly signal: AbortSignal;
}

/** What a job does; it knows nothing of the queue. */
export interface Handler<N extends JobName> {
  /** Throwing asks for another try, unless the error says that none helps. */
  run(data: JobData<N>, attempt: Attempt): Promise<void>;
  /** Called once when no try is left: makes sure that the failure is seen where the message was posted. */
  giveUp(data: JobData<N>, error: unknown): Promise<void>;
}

export type Handlers = { readonly [N in JobName]: Handler<N> };

/** Adds a job. While one with the same id is waiting or under way, nothing is added. */
export type AddJob = <N extends JobName>(name: N, data: JobData<N>, id: string) => Promise<void>;
