import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareManifest } from "../../adapters/slack/compare-manifest.ts";
import { examineSlack, type SlackSetup } from "../../adapters/slack/examine.ts";
import { COMMAND, EVENTS, SCOPES, SHORTCUT } from "../../adapters/slack/needs.ts";
import type { Finding } from "../../src/chat/finding.ts";
import { createLog } from "../../src/log.ts";
import { openSlack, type SlackOptions, type SlackServer } from "../fakes/slack/slack-server.ts";
import { TEAM } from "../fakes/slack/workspace.ts";

const SECRET = "0123456789abcdef0123456789abcdef";
const ALL = SCOPES.map(({ name }) => name);
const now = () => new Date("2026-10-14T09:00:00Z");

let slack: SlackServer;
beforeEach(async () => {
  slack = await openSlack({ now, scopes: ALL });
});
afterEach(() => slack.close());

/** Another Slack in the place of the first. */
async function reopen(options: Omit<SlackOptions, "now">) {
  await slack.close();
  slack = await openSlack({ now, scopes: ALL, ...options });
}

type Answers = Readonly<Record<string, object>>;

/** Slack, but for some methods, which answer this. */
const withAnswers =
  (answers: Answers): typeof fetch =>
  async (input, init) => {
    const method = new URL(String(input)).pathname.split("/").at(-1) ?? "";
    return answers[method] ? Response.json(answers[method]) : fetch(input, init);
  };
const refusal = (error: string) => ({ ok: false, error });

const examine = (setup: Partial<SlackSetup> = {}, answers: Answers = {}): Promise<readonly Finding[]> =>
  examineSlack(
    {
      botToken: slack.botToken,
      appToken: slack.appToken,
      signingSecret: null,
      configToken: null,
      install: null,
      apiUrl: slack.apiUrl,
      ...setup,
    },
    { fetch: withAnswers(answers), log: createLog("silent") },
  );

const linesOf = (findings: readonly Finding[]) =>
  findings.map(({ name, ok, found }) => `${ok ? "ok" : "FAULT"} · ${name}: ${found}`);
const faultsOf = (findings: readonly Finding[]) => linesOf(findings.filter(({ ok }) => !ok));

/** The faults are exactly those that these match, in their order, and none holds a token. */
async function finds(findings: Promise<readonly Finding[]>, ...expected: readonly RegExp[]) {
  const faults = faultsOf(await findings);
  expect(faults).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  expect(faults.join("\n")).not.toMatch(/xox\w-\w|xapp-\w|[0-9a-f]{32}/);
}

test("all is as it should be", async () => {
  expect(linesOf(await examine())).toEqual([
    "ok · Slack bot: works in “Desk” (desk.slack.example, T0DESK), as @crosswire (U0CROSSWIRE)",
    `ok · Slack scopes: all ${ALL.length} are there`,
    "ok · Slack app token: opens a socket (Socket Mode)",
    expect.stringMatching(/^ok · Slack app: its events are not known here: set SLACK_CONFIG_TOKEN, or compare/),
  ]);
});

test("requests need no app token", async () => {
  const findings = linesOf(await examine({ appToken: null, signingSecret: SECRET }));
  expect(findings).toContain("ok · Slack signing secret: is there, and looks like one");
});

describe("scopes", () => {
  const withScopes = async (scopes: readonly string[]) => {
    await reopen({ scopes });
    return examine();
  };
  test("each that is missing is named with its reason and what to click", () =>
    finds(
      withScopes(ALL.filter((name) => !["commands", "im:read"].includes(name))),
      /Slack scopes: missing: commands \(the command \/crosswire .+\), im:read \(knows .+\)\. Add them under “OAuth.+reinstall/,
    ));
  test("what is not needed is no fault, and named", async () => {
    const findings = await withScopes([...ALL, "assistant:write", "channels:join"]);
    expect(faultsOf(findings)).toEqual([]);
    expect(linesOf(findings).join("\n")).toMatch(
      new RegExp(`all ${ALL.length} are there; not used, and may be taken away: channels:join$`, "m"),
    );
  });
});

