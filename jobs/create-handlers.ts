import type { Desk } from "./desk.ts";
import { createDigest } from "./digest.ts";
import type { Handlers } from "./jobs.ts";
import { createReadAgain } from "./read-again.ts";
import { createReadStory } from "./read-story.ts";
import { createReply } from "./reply.ts";
import { createTell } from "./tell.ts";

/** What is done for each kind of job. */
export const createHandlers = (desk: Desk): Handlers => ({
  "read-story": createReadStory(desk),
  reply: createReply(desk),
  digest: createDigest(desk),
  "read-again": createReadAgain(desk),
  tell: createTell(desk),
});
