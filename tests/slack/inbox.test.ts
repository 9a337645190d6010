import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Platform } from "../../src/chat/platform.ts";
import { createLog } from "../../src/log.ts";
import { listenToPosts } from "../fakes/front.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
});

/** A local Slack that waits only a moment for its acknowledgements. */
async function open(ackWithin = 200): Promise<SlackServer> {
  const slack = await openSlack({ now: NOW, ackWithin });
  cleanUp.push(() => slack.close());
  return slack;
}

function create(
  slack: SlackServer,
  settings: { botToken?: string; appToken?: string | null; port?: number } = {},
): Platform {
  const { botToken, appToken, signingSecret, apiUrl } = slack;
  const platform = createSlack(
    { botToken, appToken, signingSecret, apiUrl, port: 0, reaction: "mag", ...settings },
    createLog("silent"),
    NOW,
  );
  cleanUp.push(() => platform.inbox.close());
  return platform;
}

/** Takes messages in, all but the first `failures` of them. */
function createDesk(failures = 0): {
  deliver: (message: IncomingMessage) => Promise<void>;
  taken: IncomingMessage[];
  tries: () => number;
} {
  const taken: IncomingMessage[] = [];
  let tries = 0;
  return {
    taken,
    tries: () => tries,
    async deliver(message) {
      tries += 1;
      if (tries <= failures) throw new Error("the database is away");
      taken.push(message);
    },
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("what was not taken in", () => {
  test("is not acknowledged, and comes again over a socket", async () => {
    const slack = await open();
    const desk = createDesk(2);
    await create(slack).inbox.listen(listenToPosts(desk.deliver));
    slack.post(slack.openChannel("public"), "a story");
    await slack.settled();
    expect(desk.taken.map(({ text }) => text)).toEqual(["a story"]);
    expect(desk.tries()).toBe(3);
    expect(slack.deliveries.lost).toBe(0);
  });

  test("is answered with an error, and comes again over HTTP", async () => {
    const slack = await open(2_000);
    const desk = createDesk(1);
    const port = await findFreePort();
    await create(slack, { appToken: null, port }).inbox.listen(listenToPosts(desk.deliver));
    slack.useRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    slack.post(slack.openChannel("public"), "a story");
    await slack.settled();
    expect(desk.taken.map(({ text }) => text)).toEqual(["a story"]);
    expect(slack.deliveries.lost).toBe(0);
  });
});

test("a request that Slack did not sign is turned away", async () => {
  const slack = await open();
  const desk = createDesk();
  const port = await findFreePort();
  await create(slack, { appToken: null, port }).inbox.listen(listenToPosts(desk.deliver));
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)),
      "x-slack-signature": `v0=${"0".repeat(64)}`,
    },
    body: JSON.stringify({ type: "event_callback", team_id: "T1", event: { type: "message", text: "a story" } }),
  });
  expect(response.status).toBe(401);
  expect(desk.tries()).toBe(0);
});

test("a person is named, and a channel that all may read is public", async () => {
  const slack = await open();
  const desk = createDesk();
  await create(slack).inbox.listen(listenToPosts(desk.deliver));
  slack.post(slack.openChannel("public"), "who says so?", { mention: true });
  slack.post(slack.openChannel("private"), "who says so?", { mention: true });
  await slack.settled();
  const seen = desk.taken.map(({ author, asked, place }) => `${author.name} ${asked} ${place.visibility}`).sort();
  // Each mention comes twice, as a mention and as a message; the desk knows it by its id.
  expect(seen).toEqual(["Rowan true private", "Rowan true private", "Rowan true public", "Rowan true public"]);
  expect(new Set(desk.taken.map(({ id }) => id)).size).toBe(2);
});

test("a question in a thread of ours needs no mention, also after a restart", async () => {
  const slack = await open();
  const channel = slack.openChannel("public");
  const [ours, others] = [slack.post(channel, "a story"), slack.post(channel, "lunch?")];
  const thread = { platform: "slack", workspace: "T0DESK", channel, id: ours };
  await create(slack).outbox.say(thread, { blocks: [{ kind: "progress", text: "Reading", step: 1, steps: 2 }] }, "k");
  const desk = createDesk();
  await create(slack).inbox.listen(listenToPosts(desk.deliver));
  slack.post(channel, "who says so?", { thread: ours });
  slack.post(channel, "who is paying?", { thread: others });
  await slack.settled();
  const replies = desk.taken.filter((message) => message.id !== `${channel}-${message.thread.id}`);
  expect(replies.map(({ text, asked }) => `${text} ${asked}`).sort()).toEqual([
    "who is paying? false",
    "who says so? true",
  ]);
});

