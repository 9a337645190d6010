import { EventEmitter } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import type { NextRun } from "../../jobs/digest-runs.ts";
import type { Attempt, Handlers, JobData } from "../../jobs/jobs.ts";
import { createJobQueue, type JobQueue, type QueueBackend } from "../../jobs/queue.ts";
import { startWorkers, type Workers } from "../../jobs/worker.ts";
import type { DigestTimes } from "../../src/chat/settings.ts";
import { PlatformRefused } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";

type Read = (data: JobData<"read-story">, attempt: Attempt) => Promise<void>;
type Digest = (data: JobData<"digest">) => Promise<void>;

const LATE = 8;
const SOON = 9;
/** Times do not wait for real clocks here: those at nine come ten times a second. */
export const quickRuns: NextRun = (after, { pattern }) =>
  after + (pattern?.split(" ")[1] === `${SOON}` ? 100 : 3_600_000);
const times = ({ hour }: { readonly hour: number }): DigestTimes => ({
  days: [1, 5],
  hour,
  minute: 30,
  zone: "Europe/Warsaw",
  whenEmpty: "line",
  settledAt: "2031-03-04T10:00:00.000Z",
});
const channel = (id: string) => ({ platform: "slack", workspace: "W1", channel: id });

/** What jobs must do wherever they stand, in a place that nobody else uses. */
export function queueContract(name: string, openPlace: () => Promise<QueueBackend>): void {
  describe(`${name}: jobs`, () => {
    const log = createLog("silent");
    let backend: QueueBackend;
    let queue: JobQueue;
    let workers: Workers | null = null;
    let ended: EventEmitter;
    const givenUp: [string, string][] = [];

    const open = async () => {
      givenUp.length = 0;
      ended = new EventEmitter();
      backend = await openPlace();
      queue = await createJobQueue(backend, log);
      await queue.clear();
    };
    const start = async (read: Read, digest: Digest = async () => {}) => {
      const unused = { run: async () => {}, giveUp: async () => {} };
      const handlers: Handlers = {
        "read-story": {
          run: read,
          async giveUp({ message }, error) {
            givenUp.push([message, String(error)]);
          },
        },
        reply: unused,
        digest: { ...unused, run: digest },
        "read-again": unused,
        tell: unused,
      };
      workers = await startWorkers(backend, handlers, { log, onEnd: () => ended.emit("end") });
    };
    const add = (message: string) => queue.add("read-story", { message }, message);
    /** To be called before what ends the jobs is begun. */
    const ends = (count: number) =>
      new Promise<void>((resolve) => {
        let open = count;
        ended.on("end", () => {
          open -= 1;
          if (open === 0) resolve();
        });
      });
    afterEach(async () => {
      await workers?.close(1_000);
      await queue.close();
      await backend.close();
    });

    test("jobs that were added before and after the worker's start are all done, each once", async () => {
      await open();
      const done: string[] = [];
      const ids = Array.from({ length: 60 }, (_, n) => `slack-T1-C1-17123456${n}.0001`);
      for (const id of ids.slice(0, 30)) await add(id);
      const all = new Promise<void>((resolve) => {
        void start(async ({ message }) => {
          done.push(message);
          if (done.length === ids.length) resolve();
        });
      });
      await Promise.all(ids.slice(30).map(add));
      await all;
      expect(done.toSorted()).toEqual(ids.toSorted());
    });

    test("while a job waits, one of the same id is not added; when it is done, the id is free", async () => {
      await open();
      await Promise.all([add("a-1"), add("a-1"), add("a-1")]);
      const done: string[] = [];
      const first = ends(1);
      await start(async ({ message }) => {
        done.push(message);
      });
      await first;
      const again = ends(1);
      await add("a-1");
      await again;
      expect(done).toEqual(["a-1", "a-1"]);
    });

    test("a job that fails is tried again, and told when it is the last time", async () => {
      await open();
      const tries: boolean[] = [];
      await start(async (_data, { last }) => {
        tries.push(last);
        if (tries.length === 1) throw new Error("first try");
      });
      const finished = ends(2);
      await add("a-1");
      await finished;
      expect(tries).toEqual([false, false]);
      expect(givenUp).toEqual([]);
    });

    test("an error that no try can mend gives up at once", async () => {
      await open();
      let tries = 0;
      await start(async () => {
        tries += 1;
        throw new PlatformRefused("The channel is gone.");
      });
      const finished = ends(1);
      await add("a-1");
      await finished;
      expect([tries, givenUp]).toEqual([1, [["a-1", "PlatformRefused: The channel is gone."]]]);
    });

    test("a job whose worker died is done by another", async () => {
      await open();
      const quick = { concurrency: 1, lockDuration: 300, stalledInterval: 100, maxStalledCount: 10 };
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const dying = backend.createWorker(
        "read-story",
        async () => {
          begin();
          await new Promise<void>(() => {});
        },
        quick,
      );
      dying.on("error", () => undefined);
      await add("a-1");
      await begun;
      await dying.close(true);
      const { promise: done, resolve: finish } = Promise.withResolvers<unknown>();
      const heir = backend.createWorker("read-story", async ({ data }) => finish(data), quick);
      expect(await done).toEqual({ message: "a-1" });
      await heir.close();
    });

    test("a digest comes at its times, again and again, and new times take the place of the old", async () => {
      await open();
      await queue.timers.set(channel("C1"), times({ hour: LATE }));
      await queue.timers.set(channel("C1"), times({ hour: SOON }));
      await queue.timers.set(channel("C2"), times({ hour: LATE }));
      const channels: string[] = [];
      const all = new Promise<void>((resolve) => {
        void start(
          async () => {},
          async (digest) => {
            channels.push(digest.channel);
            if (channels.length === 3) resolve();
          },
        );
      });
      await all;
      expect(channels).toEqual(["C1", "C1", "C1"]);
      await queue.clear();
    });

    test("it comes no more when its timer is taken away, or no channel of it is left", async () => {
      await open();
      const left = async () => {
        const digests = backend.createQueue("digest");
        const found = (await digests.getJobSchedulers()).map(({ key, pattern, tz }) => `${key} ${pattern} ${tz}`);
        await digests.close();
        return found.toSorted();
      };
      for (const id of ["C1", "C2", "C3"]) await queue.timers.set(channel(id), times({ hour: LATE }));
      await queue.timers.set(channel("C1"), null);
      await queue.timers.set(channel("C9"), null);
      expect(await left()).toEqual([
        "slack-W1-C2-digest 30 8 * * 1,5 Europe/Warsaw",
        "slack-W1-C3-digest 30 8 * * 1,5 Europe/Warsaw",
      ]);
      await queue.timers.keepOnly([channel("C3"), channel("C1")]);
      expect(await left()).toEqual(["slack-W1-C3-digest 30 8 * * 1,5 Europe/Warsaw"]);
      await queue.clear();
      expect(await left()).toEqual([]);
    });

    test("closing waits for the job under way", async () => {
      await open();
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
      let done = false;
      await start(async () => {
        begin();
        await mayEnd;
        done = true;
      });
      await add("a-1");
      await begun;
      const closed = workers?.close(10_000);
      end();
      await closed;
      expect(done).toBe(true);
    });

    test("closing tells a job that takes too long, and does not wait for it", async () => {
      await open();
      const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
      const { promise: told, resolve: tell } = Promise.withResolvers<void>();
      await start(async (_data, { signal }) => {
        begin();
        signal.addEventListener("abort", () => tell());
        await new Promise<void>(() => {});
      });
      await add("a-1");
      await begun;
      await workers?.close(50);
      await told;
    });
  });
}
