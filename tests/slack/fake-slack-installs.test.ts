// The local Slack's several workspaces and its install page, held against Slack's own client libraries.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { App, Authorize, Installation } from "@slack/bolt";
import { InstallProvider } from "@slack/oauth";
import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { silentLogger as logger } from "../fakes/slack/silent-logger.ts";
import { openSlack, type SlackOptions, type SlackServer } from "../fakes/slack/slack-server.ts";
import { startBolt } from "./bolt-app.ts";

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
}
/** An app that writes down each event. */
async function hear(authorize: Authorize<boolean>): Promise<Heard[]> {
  const heard: Heard[] = [];
  const listen = (app: App) =>
    app.use(async ({ body, next }) => {
      const { event } = body as unknown as Heard["body"] & { event: Heard["event"] };
      heard.push({ event, body: body as unknown as Heard["body"] });
      await next();
    });
  closers.push(await startBolt(slack, "sockets", listen, authorize));
  return heard;
}
const typesOf = (heard: readonly Heard[]) =>
  heard.map(({ event }) => [event["type"], event["subtype"]].filter(Boolean).join(" "));
const web = (token = slack.botToken) =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, logger, retryConfig: { retries: 0 } });
const refusal = (error: string) => ({ data: { error } });

describe("several workspaces", () => {
  /** Slack's own app with a token for each workspace, or organisation. */
  const authorizeWith =
    (tokens: Readonly<Record<string, string | null>>): Authorize<boolean> =>
    async ({ teamId = "", enterpriseId = "", isEnterpriseInstall }) => {
      const holder = isEnterpriseInstall ? enterpriseId : teamId;
      return { botToken: tokens[holder] ?? "", botId: "B0", botUserId: "U0", teamId: holder };
    };

  test("each tells its own, and its token is good there alone", async () => {
    const north = slack.admin.addWorkspace("T0NORTH");
    const group = slack.admin.addWorkspace("T0EAST", { enterprise: "E0GROUP", orgWide: true });
    const also = slack.admin.addWorkspace("T0WEST", { enterprise: "E0GROUP", orgWide: true });
    expect([also.token, also.botUser]).toEqual([group.token, group.botUser]);
    const tokens = { T0DESK: slack.botToken, T0NORTH: north.token, E0GROUP: group.token };
    const heard = await hear(authorizeWith(tokens));
    const there = slack.openChannel("public", { team: "T0NORTH" });
    const [east, west] = ["T0EAST", "T0WEST"].map((team) => slack.openChannel("public", { team }));
    for (const channel of [slack.openChannel("public"), there, String(east), String(west)])
      slack.post(channel, "hello");
    await slack.settled();
    await slack.command(String(west), "help");
    await slack.settled();
    const of = ({ body }: Heard) => [body["team_id"], body["enterprise_id"], body["is_enterprise_install"]];
    const authorized = ({ body }: Heard) => (body["authorizations"] as object[] | undefined)?.[0];
    expect(heard.map(of)).toEqual([
      ["T0DESK", undefined, undefined],
      ["T0NORTH", undefined, undefined],
      ["T0EAST", "E0GROUP", undefined],
      ["T0WEST", "E0GROUP", undefined],
      ["T0WEST", "E0GROUP", "true"],
    ]);
    expect(heard.slice(0, 4).map(authorized)).toMatchObject([
      { team_id: "T0DESK", enterprise_id: null, user_id: "U0CROSSWIRE", is_enterprise_install: false },
      { team_id: "T0NORTH", enterprise_id: null, user_id: north.botUser, is_enterprise_install: false },
      { team_id: "T0EAST", enterprise_id: "E0GROUP", user_id: group.botUser, is_enterprise_install: true },
      { team_id: "T0WEST", enterprise_id: "E0GROUP", user_id: group.botUser, is_enterprise_install: true },
    ]);
    const post = (token: string | null, channel: string) =>
      web(String(token)).chat.postMessage({ channel, text: "hello" });
    await expect(post(slack.botToken, there)).rejects.toMatchObject(refusal("channel_not_found"));
    await post(north.token, there);
    await post(group.token, String(east));
    await post(group.token, String(west));
    expect(await web(String(north.token)).auth.test()).toMatchObject({
      team_id: "T0NORTH",
      url: "https://north.slack.example/",
    });
    expect(await web(String(group.token)).auth.test()).toMatchObject({
      is_enterprise_install: true,
      team_id: "E0GROUP",
    });
  });

  test("what is done with a window names whose it is: the person's own team, and where the app is installed", async () => {
    const { token, person } = slack.admin.addWorkspace("T0EAST", { enterprise: "E0GROUP", orgWide: true });
    const guest = slack.admin.addPerson("Ines", { company: "T0OTHER" });
    const heard = await hear(authorizeWith({ T0DESK: slack.botToken, E0GROUP: token }));
    const view = { type: "modal" as const, title: { type: "plain_text" as const, text: "Why" }, blocks: [] };
    const submit = { type: "plain_text" as const, text: "Settle" };
    for (const [user, team, bot] of [
      [person, "T0EAST", token],
      [guest, "T0DESK", slack.botToken],
    ] as const) {
      await slack.command(slack.openChannel("shared", { team }), "why", { user });
      await slack.settled();
      const trigger_id = String(heard.at(-1)?.body["trigger_id"]);
      await web(String(bot)).views.open({ trigger_id, view: { ...view, submit } });
      await slack.windows.submit(user);
    }
    const sent = heard.map(({ body }) => body).filter(({ type }) => type === "view_submission");
    expect(sent).toMatchObject([
      {
        team: null,
        enterprise: { id: "E0GROUP" },
        is_enterprise_install: true,
        user: { team_id: "T0EAST" },
        view: { team_id: "T0EAST", app_installed_team_id: "E0GROUP" },
      },
      {
        team: { id: "T0OTHER" },
        enterprise: null,
        is_enterprise_install: false,
        user: { team_id: "T0OTHER" },
        view: { team_id: "T0DESK", app_installed_team_id: "T0DESK" },
      },
    ]);
  });

  test.each(["app_uninstalled", "tokens_revoked"] as const)(
    "one that has had enough says so, %s first",
    async (first) => {
      const heard = await hear(authorizeWith({ T0DESK: slack.botToken }));
      const channel = slack.openChannel("public");
      slack.admin.uninstall("T0DESK", { first });
      slack.post(channel, "nobody hears this");
      await slack.settled();
      const both = ["app_uninstalled", "tokens_revoked"];
      expect(typesOf(heard)).toEqual(first === both[0] ? both : both.reverse());
      expect(heard.find(({ event }) => event["type"] === "tokens_revoked")?.event["tokens"]).toEqual({
        oauth: [],
        bot: ["U0CROSSWIRE"],
      });
      await expect(web().auth.test()).rejects.toMatchObject(refusal("account_inactive"));
    },
  );

  test("tokens run out, are taken back, and are given back", async () => {
    const heard = await hear(authorizeWith({}));
    slack.admin.expireToken("T0DESK");
    await expect(web().auth.test()).rejects.toMatchObject(refusal("token_expired"));
    slack.admin.revokeToken("T0DESK");
    await expect(web().auth.test()).rejects.toMatchObject(refusal("token_revoked"));
    const { token } = slack.admin.addWorkspace("T0NORTH");
    expect(await web(String(token)).auth.revoke()).toMatchObject({ revoked: true });
    await expect(web(String(token)).auth.test()).rejects.toMatchObject(refusal("account_inactive"));
    await slack.settled();
    expect(heard.map(({ event, body }) => [event["type"], body["team_id"]])).toEqual([
      ["tokens_revoked", "T0DESK"],
      ["app_uninstalled", "T0NORTH"],
      ["tokens_revoked", "T0NORTH"],
    ]);
  });
});

