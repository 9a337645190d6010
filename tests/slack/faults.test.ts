import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import { createLog } from "../../src/log.ts";
import { runScenarioBot } from "../contracts/chat-bot.ts";
import { FIRE, RIVAL, STRIKE, story } from "../contracts/chat-stories.ts";
import { SCOPES } from "../fakes/slack/manifest.ts";
import { readMessage } from "../fakes/slack/read-message.ts";
import { openSlack, type SlackOptions, type SlackServer } from "../fakes/slack/slack-server.ts";
import { BOT, TEAM } from "../fakes/slack/workspace.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const cleanUp: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
});

interface Newsroom {
  readonly slack: SlackServer;
  /** All that the bot logged. */
  readonly logged: () => string;
  readonly quiet: () => Promise<void>;
  /** What the bot says in a channel, in threads or not. */
  readonly says: (channel: string) => readonly string[];
}

/** The whole bot over a socket. `meanwhile` happens while Slack is away at its start, until the bot has noticed. */
async function open(
  options: Partial<SlackOptions> = {},
  meanwhile: ((slack: SlackServer) => void) | null = null,
): Promise<Newsroom> {
  const slack = await openSlack({ now: NOW, ...options });
  cleanUp.push(() => slack.close());
  if (meanwhile) slack.down();
  meanwhile?.(slack);
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
    if (meanwhile && line.includes("trying again")) slack.up();
  };
  const log = createLog("debug", { write });
  const { botToken, appToken, apiUrl } = slack;
  const settings = { botToken, appToken, signingSecret: null, apiUrl, port: 0, reaction: "mag" };
  const bot = await runScenarioBot([createSlack(settings, log, NOW)], NOW, log);
  cleanUp.push(() => bot.close());
  return {
    slack,
    logged: () => lines.join(""),
    async quiet() {
      do {
        await slack.settled();
        await bot.idle();
      } while (!slack.isSettled());
    },
    says: (channel) =>
      slack
        .messages(channel)
        .filter(({ bot_id }) => bot_id === BOT)
        .map((message) => readMessage(message).text),
  };
}

/** Two stories that disagree, told and answered; the ts of the second summary. */
async function openConflict({ slack, quiet }: Newsroom): Promise<{ channel: string; summary: string; thread: string }> {
  const channel = slack.openChannel("public");
  slack.post(channel, story("Three"));
  const thread = slack.post(channel, RIVAL);
  await quiet();
  const summary = slack.messages(channel).find((one) => one.bot_id === BOT && one.thread_ts === thread)?.ts;
  return { channel, thread, summary: String(summary) };
}

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await open();
}, 60_000);

test("Slack away at the start is waited for, and what was posted meanwhile is answered", async () => {
  let channel = "";
  const { logged, quiet, says } = await open({}, (slack) => {
    channel = slack.openChannel("public");
    slack.post(channel, story("Three"));
  });
  await quiet();
  expect(says(channel)).toEqual([expect.stringContaining("Three people were killed")]);
  expect(logged()).toContain("Slack is not there; trying again");
}, 60_000);

describe("what cannot be said is in the log, with what to do", () => {
  test("a token that expired, and one that was revoked, after which nothing of the workspace is kept", async () => {
    const { slack, logged, quiet, says } = await open();
    const channel = slack.openChannel("public");
    slack.post(channel, story("Three"));
    await quiet();
    slack.admin.expireToken(TEAM);
    slack.post(channel, story("Five"));
    await quiet();
    expect(says(channel)).toEqual([expect.stringContaining("Three people were killed")]);
    expect(logged()).toMatch(/token_expired.*install the app again/);
    slack.admin.revokeToken(TEAM);
    await quiet();
    expect(says(channel)).toHaveLength(1);
    expect(logged()).not.toContain("Pell Orsino");
  }, 60_000);

  test("a missing scope, by its name", async () => {
    const { slack, logged, quiet, says } = await open({ scopes: SCOPES.filter((scope) => scope !== "chat:write") });
    const channel = slack.openChannel("public");
    slack.post(channel, story("Three"));
    await quiet();
    expect(says(channel)).toEqual([]);
    expect(logged()).toMatch(/missing_scope \(chat:write\).*OAuth & Permissions/);
  }, 60_000);

  test("taken out of the channel before it could answer; others are answered", async () => {
    const { slack, logged, quiet, says } = newsroom;
    const [left, other] = [slack.openChannel("public"), slack.openChannel("public")];
    slack.post(left, story("Three"));
    slack.admin.kick(left);
    slack.post(other, story("Five"));
    await quiet();
    expect(says(left)).toEqual([]);
    expect(says(other)).toEqual([expect.stringContaining("Five people were killed")]);
    expect(logged()).toMatch(/not_in_channel.*invite it/);
  });
});

test("without scopes to read files and to know names it is said that a file cannot be had, and stories are read", async () => {
  const scopes = SCOPES.filter((scope) => scope !== "files:read" && scope !== "users:read");
  const { slack, logged, quiet, says } = await open({ scopes });
  const channel = slack.openChannel("public");
  slack.upload(channel, { name: "storm.txt", content: story("Three"), mode: "hosted" }, { mention: true });
  slack.post(channel, story("Five"));
  await quiet();
  expect(says(channel)).toEqual([
    expect.stringContaining("Slack did not hand over the file: paste its text instead."),
    expect.stringContaining("Five people were killed"),
  ]);
  expect(logged()).toMatch(/missing_scope \(users:read\)/);
}, 60_000);

