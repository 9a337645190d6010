// What people do with an app in the local Discord, held against Discord's own client library.
import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  type DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  Routes,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ALL_INTENTS, connectClient } from "../fakes/discord/connect-client.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

let clock: Date;
let discord: DiscordServer;
let client: Client<true>;
const open = async (answerWithin = 3_000) => {
  discord = await openDiscord({ now: () => clock, answerWithin });
  client = await connectClient(discord);
};
const close = async () => {
  await client.destroy();
  await discord.close();
};
beforeEach(async () => {
  clock = new Date("2031-03-04T12:00:00.000Z");
  await open();
});
afterEach(close);
/** Discord gives the app hardly any time. */
const hurry = async (answerWithin = 50) => {
  await close();
  await open(answerWithin);
};
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const refusal = (code: number) => expect.objectContaining({ code });
const { Subcommand, String: Words, Integer } = ApplicationCommandOptionType;
const COMMANDS = [
  {
    name: "crosswire",
    description: "Reads stories.",
    options: [
      { type: Subcommand, name: "help", description: "What I do." },
      {
        type: Subcommand,
        name: "ask",
        description: "Answers a question.",
        options: [
          { type: Words, name: "question", description: "In words.", required: true, autocomplete: true },
          { type: Integer, name: "days", description: "How far back." },
        ],
      },
      {
        type: Subcommand,
        name: "settings",
        description: "How I am set.",
        options: [
          { type: Words, name: "read", description: "What.", choices: [{ name: "Every link", value: "links" }] },
        ],
      },
    ],
  },
  { type: ApplicationCommandType.Message, name: "Check claims" },
];
const register = (commands: readonly object[] = COMMANDS) =>
  client.rest.put(Routes.applicationCommands(client.application.id), { body: commands });
/** What the app does with what people do; what it throws is told by `failed`. */
const on = (take: (interaction: Interaction) => Promise<unknown>) => {
  const failed: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => void take(interaction).catch((error) => failed.push(error)));
  return failed;
};
const button = (label: string, id = label) =>
  new ButtonBuilder().setLabel(label).setCustomId(id).setStyle(ButtonStyle.Secondary);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
const alone = (text: string, ...buttons: ButtonBuilder[]) => ({
  content: text,
  flags: MessageFlags.Ephemeral as const,
  components: buttons.length > 0 ? [row(...buttons)] : [],
});
const shown = () => discord.shownAlone().map(({ text }) => text);

