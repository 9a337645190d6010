import { parentPort } from "node:worker_threads";
import { readInput } from "./read-input.ts";
import type { StoryInput } from "./read-story.ts";

/** What a worker is told: one input, and it answers with what it read before it is told the next. */
parentPort?.on("message", async (input: StoryInput) => {
  parentPort?.postMessage(await readInput(input));
});
