import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiscord, type Discord } from "../../adapters/discord/discord.ts";
import { createLog } from "../../src/log.ts";
import type { Database } from "../../src/store/database.ts";
import { createKeptWorkspaces } from "../../src/store/kept-workspaces.ts";
import { makeArchive, runBotOver } from "../contracts/chat-bot.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";
import { untilQuiet } from "./discord-chat.ts";
import { readPosts } from "./posts.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const LINK = "https://herald.example/fire";

let [discord, archive] = [null, ""] as unknown as [DiscordServer, string];
beforeAll(async () => {
  discord = await openDiscord({ now: NOW });
  archive = await makeArchive();
});
afterAll(async () => {
  await discord.close();
  await rm(archive, { recursive: true });
});

/** Runs the bot over the archive for as long as `use` takes. */
async function run(use: (quiet: () => Promise<void>) => Promise<void>): Promise<void> {
  const log = createLog("silent");
  const settings = { token: discord.token, apiUrl: discord.apiUrl, shards: null };
  const made: Discord[] = [];
  const open = ({ db }: Database) => {
    const platform = createDiscord(settings, log, NOW, createKeptWorkspaces(db, "discord"));
    made.push(platform);
    return [platform];
  };
  const bot = await runBotOver(archive, open, NOW, log);
  const quiet = () => untilQuiet(discord, bot, { isIdle: () => made.every(({ isIdle }) => isIdle()) });
  try {
    await quiet();
    await use(quiet);
  } finally {
    await bot.close();
  }
}

test("a server that the bot was taken out of while it did not run is forgotten, one with an outage is not", async () => {
  const [stays, leaves] = [discord.addGuild("Wire desk"), discord.addGuild("Night desk")];
  await run(async (quiet) => {
    for (const guild of [stays, leaves]) discord.post(discord.openChannel("public", { guild }), LINK);
    await quiet();
  });
  discord.kickBot(leaves);
  discord.outage(stays);
  await run(async (quiet) => {
    discord.inviteBot(leaves);
    discord.outageOver(stays);
    const asked = [stays, leaves].map((guild) =>
      discord.post(discord.openChannel("public", { guild }), "what did Irma Tolk say?", { mention: true }),
    );
    await quiet();
    const [kept, gone] = asked.map((message) => readPosts(discord, message).map(({ shown }) => shown.text));
    expect(kept).toEqual([expect.stringContaining("The smoke is thick")]);
    expect(gone).toEqual([expect.not.stringContaining("The smoke is thick")]);
  });
}, 120_000);
