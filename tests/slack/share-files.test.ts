import { afterAll, beforeAll, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { ThreadRef } from "../../src/chat/message.ts";
import { PlatformUnreachable } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const NAMES = ["crosswire-e-5e01-stories.csv", "crosswire-e-5e01-claims.csv"];
const REPLY: Reply = {
  blocks: [
    { kind: "paragraph", line: [{ kind: "text", text: "Export" }] },
    ...NAMES.map((name) => ({ kind: "file", name, text: `what stands in ${name}` }) as const),
  ],
};

let slack: SlackServer;
beforeAll(async () => {
  slack = await openSlack({ now: NOW });
});
afterAll(() => slack.close());

/** A process of the bot that does not listen. */
const startOutbox = () => {
  const { botToken, apiUrl } = slack;
  const settings = { botToken, appToken: "x", signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  return createSlack(settings, createLog("silent"), NOW).outbox;
};
const openDirect = (): ThreadRef => ({
  platform: "slack",
  workspace: "T0DESK",
  channel: slack.openChannel("direct"),
  id: null,
});
/** The words of each message, and the names of its files. */
const shownIn = ({ channel }: ThreadRef) =>
  slack.messages(channel).map(({ text, files }) => [text, ...(files ?? []).map(({ name }) => name)]);

test("files stand in one message below the words", async () => {
  const thread = openDirect();
  await startOutbox().say(thread, REPLY, "k1");
  expect(shownIn(thread)).toEqual([["Export"], ["", ...NAMES]]);
});

test("in a thread they stand in it", async () => {
  const { channel } = openDirect();
  const root = slack.post(channel, "a story");
  await startOutbox().say({ platform: "slack", workspace: "T0DESK", channel, id: root }, REPLY, "k2");
  expect(slack.thread(channel, root)).toHaveLength(2);
});

test("said again by whatever process, they stand there once", async () => {
  const thread = openDirect();
  await startOutbox().say(thread, REPLY, "k3");
  await startOutbox().say(thread, REPLY, "k3");
  expect(shownIn(thread)).toEqual([["Export"], ["", ...NAMES]]);
});

test.each(["files.getUploadURLExternal", "files.completeUploadExternal"])(
  "a try that broke off at %s is made up for",
  async (method) => {
    const thread = openDirect();
    slack.limit(method, 1, 3_600);
    await expect(startOutbox().say(thread, REPLY, "k4")).rejects.toThrow(PlatformUnreachable);
    expect(shownIn(thread)).toEqual([["Export"]]);
    await startOutbox().say(thread, REPLY, "k4");
    expect(shownIn(thread)).toEqual([["Export"], ["", ...NAMES]]);
  },
);
