import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createSlack } from "../../adapters/slack/slack.ts";
import type { Reply } from "../../src/answers/reply.ts";
import type { IncomingMessage } from "../../src/chat/message.ts";
import type { Happening, Platform } from "../../src/chat/platform.ts";
import { PlatformRefused } from "../../src/errors.ts";
import { createLog } from "../../src/log.ts";
import { type Database, openEmbedded } from "../../src/store/database.ts";
import { createInstallations } from "../../src/store/installations.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createSecrets } from "../../src/store/secrets.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { openFresh } from "../servers/fresh.ts";

const HOUR_MS = 60 * 60 * 1_000;
const SECRETS = createSecrets([randomBytes(32)], randomBytes);
const story = (words: string): Reply => ({ blocks: [{ kind: "paragraph", line: [{ kind: "text", text: words }] }] });

let database: Database;
beforeAll(async () => {
  database = await openEmbedded(await openFresh());
  await migrate(database.db);
}, 60_000);
afterAll(() => database.close());

const cleanUp: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).reverse()) await close();
  await sql`truncate crosswire.installations`.execute(database.db);
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** A Slack into whose workspaces people may install the app, and what the bot hears of it. */
async function openMany(options: { rotation?: boolean } = {}) {
  // Installed tokens carry the real time.
  const slack = await openSlack({ now: () => new Date(), ackWithin: 2_000, ...options });
  cleanUp.push(() => slack.close());
  const port = await findFreePort();
  const installations = createInstallations(database.db, {
    secrets: SECRETS,
    newName: randomUUID,
    now: () => new Date(),
  });
  const heard: Happening[] = [];
  /** A process of the bot, `ahead` of the real time in milliseconds. */
  const create = (ahead = 0): Platform => {
    const { appToken, apiUrl, clientId, clientSecret } = slack;
    const platform = createSlack(
      { botToken: null, appToken, signingSecret: null, apiUrl, port, reaction: "mag" },
      createLog("silent"),
      () => new Date(Date.now() + ahead),
      {
        clientId,
        clientSecret,
        publicUrl: `http://127.0.0.1:${port}`,
        stateSecret: "test state secret",
        installations,
      },
    );
    cleanUp.push(() => platform.inbox.close());
    return platform;
  };
  const front = {
    async take(happening: Happening) {
      heard.push(happening);
    },
    answer: async () => ({ blocks: [] }),
    suggest: async () => null,
    home: async () => ({ blocks: [] }),
  };
  const page = `http://127.0.0.1:${port}/slack/install`;
  const bot = create();
  await bot.inbox.listen(front);
  return { slack, port, page, bot, create, heard, installations };
}
type Many = Awaited<ReturnType<typeof openMany>>;

const WORKSPACES = [
  ["T0NORTH", {}, "T0NORTH"],
  ["T0SOUTH", {}, "T0SOUTH"],
  ["T0EAST", { enterprise: "E0GROUP", orgWide: true }, "E0GROUP.T0EAST"],
  ["T0WEST", { enterprise: "E0GROUP", orgWide: true }, "E0GROUP.T0WEST"],
] as const;

async function installAll({ slack, page }: Many) {
  for (const [team, options] of WORKSPACES) slack.admin.addWorkspace(team, { ...options, installed: false });
  // The organisation's second workspace comes with its first.
  for (const team of ["T0NORTH", "T0SOUTH", "T0EAST"]) {
    expect(await slack.admin.install(team, page)).toMatchObject({ status: 200 });
  }
}
async function installOne(many: Many) {
  many.slack.admin.addWorkspace("T0NORTH", { installed: false });
  await many.slack.admin.install("T0NORTH", many.page);
}

/** What a person posts in a workspace, as the bot hears it. */
async function post({ slack, heard }: Many, team: string): Promise<IncomingMessage> {
  const before = heard.length;
  slack.post(slack.openChannel("public", { team }), `a story of ${team}`);
  await slack.settled();
  const [posted, ...more] = heard.slice(before).filter(({ kind }) => kind === "posted");
  if (posted?.kind !== "posted" || more.length > 0) throw new Error("It was not heard once.");
  return posted.message;
}
const repliesTo = (slack: SlackServer, { thread }: IncomingMessage) =>
  slack.thread(thread.channel, thread.id ?? "").map(({ text }) => text);
const rows = async () => (await sql`select * from crosswire.installations`.execute(database.db)).rows;