describe("slash commands", () => {
  const option = (at: number) => ({ type: Words, name: `o-${at}`, description: "x" });
  const many = (count: number) => Array.from({ length: count }, (_, at) => option(at));
  const slash = (more: object) => ({ name: "crosswire", description: "x", ...more });
  test.each<[name: string, command: object, complaint: string]>([
    ["capital letters", slash({ name: "Check" }), "0.name[APPLICATION_COMMAND_INVALID_NAME]"],
    ["a name of 33", slash({ name: "x".repeat(33) }), "0.name"],
    ["a description of 101", slash({ description: "x".repeat(101) }), "0.description[BASE_TYPE_BAD_LENGTH]"],
    ["no description", { name: "crosswire" }, "0.description[BASE_TYPE_REQUIRED]"],
    ["26 options", slash({ options: many(26) }), "0.options[BASE_TYPE_MAX_LENGTH]"],
    [
      "two options of one name",
      slash({ options: [option(1), option(1)] }),
      "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
    ],
    [
      "a required option after another",
      slash({
        options: [
          { type: Subcommand, name: "ask", description: "x", options: [option(1), { ...option(2), required: true }] },
        ],
      }),
      "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    ],
    [
      "choices that are completed",
      slash({ options: [{ ...option(1), autocomplete: true, choices: [{ name: "x", value: "x" }] }] }),
      "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE",
    ],
    ["a menu entry with a description", { type: 3, name: "Check claims", description: "x" }, "0.description"],
    [
      "8,001 characters",
      slash({
        options: many(25).map((one) => ({
          ...one,
          choices: Array.from({ length: 4 }, (_, at) => ({ name: `${at}`.repeat(50), value: `${at}`.repeat(50) })),
        })),
      }),
      "APPLICATION_COMMAND_TOO_LARGE",
    ],
  ])("are refused with %s", async (_name, command, complaint) => {
    const error = await register([command]).then(
      () => null,
      (thrown: DiscordAPIError) => thrown,
    );
    expect(error).toEqual(refusal(50_035));
    expect(error?.message).toContain(complaint);
  });

  test("are registered for everywhere or for one guild, and keep their ids", async () => {
    const [before] = (await register()) as { id: string }[];
    const [after] = (await register()) as { id: string }[];
    expect(after?.id).toBe(before?.id);
    const own = { name: "only-here", description: "x", default_member_permissions: "32" };
    await client.rest.put(Routes.applicationGuildCommands(client.application.id, discord.guild), { body: [own] });
    expect((await client.application.commands.fetch()).map(({ name }) => name)).toEqual(["crosswire", "Check claims"]);
    const heard: string[] = [];
    on(async (one) => {
      if (!one.isChatInputCommand()) return;
      heard.push(one.commandName);
      await one.reply(alone("Done."));
    });
    const channel = discord.openChannel("public");
    const admin = discord.addPerson("Ada", { role: "admin" });
    await expect(discord.command(channel, "only-here")).rejects.toThrow("There is no command");
    await discord.command(channel, "only-here", { user: admin });
    await expect(discord.command(discord.openDirect(), "only-here")).rejects.toThrow("There is no command");
    await discord.command(discord.openDirect(), "crosswire help");
    expect(heard).toEqual(["only-here", "crosswire"]);
  });

  test("bring their options, and are completed", async () => {
    await register();
    const heard: unknown[] = [];
    on(async (one) => {
      if (one.isAutocomplete()) {
        const { name, value } = one.options.getFocused(true);
        return one.respond([{ name: `${name}: ${value}?`, value: "v" }]);
      }
      if (!one.isChatInputCommand()) return;
      const { options } = one;
      heard.push([
        options.getSubcommand(),
        options.getString("question"),
        options.getInteger("days"),
        options.getString("read"),
      ]);
      return one.reply({ content: "Open.", flags: MessageFlags.Ephemeral });
    });
    const channel = discord.openChannel("public");
    await discord.command(channel, "crosswire ask question: is it open? days: 3");
    await discord.command(channel, "crosswire ask is it open?");
    await discord.command(channel, "crosswire settings Every link");
    await discord.command(channel, "crosswire help");
    expect(heard).toEqual([
      ["ask", "is it open?", 3, null],
      ["ask", "is it open?", null, null],
      ["settings", null, null, "links"],
      ["help", null, null, null],
    ]);
    expect(await discord.complete(channel, "crosswire ask bridge")).toEqual(["question: bridge?"]);
    await expect(discord.command(channel, "crosswire ask")).rejects.toThrow("needs “question”");
    await expect(discord.command(channel, "crosswire settings Some")).rejects.toThrow("no choice");
    await expect(discord.command(channel, "crosswire dance")).rejects.toThrow("There is no command");
  });

  test("are answered aloud or alone, at once or later, and followed up", async () => {
    await register();
    on(async (one) => {
      if (!one.isChatInputCommand()) return;
      if (one.options.getSubcommand() === "help") {
        const { resource } = await one.reply({ content: "Help.", withResponse: true });
        return one.followUp(alone(`Said in ${resource?.message?.id === undefined ? "silence" : "words"}.`));
      }
      await one.deferReply({ flags: MessageFlags.Ephemeral });
      expect(shown()).toContain("Crosswire is thinking…");
      expect(discord.isSettled()).toBe(false);
      return one.editReply("Open.");
    });
    const ivo = discord.addPerson("Ivo");
    const channel = discord.openChannel("public");
    await discord.command(channel, "crosswire help");
    await discord.settled();
    await discord.command(channel, "crosswire ask is it open?");
    await discord.settled();
    expect(discord.posts(channel).map(({ text }) => text)).toEqual(["Help."]);
    expect(shown()).toEqual(["Said in words.", "Open."]);
    expect(discord.shownAlone({ user: ivo })).toEqual([]);
    const [first] = discord.shownAlone();
    discord.dismiss(first?.id ?? "");
    expect(shown()).toEqual(["Open."]);
  });

  test("that nobody answers in time have failed, and are not answered any more", async () => {
    await hurry();
    await register();
    const failed = on(async (one) => {
      if (!one.isChatInputCommand()) return;
      await discord.until(() => shown().length > 0, "the person to give up");
      await one.reply("Too late.");
    });
    await discord.command(discord.openChannel("public"), "crosswire help");
    expect(shown()).toEqual(["The application did not respond"]);
    await expect.poll(() => failed).toEqual([refusal(10_062)]);
  });

  test("are answered once, and for a quarter of an hour", async () => {
    await register();
    const failed = on(async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.deferReply({ flags: MessageFlags.Ephemeral });
      const body = { type: 4, data: { content: "Again." } };
      await client.rest
        .post(Routes.interactionCallback(one.id, one.token), { body, auth: false })
        .catch((error) => failed.push(error));
      later(16 * 60_000);
      await one.editReply("Too late.");
    });
    await discord.command(discord.openChannel("public"), "crosswire help");
    await expect.poll(() => failed).toEqual([refusal(40_060), refusal(50_027)]);
    expect(shown()).toEqual(["Crosswire is thinking…"]);
    await discord.settled();
  });
});

