// What people do with an app on the local Slack, held against Slack's own client libraries.
import type { App } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger as logger } from "../fakes/slack/silent-logger.ts";
import { openSlack, type SlackOptions, type SlackServer } from "../fakes/slack/slack-server.ts";
import { type Line, startBolt } from "./bolt-app.ts";

let clock: Date;
let slack: SlackServer;
const closers: (() => Promise<unknown>)[] = [];
const open = async (options: Partial<SlackOptions> = {}) => {
  slack = await openSlack({ now: () => clock, ...options });
};
beforeEach(async () => {
  clock = new Date("2031-03-04T12:00:00.000Z");
  await open();
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await slack.close();
});
const start = async (line: Line, listen: (app: App) => void) => void closers.push(await startBolt(slack, line, listen));
const later = (ms: number) => {
  clock = new Date(clock.getTime() + ms);
};
const web = () => new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, logger });
const textsShown = (user?: string) => slack.shownTo(user).map(({ text }) => text);
const refusal = (error: string) => ({ data: { error } });
const plain = (text: string) => ({ type: "plain_text", text }) as const;
const button = (label: string, action_id = "a") => ({ type: "button", action_id, text: plain(label) }) as const;
const actions = (...labels: string[]) =>
  ({ type: "actions", elements: labels.map((label, at) => button(label, `a-${at}`)) }) as const;

const LINES: readonly Line[] = ["sockets", "requests"];
describe.each(LINES)("over %s", (line) => {
  test("a command comes with its words, and its answers are shown to one person or to all", async () => {
    const bodies: unknown[] = [];
    await start(line, (app) => {
      app.command("/crosswire", async ({ body, ack, respond }) => {
        bodies.push(body);
        await ack("Looking…");
        await respond({ text: "*Two* died.", replace_original: true });
        await respond({ text: "For all", response_type: "in_channel" });
      });
    });
    const channel = slack.openChannel("private");
    await slack.command(channel, "claims <harbour> & co");
    await slack.until(() => slack.messages(channel).length > 0, "the answer to all");
    expect(bodies).toMatchObject([
      {
        command: "/crosswire",
        text: "claims &lt;harbour&gt; &amp; co",
        channel_id: channel,
        channel_name: "privategroup",
        user_id: "U0ROWAN",
        team_id: "T0DESK",
        api_app_id: "A0CROSSWIRE",
        is_enterprise_install: "false",
        response_url: expect.stringContaining("/respond/T0DESK/"),
        trigger_id: expect.any(String),
      },
    ]);
    expect(textsShown()).toEqual(["Two died."]);
    expect(slack.messages(channel).map(({ text }) => text)).toEqual(["For all"]);
  });

  test("a command that is not acknowledged fails before the person's eyes, and is not sent again", async () => {
    await slack.close();
    await open({ ackWithin: 200 });
    let count = 0;
    await start(line, (app) => {
      app.command("/crosswire", async () => {
        count += 1;
      });
    });
    const channel = slack.openChannel("public");
    await slack.command(channel, "help");
    expect([count, textsShown()]).toEqual([1, ['/crosswire failed with the error "operation_timeout"']]);
    await slack.command(channel, "help", { command: "/other" });
    expect(textsShown().at(-1)).toBe("/other is not a valid command.");
  });

  test("a message's menu and reactions name the message", async () => {
    const heard: unknown[] = [];
    await start(line, (app) => {
      app.shortcut("check_claims", async ({ ack, shortcut, respond }) => {
        await ack();
        if (shortcut.type !== "message_action") return;
        heard.push([shortcut.message.text, shortcut.message_ts === shortcut.message.ts, shortcut.channel.id]);
        await respond("Reading…");
      });
      app.event("reaction_added", async ({ event }) => void heard.push(event));
    });
    const channel = slack.openChannel("public");
    const ts = slack.post(channel, "Two died.");
    await slack.shortcut("check_claims", channel, ts);
    await slack.until(() => textsShown().length > 0, "the answer");
    slack.react(channel, ts, "mag");
    slack.react(channel, ts, "mag");
    await slack.settled();
    expect(textsShown()).toEqual(["Reading…"]);
    expect(heard).toEqual([
      ["Two died.", true, channel],
      {
        type: "reaction_added",
        user: "U0ROWAN",
        reaction: "mag",
        item: { type: "message", channel, ts },
        item_user: "U0ROWAN",
        event_ts: expect.any(String),
      },
    ]);
    expect(slack.messages(channel)[0]?.reactions).toEqual([{ name: "mag", users: ["U0ROWAN"], count: 1 }]);
    await expect(slack.shortcut("other", channel, ts)).rejects.toThrow(RangeError);
  });

  test("what one person alone sees can be pressed by them, and replaced", async () => {
    const heard: unknown[] = [];
    await start(line, (app) => {
      app.action("a-0", async ({ ack, body, respond }) => {
        await ack();
        if (body.type === "block_actions") heard.push([body.user.id, body.message, body.container["is_ephemeral"]]);
        await respond({ replace_original: true, text: "Done.", blocks: [] });
      });
    });
    const channel = slack.openChannel("public");
    const user = slack.admin.addPerson("Ines");
    const root = slack.post(channel, "Two died.", { user });
    const say = { channel, thread_ts: root, user, text: "Only you", blocks: [actions("Go")] };
    const { message_ts: ts } = await web().chat.postEphemeral(say);
    expect(slack.shownTo(user)).toMatchObject([{ ts, channel, thread: root, text: "[Go]" }]);
    await slack.press(channel, String(ts), "Go");
    await slack.until(() => textsShown(user).includes("Done."), "the new words");
    expect([heard, textsShown(), slack.thread(channel, root)]).toEqual([[[user, undefined, true]], [], []]);
  });
});

