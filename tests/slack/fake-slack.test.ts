// The server that stands for Slack in the other tests, held against Slack's own client libraries.
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger as logger } from "../fakes/slack/silent-logger.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";

const NOW = () => new Date("2031-03-04T12:00:00.000Z");

let slack: SlackServer;
const closers: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  slack = await openSlack({ now: NOW, ackWithin: 200 });
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await slack.close();
});

const clientOf = (token = slack.botToken, options = {}) =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, logger, ...options });
const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } }) as const;
const header = (text: string) => ({ type: "header", text: { type: "plain_text", text } }) as const;

describe("the Web API", () => {
  test("keeps a post with its metadata, changes it and takes it away", async () => {
    const web = clientOf();
    const channel = slack.openChannel("public");
    const question = slack.post(channel, "is the bridge open?", { mention: true });
    const metadata = { event_type: "crosswire", event_payload: { key: "k-1" } };
    const { ts } = await web.chat.postMessage({ channel, thread_ts: question, text: "Reading…", metadata });
    const { messages } = await web.conversations.replies({ channel, ts: question, include_all_metadata: true });
    expect(messages?.map((message) => message.metadata)).toEqual([undefined, metadata]);
    await web.chat.update({
      channel,
      ts: String(ts),
      text: "Open.",
      blocks: [section("*Open* since <https://a.example|noon>")],
    });
    expect(slack.thread(channel, question)).toEqual([
      { text: "Open since noon", links: ["https://a.example"], mentions: [] },
    ]);
    await web.chat.update({ channel, ts: String(ts), text: "Closed." });
    expect(slack.thread(channel, question)[0]?.text).toBe("Open since noon");
    await web.chat.delete({ channel, ts: String(ts) });
    expect(slack.thread(channel, question)).toEqual([]);
  });

  test("knows people, channels and files", async () => {
    const web = clientOf();
    const direct = slack.openChannel("direct");
    const ts = slack.upload(direct, { name: "note.txt", content: "Two died.", mode: "snippet" });
    const [file] = slack.messages(direct).find((message) => message.ts === ts)?.files ?? [];
    expect((await web.conversations.info({ channel: direct })).channel).toMatchObject({ is_im: true, user: "U0ROWAN" });
    expect((await web.users.info({ user: "U0ROWAN" })).user?.real_name).toBe("Rowan");
    const { url_private_download: url } = (await web.files.info({ file: file?.id ?? "" })).file ?? {};
    const read = async (headers: Record<string, string>) => (await fetch(String(url), { headers })).text();
    expect(await read({ authorization: `Bearer ${slack.botToken}` })).toBe("Two died.");
    expect(await read({})).toContain("Sign in");
    expect(await read({ authorization: "Bearer xoxb-other" })).toContain("Sign in");
  });

  const text = "ok";
  const refused: readonly (readonly [name: string, args: Readonly<Record<string, unknown>>, error: string])[] = [
    ["more than fifty blocks", { blocks: Array.from({ length: 51 }, () => ({ type: "divider" })) }, "invalid_blocks"],
    ["a section of 3,001 characters", { blocks: [section("x".repeat(3_001))] }, "invalid_blocks"],
    ["an empty section", { blocks: [section("")] }, "invalid_blocks"],
    ["a header of 151 characters", { blocks: [header("x".repeat(151))] }, "invalid_blocks"],
    ["a header with markup", { blocks: [{ ...section("x"), type: "header" }] }, "invalid_blocks"],
    ["a block that only modals have", { blocks: [{ type: "alert", text: section("x").text }] }, "invalid_blocks"],
    [
      "five long sections",
      { blocks: Array.from({ length: 5 }, () => section("x".repeat(2_900))) },
      "msg_blocks_too_long",
    ],
    ["nothing to say", { text: "" }, "no_text"],
    ["a thread that is not there", { thread_ts: "1.1" }, "thread_not_found"],
    ["a channel that is not there", { channel: "C99" }, "channel_not_found"],
  ];
  test.each(refused)("refuses %s", async (_name, args, error) => {
    const channel = slack.openChannel("public");
    const post = clientOf().apiCall("chat.postMessage", { channel, text, ...args });
    await expect(post).rejects.toMatchObject({ data: { error } });
    expect(slack.messages(channel)).toEqual([]);
  });

  test.each([
    ["public", { bot: false }, "not_in_channel"],
    ["private", { bot: false }, "channel_not_found"],
    ["public", { archived: true }, "is_archived"],
  ] as const)("refuses a post to a %s channel with %j", async (kind, options, error) => {
    const channel = slack.openChannel(kind, options);
    await expect(clientOf().chat.postMessage({ channel, text })).rejects.toMatchObject({ data: { error } });
  });

  test("refuses to change the words of others, and a text of more than 4,000 characters in a change", async () => {
    const web = clientOf();
    const channel = slack.openChannel("public");
    const ts = slack.post(channel, "Two died.");
    await expect(web.chat.update({ channel, ts, text })).rejects.toMatchObject({
      data: { error: "cant_update_message" },
    });
    const own = await web.chat.postMessage({ channel, text: "x".repeat(40_001) });
    expect(own.response_metadata?.warnings).toContain("message_truncated");
    const longer = web.chat.update({ channel, ts: String(own.ts), text: "x".repeat(4_001) });
    await expect(longer).rejects.toMatchObject({ data: { error: "msg_too_long" } });
  });

  test("checks tokens and scopes", async () => {
    await expect(clientOf("xoxb-other").auth.test()).rejects.toMatchObject({ data: { error: "invalid_auth" } });
    await expect(clientOf(slack.appToken).auth.test()).rejects.toMatchObject({
      data: { error: "not_allowed_token_type" },
    });
    await slack.close();
    slack = await openSlack({ now: NOW, scopes: ["chat:write"] });
    await expect(clientOf().users.info({ user: "U0ROWAN" })).rejects.toMatchObject({
      data: { error: "missing_scope", needed: "users:read", provided: "chat:write" },
    });
  });

  test("tells to come again later", async () => {
    slack.limit("auth.test", 1, 7);
    const web = clientOf(slack.botToken, { rejectRateLimitedCalls: true });
    await expect(web.auth.test()).rejects.toMatchObject({ retryAfter: 7 });
    expect((await web.auth.test()).ok).toBe(true);
  });
});

