import { readFile } from "node:fs/promises";
import { count } from "../answers/lines.ts";
import type { IncomingMessage } from "../chat/message.ts";
import { parseConfig } from "../config.ts";
import { postedOf } from "../exports/event-export.ts";
import { type Imported, parseExport } from "../exports/parse-export.ts";
import { createLog } from "../log.ts";
import { openDatabase, openStories, type Surroundings } from "../main.ts";
import { createDecisionStore } from "../store/decision-store.ts";
import { createMessageStore } from "../store/message-store.ts";
import type { Invocation } from "./arguments.ts";
import { TERMINAL_AUDIENCE, TERMINAL_ROOM } from "./terminal-chat.ts";

interface Taken {
  readonly stories: number;
  readonly claims: number;
  readonly rulings: number;
  /** Stories that were there already. */
  readonly known: number;
  /** Stories older than the archive keeps any: they are not taken in. */
  readonly old: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** `import FILE`: an exported event into the archive of the terminal chat, as if its stories had been pasted there. Importing twice changes nothing. */
export async function runImport({ argument, json }: Invocation, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const text = await readFile(argument, "utf8").catch(() => null);
  const imported = text === null ? { wrong: `There is no file ${argument} that could be read.` } : parseExport(text);
  if ("wrong" in imported) {
    stderr.write(`${imported.wrong}\n`);
    return 1;
  }
  const taken = await takeIn(imported, surroundings);
  stdout.write(json ? `${JSON.stringify(taken)}\n` : `${describe(taken)}\n`);
  return 0;
}

async function takeIn(imported: Imported, { env }: Surroundings): Promise<Taken> {
  const config = parseConfig(env);
  const database = await openDatabase(config, createLog(config.logLevel ?? "error"));
  const now = () => new Date();
  try {
    const messages = createMessageStore(database.db, now);
    const stories = openStories(database, config, now);
    const decisions = createDecisionStore(database.db, { retentionDays: config.retentionDays, now });
    const oldest = new Date(now().getTime() - config.retentionDays * DAY_MS).toISOString();
    const posted = postedOf(imported);
    const young = posted.filter(({ postedAt }) => new Date(postedAt).toISOString() >= oldest);
    const here = new Set((await stories.recent(TERMINAL_AUDIENCE, oldest, null)).map(({ story }) => story.id));
    const fresh = young.filter(({ story }) => !here.has(story.id));
    for (const one of fresh) {
      const { story, postedAt, postedBy } = one;
      // Kept as a message, so that the chat can speak of the story, list its claims and forget it.
      const task = { kind: "read", sources: [{ kind: "text", text: story.text }] } as const;
      const accepted = await messages.accept(messageOf(story.id, postedAt, postedBy), task);
      const { key, line, revision } = accepted;
      await stories.save({ message: key, part: 0, place: TERMINAL_ROOM, linked: false, line, revision, posted: one });
      await messages.record(accepted, { kind: "read", outcomes: [{ kind: "story", story: story.id }] });
      await messages.record(accepted, { kind: "answered", reply: null, error: null });
    }
    const standing = new Set((await decisions.list(TERMINAL_ROOM)).map(({ id }) => id));
    const rulings = imported.rulings.filter(({ id }) => !standing.has(id));
    for (const ruling of rulings) await decisions.record(TERMINAL_ROOM, ruling);
    return {
      stories: fresh.length,
      claims: fresh.reduce((sum, { claims }) => sum + claims.length, 0),
      rulings: rulings.length,
      known: young.length - fresh.length,
      old: posted.length - young.length,
    };
  } finally {
    await database.close();
  }
}

/** In the order of the stories; the same story is the same message at each import. */
function messageOf(story: string, postedAt: string, postedBy: string): IncomingMessage {
  const { platform, workspace, channel } = TERMINAL_ROOM;
  return {
    id: `import-${story}`,
    place: TERMINAL_ROOM,
    thread: { platform, workspace, channel, id: null },
    inChannel: null,
    author: { id: TERMINAL_AUDIENCE.person, name: postedBy, role: "member" },
    text: "",
    links: [],
    files: [],
    asked: true,
    sentAt: postedAt,
  };
}

function describe({ stories, claims, rulings, known, old }: Taken): string {
  const taken = `Taken in: ${count(stories, "story", "stories")} with ${count(claims, "claim")}, ${count(rulings, "decision")}.`;
  const before = known > 0 ? ` ${count(known, "story was", "stories were")} here already.` : "";
  const late =
    old > 0
      ? ` ${count(old, "story is", "stories are")} older than this archive keeps any; CROSSWIRE_RETENTION_DAYS says how long.`
      : "";
  return `${taken}${before}${late}`;
}
