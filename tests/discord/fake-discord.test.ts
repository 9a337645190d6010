// The server that stands for Discord in the other tests, held against Discord's own client library.
import { type Client, Events, type Message } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectClient } from "../fakes/discord/connect-client.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

const NOW = () => new Date("2031-03-04T12:00:00.000Z");

let discord: DiscordServer;
let client: Client<true>;
beforeEach(async () => {
  discord = await openDiscord({ now: NOW });
  client = await connectClient(discord);
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});
const hear = () => {
  const heard: Message[] = [];
  client.on(Events.MessageCreate, (message) => void heard.push(message));
  return heard;
};

test("a person posts, the bot answers in a thread, and all is seen", async () => {
  const heard = hear();
  const channel = discord.openChannel("public");
  const question = discord.post(channel, "is the bridge open?", { mention: true });
  await discord.settled();
  expect(
    heard.map(({ content, author, mentions }) => [content, author.displayName, mentions.has(client.user)]),
  ).toEqual([[`<@${discord.botUser}> is the bridge open?`, "Rowan", true]]);
  const thread = await heard[0]?.startThread({ name: "Bridge" });
  await thread?.send("**Open** since [noon](<https://a.example>)");
  await discord.settled();
  expect(discord.replies(question)).toMatchObject([
    { text: "Open since noon", links: ["https://a.example"], mentions: [], previewed: [], called: [] },
  ]);
});
