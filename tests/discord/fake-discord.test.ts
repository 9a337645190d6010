// The server that stands for Discord in the other tests, held against Discord's own client library.
import {
  AttachmentBuilder,
  ChannelType,
  type Client,
  type DiscordAPIError,
  type DMChannel,
  Events,
  type ForumChannel,
  MessageFlags,
  PermissionFlagsBits,
  Routes,
  type TextChannel,
  type ThreadChannel,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectClient } from "../fakes/discord/connect-client.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

let clock: Date;
let discord: DiscordServer;
let client: Client<true>;
beforeEach(async () => {
  clock = new Date("2031-03-04T12:00:00.000Z");
  discord = await openDiscord({ now: () => clock });
  client = await connectClient(discord);
});
afterEach(async () => {
  await client.destroy();
  await discord.close();
});
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const channelOf = async <Kind = TextChannel>(id: string) => (await client.channels.fetch(id)) as Kind;
const send = (channel: string, body: object) => client.rest.post(Routes.channelMessages(channel), { body });
const refusal = (code: number, status?: number) => expect.objectContaining({ code, ...(status ? { status } : {}) });

describe("messages", () => {
  test("are posted, found, changed and taken away", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const question = discord.post(channel.id, "is the bridge open?", { mention: true });
    const reply = await channel.send({
      content: "**Open** since [noon](<https://a.example>)",
      reply: { messageReference: question },
    });
    await reply.edit("Closed.");
    expect(discord.replies(question)).toMatchObject([{ text: "Closed.", links: [] }]);
    expect((await channel.messages.fetch({ message: reply.id, force: true })).editedAt).toEqual(clock);
    await reply.delete();
    expect(discord.replies(question)).toEqual([]);
    await expect(channel.messages.fetch({ message: reply.id, force: true })).rejects.toEqual(refusal(10_008, 404));
  });

  test("come in pages, the newest first", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const ids = Array.from({ length: 5 }, (_, at) => discord.post(channel.id, `talk ${at}`));
    const fetched = async (options: object) => [...(await channel.messages.fetch({ cache: false, ...options })).keys()];
    const [a, b, c, d, e] = ids as [string, string, string, string, string];
    expect(await fetched({ limit: 2 })).toEqual([e, d]);
    expect(await fetched({ limit: 2, before: c })).toEqual([b, a]);
    expect(await fetched({ limit: 2, after: c })).toEqual([e, d]);
    expect(await fetched({ limit: 3, around: c })).toEqual([d, c, b]);
  });

  test("with one nonce are one message, for some minutes", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const say = () => channel.send({ content: "Reading…", nonce: "k-1", enforceNonce: true });
    const [one, two] = [await say(), await say()];
    expect(two.id).toBe(one.id);
    later(10 * 60_000);
    expect((await say()).id).not.toBe(one.id);
    expect(discord.posts(channel.id)).toHaveLength(2);
  });

  test("carry files at signed addresses that end", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const id = discord.post(channel.id, "It rained. ".repeat(200));
    const file = (await channel.messages.fetch(id)).attachments.first();
    expect(file).toMatchObject({ name: "message.txt", contentType: "text/plain; charset=utf-8", size: 2_200 });
    const fetched = await fetch(file?.url ?? "");
    expect(await fetched.text()).toBe("It rained. ".repeat(200));
    expect((await fetch(String(file?.url).replace(/hm=../, "hm=00"))).status).toBe(404);
    later(25 * 3_600_000);
    expect((await fetch(file?.url ?? "")).status).toBe(404);
    expect(
      (await fetch((await channel.messages.fetch({ message: id, force: true })).attachments.first()?.url ?? "")).status,
    ).toBe(200);
    const sent = await channel.send({ files: [new AttachmentBuilder(Buffer.from("a,b"), { name: "claims.csv" })] });
    expect(await (await fetch(sent.attachments.first()?.url ?? "")).text()).toBe("a,b");
    expect(discord.seen(sent.id).text).toBe("📎 claims.csv");
  });

  test("of others are not changed, but their previews are taken away by who may", async () => {
    const channel = discord.openChannel("public");
    const id = discord.post(channel, "see https://a.example");
    discord.preview(id, "https://a.example");
    const patch = (body: object) => client.rest.patch(Routes.channelMessage(channel, id), { body });
    await expect(patch({ content: "x" })).rejects.toEqual(refusal(50_005));
    await expect(patch({ flags: MessageFlags.SuppressEmbeds })).rejects.toEqual(refusal(50_013));
    discord.allow(channel, "ManageMessages");
    expect(await patch({ flags: MessageFlags.SuppressEmbeds })).toMatchObject({
      embeds: [],
      content: "see https://a.example",
    });
  });

  test("are deleted together by who may, when they are not too old", async () => {
    const channel = discord.openChannel("public");
    const messages = [discord.post(channel, "one"), discord.post(channel, "two")];
    const clear = (all: readonly string[]) =>
      client.rest.post(Routes.channelBulkDelete(channel), { body: { messages: all } });
    await expect(clear(messages)).rejects.toEqual(refusal(50_013));
    discord.allow(channel, "ManageMessages");
    await expect(clear(messages.slice(1))).rejects.toEqual(refusal(50_016));
    later(15 * 24 * 3_600_000);
    await expect(clear(messages)).rejects.toEqual(refusal(50_034));
    later(-15 * 24 * 3_600_000);
    await clear(messages);
    expect(discord.messages(channel)).toEqual([]);
  });

  test("are marked with an emoji", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const id = discord.post(channel.id, "The bridge is closed.");
    discord.react(id, "🔍");
    await (await channel.messages.fetch(id)).react("🔍");
    const [mark] = (await channel.messages.fetch({ message: id, force: true })).reactions.cache.values();
    expect([mark?.emoji.name, mark?.count, mark?.me]).toEqual(["🔍", 2, true]);
  });

  test("call whom they are allowed to call, and no others", async () => {
    const channel = discord.openChannel("public");
    const ivo = discord.addPerson("Ivo");
    const content = `<@${ivo}> @everyone \`<@${ivo}>\``;
    const called = async (body: object) => {
      const { id } = (await send(channel, { content, ...body })) as { id: string };
      return discord.seen(id);
    };
    expect(await called({})).toMatchObject({ called: ["Ivo"], mentions: ["@Ivo"], text: `@Ivo @everyone <@${ivo}>` });
    expect(await called({ allowed_mentions: { parse: [] } })).toMatchObject({ called: [], mentions: ["@Ivo"] });
    expect(await called({ allowed_mentions: { users: [ivo] } })).toMatchObject({ called: ["Ivo"] });
    discord.allow(channel, "MentionEveryone");
    expect(await called({})).toMatchObject({ called: ["Ivo", "@everyone"], mentions: ["@Ivo", "@everyone"] });
    expect(await called({ allowed_mentions: { parse: ["users"] } })).toMatchObject({ called: ["Ivo"] });
    const question = discord.post(channel, "is it open?");
    const answer = { message_reference: { message_id: question } };
    expect(await called(answer)).toMatchObject({ called: ["Ivo", "Rowan", "@everyone"] });
    expect(await called({ ...answer, allowed_mentions: { parse: [] } })).toMatchObject({ called: [] });
  });

  const button = (more: object = {}) => ({ type: 2, style: 2, label: "Why", custom_id: "why", ...more });
  const row = (...components: object[]) => ({ type: 1, components });
  const option = (at: number) => ({ label: `Site ${at}`, value: `s-${at}` });
  const menu = (more: object = {}) => ({ type: 3, custom_id: "menu", options: [option(1)], ...more });
  const text = (content: string) => ({ type: 10, content });
  const v2 = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components });
  const times = <Thing>(count: number, make: (at: number) => Thing) =>
    Array.from({ length: count }, (_, at) => make(at));
  const embed = (more: object) => ({ embeds: [{ description: "x", ...more }] });
  const refused: readonly (readonly [name: string, body: object, complaint: string])[] = [
    [
      "2,001 characters",
      { content: "x".repeat(2_001) },
      "content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.",
    ],
    [
      "eleven embeds",
      { embeds: times(11, () => ({ title: "x" })) },
      "embeds[BASE_TYPE_MAX_LENGTH]: Must be 10 or fewer in length.",
    ],
    ["a title of 257", embed({ title: "x".repeat(257) }), "embeds[0].title[BASE_TYPE_MAX_LENGTH]"],
    [
      "a description of 4,097",
      embed({ description: "x".repeat(4_097) }),
      "embeds[0].description[BASE_TYPE_MAX_LENGTH]",
    ],
    ["a field without a value", embed({ fields: [{ name: "x" }] }), "embeds[0].fields[0].value[BASE_TYPE_REQUIRED]"],
    [
      "a field of 1,025",
      embed({ fields: [{ name: "x", value: "x".repeat(1_025) }] }),
      "fields[0].value[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 1024 in length.",
    ],
    [
      "26 fields",
      embed({ fields: times(26, () => ({ name: "x", value: "x" })) }),
      "embeds[0].fields[BASE_TYPE_MAX_LENGTH]",
    ],
    [
      "a footer of 2,049",
      embed({ footer: { text: "x".repeat(2_049) } }),
      "embeds[0].footer.text[BASE_TYPE_BAD_LENGTH]",
    ],
    [
      "an embed with a script as address",
      embed({ url: "javascript:alert(1)" }),
      "embeds[0].url[URL_TYPE_INVALID_SCHEME]",
    ],
    [
      "embeds of 6,001 in all",
      { embeds: times(2, () => ({ description: "x".repeat(3_001) })) },
      "embeds[MAX_EMBED_SIZE_EXCEEDED]: Embed size exceeds maximum size of 6000",
    ],
    ["a nonce of 26", { content: "x", nonce: "x".repeat(26) }, "nonce"],
    [
      "six rows",
      { content: "x", components: times(6, (at) => row(button({ custom_id: `b-${at}` }))) },
      "components[BASE_TYPE_BAD_LENGTH]",
    ],
    [
      "six buttons in a row",
      { content: "x", components: [row(...times(6, (at) => button({ custom_id: `b-${at}` })))] },
      "components[0].components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 5 in length.",
    ],
    [
      "a label of 81",
      { content: "x", components: [row(button({ label: "x".repeat(81) }))] },
      "components[0].components[0].label[BASE_TYPE_MAX_LENGTH]",
    ],
    [
      "a button without words",
      { content: "x", components: [row(button({ label: undefined }))] },
      "BUTTON_COMPONENT_INVALID_EMOJI_OR_LABEL",
    ],
    [
      "an id of 101",
      { content: "x", components: [row(button({ custom_id: "x".repeat(101) }))] },
      "components[0].components[0].custom_id[BASE_TYPE_BAD_LENGTH]",
    ],
    [
      "a button without an id",
      { content: "x", components: [row(button({ custom_id: undefined }))] },
      "components[0].components[0].custom_id[BASE_TYPE_REQUIRED]",
    ],
    [
      "two buttons of one id",
      { content: "x", components: [row(button(), button())] },
      "components[COMPONENT_CUSTOM_ID_DUPLICATED]",
    ],
    [
      "a menu of 26",
      { content: "x", components: [row(menu({ options: times(26, option) }))] },
      "components[0].components[0].options[BASE_TYPE_BAD_LENGTH]",
    ],
    [
      "a choice of 101",
      { content: "x", components: [row(menu({ options: [{ label: "x".repeat(101), value: "a" }] }))] },
      "options[0].label[BASE_TYPE_BAD_LENGTH]",
    ],
    [
      "a description of 101",
      { content: "x", components: [row(menu({ options: [{ ...option(1), description: "x".repeat(101) }] }))] },
      "options[0].description[BASE_TYPE_MAX_LENGTH]",
    ],
    [
      "two choices of one value",
      { content: "x", components: [row(menu({ options: [option(1), option(1)] }))] },
      "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    ],
    [
      "a menu beside a button",
      { content: "x", components: [row(menu(), button())] },
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    ],
    [
      "new components without their flag",
      { content: "x", components: [text("x")] },
      'components[0].type[UNION_TYPE_CHOICES]: Value of field "type" must be one of (1,).',
    ],
    [
      "words beside new components",
      { content: "x", ...v2(text("x")) },
      "content[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]",
    ],
    [
      "embeds beside new components",
      { embeds: [{ title: "x" }], ...v2(text("x")) },
      "embeds[MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2]",
    ],
    [
      "41 components",
      v2({ type: 17, components: times(40, () => text("x")) }),
      "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    ],
    [
      "texts of 4,001 in all",
      v2(text("x".repeat(3_000)), text("x".repeat(1_001))),
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
    ],
    ["an empty text", v2(text("")), "components[0].content[BASE_TYPE_BAD_LENGTH]"],
    [
      "a section of four texts",
      v2({ type: 9, components: times(4, () => text("x")), accessory: button() }),
      "components[0].components[BASE_TYPE_BAD_LENGTH]: Must be between 1 and 3 in length.",
    ],
    ["a section with nothing beside it", v2({ type: 9, components: [text("x")] }), "components[0].accessory"],
    [
      "a container in a container",
      v2({ type: 17, components: [{ type: 17, components: [text("x")] }] }),
      "components[0].components[0].type[BASE_TYPE_CHOICES]",
    ],
    [
      "a file that did not come",
      v2({ type: 13, file: { url: "attachment://a.txt" } }),
      "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    ],
    [
      "an answer to a message that is not there",
      { content: "x", message_reference: { message_id: "1" } },
      "message_reference[MESSAGE_REFERENCE_UNKNOWN_MESSAGE]",
    ],
    [
      "calls that are allowed twice",
      { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    ],
  ];
  test.each(refused)("are refused: %s", async (_name, body, complaint) => {
    const channel = discord.openChannel("public");
    const error = await send(channel, body).then(
      () => null,
      (thrown: DiscordAPIError) => thrown,
    );
    expect(error).toEqual(refusal(50_035, 400));
    expect(error?.message).toContain(complaint);
    expect(discord.messages(channel)).toEqual([]);
  });

  test.each([
    ["nothing", {}],
    ["spaces", { content: "  \n " }],
    ["buttons alone", { components: [row(button())] }],
    ["the flag alone", { flags: MessageFlags.IsComponentsV2 }],
  ])("are refused: %s", async (_name, body) => {
    await expect(send(discord.openChannel("public"), body)).rejects.toEqual(refusal(50_006));
  });

  test("of components alone are too long for Discord in bytes before they are in characters", async () => {
    const channel = discord.openChannel("public");
    const fits = (body: object) =>
      fetch(`${discord.apiUrl}/v10${Routes.channelMessages(channel)}`, {
        method: "POST",
        headers: { authorization: `Bot ${discord.token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await fits(v2(text("“".repeat(3_386))))).status).toBe(200);
    expect((await fits(v2(text("“".repeat(3_387))))).status).toBe(500);
  });

  test("take all that fits, and are shown as a person reads them", async () => {
    const channel = discord.openChannel("public");
    const { id } = (await send(
      channel,
      v2(
        text("# Storm\n-# 3 claims"),
        {
          type: 17,
          components: [{ type: 9, components: [text("**Three** died")], accessory: button() }, { type: 14 }],
        },
        row(menu({ placeholder: "Pages" })),
        row(
          { type: 2, style: 5, label: "Source", url: "https://a.example" },
          button({ custom_id: "n", label: "Next", disabled: true }),
        ),
      ),
    )) as { id: string };
    expect(discord.seen(id)).toMatchObject({
      text: "Storm\n3 claims\nThree died\n[Why]\n———\n[Pages ▾]\n[Source] [Next]",
      buttons: ["Why"],
      menus: [{ placeholder: "Pages", choices: ["Site 1"], chosen: [] }],
      links: ["https://a.example"],
    });
    const old = {
      content: "See https://a.example",
      ...embed({ title: "A", url: "https://b.example", fields: [{ name: "n", value: "_v_" }] }),
    };
    const { id: other } = (await send(channel, old)) as { id: string };
    expect(discord.seen(other)).toMatchObject({
      text: "See https://a.example\nA\nx\nn\nv",
      links: ["https://a.example", "https://b.example"],
      previewed: ["https://a.example"],
    });
    const { id: quiet } = (await send(channel, {
      content: "https://a.example",
      flags: MessageFlags.SuppressEmbeds,
    })) as { id: string };
    expect(discord.seen(quiet)).toMatchObject({ links: ["https://a.example"], previewed: [] });
    // What is made of components stays so.
    const patch = (body: object) => client.rest.patch(Routes.channelMessage(channel, id), { body });
    await expect(patch({ content: "x" })).rejects.toEqual(refusal(50_035));
    await patch({ components: [text("Withdrawn")] });
    expect(discord.seen(id)).toMatchObject({ text: "Withdrawn", buttons: [] });
  });
});

describe("channels", () => {
  test.each([
    ["is not seen", ["ViewChannel"], {}, 50_001],
    ["takes no messages", ["SendMessages"], {}, 50_013],
    ["takes no embeds", ["EmbedLinks"], { embeds: [{ title: "x" }] }, 50_013],
    ["has no history to answer to", ["ReadMessageHistory"], { message_reference: { message_id: "1" } }, 160_002],
  ] as const)("one that %s", async (_what, taken, more, code) => {
    const channel = discord.openChannel("public");
    await send(channel, { content: "x" });
    discord.deny(channel, ...taken);
    await expect(send(channel, { content: "x", ...more })).rejects.toEqual(refusal(code));
    discord.allow(channel, ...taken);
    await send(channel, { content: "x" });
    discord.deny(discord.guild, ...taken);
    await expect(send(discord.openChannel("public"), { content: "x", ...more })).rejects.toEqual(refusal(code));
  });

  test("what the client works out of permissions is what the server says", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    expect(channel.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(true);
    discord.deny(channel.id, "SendMessages");
    await discord.settled();
    expect(channel.permissionsFor(client.user)?.has(PermissionFlagsBits.SendMessages)).toBe(false);
    const closed = discord.openChannel("private");
    const hidden = discord.openChannel("private", { bot: false });
    await discord.settled();
    const sees = (id: string) => channel.guild.channels.cache.get(id)?.permissionsFor(client.user)?.has("ViewChannel");
    expect([sees(closed), sees(hidden)]).toEqual([true, false]);
    await expect(client.rest.get(Routes.channel(hidden))).rejects.toEqual(refusal(50_001, 403));
    await expect(client.rest.get(Routes.channel("1"))).rejects.toEqual(refusal(10_003, 404));
    const everyone = channel.guild.channels.cache.get(closed) as TextChannel;
    const isOpen = () => everyone.permissionsFor(channel.guild.roles.everyone).has("ViewChannel");
    expect(isOpen()).toBe(false);
    discord.makePublic(closed);
    await discord.settled();
    expect(isOpen()).toBe(true);
    discord.makePrivate(closed);
    await discord.settled();
    expect([isOpen(), sees(closed)]).toEqual([false, true]);
  });

  test("a message has one thread, of its own id", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const message = await channel.messages.fetch(discord.post(channel.id, "is it open?"));
    const thread = await message.startThread({ name: "Bridge", autoArchiveDuration: 60 });
    expect([thread.id, thread.parentId, thread.ownerId]).toEqual([message.id, channel.id, client.user.id]);
    const again = client.rest.post(Routes.threads(channel.id, message.id), { body: { name: "Bridge" } });
    await expect(again).rejects.toEqual(refusal(160_004, 400));
    await thread.send("Open.");
    discord.post(channel.id, "and the road?", { thread: message.id });
    expect(discord.replies(message.id).map(({ text }) => text)).toEqual(["Open."]);
    expect(discord.messages(thread.id).map(({ content }) => content)).toEqual(["", "Open.", "and the road?"]);
    expect(discord.messages(channel.id)).toHaveLength(1);
  });

  test("a thread without a message of its own, and one that may not be opened", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const thread = await channel.threads.create({ name: "Digest" });
    await thread.send("Today.");
    expect(thread.type).toBe(ChannelType.PublicThread);
    expect(discord.messages(channel.id).map(({ content }) => content)).toEqual(["Digest"]);
    const asked = discord.post(channel.id, "is it open?");
    discord.deny(channel.id, "CreatePublicThreads");
    const start = client.rest.post(Routes.threads(channel.id, asked), { body: { name: "x" } });
    await expect(start).rejects.toEqual(refusal(50_013));
    discord.deny(channel.id, "SendMessagesInThreads");
    await expect(thread.send("More.")).rejects.toEqual(refusal(50_013));
  });

  test("an archived thread comes back when somebody posts, a locked one does not", async () => {
    const channel = await channelOf(discord.openChannel("public"));
    const thread = await channel.threads.create({ name: "Digest" });
    const said = await thread.send("Today.");
    discord.archiveThread(thread.id);
    await expect(said.edit("Tonight.")).rejects.toEqual(refusal(50_083));
    await thread.send("More.");
    await discord.settled();
    expect(thread.archived).toBe(false);
    discord.archiveThread(thread.id, { locked: true });
    await expect(thread.send("Even more.")).rejects.toEqual(refusal(50_083));
    await expect(client.rest.patch(Routes.channel(thread.id), { body: { archived: false } })).rejects.toEqual(
      refusal(50_013),
    );
    discord.allow(channel.id, "ManageThreads");
    await expect(client.rest.patch(Routes.channel(thread.id), { body: { locked: false } })).rejects.toEqual(
      refusal(50_083),
    );
    await thread.send("Even more.");
  });

  test("a forum has posts, and no messages of its own", async () => {
    const forum = await channelOf<ForumChannel>(discord.openChannel("forum"));
    const post = discord.openPost(forum.id, "Storm", "Three people died.", { mention: true });
    await discord.settled();
    const thread = client.channels.cache.get(post) as ThreadChannel;
    expect([thread.name, (await thread.fetchStarterMessage())?.content]).toEqual(["Storm", "Three people died."]);
    await thread.send("Reading…");
    expect(discord.replies(post).map(({ text }) => text)).toEqual(["Reading…"]);
    await expect(send(forum.id, { content: "x" })).rejects.toEqual(refusal(50_008));
    const own = await forum.threads.create({ name: "Digest", message: { content: "Today." } });
    expect(discord.seen(own.id).text).toBe("Today.");
  });

  test("people are written to alone", async () => {
    const direct = discord.openDirect();
    const asked = discord.post(direct, "is it open?");
    const channel = await channelOf<DMChannel>(direct);
    await channel.send({ content: "Open.", reply: { messageReference: asked } });
    expect(discord.replies(asked).map(({ text }) => text)).toEqual(["Open."]);
    const ivo = discord.addPerson("Ivo");
    await (await client.users.fetch(ivo)).send("Hello.");
    expect(discord.posts(discord.openDirect({ user: ivo })).map(({ text }) => text)).toEqual(["Hello."]);
    discord.closeDirect(ivo);
    await expect(send(discord.openDirect({ user: ivo }), { content: "Still there?" })).rejects.toEqual(refusal(50_007));
  });
});

test("a guild has an owner, admins, members and guests", async () => {
  const people = { owner: "Olive", admin: "Ada", member: "Ivo", guest: "Gale" } as const;
  const guild = await client.guilds.fetch(discord.guild);
  const admin = discord.post(discord.openChannel("public"), "hello", {
    user: discord.addPerson("Una", { role: "admin" }),
  });
  const wrote = new Promise<boolean | undefined>((resolve) => {
    client.once(Events.MessageCreate, ({ member }) => resolve(member?.permissions.has("ManageGuild")));
  });
  expect([await wrote, discord.seen(admin).text]).toEqual([true, "hello"]);
  const seen = Object.entries(people).map(async ([role, name]) => {
    const id = discord.addPerson(name, { role: role as keyof typeof people });
    const member = await (await client.guilds.fetch({ guild: guild.id, force: true })).members.fetch({
      user: id,
      force: true,
    });
    return [member.displayName, member.permissions.has("ManageGuild"), member.flags.has(1 << 4)];
  });
  expect(await Promise.all(seen)).toEqual([
    ["Olive", true, false],
    ["Ada", true, false],
    ["Ivo", false, false],
    ["Gale", false, true],
  ]);
  const ivo = discord.addPerson("Ivo");
  discord.setRole(ivo, "admin");
  expect((await guild.members.fetch({ user: ivo, force: true })).permissions.has("ManageGuild")).toBe(true);
});
