import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import type { Bot } from "../../src/main.ts";
import type { Chat, OpenChat, Room, Shown } from "../contracts/chat-scenarios.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { BOT } from "../fakes/slack/workspace.ts";

/** The bot on a local Slack, over sockets. */
export const openSocketChat: OpenChat = async (run, now) => {
  const slack = await openSlack({ now });
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  const bot = await run(createSlack(settings, createLog("silent"), now));
  return createChat(slack, bot);
};

/** The bot on a local Slack that sends signed requests. */
export const openHttpChat: OpenChat = async (run, now) => {
  const slack = await openSlack({ now });
  const { botToken, signingSecret, apiUrl } = slack;
  const port = await findFreePort();
  const settings = { botToken, appToken: null, signingSecret, apiUrl, port, reaction: "mag" };
  const bot = await run(createSlack(settings, createLog("silent"), now));
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

const KINDS = { channel: "public", closed: "private", direct: "direct" } as const;

function createChat(slack: SlackServer, bot: Bot): Chat {
  return {
    openRoom: (kind) => createRoom(slack, slack.openChannel(KINDS[kind])),
    async quiet() {
      // What the bot posts comes back to it as events.
      do {
        await slack.settled();
        await bot.idle();
      } while (!slack.isSettled());
    },
    cutLine: () => slack.cutLine(),
    slowDown(times) {
      slack.limit("chat.postMessage", times, 1);
    },
    async close() {
      await bot.close();
      await slack.close();
    },
  };
}

function createRoom(slack: SlackServer, channel: string): Room {
  return {
    post: (text, posting) => slack.post(channel, text, posting),
    upload({ pasted, ...file }, posting) {
      return slack.upload(channel, { ...file, mode: pasted ? "snippet" : "hosted" }, posting);
    },
    postAsOtherBot: (text) => slack.postAsOtherBot(channel, text),
    edit: (message, text) => slack.edit(channel, message, text),
    press: ({ id }, label) => slack.press(channel, id, label),
    window() {
      const seen = slack.windows.window();
      return seen && { id: "", text: `${seen.title}\n${seen.text}`, live: [...seen.links, ...seen.mentions] };
    },
    replies: (message) =>
      slack
        .messages(channel)
        .filter(({ bot_id, thread_ts }) => bot_id === BOT && thread_ts === message)
        .map((post): Shown => {
          const { text, links, mentions } = readMessage(post);
          // The text beside the blocks is what a notification shows, and who reads with a screen reader hears.
          const aloud = readMessage({ text: post.text });
          return { id: post.ts, text, live: [...links, ...mentions, ...aloud.links, ...aloud.mentions] };
        }),
  };
}
