import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { count } from "../answers/lines.ts";
import { parseConfig } from "../config.ts";
import type { Ruling } from "../conflicts/decision.ts";
import type { PostedStory } from "../events/posted-story.ts";
import { type EventExport, exportEvent } from "../exports/event-export.ts";
import { writeJson } from "../exports/write-files.ts";
import { writeTables } from "../exports/write-tables.ts";
import { createLog } from "../log.ts";
import { openDatabase, openStories, type Surroundings } from "../main.ts";
import { createDecisionStore } from "../store/decision-store.ts";
import type { Invocation } from "./arguments.ts";
import { TERMINAL_AUDIENCE, TERMINAL_ROOM } from "./terminal-chat.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const NOT_HERE = "No story here has that id, and no event. “all” exports every story; ids stand in the JSON of group.";
const NO_FOLDER = "Tables are several files: name a folder for them with --out FOLDER.";

/** What an export is made from. */
interface Archive {
  readonly posted: readonly PostedStory[];
  readonly rulings: readonly Ruling[];
}

/** `export ID` of what the terminal chat keeps. */
export async function runExport(invocation: Invocation, surroundings: Surroundings): Promise<number> {
  return writeExport(invocation, await readArchive(surroundings), surroundings);
}

async function readArchive({ env }: Surroundings): Promise<Archive> {
  const config = parseConfig(env);
  const database = await openDatabase(config, createLog(config.logLevel ?? "error"));
  const now = new Date();
  const recall = { retentionDays: config.retentionDays, now: () => now };
  try {
    const since = new Date(now.getTime() - config.retentionDays * DAY_MS).toISOString();
    return {
      posted: await openStories(database, config, recall.now).recent(TERMINAL_AUDIENCE, since, null),
      rulings: await createDecisionStore(database.db, recall).list(TERMINAL_ROOM),
    };
  } finally {
    await database.close();
  }
}

/** Writes the event that is asked for where it is asked for; resolves to the exit status. */
export async function writeExport(
  { argument, format, out }: Invocation,
  { posted, rulings }: Archive,
  { stdout, stderr }: Pick<Surroundings, "stdout" | "stderr">,
): Promise<number> {
  const event = exportEvent(posted, rulings, /^all$/i.test(argument) ? null : argument.toLowerCase());
  if (event === null || (format === "csv" && out === null)) {
    stderr.write(`${event === null ? NOT_HERE : NO_FOLDER}\n`);
    return 1;
  }
  if (out === null) {
    stdout.write(writeJson(event, format));
    return 0;
  }
  const files = await writeFiles(event, format, out);
  const what = `${count(event.stories.length, "story", "stories")}, ${count(event.rulings.length, "decision")}`;
  stdout.write(`${what}: ${files.map((file) => resolve(file)).join(", ")}\n`);
  return 0;
}

async function writeFiles(event: EventExport, format: Invocation["format"], out: string): Promise<readonly string[]> {
  if (format !== "csv") {
    await writeFile(out, writeJson(event, format));
    return [out];
  }
  await mkdir(out, { recursive: true });
  const tables = writeTables(event);
  for (const { file, text } of tables) await writeFile(join(out, file), text);
  return tables.map(({ file }) => join(out, file));
}
