import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import { CrosswireError, PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { BOT } from "../fakes/slack/workspace.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const reply = (words: string): Reply => ({ blocks: [{ kind: "paragraph", line: [{ kind: "text", text: words }] }] });

/** A process of the bot that does not listen; two of them know nothing of each other. */
const startOutbox = ({ apiUrl, botToken }: SlackServer, settings: { apiUrl?: string; botToken?: string } = {}) =>
  createSlack(
    { botToken, appToken: "x", signingSecret: null, apiUrl, port: 0, reaction: "mag", ...settings },
    createLog("silent"),
    NOW,
  ).outbox;

let slack: SlackServer;
beforeAll(async () => {
  slack = await openSlack({ now: NOW });
});
afterAll(() => slack.close());

function openThread(kind: "public" | "direct" = "public"): ThreadRef & { id: string } {
  const channel = slack.openChannel(kind);
  return { platform: "slack", workspace: "T0DESK", channel, id: slack.post(channel, "a story") };
}
const textsIn = ({ channel, id }: ThreadRef & { id: string }) => slack.thread(channel, id).map(({ text }) => text);

test("what is said stands in the thread, is replaced in place, and can be withdrawn twice", async () => {
  const outbox = startOutbox(slack);
  const thread = openThread();
  const post = await outbox.say(thread, reply("reading"), "k1");
  expect(textsIn(thread)).toEqual(["reading"]);
  await outbox.replace(post, reply("the summary"));
  expect(textsIn(thread)).toEqual(["the summary"]);
  await outbox.withdraw(post);
  await outbox.withdraw(post);
  expect(textsIn(thread)).toEqual([]);
});

describe("one post for a key", () => {
  test("however often it is said at once", async () => {
    const outbox = startOutbox(slack);
    const thread = openThread();
    const posts = await Promise.all(["k", "k", "k"].map((key) => outbox.say(thread, reply("reading"), key)));
    expect(new Set(posts.map(({ id }) => id)).size).toBe(1);
    expect(textsIn(thread)).toEqual(["reading"]);
  });

  test("also by the next process, and in a long thread", async () => {
    const thread = openThread();
    const first = await startOutbox(slack).say(thread, reply("reading"), "k");
    for (let at = 0; at < 250; at += 1) slack.post(thread.channel, `remark ${at}`, { thread: thread.id });
    const next = startOutbox(slack);
    expect(await next.say(thread, reply("reading"), "k")).toEqual(first);
    const other = await next.say(thread, reply("reading two"), "k2");
    expect(other.id).not.toBe(first.id);
    expect(slack.messages(thread.channel).filter(({ bot_id }) => bot_id === BOT)).toHaveLength(2);
  });
});

describe("Slack's rate limit", () => {
  test("is waited out, and holds nobody else", async () => {
    const outbox = startOutbox(slack);
    const [slow, quick] = [openThread(), openThread("direct")];
    const post = await outbox.say(slow, reply("reading"), "slow");
    slack.limit("chat.update", 1, 1);
    const ends: string[] = [];
    await Promise.all([
      outbox.replace(post, reply("late")).then(() => ends.push("slow")),
      outbox.say(quick, reply("reading"), "quick").then(() => ends.push("quick")),
    ]);
    expect(ends).toEqual(["quick", "slow"]);
    expect(textsIn(slow)).toEqual(["late"]);
  });

  test("is not waited for when it is long", async () => {
    const outbox = startOutbox(slack);
    slack.limit("chat.postMessage", 1, 3_600);
    await expect(outbox.say(openThread(), reply("reading"), "later")).rejects.toThrow(PlatformUnreachable);
  });
});

describe("what goes wrong says what to do", () => {
  const failure = async (work: Promise<unknown>): Promise<CrosswireError> => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof CrosswireError)) throw new Error("It did not fail as expected.", { cause: error });
    return error;
  };
  const threadOf = (channel: string): ThreadRef => ({
    platform: "slack",
    workspace: "T0DESK",
    channel,
    id: "1.000001",
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a revoked token",
      () => startOutbox(slack, { botToken: "xoxb-old" }).say(openThread(), reply("x"), "a"),
      /SLACK_BOT_TOKEN/,
    ],
    [
      "an archived channel",
      () => startOutbox(slack).say(threadOf(slack.openChannel("public", { archived: true })), reply("x"), "b"),
      /archived/,
    ],
    [
      "a channel without the bot",
      () => startOutbox(slack).say(threadOf(slack.openChannel("public", { bot: false })), reply("x"), "c"),
      /invite/,
    ],
    ["a channel that is gone", () => startOutbox(slack).say(threadOf("C0GONE"), reply("x"), "d"), /gone/],
    [
      "a post that is gone",
      () => startOutbox(slack).replace({ thread: openThread(), id: "1.000001" }, reply("x")),
      /message_not_found/,
    ],
  ])("%s is a refusal", async (_name, work, words) => {
    const error = await failure(work());
    expect(error).toBeInstanceOf(PlatformRefused);
    expect(error.message).toMatch(words);
    expect(error.message).not.toContain("xoxb");
  });

  test("a missing scope is named", async () => {
    const bare = await openSlack({ now: NOW, scopes: [] });
    const channel = bare.openChannel("public");
    const thread = { ...threadOf(channel), id: bare.post(channel, "a story") };
    const error = await failure(startOutbox(bare).say(thread, reply("x"), "k"));
    await bare.close();
    expect(error.message).toMatch(/chat:write/);
  });

  test("Slack away is worth another try", async () => {
    const error = await failure(
      startOutbox(slack, { apiUrl: "http://127.0.0.1:1/api/" }).say(openThread(), reply("x"), "k"),
    );
    expect(error).toBeInstanceOf(PlatformUnreachable);
  });
});