test("in a locked thread nothing is answered any more, in an archived one it brings the thread back", async () => {
  await register();
  const failed = on(async (one) => {
    if (!one.isChatInputCommand()) return;
    await one.deferReply();
    if (one.options.getSubcommand() === "ask") discord.archiveThread(one.channelId, { locked: true });
    await one.editReply("Open.");
  });
  const thread = discord.startThread(discord.post(discord.openChannel("public"), "is it open?"), "Bridge");
  discord.archiveThread(thread);
  await discord.command(thread, "crosswire help");
  await discord.settled();
  expect(client.channels.cache.get(thread)).toMatchObject({ archived: false });
  await discord.command(thread, "crosswire ask is it open?");
  await expect.poll(() => failed).toEqual([refusal(50_083)]);
  await discord.settled();
});

describe("a message's menu", () => {
  test("brings all its words, also where the bot may not read them", async () => {
    await client.destroy();
    client = await connectClient(discord, {
      intents: ALL_INTENTS.filter((intent) => intent !== GatewayIntentBits.MessageContent),
    });
    await register();
    const heard: unknown[] = [];
    on(async (one) => {
      if (!one.isMessageContextMenuCommand()) return;
      const { content, author, attachments } = one.targetMessage;
      heard.push([one.commandName, content, author.displayName, attachments.size]);
      await one.reply(alone("I am reading it."));
    });
    const ivo = discord.addPerson("Ivo");
    const channel = discord.openChannel("public");
    await discord.menu("Check claims", discord.post(channel, "Three people died."), { user: ivo });
    await discord.menu("Check claims", discord.upload(channel, { name: "a.txt", content: "x" }));
    await discord.menu("Check claims", discord.postAsWebhook(channel, "Feed."));
    expect(heard).toEqual([
      ["Check claims", "Three people died.", "Rowan", 0],
      ["Check claims", "", "Rowan", 1],
      ["Check claims", "Feed.", "Wire", 0],
    ]);
    expect(discord.shownAlone({ user: ivo }).map(({ text }) => text)).toEqual(["I am reading it."]);
    await expect(discord.menu("Weigh claims", discord.post(channel, "x"))).rejects.toThrow("no entry");
  });
});

