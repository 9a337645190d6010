import { readMoment } from "../answers/questions/read-time.ts";
import { parseConfig } from "../config.ts";
import { compareStories } from "../conflicts/compare-stories.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { createLog } from "../log.ts";
import { openDatabase, openStories, type Surroundings } from "../main.ts";
import { createTagger } from "../text/tagger.ts";
import type { Invocation } from "./arguments.ts";
import type { Outcome } from "./outcome.ts";
import { printReplies } from "./print-replies.ts";
import { runAsk } from "./run-command.ts";
import { type DigestWindow, runDigest } from "./run-digest.ts";
import { runExplain } from "./run-explain.ts";
import { TERMINAL_AUDIENCE } from "./terminal-chat.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** Stories of this time answer a question, as in the chat. */
const RECENT_DAYS = 30;

async function readStored({ env }: Surroundings, now: Date, days: number | null): Promise<readonly PostedStory[]> {
  const config = parseConfig(env);
  const database = await openDatabase(config, createLog(config.logLevel ?? "error"));
  try {
    const stories = openStories(database, config, () => now);
    return await stories.recent(
      TERMINAL_AUDIENCE,
      new Date(now.getTime() - (days ?? config.retentionDays) * DAY_MS).toISOString(),
      null,
    );
  } finally {
    await database.close();
  }
}

function answer(invocation: Invocation, posted: readonly PostedStory[], now: Date): Outcome {
  const compared = compareStories(posted, { sameEvent: false });
  if (invocation.command === "ask") return runAsk(compared, invocation, now.toISOString());
  if (invocation.command === "explain") return runExplain(compared, invocation.argument, createTagger(), new Map());
  return runDigest(posted, false, windowOf(invocation, now));
}

/** The last day, unless something else is asked for; what is not understood was refused before. */
function windowOf({ filters: { since, until } }: Invocation, now: Date): DigestWindow {
  const occasion = { at: now.toISOString(), zone: "UTC" };
  const read = (words: string | undefined, end: boolean) =>
    words === undefined ? null : readMoment(words, occasion, end);
  return {
    since: read(since, false) ?? new Date(now.getTime() - DAY_MS).toISOString(),
    until: read(until, true) ?? occasion.at,
    cameAt: ({ postedAt }) => postedAt,
  };
}

/** `ask`, `digest` and `explain` over the stories of the terminal chat. */
export async function runStored(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  const now = new Date();
  // What is to be explained may have been said long ago.
  const posted = await readStored(surroundings, now, invocation.command === "explain" ? null : RECENT_DAYS);
  if (posted.length === 0) {
    surroundings.stderr.write("No stories are stored here yet: paste some with npm start, or name files.\n");
    return 1;
  }
  const outcome = answer(invocation, posted, now);
  if (invocation.json) surroundings.stdout.write(`${JSON.stringify(outcome.json)}\n`);
  else printReplies(outcome.replies, surroundings.stdout, surroundings.env);
  return 0;
}