test("messages are delivered in the order posted", async () => {
  const slack = await open();
  const desk = createDesk();
  await create(slack).inbox.listen(listenToPosts(desk.deliver));
  const channel = slack.openChannel("public");
  const root = slack.post(channel, "0");
  await slack.settled();
  // By now the person is known: a thread still has to be looked up, a message of its own has not.
  for (let at = 1; at < 12; at += 1) slack.post(channel, `${at}`, at % 2 ? { thread: root } : {});
  await slack.settled();
  expect(desk.taken.map(({ text }) => Number(text))).toEqual(Array.from({ length: 12 }, (_, at) => at));
});

test("what cannot be looked up while others are still looked up comes again, and ends nothing", async () => {
  const slack = await open();
  const desk = createDesk();
  await create(slack).inbox.listen(listenToPosts(desk.deliver));
  const channel = slack.openChannel("public");
  const talk = slack.post(channel, "lunch at one?");
  await slack.settled();
  slack.delay(100);
  slack.limit("conversations.history", 1, 1);
  slack.post(channel, "a story", { user: slack.admin.addPerson("Ivo") });
  slack.react(channel, talk, "mag");
  await slack.settled();
  expect(desk.taken.map(({ text, asked }) => `${text} ${asked}`)).toEqual([
    "lunch at one? false",
    "a story false",
    "lunch at one? true",
  ]);
});

test("the line is opened again when it breaks", async () => {
  const slack = await open();
  const desk = createDesk();
  await create(slack).inbox.listen(listenToPosts(desk.deliver));
  const channel = slack.openChannel("public");
  for (const text of ["one", "two", "three"]) {
    slack.cutLine();
    slack.post(channel, text);
    await slack.settled();
  }
  expect(desk.taken.map(({ text }) => text)).toEqual(["one", "two", "three"]);
});

describe("a start", () => {
  test.each([
    ["bot", { botToken: "xoxb-wrong" }, /SLACK_BOT_TOKEN/],
    ["app", { appToken: "xapp-wrong" }, /SLACK_APP_TOKEN/],
  ])("with a wrong %s token says which", async (_name, settings, words) => {
    const platform = create(await open(), settings);
    await expect(platform.inbox.listen(listenToPosts(async () => {}))).rejects.toThrow(words);
  });

  test("on a port that is taken says so", async () => {
    const slack = await open();
    const server = createServer().listen(0);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const platform = create(slack, { appToken: null, port });
    await expect(platform.inbox.listen(listenToPosts(async () => {}))).rejects.toThrow(/PORT/);
    server.close();
  });

  test("waits for Slack, until it is closed", async () => {
    const slack = await open();
    const { botToken, appToken } = slack;
    const away = {
      botToken,
      appToken,
      signingSecret: null,
      apiUrl: "http://127.0.0.1:1/api/",
      port: 0,
      reaction: "mag",
    };
    const { inbox } = createSlack(away, createLog("silent"), NOW);
    const listening = inbox.listen(listenToPosts(async () => {})).then(
      () => "listening",
      (error: { code: string }) => error.code,
    );
    await inbox.close();
    expect(await listening).toBe("platform-unreachable");
  });
});

test("closing waits for what is being taken in, and it is acknowledged", async () => {
  const slack = await open(3_000);
  const platform = create(slack);
  const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
  const { promise: done, resolve: finish } = Promise.withResolvers<void>();
  await platform.inbox.listen(
    listenToPosts(async () => {
      arrive();
      await done;
    }),
  );
  slack.post(slack.openChannel("public"), "a story");
  await arrived;
  const closed = platform.inbox.close();
  finish();
  await closed;
  await slack.settled();
  expect(slack.deliveries.lost).toBe(0);
});