describe("each workspace", () => {
  test("is heard and answered with its own token, those of an organisation too, also by the next process", async () => {
    const many = await openMany();
    await installAll(many);
    for (const [team, , workspace] of WORKSPACES) {
      const message = await post(many, team);
      expect(message).toMatchObject({ place: { workspace }, thread: { workspace }, author: { name: "Rowan" } });
      const said = await many.bot.outbox.say(message.thread, story("reading"), message.id);
      await many.create().outbox.replace(said, story(`the summary for ${team}`));
      expect(repliesTo(many.slack, message)).toEqual([`the summary for ${team}`]);
    }
  });

  test("has links to its own threads", async () => {
    const many = await openMany();
    await installAll(many);
    const [north, south] = [await post(many, "T0NORTH"), await post(many, "T0SOUTH")];
    const line = [north, south].map(({ thread }) => ({
      kind: "story" as const,
      label: `Posted in ${thread.workspace}`,
      story: "s-1",
      url: null,
      thread,
    }));
    await many.bot.outbox.say(north.thread, { blocks: [{ kind: "paragraph", line }] }, "k");
    const [reply] = many.slack.thread(north.thread.channel, north.thread.id ?? "");
    const { channel, id } = north.thread;
    expect(reply?.links).toEqual([`https://north.slack.example/archives/${channel}/p${id?.replace(".", "")}`]);
  });

  test("keeps its files to itself", async () => {
    const many = await openMany();
    await installAll(many);
    for (const [team] of WORKSPACES) {
      const channel = many.slack.openChannel("public", { team });
      many.slack.upload(channel, { name: "story.txt", content: `words of ${team}`, mode: "snippet" });
    }
    await many.slack.settled();
    const files = many.heard.flatMap((one) => (one.kind === "posted" ? one.message.files : []));
    const read = await Promise.all(files.map((file) => many.create().files.read(file, 1_000)));
    expect(read.map((bytes) => new TextDecoder().decode(bytes))).toEqual(
      WORKSPACES.map(([team]) => `words of ${team}`),
    );
  });

  test("has no token in the table that anybody could read", async () => {
    const many = await openMany({ rotation: true });
    await installAll(many);
    const written = JSON.stringify(await rows());
    expect(written).toContain("E0GROUP");
    expect(written).not.toMatch(/xox|test-\d|slack\.example/);
  });

  test("that has not installed the app is acknowledged and left alone", async () => {
    const many = await openMany();
    many.slack.admin.addWorkspace("T0STRANGE");
    many.slack.post(many.slack.openChannel("public", { team: "T0STRANGE" }), "a story");
    await many.slack.settled();
    expect(many.heard).toEqual([]);
    expect(many.slack.deliveries.lost).toBe(0);
    const thread = { platform: "slack", workspace: "T0STRANGE", channel: "C1", id: "1.000001" };
    await expect(many.bot.outbox.say(thread, story("x"), "k")).rejects.toThrow(PlatformRefused);
  });
});

describe("the pages", () => {
  test("install nothing for who does not allow it", async () => {
    const many = await openMany();
    many.slack.admin.addWorkspace("T0NORTH", { installed: false });
    const shown = await many.slack.admin.install("T0NORTH", many.page, { approve: false });
    expect(shown).toMatchObject({ status: 200, text: expect.stringContaining("Nothing was installed") });
    expect(await rows()).toEqual([]);
  });

  test.each([
    ["a state of somebody else", "?code=1&state=made-up", 400],
    ["no state", "?code=1", 400],
    ["nothing", "", 400],
    ["a hostile word", "?error=%3Cscript%3Ealert(1)%3C/script%3E", 400],
  ])("come back with %s: nothing is installed, and nothing of it is shown", async (_name, query, status) => {
    const { port } = await openMany();
    const answer = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect${query}`);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toMatch(/script|made-up/);
    expect(await rows()).toEqual([]);
  });

  test.each(["/", "//", "/slack/installed", "/slack/events"])("are not at %s", async (path) => {
    const { port } = await openMany();
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
  });

  test("need their port", async () => {
    const { create } = await openMany();
    const listening = create().inbox.listen({
      take: async () => {},
      answer: async () => ({ blocks: [] }),
      suggest: async () => null,
      home: async () => ({ blocks: [] }),
    });
    await expect(listening).rejects.toMatchObject({
      code: "bad-configuration",
      message: expect.stringContaining("PORT"),
    });
  });

  test("stand beside the events when these come over HTTP", async () => {
    const slack = await openSlack({ now: () => new Date() });
    const port = await findFreePort();
    const { signingSecret, apiUrl, clientId, clientSecret } = slack;
    const publicUrl = `http://127.0.0.1:${port}`;
    const installations = createInstallations(database.db, {
      secrets: SECRETS,
      newName: randomUUID,
      now: () => new Date(),
    });
    const bot = createSlack(
      { botToken: null, appToken: null, signingSecret, apiUrl, port, reaction: "mag" },
      createLog("silent"),
      () => new Date(),
      { clientId, clientSecret, publicUrl, stateSecret: "test state secret", installations },
    );
    cleanUp.push(
      () => slack.close(),
      () => bot.inbox.close(),
    );
    const heard: Happening[] = [];
    await bot.inbox.listen({
      take: async (happening) => void heard.push(happening),
      answer: async () => ({ blocks: [] }),
      suggest: async () => null,
      home: async () => ({ blocks: [] }),
    });
    slack.useRequestUrl(`${publicUrl}/slack/events`);
    slack.admin.addWorkspace("T0NORTH", { installed: false });
    expect(await slack.admin.install("T0NORTH", `${publicUrl}/slack/install`)).toMatchObject({ status: 200 });
    slack.post(slack.openChannel("public", { team: "T0NORTH" }), "a story");
    await slack.settled();
    const posted = heard.filter(({ kind }) => kind === "posted");
    expect(posted).toMatchObject([{ kind: "posted", message: { place: { workspace: "T0NORTH" } } }]);
  });
});

