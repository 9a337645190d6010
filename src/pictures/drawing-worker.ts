import { parentPort } from "node:worker_threads";
import type { Timeline } from "../answers/timeline.ts";
import { createDraw } from "./draw-timeline.ts";

/** What comes of a timeline: its picture, or why there is none. */
export type Drawn = { readonly png: Uint8Array } | { readonly error: unknown };

const draw = createDraw();

/** What the worker is told: one timeline, and it answers before it is told the next. */
parentPort?.on("message", async (timeline: Timeline) => {
  const drawn: Drawn = await draw(timeline).then(
    (png) => ({ png }),
    (error: unknown) => ({ error }),
  );
  parentPort?.postMessage(drawn);
});
