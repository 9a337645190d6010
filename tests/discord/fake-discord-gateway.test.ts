// The gateway of the local Discord, held against Discord's own client library.
import { type Client, Events, GatewayIntentBits, type Message, type PartialMessage } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_INTENTS, connectClient, createClient } from "../fakes/discord/connect-client.ts";
import { type DiscordOptions, type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

const NOW = () => new Date("2031-03-04T12:00:00.000Z");
const WITHOUT_CONTENT = ALL_INTENTS.filter((intent) => intent !== GatewayIntentBits.MessageContent);

let discord: DiscordServer;
const clients: Client[] = [];
const open = async (options: Partial<DiscordOptions> = {}) => {
  discord = await openDiscord({ now: NOW, ...options });
};
beforeEach(() => open());
afterEach(async () => {
  for (const client of clients.splice(0)) await client.destroy();
  await discord.close();
});
const connect = async (options: Parameters<typeof connectClient>[1] = {}) => {
  const client = await connectClient(discord, options);
  clients.push(client);
  return client;
};
/** What the client is told, a line each. */
const hear = (client: Client): string[] => {
  const heard: string[] = [];
  const say = (what: string, message: Message | PartialMessage) =>
    heard.push(`${what} ${message.content ?? "unknown"}`);
  client.on(Events.MessageCreate, (message) => void say("said", message));
  client.on(Events.MessageUpdate, (before, after) => {
    say(after.editedAt ? "edited" : "touched", after);
    if (before.partial) heard.push("which was not known");
  });
  client.on(Events.MessageDelete, (message) => void say("deleted", message));
  client.on(Events.MessageBulkDelete, (messages) => void heard.push(`deleted ${messages.size} at once`));
  client.on(
    Events.MessageReactionAdd,
    ({ emoji, message }) => void heard.push(`marked ${emoji.name} ${message.content}`),
  );
  client.on(Events.ThreadCreate, ({ name }, isNew) => void heard.push(`${isNew ? "new" : "old"} thread ${name}`));
  client.on(Events.ThreadDelete, ({ name }) => void heard.push(`thread gone ${name}`));
  client.on(Events.ChannelDelete, () => void heard.push("channel gone"));
  client.on(Events.GuildCreate, ({ name }) => void heard.push(`in ${name}`));
  client.on(Events.GuildDelete, ({ name }) => void heard.push(`out of ${name}`));
  client.on(Events.GuildAvailable, ({ name }) => void heard.push(`${name} is back`));
  client.on(Events.GuildUnavailable, ({ name }) => void heard.push(`${name} is away`));
  client.on(Events.ShardResume, () => void heard.push("resumed"));
  client.on(Events.ShardReady, () => void heard.push("new session"));
  return heard;
};

describe("logging in", () => {
  test("gives the client its guilds with their channels, roles and threads", async () => {
    const channel = discord.openChannel("public", { name: "desk" });
    const thread = discord.startThread(discord.post(channel, "is it open?"), "Bridge");
    const other = discord.addGuild("Metro");
    const client = await connect();
    const names = client.guilds.cache.map(({ name }) => name);
    expect([names, client.user?.username, client.application?.id]).toEqual([
      ["Desk", "Metro"],
      "Crosswire",
      discord.applicationId,
    ]);
    const guild = client.guilds.cache.get(discord.guild);
    expect(guild?.channels.cache.map((one) => "name" in one && one.name)).toEqual(["desk", "Bridge"]);
    expect(guild?.channels.cache.has(thread)).toBe(true);
    expect(guild?.members.me?.permissions.has("SendMessagesInThreads")).toBe(true);
    expect(client.guilds.cache.get(other)?.memberCount).toBe(3);
  });

  test("is refused with another token", async () => {
    const client = createClient(discord);
    clients.push(client);
    await expect(client.login("other")).rejects.toMatchObject({ code: "TokenInvalid" });
  });

  test("is refused with an intent that is not turned on, and goes on without it", async () => {
    await discord.close();
    await open({ privileged: [] });
    const client = createClient(discord);
    clients.push(client);
    const failed = new Promise((resolve) => client.once(Events.ShardDisconnect, ({ code }) => resolve(code)));
    await expect(client.login(discord.token)).rejects.toThrow("disallowed intents");
    expect(await failed).toBe(4_014);
    const modest = await connect({ intents: WITHOUT_CONTENT });
    expect((await modest.application?.fetch())?.flags.has("GatewayMessageContentLimited")).toBe(false);
    discord.setPrivileged(["MessageContent"]);
    expect((await modest.application?.fetch())?.flags.has("GatewayMessageContentLimited")).toBe(true);
    await connect();
  });

  test("over several connections, each with its guilds", async () => {
    await discord.close();
    await open({ shards: 2 });
    const guilds = [discord.guild, discord.addGuild("Metro"), discord.addGuild("Coast")];
    const client = await connect({ shards: "auto" });
    expect(client.ws.shards.size).toBe(2);
    const shards = guilds.map((id) => client.guilds.cache.get(id)?.shardId);
    expect(new Set(shards)).toEqual(new Set([0, 1]));
    const heard = hear(client);
    for (const guild of guilds) discord.post(discord.openChannel("public", { guild }), `from ${guild}`);
    await discord.settled();
    expect(heard.sort()).toEqual(guilds.map((id) => `said from ${id}`).sort());
  });

  test("heartbeats keep the connection", async () => {
    await discord.close();
    await open({ heartbeat: 20 });
    const client = await connect();
    await discord.until(() => client.ws.ping >= 0, "a heartbeat");
    expect(hear(client)).toEqual([]);
  });
});

describe("what is told", () => {
  test("messages as they come, change and go", async () => {
    const heard = hear(await connect());
    const channel = discord.openChannel("public");
    const message = discord.post(channel, "see https://a.example");
    discord.preview(message, "https://a.example");
    discord.edit(message, "do see https://a.example");
    discord.react(message, "🔍");
    discord.startThread(message, "Bridge");
    const [one, two] = [discord.post(channel, "one"), discord.post(channel, "two")];
    discord.removeMany([one, two]);
    discord.remove(message);
    await discord.settled();
    expect(heard).toEqual([
      "said see https://a.example",
      "touched see https://a.example",
      "edited do see https://a.example",
      "marked 🔍 do see https://a.example",
      "new thread Bridge",
      "edited do see https://a.example",
      "said ",
      "said one",
      "said two",
      "deleted 2 at once",
      "deleted do see https://a.example",
    ]);
  });

  test("a preview with what changed alone, and what is passed on with its words", async () => {
    const client = await connect();
    const heard = hear(client);
    const [channel, other] = [discord.openChannel("public"), discord.openChannel("public")];
    const message = discord.post(channel, "see https://a.example");
    discord.preview(message, "https://a.example", { short: true });
    const passedOn: unknown[] = [];
    client.on(Events.MessageCreate, ({ content, messageSnapshots, reference }) => {
      if (reference) passedOn.push([content, messageSnapshots.first()?.content, reference.messageId]);
    });
    discord.forward(message, other);
    await discord.settled();
    expect(heard).toEqual(["said see https://a.example", "touched see https://a.example", "said "]);
    expect(passedOn).toEqual([["", "see https://a.example", message]]);
  });

  test("of what was said before the client came only that it changed", async () => {
    const channel = discord.openChannel("public");
    const [changed, gone] = [discord.post(channel, "one"), discord.post(channel, "two")];
    const heard = hear(await connect());
    discord.edit(changed, "One.");
    discord.remove(gone);
    await discord.settled();
    expect(heard).toEqual(["edited One.", "which was not known", "deleted unknown"]);
  });

  test("without the content intent only words that concern the bot", async () => {
    const client = await connect({ intents: WITHOUT_CONTENT });
    const heard = hear(client);
    const channel = discord.openChannel("public");
    discord.post(channel, "lunch?");
    discord.upload(channel, { name: "a.txt", content: "x" });
    discord.post(channel, "is it open?", { mention: true });
    discord.post(discord.openDirect(), "hello");
    const own = await client.guilds.cache.get(discord.guild)?.channels.fetch(channel);
    if (own?.isSendable()) await own.send("Open.");
    await discord.settled();
    expect(heard).toEqual(["said ", "said ", `said <@${discord.botUser}> is it open?`, "said hello", "said Open."]);
    const messages = discord.messages(channel).map(({ id }) => client.channels.cache.get(channel)?.isTextBased() && id);
    const files = own?.isTextBased() ? messages.map((id) => own.messages.cache.get(String(id))?.attachments.size) : [];
    expect(files).toEqual([0, 0, 0, 0]);
  });

  test("nothing that was not asked for, or is not seen", async () => {
    const quiet = hear(await connect({ intents: [GatewayIntentBits.Guilds] }));
    const heard = hear(await connect());
    const [hidden, seen] = [discord.openChannel("private", { bot: false }), discord.openChannel("public")];
    discord.post(hidden, "secret");
    discord.post(seen, "plain");
    discord.shutOut(seen);
    discord.post(seen, "behind its back");
    discord.letIn(seen);
    discord.post(seen, "welcome back");
    await discord.settled();
    expect(quiet).toEqual([]);
    expect(heard).toEqual(["said plain", "said welcome back"]);
  });

  test("guilds that are joined, left and out of reach, channels and threads that go", async () => {
    const client = await connect();
    const heard = hear(client);
    const metro = discord.addGuild("Metro", { bot: false });
    await expect(client.guilds.fetch(metro)).rejects.toMatchObject({ code: 50_001 });
    discord.inviteBot(metro);
    await discord.settled();
    discord.outage(metro);
    await discord.settled();
    expect(client.guilds.cache.get(metro)?.available).toBe(false);
    discord.outageOver(metro);
    const channel = discord.openChannel("public", { guild: metro });
    const thread = discord.startThread(discord.post(channel, "hello"), "Bridge");
    discord.deleteChannel(thread);
    discord.deleteChannel(channel);
    discord.kickBot(metro);
    await discord.settled();
    expect(heard).toEqual([
      "in Metro",
      "Metro is away",
      "Metro is back",
      "said hello",
      "new thread Bridge",
      "touched hello",
      "said ",
      "thread gone Bridge",
      "channel gone",
      "out of Metro",
    ]);
  });

  test("as often as it is delivered; the client knows a message that it has", async () => {
    const client = await connect();
    const heard = hear(client);
    const raw: string[] = [];
    client.on(Events.Raw, ({ t }: { t: string }) => void raw.push(t));
    discord.post(discord.openChannel("public"), "hello", { deliveries: 3 });
    await discord.settled();
    expect(heard).toEqual(["said hello"]);
    expect(raw).toEqual(["CHANNEL_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE"]);
  });
});

describe("a broken connection", () => {
  test("is resumed, and what was missed is told", async () => {
    const heard = hear(await connect());
    const channel = discord.openChannel("public");
    discord.post(channel, "before");
    await discord.settled();
    discord.drop();
    discord.post(channel, "meanwhile");
    expect(discord.isSettled()).toBe(false);
    await discord.settled();
    discord.post(channel, "after");
    await discord.settled();
    expect(heard).toEqual(["said before", "said meanwhile", "resumed", "said after"]);
  });

  test("is resumed with some events a second time", async () => {
    const heard = hear(await connect());
    const channel = discord.openChannel("public");
    const message = discord.post(channel, "before");
    discord.edit(message, "before that");
    await discord.settled();
    discord.drop({ repeats: 2 });
    await discord.settled();
    expect(heard).toEqual(["said before", "edited before that", "edited before that", "resumed"]);
  });

  test("that cannot be resumed begins anew, and what was missed is not told", async () => {
    const heard = hear(await connect());
    const channel = discord.openChannel("public");
    discord.drop({ resumable: false });
    discord.post(channel, "meanwhile");
    await discord.settled();
    discord.post(channel, "after");
    await discord.settled();
    expect(heard.filter((line) => line.startsWith("said"))).toEqual(["said after"]);
    expect(heard).toContain("new session");
  });

  test("comes back when the client is asked to come again, or told goodbye", async () => {
    const heard = hear(await connect());
    const channel = discord.openChannel("public");
    discord.reconnect();
    discord.post(channel, "one");
    await discord.settled();
    discord.closeWith(4_000);
    discord.post(channel, "two");
    await discord.settled();
    expect(heard.filter((line) => line.startsWith("said"))).toEqual(["said one", "said two"]);
    expect(heard.filter((line) => line.startsWith("resumed"))).toHaveLength(2);
  });

  test.each([
    ["closed", ["said after"]],
    ["unavailable", ["said meanwhile", "said after"]],
  ] as const)("while Discord is %s, until it is there again", async (how, said) => {
    const client = await connect();
    const heard = hear(client);
    const turnedAway = new Promise<void>((resolve) => {
      client.on(Events.ShardError, () => resolve());
      client.on(Events.Debug, (line) => void (line.includes("network error") && resolve()));
    });
    const channel = discord.openChannel("public");
    await discord.settled();
    discord.down(how);
    discord.post(channel, "meanwhile");
    expect(discord.isSettled()).toBe(true);
    await turnedAway;
    discord.up();
    await discord.settled();
    discord.post(channel, "after");
    await discord.settled();
    expect(heard.filter((line) => line.startsWith("said"))).toEqual(said);
  });
});
