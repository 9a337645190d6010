import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SCOPES } from "../../adapters/slack/needs.ts";
import { openSlack, type SlackServer } from "../fakes/slack/slack-server.ts";
import { doctorJson } from "./contract.ts";
import { runCli } from "./run-cli.ts";

let folder: string;
let slack: SlackServer;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crosswire-doctor-"));
  const scopes = SCOPES.map(({ name }) => name);
  slack = await openSlack({ now: () => new Date("2026-10-14T09:00:00Z"), scopes, manifest: {} });
  env = {
    CROSSWIRE_DATA: folder,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
  };
});
afterAll(async () => {
  await slack.close();
  await rm(folder, { recursive: true });
});

/** The doctor's lines on Slack, and its exit status. */
async function examine(changed: Readonly<Record<string, string>>) {
  const { status, out } = await runCli(["doctor", "--json"], { env: { ...env, ...changed } });
  const { checks } = doctorJson.parse(JSON.parse(out));
  const slackChecks = checks.filter(({ name }) => /slack/i.test(name));
  return { status, checks, lines: slackChecks.map(({ name, ok }) => `${ok ? "ok" : "FAULT"} ${name}`) };
}

test("a set-up without fault", async () => {
  const { status, lines } = await examine({});
  expect({ status, lines }).toEqual({
    status: 0,
    lines: ["ok Slack bot", "ok Slack scopes", "ok Slack app token", "ok Slack app"],
  });
});

test("with an app configuration token the app's own settings are looked at", async () => {
  const { status, lines } = await examine({ SLACK_CONFIG_TOKEN: slack.configToken });
  expect(status).toBe(1);
  expect(lines).toContain("FAULT Slack events");
  expect(lines).toContain("FAULT Slack command");
});

test("without Slack nothing is said of it", async () => {
  const { status, lines } = await examine({ SLACK_BOT_TOKEN: "", SLACK_APP_TOKEN: "" });
  expect({ status, lines }).toEqual({ status: 0, lines: [] });
});

test("a wrong token", async () => {
  const { status, lines } = await examine({ SLACK_APP_TOKEN: "xapp-other" });
  expect({ status, lines }).toEqual({
    status: 1,
    lines: ["ok Slack bot", "ok Slack scopes", "FAULT Slack app token", "ok Slack app"],
  });
});

test("swapped tokens are settings that cannot be used, and named", async () => {
  const { status, checks } = await examine({ SLACK_BOT_TOKEN: slack.appToken, SLACK_APP_TOKEN: slack.botToken });
  expect(status).toBe(1);
  expect(checks.filter(({ ok }) => !ok)).toEqual([
    { name: "Settings", ok: false, found: expect.stringMatching(/SLACK_BOT_TOKEN must begin with xoxb-/) },
    { name: "SLACK_BOT_TOKEN", ok: false, found: expect.stringMatching(/^swapped with SLACK_APP_TOKEN/) },
  ]);
});

test("a person reads the same", async () => {
  const { status, out } = await runCli(["doctor"], { env: { ...env, SLACK_APP_TOKEN: "xapp-other" } });
  expect(status).toBe(1);
  expect(out).toMatch(/ok · Slack bot: works in “Desk”/);
  expect(out).toMatch(/FAULT · Slack app token: Slack does not know SLACK_APP_TOKEN/);
  expect(out).not.toContain("xapp-other");
});
