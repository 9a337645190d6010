// What befalls channels, people and the line on the local Slack, held against Slack's own client libraries.
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
const reopen = async (options: Partial<SlackOptions>) => {
  await slack.close();
  await open(options);
};
beforeEach(async () => {
  clock = new Date("2031-03-04T12:00:00.000Z");
  await open();
});
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
  await slack.close();
});

interface Heard {
  readonly event: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly retry: number | undefined;
}
/** An app that writes down each event. */
async function hear(line: Line = "sockets"): Promise<Heard[]> {
  const heard: Heard[] = [];
  const listen = (app: App) =>
    app.use(async ({ body, context, next }) => {
      const { event } = body as unknown as Heard["body"] & { event: Heard["event"] };
      heard.push({ event, body: body as unknown as Heard["body"], retry: context.retryNum });
      await next();
    });
  closers.push(await startBolt(slack, line, listen));
  return heard;
}
const typesOf = (heard: readonly Heard[]) =>
  heard.map(({ event }) => [event["type"], event["subtype"]].filter(Boolean).join(" "));
const web = (token = slack.botToken) =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, logger, retryConfig: { retries: 0 } });
const refusal = (error: string) => ({ data: { error } });

describe("channels", () => {
  test.each([
    ["public", "channel", "not_in_channel"],
    ["private", "group", "channel_not_found"],
  ] as const)("tell that the bot came to a %s one, and that it was thrown out", async (kind, word, error) => {
    const heard = await hear();
    const channel = slack.openChannel(kind, { bot: false });
    slack.post(channel, "before");
    slack.admin.invite(channel);
    slack.post(channel, "while");
    slack.admin.kick(channel);
    slack.post(channel, "after");
    await slack.settled();
    expect(typesOf(heard)).toEqual(["member_joined_channel", "message channel_join", "message", `${word}_left`]);
    expect(heard[0]?.event).toMatchObject({
      user: "U0CROSSWIRE",
      channel,
      channel_type: kind === "public" ? "C" : "G",
      inviter: "U0ROWAN",
      team: "T0DESK",
    });
    expect(heard[3]?.event).toMatchObject({ channel, actor_id: "U0ROWAN" });
    await expect(web().chat.postMessage({ channel, text: "x" })).rejects.toMatchObject(refusal(error));
    await expect(web().conversations.history({ channel })).rejects.toMatchObject(refusal(error));
  });

  test("tell that they are archived or deleted", async () => {
    const heard = await hear();
    const [channel, other] = [slack.openChannel("public"), slack.openChannel("private")];
    slack.admin.archive(channel);
    slack.admin.archive(other);
    slack.admin.deleteChannel(other);
    await slack.settled();
    expect(typesOf(heard)).toEqual([
      "message channel_archive",
      "channel_archive",
      "message channel_archive",
      "group_archive",
      "group_deleted",
    ]);
    expect((await web().conversations.info({ channel })).channel?.is_archived).toBe(true);
    await expect(web().conversations.info({ channel: other })).rejects.toMatchObject(refusal("channel_not_found"));
  });

  test("tell nothing that the app did not ask for, or has no scope for", async () => {
    const bot_events = ["message.channels", "reaction_added"];
    await reopen({ manifest: { settings: { event_subscriptions: { bot_events } } }, scopes: ["channels:history"] });
    const heard = await hear();
    const channel = slack.openChannel("public");
    const ts = slack.post(channel, "how many?", { mention: true });
    slack.react(channel, ts, "mag");
    slack.post(slack.openChannel("private"), "Two died.");
    slack.admin.kick(channel);
    await slack.settled();
    expect(typesOf(heard)).toEqual(["message"]);
  });

  test("shared with another company say so, and whose people speak", async () => {
    const heard = await hear();
    const channel = slack.openChannel("shared");
    const user = slack.admin.addPerson("Ines", { company: "T0OTHER" });
    expect((await web().users.info({ user })).user).toMatchObject({ team_id: "T0OTHER", is_stranger: true });
    slack.post(channel, "Two died.", { user });
    slack.post(channel, "Who says?");
    await slack.settled();
    expect(heard.map(({ event, body }) => [event["user_team"], event["team"], body["is_ext_shared_channel"]])).toEqual([
      ["T0OTHER", "T0OTHER", true],
      [undefined, "T0DESK", true],
    ]);
    expect(heard[0]?.event["source_team"]).toBe("T0OTHER");
    expect((await web().conversations.info({ channel })).channel).toMatchObject({ is_ext_shared: true });
    expect((await web().users.info({ user })).user).toMatchObject({ is_stranger: false });
  });
});

