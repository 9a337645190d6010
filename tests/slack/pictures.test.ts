import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { Block, Reply } from "../../src/answers/reply.ts";
import type { Draw } from "../../src/chat/draw.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import { createLog } from "../../src/log.ts";
import { SCOPES } from "../fakes/slack/manifest.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { point, row, timeline } from "../pictures/timelines.ts";

const START = Date.parse("2026-10-14T18:00:00.000Z");
let clock = START;
const now = () => new Date(clock);

/** Says whose picture it is, in place of drawing it. */
const draw: Draw = async ({ rows }) => {
  if (rows.length === 0) throw new Error("There is nothing to draw.");
  return new TextEncoder().encode(`-PNG ${rows.map(({ source }) => source).join()}`);
};
const picture = (...sources: readonly string[]): Block => ({
  kind: "picture",
  alt: `What ${sources.join(" and ")} said`,
  timeline: timeline(sources.map((source) => row(source, [point("3", 12)]))),
});
const words = (text: string): Block => ({ kind: "paragraph", line: [{ kind: "text", text }] });
const reply = (...blocks: readonly Block[]): Reply => ({ blocks });

let slack: SlackServer;
let strict: SlackServer;
beforeAll(async () => {
  slack = await openSlack({ now });
  strict = await openSlack({ now, scopes: SCOPES.filter((scope) => scope !== "files:write") });
});
afterAll(async () => {
  await slack.close();
  await strict.close();
});

/** A process of the bot that does not listen; two of them know nothing of each other. */
function startOutbox({ apiUrl, botToken }: SlackServer, lines: string[] = []) {
  const log = createLog("debug", { write: (line) => void lines.push(line) });
  const settings = { botToken, appToken: "x", signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  return createSlack(settings, log, now, null, draw).outbox;
}

function openThread(server: SlackServer = slack): ThreadRef & { readonly id: string } {
  const channel = server.openChannel("public");
  return { platform: "slack", workspace: "T0DESK", channel, id: server.post(channel, "a story") };
}

const textsIn = ({ channel, id }: ReturnType<typeof openThread>, server: SlackServer = slack) =>
  server.thread(channel, id).map(({ text }) => text);

/** What files Slack holds of ours beside those that were there. */
function watchFiles() {
  const there = new Set(slack.files().keys());
  return () =>
    [...slack.files()]
      .filter(([id]) => !there.has(id))
      .map(([, { bytes }]) => new TextDecoder().decode(bytes).slice(5));
}

test("a picture stands where the answer has it, and is told to those who do not see it", async () => {
  const thread = openThread();
  const files = watchFiles();
  await startOutbox(slack).say(thread, reply(words("one"), picture("Ada"), words("two")), "k1");
  expect(textsIn(thread)).toEqual(["one\n🖼 What Ada said\ntwo"]);
  expect(files()).toEqual(["Ada"]);
});

test("told again, an answer replaces its picture, and loses it; nothing is left behind", async () => {
  const outbox = startOutbox(slack);
  const thread = openThread();
  const files = watchFiles();
  const post = await outbox.say(thread, reply(words("reading")), "k2");
  await outbox.replace(post, reply(words("one"), picture("Ada")));
  await outbox.replace(post, reply(words("two"), picture("Ada")));
  expect([textsIn(thread), files()]).toEqual([["two\n🖼 What Ada said"], ["Ada"]]);
  await outbox.replace(post, reply(words("two"), picture("Ada", "Nils"), picture("Ina")));
  expect([textsIn(thread), files()]).toEqual([["two\n🖼 What Ada and Nils said\n🖼 What Ina said"], ["Ada,Nils", "Ina"]]);
  await outbox.replace(post, reply(words("two"), picture("Ada")));
  expect([textsIn(thread), files()]).toEqual([["two\n🖼 What Ada said"], ["Ada"]]);
  await outbox.replace(post, reply(words("two")));
  expect([textsIn(thread), files()]).toEqual([["two"], []]);
});

test("withdrawn, it takes its picture with it", async () => {
  const outbox = startOutbox(slack);
  const thread = openThread();
  const files = watchFiles();
  const post = await outbox.say(thread, reply(words("one"), picture("Ada")), "k3");
  await outbox.withdraw(post);
  expect([textsIn(thread), files()]).toEqual([[], []]);
});

test("a try that failed half-way leaves one picture", async () => {
  const outbox = startOutbox(slack);
  const thread = openThread();
  const files = watchFiles();
  const post = await outbox.say(thread, reply(words("reading")), "k4");
  slack.limit("chat.update", 1, 3_600);
  const answer = reply(words("one"), picture("Ada"));
  await expect(outbox.replace(post, answer)).rejects.toThrow();
  await outbox.replace(post, answer);
  expect([textsIn(thread), files()]).toEqual([["one\n🖼 What Ada said"], ["Ada"]]);
});

test("the next process takes back what the one before it showed", async () => {
  const thread = openThread();
  const files = watchFiles();
  const post = await startOutbox(slack).say(thread, reply(words("one"), picture("Ada")), "k5");
  clock += 3_600_000;
  await startOutbox(slack).replace(post, reply(words("two"), picture("Nils")));
  expect([textsIn(thread), files()]).toEqual([["two\n🖼 What Nils said"], ["Nils"]]);
});

describe("the words stand alone, and the log says so", () => {
  const check = (name: string, logged: RegExp, one: Block, befall: () => SlackServer) =>
    test(name, async () => {
      const server = befall();
      const lines: string[] = [];
      const thread = openThread(server);
      const outbox = startOutbox(server, lines);
      const post = await outbox.say(thread, reply(words("reading")), "k");
      await outbox.replace(post, reply(words("one"), one));
      expect(textsIn(thread, server)).toEqual(["one"]);
      expect(lines.join("")).toMatch(logged);
    });
  check("where the app lacks the scope", /did not take a picture/, picture("Ada"), () => strict);
  check("where Slack refuses the file", /did not take a picture/, picture("Ada"), () => {
    slack.refuse("files.getUploadURLExternal", "file_uploads_disabled");
    return slack;
  });
  check("where Slack finds fault with the block", /without its pictures/, picture("Ada"), () => {
    slack.refuse("chat.update", "invalid_blocks");
    return slack;
  });
  check("where it cannot be drawn", /could not be drawn/, picture(), () => slack);
});