describe("buttons and menus", () => {
  const pages = (page: number) => ({ content: `Page ${page}`, components: [row(button("Next", `p-${page + 1}`))] });

  test("change the message that they stand on, also one that a person alone sees", async () => {
    await register();
    on(async (one) => {
      if (one.isChatInputCommand()) return one.reply({ ...pages(1), flags: MessageFlags.Ephemeral });
      if (!one.isButton()) return;
      if (one.customId === "p-3") return one.deferUpdate();
      if (one.customId === "p-4") return one.update(pages(4));
      return one.update(pages(Number(one.customId.slice(2))));
    });
    const channel = discord.openChannel("public");
    await discord.command(channel, "crosswire help");
    const [first] = discord.shownAlone();
    await discord.press(first?.id ?? "", "Next");
    expect(shown()).toEqual(["Page 2\n[Next]"]);
    await discord.press(first?.id ?? "", "Next");
    expect(shown()).toEqual(["Page 2\n[Next]"]);
    await expect(discord.press(first?.id ?? "", "Back")).rejects.toThrow("no button");
    await expect(client.rest.get(Routes.channelMessage(channel, first?.id ?? ""))).rejects.toEqual(refusal(10_008));
  });

  test("are answered to one person, below the message", async () => {
    const channel = discord.openChannel("public");
    const where = await client.channels.fetch(channel);
    on(async (one) => {
      if (one.isButton()) return one.reply(alone(`${one.user.displayName} pressed ${one.customId}.`));
      if (!one.isStringSelectMenu()) return;
      await one.deferUpdate();
      await one.editReply({ content: `Page of ${one.values.join()}`, components: [] });
      await one.followUp(alone("Turned."));
    });
    const menu = new StringSelectMenuBuilder()
      .setCustomId("m")
      .setPlaceholder("Sites")
      .addOptions({ label: "Herald", value: "h" }, { label: "Post", value: "p" });
    const content = "Two claims";
    const message = where?.isSendable()
      ? await where.send({
          content,
          components: [row(button("Why")), new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)],
        })
      : null;
    const ivo = discord.addPerson("Ivo");
    await discord.press(message?.id ?? "", "Why", { user: ivo });
    expect(discord.shownAlone({ user: ivo }).map(({ text }) => text)).toEqual(["Ivo pressed Why."]);
    expect(discord.replies(message?.id ?? "")).toEqual([]);
    await expect(discord.choose(message?.id ?? "", ["Wire"])).rejects.toThrow("no menu");
    await discord.choose(message?.id ?? "", ["Post"]);
    await discord.settled();
    await discord.until(() => shown().length > 0, "the follow-up");
    expect([discord.seen(message?.id ?? "").text, shown()]).toEqual(["Page of p", ["Turned."]]);
  });

  test("that nobody answers have failed", async () => {
    await hurry();
    const channel = await client.channels.fetch(discord.openChannel("public"));
    const components = [new ContainerBuilder().addActionRowComponents(row(button("Why")))];
    const message = channel?.isSendable()
      ? await channel.send({ components, flags: MessageFlags.IsComponentsV2 })
      : null;
    await discord.press(message?.id ?? "", "Why");
    expect(shown()).toEqual(["This interaction failed"]);
  });

  test("may not be completed, or change what they do not stand on", async () => {
    await register();
    const failed = on(async (one) => {
      if (!one.isRepliable()) return;
      for (const type of [6, 7, 8]) {
        await client.rest
          .post(Routes.interactionCallback(one.id, one.token), { body: { type, data: {} }, auth: false })
          .catch((error) => failed.push(error));
      }
      await one.reply(alone("Done."));
    });
    await discord.command(discord.openChannel("public"), "crosswire help");
    await discord.settled();
    expect(failed).toEqual([refusal(50_035), refusal(50_035), refusal(50_035)]);
  });
});

