import { Worker } from "node:worker_threads";
import type { Timeline } from "../answers/timeline.ts";
import type { Draw } from "../chat/draw.ts";
import type { Drawn } from "./drawing-worker.ts";

/** A thread that draws one picture after the other, so that none of them holds up the bot. */
export interface Drawing extends AsyncDisposable {
  readonly draw: Draw;
  /** Ends the thread; what it was drawing is given up. Safe to call twice. */
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;

/** A thread that is being ended may still fail when nobody waits for it any more. */
const startWorker = (): Worker =>
  new Worker(new URL("./drawing-worker.ts", import.meta.url), { name: "drawing", env: {}, execArgv: [] }).on(
    "error",
    () => {},
  );

/** The thread is made for the first picture, and made anew after one that stalled. */
export function createDrawing(deadline: number = DEADLINE_MS): Drawing {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  async function drawNow(timeline: Timeline): Promise<Uint8Array> {
    if (closed) throw new Error("Nothing is drawn any more.");
    worker ??= startWorker();
    try {
      const drawn = await ask(worker, timeline, deadline);
      if ("png" in drawn) return drawn.png;
      throw drawn.error;
    } catch (error) {
      await end();
      throw error;
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await end();
  }

  return {
    draw(timeline) {
      const drawing = last.then(() => drawNow(timeline));
      last = drawing.catch(() => {});
      return drawing;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** What the worker answers. Rejects when it ends or takes longer than the deadline. */
async function ask(worker: Worker, timeline: Timeline, deadline: number): Promise<Drawn> {
  const { promise, resolve, reject } = Promise.withResolvers<Drawn>();
  const stall = () => reject(new Error("A picture took too long."));
  const leave = () => reject(new Error("The drawing thread ended."));
  const timer = setTimeout(stall, deadline);
  worker.on("message", resolve).on("error", reject).on("exit", leave);
  worker.ref();
  worker.postMessage(timeline);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.off("message", resolve).off("error", reject).off("exit", leave);
    worker.unref();
  }
}
