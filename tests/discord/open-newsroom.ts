import { createDiscord } from "../../adapters/discord/discord.ts";
import type { Draw } from "../../src/chat/draw.ts";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { type DiscordOptions, type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";
import { untilQuiet } from "./discord-chat.ts";
import { readPosts } from "./posts.ts";

export interface Newsroom {
  readonly discord: DiscordServer;
  /** All that the bot logged. */
  readonly logged: () => string;
  readonly quiet: () => Promise<void>;
  /** What the bot says in a channel and in the threads of its messages, in order. */
  readonly says: (channel: string) => readonly string[];
  readonly close: () => Promise<void>;
}

export interface NewsroomOptions extends Partial<DiscordOptions> {
  /** Happens before the bot starts. */
  readonly before?: (discord: DiscordServer) => void;
  readonly draw?: Draw;
  /** Looked at with each line that the bot logs. */
  readonly onLine?: (line: string, discord: DiscordServer) => void;
}

const NOW = () => new Date("2026-10-14T18:00:00.000Z");

/** The whole bot on a local Discord. */
export async function openNewsroom({ before, onLine, draw, ...options }: NewsroomOptions = {}): Promise<Newsroom> {
  const now = options.now ?? NOW;
  const discord = await openDiscord({ ...options, now });
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
    onLine?.(line, discord);
  };
  const log = createLog("debug", { write });
  before?.(discord);
  const { token, apiUrl } = discord;
  const platform = createDiscord({ token, apiUrl, shards: null }, log, now, undefined, draw ?? null);
  const bot = await runScenarioBot([platform], now, log);
  // Discord is told of our commands meanwhile.
  await untilQuiet(discord, bot, platform);
  return {
    discord,
    logged: () => lines.join(""),
    quiet: () => untilQuiet(discord, bot, platform),
    says(channel) {
      const threads = discord.messages(channel).flatMap(({ id }) => discord.threadOf(id) ?? []);
      return [channel, ...threads].flatMap((where) => readPosts(discord, where).map(({ shown }) => shown.text));
    },
    async close() {
      await bot.close();
      await discord.close();
    },
  };
}