describe("forms", () => {
  const written = (id: string) => new TextInputBuilder().setCustomId(id).setStyle(TextInputStyle.Paragraph);
  const form = new ModalBuilder()
    .setCustomId("resolve")
    .setTitle("Resolve")
    .addLabelComponents(
      new LabelBuilder()
        .setLabel("How does it stand?")
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder()
            .setCustomId("how")
            .addOptions({ label: "“nine” stands", value: "9" }, { label: "Open", value: "0" }),
        ),
      new LabelBuilder()
        .setLabel("Why")
        .setDescription("Who said so.")
        .setTextInputComponent(written("why").setMaxLength(20)),
      new LabelBuilder().setLabel("More").setTextInputComponent(written("more").setRequired(false)),
    );

  test("are opened, filled in, found wrong, sent and answered", async () => {
    const channel = await client.channels.fetch(discord.openChannel("public"));
    const heard: unknown[] = [];
    on(async (one) => {
      if (one.isButton()) return one.showModal(form);
      if (!one.isModalSubmit() || !one.isFromMessage()) return;
      const { fields } = one;
      heard.push([
        one.customId,
        fields.getStringSelectValues("how"),
        fields.getTextInputValue("why"),
        fields.getTextInputValue("more"),
      ]);
      return one.update({ content: "Resolved.", components: [] });
    });
    const message = channel?.isSendable()
      ? await channel.send({ content: "Open.", components: [row(button("Resolve…"))] })
      : null;
    await discord.press(message?.id ?? "", "Resolve…");
    expect(discord.window()).toMatchObject({
      title: "Resolve",
      text: "Resolve\nHow does it stand?\n[ ▾]\n  “nine” stands\n  Open\nWhy\nWho said so.\n____\nMore\n____\n[Submit]",
      fields: { "How does it stand?": "", Why: "", More: "" },
      errors: {},
    });
    await discord.submit();
    expect(discord.window()?.errors).toEqual({
      "How does it stand?": "This field is required",
      Why: "This field is required",
    });
    expect(() => discord.fillIn({ Who: "x" })).toThrow("does not ask");
    expect(() => discord.fillIn({ "How does it stand?": "x" })).toThrow("no choice");
    discord.fillIn({ "How does it stand?": "“nine” stands", Why: "Asked the hospital itself." });
    await discord.submit();
    expect(discord.window()?.errors).toEqual({ Why: "Must be between 0 and 20 in length." });
    discord.fillIn({ Why: "Asked the hospital." });
    await discord.submit();
    expect(heard).toEqual([["resolve", ["9"], "Asked the hospital.", ""]]);
    expect([discord.window(), discord.seen(message?.id ?? "").text]).toEqual([null, "Resolved."]);
  });

  test("that nobody takes stay open, and say so", async () => {
    await hurry(500);
    await register();
    on(async (one) => {
      if (one.isChatInputCommand()) return one.showModal(form);
    });
    await discord.command(discord.openChannel("public"), "crosswire help");
    discord.fillIn({ "How does it stand?": "Open", Why: "x" });
    await discord.submit();
    expect(discord.window()?.errors).toEqual({ "": "Something went wrong. Try again." });
    discord.closeWindow();
    expect(discord.window()).toBeNull();
  });

  const input = (more: object = {}) => ({ type: 4, custom_id: "a", style: 1, label: "A", ...more });
  const inRow = (component: object) => ({ type: 1, components: [component] });
  test.each<[name: string, data: object, complaint: string]>([
    ["a title of 46", { title: "x".repeat(46) }, "title[BASE_TYPE_BAD_LENGTH]"],
    [
      "six questions",
      { components: Array.from({ length: 6 }, () => inRow(input())) },
      "components[BASE_TYPE_BAD_LENGTH]",
    ],
    ["a label of 46", { components: [inRow(input({ label: "x".repeat(46) }))] }, "label[BASE_TYPE_BAD_LENGTH]"],
    [
      "no label",
      { components: [inRow(input({ label: undefined }))] },
      "components[0].components[0][BASE_TYPE_REQUIRED]",
    ],
    ["a length of 4,001", { components: [inRow(input({ max_length: 4_001 }))] }, "max_length"],
    [
      "a button",
      { components: [inRow({ type: 2, style: 1, label: "x", custom_id: "x" })] },
      "components[0].components[0].type",
    ],
    ["an id of 101", { custom_id: "x".repeat(101) }, "custom_id[BASE_TYPE_BAD_LENGTH]"],
  ])("are refused with %s", async (_name, data, complaint) => {
    await register();
    const failed = on(async (one) => {
      if (!one.isChatInputCommand()) return;
      const body = { type: 9, data: { custom_id: "f", title: "F", components: [inRow(input())], ...data } };
      await client.rest
        .post(Routes.interactionCallback(one.id, one.token), { body, auth: false })
        .catch((error) => failed.push(error));
      await one.reply(alone("Sorry."));
    });
    await discord.command(discord.openChannel("public"), "crosswire help");
    expect(failed).toEqual([refusal(50_035)]);
    expect((failed[0] as DiscordAPIError).message).toContain(complaint);
  });
});
