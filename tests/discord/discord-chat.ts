import { setImmediate as tick } from "node:timers/promises";
import { createDiscord, type Discord } from "../../adapters/discord/discord.ts";
import type { Bot } from "../../src/main.ts";
import { createDraw } from "../../src/pictures/draw-timeline.ts";
import type { Chat, OpenChat, Room, Shown } from "../contracts/chat-room.ts";
import { type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";
import type { Seen } from "../fakes/discord/read-message.ts";
import { readPosts } from "./posts.ts";

/** The bot on a local Discord. */
export const openDiscordChat: OpenChat = async (run, now, log) => {
  const discord = await openDiscord({ now });
  const { token, apiUrl } = discord;
  const platform = createDiscord({ token, apiUrl, shards: null }, log, now, undefined, createDraw());
  const bot = await run(platform);
  // Discord is told of our commands meanwhile.
  await untilQuiet(discord, bot, platform);
  return createChat(discord, bot, platform);
};

/** Resolves when the bot has been told of everything and has answered what it took on. */
export async function untilQuiet(discord: DiscordServer, bot: Bot, { isIdle }: Pick<Discord, "isIdle">): Promise<void> {
  const isQuiet = () => discord.isSettled() && isIdle();
  do {
    await discord.settled();
    // From the line into the bot, and from one step to the next.
    for (let ticks = 0; ticks < 10; ticks += 1) await tick();
    while (!isIdle()) await tick();
    await bot.idle();
    for (let ticks = 0; ticks < 10; ticks += 1) await tick();
  } while (!isQuiet());
}

/** What people type as words elsewhere, as they find it in the command here. */
function typed(words: string): string {
  const [, name = "", rest = ""] = /^(\S*)\s*(.*)$/s.exec(words) ?? [];
  if (words === "") return "help";
  if (/^https?:/.test(words)) return `check story:${words}`;
  if (name === "ask") return `ask question:${rest}`;
  if (name === "listen") return `settings listen:${rest}`;
  if (name === "answer") return `settings answer:${rest.replace(/^in (?:the )?/, "")}`;
  if (/^language notice/.test(words)) return `settings languages:${rest.replace("notice ", "")}`;
  if (/^(?:why|explain|wording)$/.test(name) && rest !== "") return `${name} which:${rest}`;
  const [, which, to, due] = /^assign (\S+) to (.*?)(?: due (.*))?$/.exec(words) ?? [];
  if (to !== undefined) {
    const person = to === "me" ? "" : ` person:${to}`;
    return `assign which:${which}${person}${due === undefined ? "" : ` due:${due}`}`;
  }
  const [, one, how, why] = /^decide (\S+) ([^:]+)(?:: (.*))?$/.exec(words) ?? [];
  if (how !== undefined) return `decide how:${how} which:${one}${why === undefined ? "" : ` why:${why}`}`;
  if (words === "undo") return "decide how:undo";
  if (name === "export" && rest !== "")
    return `export ${/^(?:csv|json|claimreview)$/.test(rest) ? "as" : "story"}:${rest}`;
  if (/^(?:deciders|learn)$/.test(name) && rest !== "") return `settings ${name}:${rest}`;
  if (/^keep for/.test(words)) return `settings keep:${rest.replace("for ", "")}`;
  if (name === "digest" && rest !== "")
    return `digest ${/^(?:preview|now|times)$/.test(rest) ? "show" : "when"}:${rest}`;
  if (words === "since I left") return "missed";
  if (name === "timeline" && rest !== "") return `timeline figure:${rest}`;
  if (/^(?:claims|ledger|names|versions|watch|unwatch|forget)$/.test(name) && rest !== "")
    return `${name} story:${rest}`;
  return rest === "" ? name : `ask question:${words}`;
}

function createChat(discord: DiscordServer, bot: Bot, platform: Discord): Chat {
  const quiet = () => untilQuiet(discord, bot, platform);
  const windows = createWindows(discord);
  let community: string | null = null;
  let lobby: string | null = null;
  const open = {
    channel: (isIn: boolean) => discord.openChannel("public", { bot: isIn }),
    closed: (isIn: boolean) => discord.openChannel("private", { bot: isIn }),
    direct: () => discord.openDirect(),
    shared(isIn: boolean) {
      community ??= discord.addGuild("Open desk", { open: true });
      return discord.openChannel("public", { guild: community, bot: isIn });
    },
  };
  return {
    openRoom: (kind, { bot: isIn = true } = {}) => createRoom(discord, open[kind](isIn), windows),
    addPerson: (name, role) => discord.addPerson(name, { role }),
    colleague: (name) => ({ id: discord.addPerson(name, { role: "member" }), name }),
    mention: (person) => `<@${person}>`,
    addGroup: (name, people) => `<@&${discord.addGroup(name, people)}>`,
    told: (person) => readPosts(discord, discord.openDirect({ user: person })).map((one) => one.shown),
    given(person) {
      const alone = discord.shownAlone({ user: person }).map(({ id }) => id);
      const written = discord.messages(discord.openDirect({ user: person })).map(({ id }) => id);
      return [...alone, ...written].flatMap((id) => discord.filesOf(id));
    },
    async home(user) {
      lobby ??= discord.openChannel("public");
      await windows.during(user, () => discord.command(String(lobby), "crosswire home", { user }));
      await quiet();
      return windows.seen(user);
    },
    pressInHome: (label, user) => windows.press(label, user),
    quiet,
    cutLine: () => discord.drop(),
    slowDown: (times) => discord.limit("POST /channels/:id/messages", times, 1),
    down: () => discord.down(),
    up: () => discord.up(),
    async close() {
      await bot.close();
      await discord.close();
    },
  };
}

/** What the last thing that a person did has put before them alone. */
interface Windows {
  during(user: string | undefined, act: () => Promise<void>): Promise<void>;
  press(label: string, user: string | undefined): Promise<void>;
  fillIn(answers: Readonly<Record<string, string>>, user: string | undefined): Promise<void>;
  seen(user: string | undefined): Shown | null;
}

function createWindows(discord: DiscordServer): Windows {
  const before = new Map<string | undefined, string | null>();
  const alone = (user: string | undefined) => discord.shownAlone({ user });
  /** Without anything new, what was there stays before them when they acted in it. */
  async function within(user: string | undefined, stays: string | null, act: () => Promise<void>): Promise<void> {
    const known = new Set(alone(user).map(({ id }) => id));
    await act();
    // Until nobody is told to wait.
    await discord.settled();
    before.set(user, alone(user).findLast(({ id }) => !known.has(id))?.id ?? stays);
  }
  return {
    during: (user, act) => within(user, null, act),
    async press(label, user) {
      const id = before.get(user) ?? null;
      await within(user, id, () => discord.press(String(id), label, { user }));
    },
    async fillIn(answers, user) {
      discord.fillIn(answers, { user });
      await within(user, before.get(user) ?? null, () => discord.submit({ user }));
    },
    seen(user) {
      const form = discord.window({ user });
      if (form) {
        const errors = Object.entries(form.errors).map(([field, error]) => `! ${field}: ${error}`);
        return { id: "form", text: [form.text, ...errors].join("\n"), buttons: [], live: [] };
      }
      const id = before.get(user);
      const found = alone(user).find((one) => one.id === id);
      return found ? shown(found) : null;
    },
  };
}

const shown = ({ id, text, buttons, links, mentions, called }: Seen): Shown => ({
  id,
  text,
  buttons,
  live: [...links, ...mentions, ...called],
});

function createRoom(discord: DiscordServer, channel: string, windows: Windows): Room {
  const posting = ({ by, ...rest }: { readonly by?: string | undefined; readonly thread?: string } = {}) => ({
    ...rest,
    user: by,
  });
  const postsIn = (where: string) => readPosts(discord, where);
  /** A post of several messages has its buttons where what they are about stands. */
  const partWith = (id: string, label: string): string => {
    const parts = postsIn(String(discord.seen(id).channel)).find((one) => one.shown.id === id)?.parts ?? [id];
    return parts.find((part) => discord.seen(part).buttons.includes(label)) ?? id;
  };
  const inThread = (message: string) => {
    const thread = discord.threadOf(message);
    return thread ? postsIn(thread).map((one) => one.shown) : [];
  };
  return {
    post: (text, how) => discord.post(channel, text, posting(how)),
    upload: ({ pasted, name, content }, how) =>
      discord.upload(channel, { name: pasted ? "message.txt" : name, content }, posting(how)),
    postAsOtherBot: (text) => discord.postAsOtherBot(channel, text),
    edit: (message, text) => discord.edit(message, text),
    remove: (message) => discord.remove(message),
    preview: (message, link) => discord.preview(message, link),
    press: ({ id }, label, by) => windows.during(by, () => discord.press(partWith(id, label), label, { user: by })),
    pressInWindow: (label, by) => windows.press(label, by),
    fillIn: (answers, by) => windows.fillIn(answers, by),
    mark: (message, by) => discord.react(message, "🔍", { user: by }),
    check: (message, by) => windows.during(by, () => discord.menu("Check claims", message, { user: by })),
    command: (words, by) =>
      windows.during(by, () => discord.command(channel, `crosswire ${typed(words)}`, { user: by })),
    invite: () => discord.letIn(channel),
    kick: () => discord.shutOut(channel),
    convert: (kind) => (kind === "channel" ? discord.makePublic(channel) : discord.makePrivate(channel)),
    window: (by) => windows.seen(by),
    shownAlone(by) {
      // A thread has the id of the message that it began on.
      const here = new Set([channel, ...discord.messages(channel).map(({ id }) => id)]);
      return discord
        .shownAlone({ user: by })
        .filter((one) => here.has(one.channel))
        .map(shown);
    },
    posts: () => postsIn(channel).flatMap((one) => (one.answers === null ? [one.shown] : [])),
    spoken: () => postsIn(channel).map((one) => one.shown),
    inThread,
    replies(message) {
      const below = postsIn(channel).filter(({ answers }) => answers === message);
      return [...inThread(message), ...below.map((one) => one.shown)];
    },
  };
}