describe("the bot token", () => {
  test("is not Slack's", () => finds(examine({ botToken: "xoxb-other" }), /Slack bot: Slack does not know SLACK_BOT/));
  const check = (what: string, befall: () => void, pattern: RegExp) =>
    test(what, () => {
      befall();
      return finds(examine(), pattern);
    });
  check("was revoked", () => slack.admin.revokeToken(TEAM), /SLACK_BOT_TOKEN was revoked: “Install App → Reinstall/);
  check("has expired", () => slack.admin.expireToken(TEAM), /SLACK_BOT_TOKEN has expired/);
  check("is of an app that was taken out", () => slack.admin.uninstall(TEAM), /bot: the app was taken out of the work/);
  test("is refused for a reason that we do not know", () =>
    finds(examine({}, { "auth.test": refusal("access_denied") }), /Slack bot: Slack refused with access_denied\.$/));
  test("is a person's", () =>
    finds(examine({}, { "auth.test": { ok: true, user_id: "U0ROWAN" } }), /Slack bot: SLACK_BOT_TOKEN is a person's/));
});

describe("the app token", () => {
  test("is not Slack's", () => finds(examine({ appToken: "xapp-other" }), /app token: Slack does not know SLACK_APP/));
  test("opens no sockets", () =>
    finds(examine({}, { "apps.connections.open": refusal("missing_scope") }), /app token: .+ lacks connections:write/));
  test("is of another app", () =>
    finds(
      examine(
        { appToken: "xapp-1-A0OTHER-1-test" },
        { "apps.connections.open": { ok: true, url: "wss://slack.example" } },
      ),
      /app token: belongs to the app A0OTHER, the bot token to A0CROSSWIRE/,
    ));
});

describe("secrets in the wrong place", () => {
  const check = (what: string, setup: () => Partial<SlackSetup>, ...patterns: readonly RegExp[]) =>
    test(what, () => finds(examine(setup()), ...patterns));
  check(
    "swapped tokens make one fault",
    () => ({ botToken: slack.appToken, appToken: slack.botToken }),
    /SLACK_BOT_TOKEN: swapped with SLACK_APP_TOKEN/,
  );
  check(
    "a person's token, and a verification token",
    () => ({ botToken: "xoxp-1-test", appToken: null, signingSecret: "Abcdefgh1234Abcdefgh1234" }),
    /SLACK_BOT_TOKEN: holds a person's token .+ “OAuth & Permissions → Bot User OAuth Token”/,
    /SLACK_SIGNING_SECRET: holds a verification token .+ “Basic Information → App Credentials/,
  );
  check(
    "quotation marks",
    () => ({ botToken: `"${slack.botToken}"` }),
    /SLACK_BOT_TOKEN: holds a bot token .+ with spaces or quotation marks around it/,
  );
  check(
    "anything else",
    () => ({ appToken: "test" }),
    /SLACK_APP_TOKEN: holds something else in place of an app token/,
  );
  check(
    "a token that changes",
    () => ({ botToken: "xoxe.xoxb-1-test" }),
    /SLACK_BOT_TOKEN: holds a bot token that changes/,
  );
  check("a refresh token", () => ({ configToken: "xoxe-1-test" }), /SLACK_CONFIG_TOKEN: holds a refresh token/);
});

describe("Slack is not there", () => {
  test("it is out of order", async () => {
    slack.down("unavailable");
    await finds(examine(), /^FAULT · Slack: 127\.0\.0\.1:\d+ cannot be asked: Slack answered with status 503\./);
  });
  test("nobody listens", async () => {
    const { apiUrl } = slack;
    await slack.close();
    await finds(examine({ apiUrl }), /^FAULT · Slack: 127\.0\.0\.1:\d+ cannot be asked: Slack did not answer\./);
  });
  test("somebody else answers", async () => {
    const page: typeof fetch = async () => new Response("<html>xoxb-test Sign in</html>");
    const none = { appToken: null, configToken: null, install: null, apiUrl: null };
    const setup = { ...none, botToken: "xoxb-test", signingSecret: SECRET };
    await finds(
      examineSlack(setup, { fetch: page, log: createLog("silent") }),
      /^FAULT · Slack: slack\.com cannot be asked: What answers there is not Slack\./,
    );
  });
});

/** The app as the manifest makes it. */
const features = {
  app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
  shortcuts: [{ name: SHORTCUT.name, type: "message", callback_id: SHORTCUT.callbackId, description: "" }],
  slash_commands: [{ command: COMMAND, description: "", url: "https://bot.example/slack/events" }],
};
const settings = {
  event_subscriptions: { bot_events: EVENTS.map(({ name }) => name) },
  interactivity: { is_enabled: true },
  socket_mode_enabled: true,
};
const requests = {
  event_subscriptions: { ...settings.event_subscriptions, request_url: "https://bot.example/slack/events" },
  interactivity: { is_enabled: true, request_url: "https://bot.example/slack/events" },
  socket_mode_enabled: false,
};

describe("the app's manifest", () => {
  const check = (what: string, manifest: unknown, sockets: boolean, ...patterns: readonly RegExp[]) =>
    test(what, () => finds(Promise.resolve(compareManifest(manifest, { sockets, redirect: null })), ...patterns));
  check("as ours, over sockets", { features, settings }, true);
  check("as ours, over requests", { features, settings: requests }, false);
  check(
    "an event is missing",
    {
      features,
      settings: {
        ...settings,
        event_subscriptions: { bot_events: EVENTS.map(({ name }) => name).filter((name) => name !== "message.groups") },
      },
    },
    true,
    /Slack events: missing: message\.groups \(reads private channels\)\. Add them under “Event Subscriptions/,
  );
  check(
    "no command",
    { features: { ...features, slash_commands: [{ command: "/other" }] }, settings },
    true,
    /Slack command: \/crosswire is missing/,
  );
  check(
    "a shortcut for all, and none for messages",
    { features: { ...features, shortcuts: [{ type: "global", callback_id: SHORTCUT.callbackId }] }, settings },
    true,
    /Slack shortcut: “Check claims” is missing.+callback ID check_claims/,
  );
  check(
    "tabs are off",
    {
      features: { ...features, app_home: { messages_tab_enabled: true, messages_tab_read_only_enabled: true } },
      settings,
    },
    true,
    /Slack Home tab: is off/,
    /Slack messages: nobody can write to the bot/,
  );
  check(
    "no buttons",
    { features, settings: { ...settings, interactivity: null } },
    true,
    /Slack buttons: .+“Interactivity/,
  );
  check("no sockets", { features, settings: requests }, true, /Slack way in: Socket Mode is off/);
  check("sockets, and requests wanted", { features, settings }, false, /Slack way in: Socket Mode is on/);
  check(
    "requests without an address",
    { features, settings: { ...settings, socket_mode_enabled: false } },
    false,
    /Slack way in: give https:\/\/your\.host\/slack\/events as the Request URL/,
  );
  check(
    "an empty one lacks everything",
    {},
    true,
    /Slack events: missing: app_home_opened/,
    /Slack buttons/,
    /Slack command/,
    /Slack shortcut/,
    /Slack Home tab/,
    /Slack messages/,
    /Slack way in/,
  );
  check("none", null, true, /cannot be understood/);
  check("of another form", { features: [], settings: "all" }, true, /cannot be understood/);
});

test("the redirect of several workspaces has to be in the manifest, itself or what it begins with", async () => {
  const wanted = { sockets: true, redirect: "https://bot.example/slack/oauth_redirect" };
  const withRedirect = (...urls: readonly string[]) =>
    Promise.resolve(compareManifest({ features, settings, oauth_config: { redirect_urls: urls } }, wanted));
  await finds(withRedirect(), /Slack redirect: add https:\/\/bot\.example\/slack\/oauth_redirect under “OAuth/);
  await finds(withRedirect("https://other.example", "https://bot.example/slack/oauth_redirect"));
  await finds(withRedirect("https://bot.example"));
});

describe("several workspaces", () => {
  const withClient = (id: string, secret: string) =>
    examine({ botToken: null, install: { clientId: id, clientSecret: secret, publicUrl: "https://bot.example" } });
  test("the client is right", async () => {
    const lines = linesOf(await withClient(slack.clientId, slack.clientSecret));
    expect(lines[0]).toBe("ok · Slack client: workspaces install the bot at https://bot.example/slack/install");
  });
  test("its id is wrong", () =>
    finds(withClient("1.2", slack.clientSecret), /Slack client: Slack does not know SLACK_CLIENT_ID/));
  test("its secret is wrong", () =>
    finds(withClient(slack.clientId, SECRET), /Slack client: SLACK_CLIENT_SECRET is wrong/));
});

describe("with an app configuration token", () => {
  const config = () => ({ configToken: slack.configToken });
  test("the app is compared", async () => {
    await reopen({ manifest: { features, settings } });
    expect(linesOf(await examine(config())).at(-1)).toMatch(/^ok · Slack app: events, buttons, command, shortcut/);
  });
  test("what is missing is named", async () => {
    const bot_events = EVENTS.map(({ name }) => name).filter((name) => name !== "reaction_added");
    const { shortcuts, app_home } = features;
    await reopen({
      manifest: { features: { shortcuts, app_home }, settings: { ...settings, event_subscriptions: { bot_events } } },
    });
    await finds(examine(config()), /Slack events: missing: reaction_added \(/, /Slack command: \/crosswire is missing/);
  });
  test("that is too old", () =>
    finds(
      examine(config(), { "apps.manifest.export": refusal("token_expired") }),
      /Slack app: SLACK_CONFIG_TOKEN has expired, as all do after 12 hours/,
    ));
  test("that Slack does not know", () =>
    finds(examine({ configToken: "xoxe.xoxp-1-other" }), /Slack app: Slack does not know SLACK_CONFIG_TOKEN/));
});
