import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDirectory, type Directory, type RoomHint } from "../../adapters/slack/directory.ts";
import { createFixedGrants } from "../../adapters/slack/grants.ts";
import { createWeb } from "../../adapters/slack/web.ts";
import { createWebs } from "../../adapters/slack/webs.ts";
import { createLog } from "../../src/log.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import type { ChannelKind } from "../fakes/slack/workspace.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
const TEAM = "T0DESK";

function startDirectory({ apiUrl, botToken }: SlackServer, now = NOW): Directory {
  const log = createLog("silent");
  const webOf = (token: string | null) => createWeb({ token, apiUrl, log, closing: new AbortController().signal });
  return createDirectory(createWebs(createFixedGrants(botToken, webOf(botToken)), webOf), log, now);
}

let slack: SlackServer;
beforeAll(async () => {
  slack = await openSlack({ now: NOW });
});
afterAll(() => slack.close());

describe("who reads a channel", () => {
  test.each<[ChannelKind, boolean, string]>([
    ["public", true, "public, in it"],
    ["public", false, "public, not in it"],
    ["private", true, "private, in it"],
    ["direct", true, "direct, in it"],
    ["shared", true, "shared, in it"],
    // Slack does not tell of a closed channel that the bot is not in.
    ["private", false, "private, not in it"],
  ])("of kind %s, with the bot in it: %s", async (kind, bot, expected) => {
    const room = await startDirectory(slack).roomOf(TEAM, slack.openChannel(kind, { bot }), null);
    expect(`${room.visibility}, ${room.member ? "in it" : "not in it"}`).toBe(expected);
  });

  test.each<[string, RoomHint, string]>([
    ["a channel", { type: "channel", shared: false }, "public"],
    ["a closed one", { type: "group", shared: false }, "private"],
    ["the bot alone with a person", { type: "im", shared: false }, "direct"],
    ["several people", { type: "mpim", shared: false }, "private"],
    ["other companies too", { type: "channel", shared: true }, "shared"],
    ["other companies in a closed one", { type: "group", shared: true }, "shared"],
    ["a kind that we do not know", { type: "lobby", shared: false }, "private"],
  ])("as an event says: %s", async (_name, hint, visibility) => {
    const directory = startDirectory(slack);
    expect(await directory.roomOf(TEAM, "C0SOMEWHERE", hint)).toEqual({ visibility, member: true });
    expect(await directory.roomOf(TEAM, "C0SOMEWHERE", null)).toEqual({ visibility, member: true });
  });

  test("the newest event says", async () => {
    const directory = startDirectory(slack);
    await directory.roomOf(TEAM, "C0GROWS", { type: "channel", shared: false });
    await directory.roomOf(TEAM, "C0GROWS", { type: "channel", shared: true });
    expect((await directory.roomOf(TEAM, "C0GROWS", null)).visibility).toBe("shared");
  });

  test("is asked again once the bot has left, and where it is not in", async () => {
    const directory = startDirectory(slack);
    const channel = slack.openChannel("public");
    expect((await directory.roomOf(TEAM, channel, null)).member).toBe(true);
    slack.admin.kick(channel);
    directory.forgetRoom(TEAM, channel);
    expect((await directory.roomOf(TEAM, channel, null)).member).toBe(false);
    slack.admin.invite(channel);
    expect((await directory.roomOf(TEAM, channel, null)).member).toBe(true);
  });

  test("of another workspace says nothing of ours", async () => {
    const directory = startDirectory(slack);
    await directory.roomOf("T0OTHER", "C0SAME", { type: "channel", shared: false });
    expect((await directory.roomOf(TEAM, "C0SAME", null)).visibility).toBe("private");
  });
});

describe("who somebody is", () => {
  test.each([
    ["member", "member"],
    ["admin", "admin"],
    ["owner", "admin"],
    ["guest", "guest"],
    ["single-channel guest", "guest"],
  ] as const)("%s counts as %s", async (role, expected) => {
    const person = slack.admin.addPerson("Ivo", { role });
    expect(await startDirectory(slack).personOf(TEAM, person)).toEqual({ id: person, name: "Ivo", role: expected });
  });

  test("somebody of another company is a guest, however high there", async () => {
    slack.admin.addWorkspace("T0OTHER", { installed: false });
    const person = slack.admin.addPerson("Gale", { role: "admin", company: "T0OTHER" });
    expect(await startDirectory(slack).personOf(TEAM, person)).toMatchObject({ name: "Gale", role: "guest" });
  });

  test("of whom Slack does not tell is a guest without a name, and is asked about again", async () => {
    const directory = startDirectory(slack);
    expect(await directory.personOf(TEAM, "U0NOBODY")).toEqual({ id: "U0NOBODY", name: "a colleague", role: "guest" });
    const person = slack.admin.addPerson("Ada", { role: "admin" });
    slack.limit("users.info", 1, 1);
    expect((await directory.personOf(TEAM, person)).role).toBe("guest");
    expect((await directory.personOf(TEAM, person)).role).toBe("admin");
  });
});

test("who is an admin is asked again after a while, and is known all the same while Slack does not answer", async () => {
  let at = NOW().getTime();
  const directory = startDirectory(slack, () => new Date(at));
  const user = slack.admin.addPerson("Mira", { role: "admin" });
  const role = async () => (await directory.personOf(TEAM, user)).role;
  expect(await role()).toBe("admin");
  slack.admin.setRole(user, "guest");
  at += 4 * 60 * 1000;
  expect(await role()).toBe("admin");
  at += 2 * 60 * 1000;
  slack.limit("users.info", 1, 1);
  expect(await role()).toBe("admin");
  expect(await role()).toBe("guest");
});