describe("a token that ends", () => {
  test("is renewed once, however many need it in however many processes, and kept", async () => {
    const many = await openMany({ rotation: true });
    await installOne(many);
    const message = await post(many, "T0NORTH");
    many.slack.admin.expireToken("T0NORTH");
    const processes = [many.bot, many.create(), many.create()];
    await Promise.all(
      processes.flatMap(({ outbox }, at) =>
        ["a", "b"].map((name) => outbox.say(message.thread, story(`${name}${at}`), `${name}${at}`)),
      ),
    );
    // A refresh token that is used again would be refused, and what waits for it.
    expect(repliesTo(many.slack, message).sort()).toEqual(["a0", "a1", "a2", "b0", "b1", "b2"]);
    await many.create().outbox.say(message.thread, story("later"), "later");
    expect(repliesTo(many.slack, message)).toContain("later");
  });

  test("is renewed before it does", async () => {
    const many = await openMany({ rotation: true });
    await installOne(many);
    const message = await post(many, "T0NORTH");
    const before = await many.installations.find("slack", "T0NORTH");
    await many.create(9 * HOUR_MS).outbox.say(message.thread, story("nine hours on"), "k9");
    expect(await many.installations.find("slack", "T0NORTH")).toBe(before);
    await many.create(11 * HOUR_MS).outbox.say(message.thread, story("eleven hours on"), "k11");
    expect(await many.installations.find("slack", "T0NORTH")).not.toBe(before);
    expect(repliesTo(many.slack, message)).toEqual(["nine hours on", "eleven hours on"]);
  });

  test("still serves while Slack does not renew it", async () => {
    const many = await openMany({ rotation: true });
    await installOne(many);
    const message = await post(many, "T0NORTH");
    many.slack.limit("oauth.v2.access", 10, 3_600);
    const { outbox } = many.create(11 * HOUR_MS);
    await outbox.say(message.thread, story("on time"), "k");
    await outbox.say(message.thread, story("again"), "k2");
    expect(repliesTo(many.slack, message)).toEqual(["on time", "again"]);
  });

  test("and cannot be renewed is a refusal that says what to do", async () => {
    const many = await openMany({ rotation: true });
    await installOne(many);
    const message = await post(many, "T0NORTH");
    const kept = await many.installations.find("slack", "T0NORTH");
    await many.installations.save("slack", "T0NORTH", (kept ?? "").replace(/"xoxe-1-[^"]*"/, '"xoxe-1-void"'));
    many.slack.admin.expireToken("T0NORTH");
    const saying = many.create().outbox.say(message.thread, story("x"), "k");
    await expect(saying).rejects.toThrow(PlatformRefused);
    await expect(saying).rejects.toThrow(/install/);
  });
});

describe("a workspace that takes the app out", () => {
  test.each(["app_uninstalled", "tokens_revoked"] as const)("is removed, when %s comes first", async (first) => {
    const many = await openMany();
    await installAll(many);
    many.heard.length = 0;
    many.slack.admin.uninstall("T0NORTH", { first });
    await many.slack.settled();
    const removed = { kind: "removed", platform: "slack", workspace: "T0NORTH" };
    expect(many.heard).toEqual([removed, removed]);
    const left = await many.installations.list("slack");
    expect(left.map(({ workspace }) => workspace)).toEqual(["E0GROUP", "T0SOUTH"]);
    await post(many, "T0SOUTH");
  });

  test("stands for all workspaces of its organisation when it was installed for that", async () => {
    const many = await openMany();
    await installAll(many);
    many.heard.length = 0;
    many.slack.admin.uninstall("T0EAST");
    await many.slack.settled();
    expect(many.heard[0]).toEqual({ kind: "removed", platform: "slack", workspace: "E0GROUP" });
    expect(await many.installations.find("slack", "E0GROUP")).toBeNull();
  });

  test("and installs it anew is served again, by the other processes too", async () => {
    const many = await openMany();
    await installOne(many);
    const other = many.create();
    const message = await post(many, "T0NORTH");
    await other.outbox.say(message.thread, story("before"), "k1");
    many.slack.admin.uninstall("T0NORTH");
    await many.slack.settled();
    await expect(other.outbox.say(message.thread, story("between"), "k2")).rejects.toThrow(PlatformRefused);
    await many.slack.admin.install("T0NORTH", many.page);
    await other.outbox.say(message.thread, story("after"), "k3");
    expect(repliesTo(many.slack, message)).toEqual(["before", "after"]);
  });

  test("or takes back only its token is removed too", async () => {
    const many = await openMany();
    await installOne(many);
    many.slack.admin.revokeToken("T0NORTH");
    await many.slack.settled();
    expect(many.heard).toEqual([{ kind: "removed", platform: "slack", workspace: "T0NORTH" }]);
  });
});
