import { afterAll, beforeAll, expect, test } from "vitest";
import { createDiscord, type Discord } from "../../adapters/discord/discord.ts";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import type { Bot } from "../../src/main.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { story } from "../contracts/chat-stories.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { untilQuiet } from "./discord-chat.ts";
import { readPosts } from "./posts.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
let [slack, discord, bot, platform] = [null, null, null, null] as unknown as [SlackServer, DiscordServer, Bot, Discord];

beforeAll(async () => {
  slack = await openSlack({ now: NOW });
  discord = await openDiscord({ now: NOW });
  const log = createLog("silent");
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  platform = createDiscord({ token: discord.token, apiUrl: discord.apiUrl, shards: null }, log, NOW);
  bot = await runScenarioBot([createSlack(settings, log, NOW), platform], NOW, log);
}, 60_000);
afterAll(async () => {
  await bot.close();
  await Promise.all([slack.close(), discord.close()]);
});

async function quiet(): Promise<void> {
  do {
    await slack.settled();
    await untilQuiet(discord, bot, platform);
  } while (!slack.isSettled());
}

test("Slack and Discord are served at once, and neither sees anything of the other", async () => {
  const [there, here] = [slack.openChannel("public"), discord.openChannel("public")];
  const [first, second] = [slack.post(there, story("Three")), discord.post(here, story("Five"))];
  await quiet();
  const inSlack = slack.thread(there, first).map(({ text }) => text);
  const inDiscord = readPosts(discord, second).map(({ shown }) => shown.text);
  expect(inSlack).toEqual([expect.stringContaining("Three people were killed")]);
  expect(inDiscord).toEqual([expect.stringContaining("Five people were killed")]);
  expect([...inSlack, ...inDiscord].join()).not.toContain("same event");
});
