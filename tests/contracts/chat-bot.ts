import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createReader } from "../../jobs/create-reader.ts";
import type { Platform } from "../../src/chat/platform.ts";
import { parseConfig } from "../../src/config.ts";
import { PageUnavailable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { type Bot, type BotOptions, runBot } from "../../src/main.ts";
import type { FetchedPage } from "../../src/reading/fetch-page.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { layFresh } from "../servers/fresh.ts";
import { FIRE, pageOf, STRIKE } from "./chat-stories.ts";

/** What stands behind links: these pages and no other. A test may put pages there, and take them away; null: its site says that it is gone. */
export const PAGES = new Map<string, string | null>([
  ["https://herald.example/fire", pageOf(FIRE)],
  ["https://herald.example/strike", pageOf(STRIKE)],
]);

async function fetchPage(url: string): Promise<FetchedPage> {
  const content = PAGES.get(url) ?? null;
  const gone = PAGES.has(url);
  if (content === null) throw new PageUnavailable("I could not reach the page.", { retry: false, gone });
  return { bytes: new TextEncoder().encode(content), contentType: "text/html; charset=utf-8", url, stamp: null };
}

/** The real reader, over these pages. */
const reader = createReader(createTagger(), { fetchPage, fetchChanged: fetchPage });

/** A folder for the archives of bots that run one after the other. */
export async function makeArchive(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "crosswire-chat-"));
  await layFresh(folder);
  return folder;
}

/** The whole bot on some platforms, over the archive in `folder`. */
export const runBotOver = (folder: string, platforms: BotOptions["platforms"], now: () => Date, log: Log) =>
  runBot({ config: parseConfig({ CROSSWIRE_DATA: folder }), platforms, reader, log, now });

/** The same with an archive of its own, which goes with it. */
export async function runScenarioBot(platforms: readonly Platform[], now: () => Date, log: Log): Promise<Bot> {
  const folder = await makeArchive();
  const bot = await runBotOver(folder, platforms, now, log);
  return {
    idle: bot.idle,
    sweep: bot.sweep,
    async close() {
      await bot.close();
      await rm(folder, { recursive: true });
    },
  };
}