interface Heard {
  readonly type: string;
  readonly id: string;
  readonly retry: number | undefined;
}

/** Slack's own app, which writes down what it hears. `refusals` is how often it fails to take an event first. */
async function startApp(receiver: SocketModeReceiver | HTTPReceiver): Promise<Heard[]> {
  const heard: Heard[] = [];
  const app = new App({
    token: slack.botToken,
    receiver,
    logger,
    ignoreSelf: false,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  app.use(async ({ body, context, next }) => {
    const {
      type,
      event,
      event_id: id = "",
    } = body as { type: string; event?: { type: string; bot_id?: string }; event_id?: string };
    const own = event?.bot_id ? "own " : "";
    heard.push({ type: `${own}${event?.type ?? type}`, id, retry: context.retryNum });
    await next();
  });
  app.action(/.*/, async ({ ack }) => ack());
  await app.start();
  closers.push(() => app.stop());
  return heard;
}

const socketReceiver = () => {
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const installerOptions = { clientOptions };
  return new SocketModeReceiver({
    appToken: slack.appToken,
    logger,
    clientPingTimeout: 800,
    installerOptions,
  });
};

const typesOf = (heard: readonly Heard[]) => heard.map(({ type }) => type);

describe("Socket Mode", () => {
  test("brings a mention twice, pressed buttons, and what the bot itself posts", async () => {
    const heard = await startApp(socketReceiver());
    const channel = slack.openChannel("public");
    const ts = slack.post(channel, "how many?", { mention: true });
    slack.post(slack.openChannel("public", { bot: false }), "not for the bot");
    slack.post(slack.openChannel("direct"), "hello", { mention: true });
    const blocks = [
      { type: "actions", elements: [{ type: "button", action_id: "a", text: header("Why").text, value: "why 1" }] },
    ];
    const own = await clientOf().chat.postMessage({ channel, thread_ts: ts, text: "Two.", blocks });
    await slack.press(channel, String(own.ts), "Why");
    await slack.settled();
    expect(typesOf(heard)).toEqual(["app_mention", "message", "message", "own message", "block_actions"]);
    expect(slack.thread(channel, ts)[0]?.text).toBe("[Why]");
  });

  test("sends edits and deletions, and the same event again when told to", async () => {
    const heard = await startApp(socketReceiver());
    const channel = slack.openChannel("private");
    const ts = slack.post(channel, "Two died.", { deliveries: 3 });
    slack.edit(channel, ts, "Three died.");
    slack.remove(channel, ts);
    await slack.settled();
    expect(heard.map(({ id, retry }) => [id, retry])).toEqual([
      ["Ev1", 0],
      ["Ev1", 1],
      ["Ev1", 2],
      ["Ev2", 0],
      ["Ev3", 0],
    ]);
    expect(slack.messages(channel)).toEqual([]);
  });

  test("keeps events while no socket is open", async () => {
    const heard = await startApp(socketReceiver());
    const channel = slack.openChannel("public");
    slack.cutLine();
    slack.post(channel, "Two died.");
    await slack.settled();
    expect(heard.map(({ type }) => type)).toEqual(["message"]);
    expect(slack.deliveries.lost).toBe(0);
  });

  test("sends again what is not acknowledged, and gives up at the fourth time", async () => {
    const receiver = socketReceiver();
    const tries: unknown[] = [];
    receiver.init({
      async processEvent({ retryNum, ack }: { retryNum: number; ack: () => Promise<void> }) {
        tries.push(retryNum);
        if (tries.length === 2) await ack();
      },
    } as unknown as App);
    await receiver.start();
    closers.push(() => receiver.stop());
    const channel = slack.openChannel("public");
    slack.post(channel, "one");
    await slack.settled();
    slack.post(channel, "two");
    await slack.settled();
    expect(tries).toEqual([0, 1, 0, 1, 2, 3]);
    expect(slack.deliveries).toMatchObject({ lost: 1, durations: [expect.any(Number)] });
  });
});

describe("signed requests", () => {
  const startReceiver = async (signingSecret: string) => {
    const receiver = new HTTPReceiver({ signingSecret, port: 0, logger });
    const heard = await startApp(receiver);
    const { port } = (receiver as unknown as { server: { address(): { port: number } } }).server.address();
    slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    return heard;
  };

  test("bring the same as sockets", async () => {
    const heard = await startReceiver(slack.signingSecret);
    const channel = slack.openChannel("public");
    slack.post(channel, "how many? “two” & more", { mention: true });
    await slack.settled();
    expect(typesOf(heard).sort()).toEqual(["app_mention", "message"]);
    expect(slack.deliveries.lost).toBe(0);
  });

  test("come again when the answer to them is lost", async () => {
    const heard = await startReceiver(slack.signingSecret);
    slack.cutLine();
    slack.post(slack.openChannel("public"), "Two died.");
    await slack.settled();
    expect(heard.map(({ id, retry }) => [id, retry])).toEqual([
      ["Ev1", undefined],
      ["Ev1", 1],
      ["Ev1", 2],
    ]);
  });

  test("are refused with another secret, and given up after three retries", async () => {
    const heard = await startReceiver("another");
    slack.post(slack.openChannel("public"), "how many?");
    await slack.settled();
    expect([heard, slack.deliveries.lost]).toEqual([[], 1]);
  });
});
