// What goes wrong in the local Discord, and what Discord's own client library makes of it.
import { type Client, DiscordAPIError, HTTPError, RateLimitError, Routes, type TextChannel } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectClient } from "../fakes/discord/connect-client.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

const NOW = () => new Date("2031-03-04T12:00:00.000Z");
const POST = "POST /channels/:id/messages";

let discord: DiscordServer;
const clients: Client[] = [];
beforeEach(async () => {
  discord = await openDiscord({ now: NOW });
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.close();
});
const open = async (rest: object = {}) => {
  const client = await connectClient(discord, { rest: { api: discord.apiUrl, offset: 0, ...rest } });
  clients.push(client);
  return (await client.channels.fetch(discord.openChannel("public"))) as TextChannel;
};
const texts = ({ id }: TextChannel) => discord.posts(id).map(({ text }) => text);

test("a call is told to come again, and comes again by itself", async () => {
  const channel = await open();
  discord.limit(POST, 2, 0.02);
  await channel.send("Reading…");
  expect([texts(channel), discord.calls.get(POST)]).toEqual([["Reading…"], 3]);
});

test.each(["user", "shared", "global"] as const)("a limit is told with its headers: %s", async (scope) => {
  const channel = await open({ rejectOnRateLimit: () => true });
  discord.limit(POST, 1, 0.2, scope);
  const error = await channel.send("Reading…").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({
    global: scope === "global",
    scope,
    method: "POST",
  });
  expect(texts(channel)).toEqual([]);
});

test("trouble passes, or lasts longer than the client tries", async () => {
  const channel = await open({ retries: 2 });
  discord.fail(POST, 2);
  await channel.send("one");
  discord.fail(POST, 3, 503);
  await expect(channel.send("two")).rejects.toBeInstanceOf(HTTPError);
  expect(texts(channel)).toEqual(["one"]);
});

test("an answer that is lost makes two messages, and with a nonce one", async () => {
  const channel = await open();
  discord.loseAnswers(POST, 1);
  await channel.send("one");
  discord.loseAnswers(POST, 1);
  await channel.send({ content: "two", nonce: "k-2", enforceNonce: true });
  expect(texts(channel)).toEqual(["one", "one", "two"]);
});

test.each(["closed", "unavailable"] as const)("nothing is taken while Discord is %s", async (how) => {
  const channel = await open({ retries: 0 });
  discord.down(how);
  await expect(channel.send("one")).rejects.toThrow();
  discord.up();
  await channel.send("two");
  expect(texts(channel)).toEqual(["two"]);
});

test("permissions that are taken away, channels and messages that go", async () => {
  const channel = await open();
  const said = await channel.send("Reading…");
  const refusal = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof DiscordAPIError ? error.code : error;
  };
  discord.deny(channel.id, "SendMessages");
  expect(await refusal(channel.send("more"))).toBe(50_013);
  expect(await refusal(said.edit("Done."))).toBeNull();
  discord.shutOut(channel.id);
  expect(await refusal(said.edit("Gone."))).toBe(50_001);
  discord.letIn(channel.id);
  discord.remove(said.id);
  expect(await refusal(said.edit("Gone."))).toBe(10_008);
  discord.deleteChannel(channel.id);
  expect(await refusal(said.edit("Gone."))).toBe(10_003);
  discord.kickBot();
  expect(await refusal(channel.client.rest.get(Routes.guild(discord.guild)))).toBe(50_001);
});

test("calls wait as long as they are told to", async () => {
  const channel = await open();
  discord.delay(30);
  const sent = channel.send("slow");
  await discord.until(() => !discord.isSettled(), "the call to come");
  await sent;
  await discord.settled();
  expect(texts(channel)).toEqual(["slow"]);
});