test.each([
  ["member", { is_admin: false, is_owner: false, is_restricted: false, is_ultra_restricted: false }],
  ["admin", { is_admin: true, is_owner: false, is_restricted: false, is_ultra_restricted: false }],
  ["owner", { is_admin: true, is_owner: true, is_restricted: false, is_ultra_restricted: false }],
  ["guest", { is_admin: false, is_owner: false, is_restricted: true, is_ultra_restricted: false }],
  ["single-channel guest", { is_admin: false, is_owner: false, is_restricted: true, is_ultra_restricted: true }],
] as const)("a person who is %s is known as such", async (role, expected) => {
  const user = slack.admin.addPerson("Ines", { role });
  expect((await web().users.info({ user })).user).toMatchObject({ real_name: "Ines", team_id: "T0DESK", ...expected });
});

describe("an outage", () => {
  test.each(["closed", "unavailable"] as const)(
    "refuses all while it lasts (%s), and sends what it kept as retries",
    async (how) => {
      const heard = await hear();
      const channel = slack.openChannel("public");
      slack.down(how);
      await expect(web().auth.test()).rejects.toThrow();
      slack.post(channel, "one");
      slack.post(channel, "two");
      await slack.settled();
      expect(heard).toEqual([]);
      slack.up();
      const all = [heard, await hear()];
      await slack.settled();
      const told = all.flat().map(({ event, retry }) => [event["text"], retry]);
      expect(told.sort()).toEqual([
        ["one", 1],
        ["two", 1],
      ]);
      expect((await web().auth.test()).ok).toBe(true);
      expect(slack.deliveries.lost).toBe(0);
    },
  );

  test("is over for signed requests at once", async () => {
    const heard = await hear("requests");
    const channel = slack.openChannel("public");
    slack.down();
    slack.post(channel, "one");
    slack.up();
    slack.post(channel, "two");
    await slack.settled();
    expect(heard.map(({ event, retry }) => [event["text"], retry]).sort()).toEqual([
      ["one", 1],
      ["two", undefined],
    ]);
  });

  test("fails what a person does meanwhile", async () => {
    const channel = slack.openChannel("public");
    slack.down();
    await slack.command(channel, "help");
    expect(slack.shownTo().map(({ text }) => text)).toEqual(['/crosswire failed with the error "operation_timeout"']);
  });
});

test("the app's own manifest and id can be asked for", async () => {
  const manifest = { settings: { event_subscriptions: { bot_events: ["app_mention"] } } };
  await reopen({ manifest });
  const exported = await web(slack.configToken).apps.manifest.export({ app_id: "A0CROSSWIRE" });
  expect(exported.manifest).toEqual(manifest);
  await expect(web(slack.configToken).apps.manifest.export({ app_id: "A1" })).rejects.toMatchObject(
    refusal("app_not_found"),
  );
  await expect(web().apps.manifest.export({ app_id: "A0CROSSWIRE" })).rejects.toMatchObject(
    refusal("not_allowed_token_type"),
  );
  const { bot_id: bot = "", response_metadata } = await web().auth.test();
  expect((await web().bots.info({ bot })).bot).toMatchObject({ id: "B0CROSSWIRE", app_id: "A0CROSSWIRE" });
  expect(response_metadata?.scopes).toContain("chat:write");
});
