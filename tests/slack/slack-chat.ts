import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { Bot } from "../../src/main.ts";
import { createDraw } from "../../src/pictures/draw-timeline.ts";
import type { Chat, OpenChat, Room, Shown } from "../contracts/chat-room.ts";
import { type Block, elementsOf } from "../fakes/slack/blocks.ts";
import { readMessage, type Seen } from "../fakes/slack/read-message.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { BOT, type Message } from "../fakes/slack/workspace.ts";

/** The bot on a local Slack, over sockets. */
export const openSocketChat: OpenChat = async (run, now, log) => {
  const slack = await openSlack({ now });
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  const bot = await run(createSlack(settings, log, now, null, createDraw()));
  return createChat(slack, bot);
};

/** The bot on a local Slack that sends signed requests. */
export const openHttpChat: OpenChat = async (run, now, log) => {
  const slack = await openSlack({ now });
  const { botToken, signingSecret, apiUrl } = slack;
  const port = await findFreePort();
  const settings = { botToken, appToken: null, signingSecret, apiUrl, port, reaction: "mag" };
  const bot = await run(createSlack(settings, log, now, null, createDraw()));
  slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return createChat(slack, bot);
};

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const KINDS = { channel: "public", closed: "private", direct: "direct", shared: "shared" } as const;

function createChat(slack: SlackServer, bot: Bot): Chat {
  const quiet = async () => {
    // What the bot posts comes back to it as events.
    do {
      await slack.settled();
      await bot.idle();
    } while (!slack.isSettled());
  };
  return {
    openRoom: (kind, { bot: isIn = true } = {}) => createRoom(slack, slack.openChannel(KINDS[kind], { bot: isIn })),
    addPerson: (name, role) => slack.admin.addPerson(name, { role }),
    colleague: (name) => ({ id: slack.admin.addPerson(name, { role: "member" }), name }),
    mention: (person) => `@${person}`,
    addGroup: (name, people) => `@${slack.admin.addGroup(name, people)}`,
    told(person) {
      const own = slack.messages(slack.admin.directWith(person));
      return own.filter(({ bot_id, subtype }) => bot_id === BOT && !subtype).map(shownPost);
    },
    given(person) {
      const channel = slack.admin.directWith(person ?? "U0ROWAN");
      const shared = slack.messages(channel).flatMap(({ files }) => files ?? []);
      return shared.map(({ id, name }) => ({
        name,
        text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(slack.files().get(id)?.bytes),
      }));
    },
    async home(person) {
      slack.windows.openHome(person);
      await quiet();
      const seen = slack.windows.home(person);
      return seen && shown("home", seen);
    },
    pressInHome: (label, person) => slack.windows.pressInHome(label, person),
    quiet,
    cutLine: () => slack.cutLine(),
    slowDown(times) {
      slack.limit("chat.postMessage", times, 1);
    },
    down: () => slack.down(),
    up: () => slack.up(),
    async close() {
      await bot.close();
      await slack.close();
    },
  };
}

const shown = (id: string, { text, links, mentions }: Seen): Shown => ({
  id,
  text,
  buttons: [...text.matchAll(/\[([^\]\n]+)\]/g)].map(([, label]) => String(label)),
  live: [...links, ...mentions],
});

/** A post, with the text beside its blocks: a notification shows it, and who reads with a screen reader hears it. */
function shownPost(post: Message): Shown {
  const seen = readMessage(post);
  const aloud = readMessage({ text: post.text });
  const buttons = elementsOf((post.blocks ?? []) as readonly Block[]).flatMap((one) =>
    one.type === "button" ? [one.text.text] : [],
  );
  const { live, ...rest } = shown(post.ts, seen);
  return { ...rest, buttons, live: [...live, ...aloud.links, ...aloud.mentions] };
}

function createRoom(slack: SlackServer, channel: string): Room {
  const who = (by: string | undefined) => (by === undefined ? {} : { user: by });
  const posting = ({ by, ...rest }: { readonly by?: string | undefined; readonly thread?: string } = {}) => ({
    ...rest,
    ...who(by),
  });
  const ours = () => slack.messages(channel).filter(({ bot_id, subtype }) => bot_id === BOT && !subtype);
  const spoken = () =>
    ours()
      .filter(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts)
      .map(shownPost);
  const inThread = (message: string) =>
    ours()
      .filter(({ thread_ts, ts }) => thread_ts === message && thread_ts !== ts)
      .map(shownPost);
  return {
    post: (text, how) => slack.post(channel, text, posting(how)),
    upload({ pasted, ...file }, how) {
      return slack.upload(channel, { ...file, mode: pasted ? "snippet" : "hosted" }, posting(how));
    },
    postAsOtherBot: (text) => slack.postAsOtherBot(channel, text),
    edit: (message, text) => slack.edit(channel, message, text),
    remove: (message) => slack.remove(channel, message),
    preview: (message, link) => slack.preview(channel, message, link),
    press: ({ id }, label, by) => slack.press(channel, id, label, who(by)),
    pressInWindow: (label, by) => slack.windows.pressInWindow(label, by),
    async fillIn(answers, by) {
      slack.windows.fillIn(answers, by);
      await slack.windows.submit(by);
    },
    mark: (message, by) => slack.react(channel, message, "mag", who(by)),
    check: (message, by) => slack.shortcut("check_claims", channel, message, who(by)),
    command: (words, by) => slack.command(channel, words, who(by)),
    invite: () => slack.admin.invite(channel),
    kick: () => slack.admin.kick(channel),
    convert: (kind) => slack.admin.convert(channel, kind === "channel" ? "public" : "private"),
    window(by) {
      const seen = slack.windows.window(by);
      const errors = Object.entries(seen?.errors ?? {}).map(([field, error]) => `! ${field}: ${error}`);
      return seen && shown("window", { ...seen, text: [seen.title, seen.text, ...errors].join("\n") });
    },
    shownAlone: (by) =>
      slack
        .shownTo(by)
        .filter((one) => one.channel === channel)
        .map((one) => shown(one.ts, one)),
    posts: spoken,
    spoken,
    replies: inThread,
    inThread,
  };
}