describe("the install page", () => {
  /** Slack's own install page; installations are kept in the list. */
  async function openPage(): Promise<{ page: string; installed: Installation[] }> {
    const installed: Installation[] = [];
    const provider = new InstallProvider({
      clientId: slack.clientId,
      clientSecret: slack.clientSecret,
      stateSecret: "test-state",
      logger,
      clientOptions: { slackApiUrl: slack.apiUrl },
      authorizationUrl: `${slack.apiUrl.replace("/api/", "")}/oauth/v2/authorize`,
      installationStore: {
        storeInstallation: async (one) => void installed.push(one as Installation),
        fetchInstallation: async () => installed[0] as Installation<"v2", boolean>,
      },
    });
    const redirectUri = "https://bot.example/slack/oauth_redirect";
    const server = createServer((request, response) => {
      const asked = { scopes: ["chat:write", "commands"], redirectUri };
      const done = request.url?.startsWith("/slack/oauth_redirect")
        ? provider.handleCallback(request, response)
        : provider.handleInstallPath(request, response, {}, asked);
      void done;
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    closers.push(async () => server.close());
    return { page: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/install`, installed };
  }

  test("leads to a token with the scopes that were asked for", async () => {
    const { page, installed } = await openPage();
    slack.admin.addWorkspace("T0NORTH", { installed: false });
    const channel = slack.openChannel("public", { team: "T0NORTH" });
    const { status } = await slack.admin.install("T0NORTH", page);
    expect(status).toBe(200);
    expect(installed).toMatchObject([
      {
        team: { id: "T0NORTH", name: "NORTH" },
        isEnterpriseInstall: false,
        appId: "A0CROSSWIRE",
        bot: { scopes: ["chat:write", "commands"], userId: "U0CROSSWIRENORTH", id: "B0CROSSWIRENORTH" },
      },
    ]);
    await web(installed[0]?.bot?.token).chat.postMessage({ channel, text: "Here." });
    expect(slack.messages(channel)).toHaveLength(1);
  });

  test("installs for a whole organisation, or not at all", async () => {
    const { page, installed } = await openPage();
    slack.admin.addWorkspace("T0EAST", { enterprise: "E0GROUP", orgWide: true, installed: false });
    await slack.admin.install("T0EAST", page, { approve: false });
    expect(installed).toEqual([]);
    await slack.admin.install("T0EAST", page);
    expect(installed).toMatchObject([{ enterprise: { id: "E0GROUP" }, isEnterpriseInstall: true }]);
    expect(installed[0]?.team).toBeUndefined();
  });

  test("gives tokens that run out, and each can be renewed once", async () => {
    await reopen({ rotation: true });
    const { page, installed } = await openPage();
    await slack.admin.install("T0DESK", page);
    const { token, refreshToken = "" } = installed[0]?.bot ?? {};
    clock = new Date(clock.getTime() + 12 * 60 * 60_000);
    await expect(web(token).auth.test()).rejects.toMatchObject(refusal("token_expired"));
    const renew = (refresh_token: string) =>
      web("").oauth.v2.access({
        client_id: slack.clientId,
        client_secret: slack.clientSecret,
        grant_type: "refresh_token",
        refresh_token,
      });
    const next = await renew(refreshToken);
    expect(next).toMatchObject({ token_type: "bot", expires_in: 43_200, team: { id: "T0DESK" } });
    expect((await web(next.access_token).auth.test()).ok).toBe(true);
    await expect(renew(refreshToken)).rejects.toMatchObject(refusal("invalid_refresh_token"));
    await renew(String(next.refresh_token));
    slack.admin.uninstall("T0DESK");
    await expect(renew(String(next.refresh_token))).rejects.toMatchObject(refusal("invalid_refresh_token"));
  });

  const refused = [
    ["another code", { code: "10.99.test" }, "invalid_code"],
    ["another client", { client_id: "1.1" }, "invalid_client_id"],
    ["another secret", { client_secret: "other" }, "bad_client_secret"],
  ] as const;
  test.each(refused)("is refused with %s", async (_name, args, error) => {
    const given = { client_id: slack.clientId, client_secret: slack.clientSecret, code: "10.1.test", ...args };
    await expect(web("").oauth.v2.access(given)).rejects.toMatchObject(refusal(error));
  });
});
