import { setTimeout as wait } from "node:timers/promises";
import type { Front, Happening } from "../../src/chat/platform.ts";
import type { Log } from "../../src/log.ts";
import type { Directory } from "./directory.ts";
import { createLinks } from "./links.ts";
import type { Links } from "./runs.ts";
import type { Webs } from "./webs.ts";

/** What everything that listens to Slack has in common. */
export interface Ears {
  readonly front: Front;
  /** Hands on what happened; `again` when Slack had told it before. Rejects when it was not taken in, so that Slack tells it again. */
  readonly take: (happening: Happening, again: boolean) => Promise<void>;
  readonly directory: Directory;
  readonly webs: Webs;
  readonly log: Log;
}

/** Where people of a workspace find what stands in threads. */
export async function linksIn(webs: Webs, workspace: string): Promise<Links> {
  const { url } = await webs.self(workspace);
  return createLinks(workspace, url);
}

/** Slack waits 3 seconds for what a person does with a button or a command. */
const PATIENCE_MS = 2_200;

/** What `work` gives in time; else null, and `later` gets it when it comes. What goes wrong later is logged. */
export async function soon<T>(work: Promise<T>, later: (result: T) => Promise<unknown>, log: Log): Promise<T | null> {
  const tooLate = new AbortController();
  const late = wait(PATIENCE_MS, null, { signal: tooLate.signal, ref: false }).catch(() => null);
  const done = await Promise.race([work.then((result) => ({ result })), late]);
  tooLate.abort();
  if (done) return done.result;
  work.then(later).catch((error: unknown) => log.error({ err: error }, "what a person asked for came too late"));
  return null;
}
