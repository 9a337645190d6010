import { readFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { type DiscordSetup, examineDiscord, inviteLink } from "../../adapters/discord/examine.ts";
import { INTENTS, PERMISSIONS } from "../../adapters/discord/needs.ts";
import { type DiscordOptions, type DiscordServer, openDiscord } from "../fakes/discord/discord-server.ts";

const NOW = () => new Date("2026-10-14T18:00:00.000Z");
let discord: DiscordServer | null = null;
afterEach(async () => {
  await discord?.close();
  discord = null;
});

async function open(options: Partial<DiscordOptions> = {}): Promise<DiscordServer> {
  discord = await openDiscord({ now: NOW, ...options });
  return discord;
}

async function find({ token, apiUrl }: DiscordServer, more: Partial<DiscordSetup> = {}) {
  const findings = await examineDiscord({ token, apiUrl, applicationId: null, ...more });
  return findings.map(({ name, ok, found }) => `${ok ? "ok" : "FAULT"} ${name}: ${found}`);
}

test("all is well, and the invite link is there", async () => {
  const server = await open();
  expect(await find(server, { applicationId: server.applicationId })).toEqual([
    "ok Discord token: is of the app Crosswire",
    "ok Discord intent: Message Content is on: links and stories are read unasked",
    "ok Discord commands: crosswire, Check claims will be there after the first start",
    "ok Discord servers: 1, in each of them it may do what it needs",
    "ok Discord connections: one is enough",
    `ok Discord invite: ${inviteLink(server.applicationId)}`,
  ]);
  expect(inviteLink("1")).toBe(
    "https://discord.com/oauth2/authorize?client_id=1&scope=bot+applications.commands&permissions=309237746688",
  );
});

describe("faults, each with its cure", () => {
  test.each<[string, Partial<DiscordOptions>, Partial<DiscordSetup>, (server: DiscordServer) => void, RegExp]>([
    ["a wrong token", {}, { token: "wrong" }, () => {}, /^FAULT Discord: DISCORD_TOKEN is wrong.*Reset Token/],
    ["another app's", {}, { applicationId: "1" }, () => {}, /^FAULT Discord token: is of the app \d+ \(Crosswire\)/],
    [
      "no content",
      { privileged: [] },
      {},
      () => {},
      /^FAULT Discord intent: .*Switch on “Message Content Intent” at discord\.com/,
    ],
    ["no server", {}, {}, (server) => server.kickBot(), /^FAULT Discord servers: none.*link below/],
    [
      "a permission missing in a server",
      {},
      {},
      (server) => server.deny(server.guild, "SendMessagesInThreads", "ReadMessageHistory"),
      /^FAULT Discord servers: Desk: the bot lacks “Send Messages in Threads”, “Read Message History”\. Give its role/,
    ],
    [
      "Discord away",
      {},
      {},
      (server) => server.down(),
      /^FAULT Discord: 127\.0\.0\.1:\d+ cannot be asked: .*DISCORD_API_URL/,
    ],
  ])("%s", async (_name, options, setup, act, fault) => {
    const server = await open(options);
    act(server);
    const faults = (await find(server, setup)).filter((line) => line.startsWith("FAULT"));
    expect(faults).toEqual([expect.stringMatching(fault)]);
  });
});

test("many connections are named", async () => {
  expect((await find(await open({ shards: 4 })))[4]).toMatch(/Discord recommends 4.*DISCORD_SHARDS/);
});

test("the README names each permission and intent with its reason", () => {
  const readme = readFileSync("README.md", "utf8");
  const rows = [
    ...PERMISSIONS.map(({ name, why }) => `| ${name} | ${why} |`),
    ...INTENTS.map(({ name, why, privileged }) => `| ${name} | ${privileged ? "privileged: " : ""}${why} |`),
  ];
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