// Two stories: alone with the bot, a person is shown what they posted before.
test.each([
  ["invalid_blocks", FIRE, "Nine workers were hurt"],
  ["msg_blocks_too_long", STRIKE, "Sixty sailors"],
])("a reply whose blocks are refused with %s is sent as text", async (error, text, words) => {
  const { slack, logged, quiet } = newsroom;
  const channel = slack.openChannel("direct");
  const message = slack.post(channel, "status");
  await quiet();
  slack.refuse("chat.update", error);
  slack.edit(channel, message, text);
  await quiet();
  const reply = slack.messages(channel).find((one) => one.bot_id === BOT && one.thread_ts === message);
  expect(reply?.text).toContain(words);
  expect(logged()).toContain("sent as text");
});

test("Slack's wish that one channel wait holds no other", async () => {
  const { slack, quiet, says } = newsroom;
  const [slow, quick] = [slack.openChannel("direct"), slack.openChannel("public")];
  const first = slack.post(slow, "help");
  await quiet();
  slack.limit("chat.update", 1, 2);
  slack.edit(slow, first, "method");
  await slack.settled();
  slack.post(quick, story("Five"));
  await slack.until(() => says(quick).some((text) => text.includes("Five people")), "the quick channel");
  await quiet();
  expect(says(slow)).toEqual([expect.stringContaining("How I weigh words")]);
});

describe("told twice, done once", () => {
  test("a button", async () => {
    const { slack, quiet } = newsroom;
    const { channel, summary, thread } = await openConflict(newsroom);
    await slack.press(channel, summary, "Not a conflict");
    await slack.again();
    await quiet();
    const texts = slack.thread(channel, thread).map(({ text }) => text);
    expect(texts).toEqual([
      expect.stringContaining("1 disagreement"),
      expect.stringMatching(/^How many people were killed\? Not a conflict · Rowan/),
    ]);
  });

  test("a form", async () => {
    const { slack, quiet } = newsroom;
    const { channel, summary, thread } = await openConflict(newsroom);
    await slack.press(channel, summary, "Ask");
    slack.windows.fillIn({ "Your question": "how many people were killed?" });
    await slack.windows.submit();
    await slack.again();
    await quiet();
    expect(slack.thread(channel, thread)).toHaveLength(2);
  });

  test("a command, a menu entry", async () => {
    const { slack, quiet, says } = newsroom;
    const channel = slack.openChannel("public");
    await slack.command(channel, "https://herald.example/fire");
    await slack.again();
    const feed = slack.postAsOtherBot(channel, story("Three"));
    await slack.shortcut("check_claims", channel, feed);
    await slack.again();
    await quiet();
    expect(says(channel)).toHaveLength(2);
  });

  test("edits, deletions, marks and invitations, when the socket breaks", async () => {
    const { slack, quiet, says } = newsroom;
    const channel = slack.openChannel("public", { bot: false });
    slack.admin.invite(channel);
    slack.cutLine();
    const [changed, gone] = [slack.post(channel, story("Three")), slack.post(channel, story("Nine"))];
    const talk = slack.post(channel, "The mayor of Norrwick told us that the bridge is closed until Friday.");
    await quiet();
    slack.edit(channel, changed, story("Four"));
    slack.remove(channel, gone);
    slack.react(channel, talk, "mag");
    slack.cutLine();
    await quiet();
    expect(says(channel)).toEqual([
      expect.stringContaining("I am Crosswire"),
      expect.stringContaining("Four people were killed"),
      expect.stringMatching(/^Withdrawn/),
      expect.stringContaining("the bridge is closed"),
    ]);
    expect(slack.deliveries.lost).toBe(0);
  });
});

test("with a Slack that takes its time, everything is acknowledged within 3 seconds", async () => {
  const { slack, quiet } = newsroom;
  const { channel, summary } = await openConflict(newsroom);
  slack.delay(800);
  const somebody = slack.admin.addPerson("Ivo");
  const reply = slack.post(channel, "The mayor told us that the bridge is closed until Friday.", { thread: summary });
  slack.post(channel, "who says so?", { mention: true, user: somebody });
  slack.post(channel, story("Four"), { user: slack.admin.addPerson("Ada") });
  slack.react(channel, reply, "mag", { user: somebody });
  slack.admin.invite(slack.openChannel("public", { bot: false }));
  await slack.press(channel, summary, "All claims", { user: somebody });
  await slack.command(slack.openChannel("public"), "help", { user: somebody });
  await slack.press(channel, summary, "Ask", { user: somebody });
  slack.windows.fillIn({ "Your question": "how many people were killed?" }, somebody);
  await slack.windows.submit(somebody);
  slack.windows.openHome(somebody);
  await slack.settled();
  slack.delay(0);
  await quiet();
  expect(Math.max(...slack.deliveries.durations)).toBeLessThan(3_000);
  expect(slack.deliveries.lost).toBe(0);
}, 60_000);