test("an address for answers is good five times, and for half an hour", async () => {
  const urls: string[] = [];
  await start("sockets", (app) => {
    app.command("/crosswire", async ({ ack, body }) => {
      urls.push(body.response_url);
      await ack();
    });
  });
  const post = async (body: object) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(String(urls.at(-1)), { method: "POST", headers, body: JSON.stringify(body) })).status;
  };
  const channel = slack.openChannel("public");
  await slack.command(channel, "a");
  expect(await post({ text: "" })).toBe(400);
  for (let at = 0; at < 5; at += 1) expect(await post({ text: `${at}` })).toBe(200);
  expect(await post({ text: "6" })).toBe(404);
  await slack.command(channel, "b");
  later(30 * 60_000 + 1);
  expect(await post({ text: "late" })).toBe(404);
  expect(textsShown()).toEqual(["0", "1", "2", "3", "4"]);
});

test("a channel's history has no replies, and comes in pages, newest first", async () => {
  const channel = slack.openChannel("public");
  const all = ["a", "b", "c", "d"].map((text) => slack.post(channel, text));
  slack.post(channel, "reply", { thread: String(all[1]) });
  const read = async (args: object) => {
    const { messages = [], response_metadata } = await web().conversations.history({ channel, ...args });
    return [messages.map(({ text }) => text).join(""), response_metadata?.next_cursor];
  };
  expect(await read({})).toEqual(["dcba", ""]);
  expect(await read({ limit: 3 })).toEqual(["dcb", "3"]);
  expect(await read({ limit: 3, cursor: "3" })).toEqual(["a", ""]);
  expect(await read({ oldest: all[1], latest: all[3] })).toEqual(["c", ""]);
  expect(await read({ oldest: all[1], latest: all[3], inclusive: true })).toEqual(["dcb", ""]);
  const { messages } = await web().conversations.history({
    channel,
    latest: String(all[1]),
    limit: 1,
    inclusive: true,
  });
  expect(messages).toMatchObject([{ text: "b", thread_ts: all[1], reply_count: 1 }]);
});

test("an agent shows what it does until it speaks, where the plan has agents", async () => {
  const channel = slack.openChannel("direct");
  const thread_ts = slack.post(channel, "a story");
  await web().assistant.threads.setStatus({ channel_id: channel, thread_ts, status: "reading…" });
  await web().assistant.threads.setTitle({ channel_id: channel, thread_ts, title: "Harbour" });
  const prompts = [{ title: "All claims", message: "claims" }];
  await web().assistant.threads.setSuggestedPrompts({ channel_id: channel, thread_ts, prompts });
  expect(slack.agent(channel, thread_ts)).toEqual({ status: "reading…", title: "Harbour", prompts: ["All claims"] });
  await web().chat.postMessage({ channel, thread_ts, text: "Read." });
  expect(slack.agent(channel, thread_ts)?.status).toBe("");
  await slack.close();
  await open({ agents: false });
  const other = slack.openChannel("direct");
  const args = { channel_id: other, thread_ts: slack.post(other, "a story"), status: "reading…" };
  await expect(web().assistant.threads.setStatus(args)).rejects.toMatchObject(refusal("not_allowed"));
});

test("a message's own address names its thread", async () => {
  const channel = slack.openChannel("public");
  const root = slack.post(channel, "Two died.");
  const reply = slack.post(channel, "who says?", { thread: root });
  const linkTo = async (message_ts: string) => (await web().chat.getPermalink({ channel, message_ts })).permalink;
  const address = (ts: string) => `https://desk.slack.example/archives/${channel}/p${ts.replace(".", "")}`;
  expect(await linkTo(root)).toBe(address(root));
  expect(await linkTo(reply)).toBe(`${address(reply)}?thread_ts=${root}&cid=${channel}`);
});
