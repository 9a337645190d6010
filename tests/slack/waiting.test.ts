import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import { askAction, toPerson } from "../../src/answers/actions.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { Platform } from "../../src/chat/platform.ts";
import { createLog } from "../../src/log.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const say = (text: string): Reply => ({ blocks: [{ kind: "paragraph", line: [{ kind: "text", text }] }] });
const BUTTONS: Reply = {
  blocks: [...say("a summary").blocks, { kind: "actions", actions: [toPerson("All claims", "claims"), askAction] }],
};

let slack: SlackServer;
let platform: Platform;
let answer: () => Promise<Reply>;
beforeAll(async () => {
  slack = await openSlack({ now: NOW });
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  platform = createSlack(settings, createLog("silent"), NOW);
  await platform.inbox.listen({
    take: async () => {},
    answer: () => answer(),
    suggest: async () => null,
    home: async () => BUTTONS,
  });
});
afterAll(async () => {
  await platform.inbox.close();
  await slack.close();
});

let channel: string;
let summary: string;
beforeEach(async () => {
  channel = slack.openChannel("public");
  const thread = { platform: "slack", workspace: "T0DESK", channel, id: slack.post(channel, "a story") };
  summary = (await platform.outbox.say(thread, BUTTONS, channel)).id;
});
const alone = () =>
  slack
    .shownTo()
    .filter((one) => one.channel === channel)
    .map(({ text }) => text);

describe("an answer that could not be made is owned up to", () => {
  beforeEach(() => {
    answer = async () => {
      throw new Error("the database is away");
    };
  });

  test("in the window of a button", async () => {
    await slack.press(channel, summary, "All claims");
    expect(slack.windows.window()?.text).toContain("Something went wrong");
  });

  test("after a command", async () => {
    await slack.command(channel, "digest");
    expect(alone()).toEqual([expect.stringContaining("Something went wrong")]);
  });

  test("after a form on Home", async () => {
    slack.windows.openHome();
    await slack.until(() => slack.windows.home() !== null, "Home");
    await slack.windows.pressInHome("Ask");
    slack.windows.fillIn({ "Your question": "how many?" });
    await slack.windows.submit();
    expect(slack.windows.window()?.text).toContain("Something went wrong");
  });
});

describe("an answer that takes longer than Slack waits comes later", () => {
  let finish: (reply: Reply) => void;
  beforeEach(() => {
    const { promise, resolve } = Promise.withResolvers<Reply>();
    finish = resolve;
    answer = () => promise;
  });

  test("into the window of a button", async () => {
    await slack.press(channel, summary, "All claims");
    expect(slack.windows.window()?.text).toContain("Looking through the stories");
    finish(say("all of them"));
    await slack.until(() => slack.windows.window()?.text === "all of them", "the answer");
  });

  test("to who typed a command", async () => {
    await slack.command(channel, "digest");
    expect(alone()).toEqual([expect.stringContaining("I am looking")]);
    finish(say("a digest"));
    await slack.until(() => alone().includes("a digest"), "the answer");
  });

  test("into the window of a form", async () => {
    slack.windows.openHome();
    await slack.settled();
    await slack.windows.pressInHome("Ask");
    slack.windows.fillIn({ "Your question": "how many?" });
    await slack.windows.submit();
    expect(slack.windows.window()?.text).toContain("Looking through the stories");
    finish(say("seven"));
    await slack.until(() => slack.windows.window()?.text === "seven", "the answer");
  });
});
