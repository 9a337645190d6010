import { type AuthTestResponse, WebClient } from "@slack/web-api";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { compareManifest } from "./compare-manifest.ts";
import { type Finding, fault, fine } from "./finding.ts";
import { AGENT_VIEW, SCOPES } from "./needs.ts";
import { findMisplaced, type Secrets } from "./token-kinds.ts";
import { createSlackLogger, refusalOf, toPlatformError } from "./web.ts";

export interface SlackSetup extends Secrets {
  /** Slack's own when null. */
  readonly apiUrl: string | null;
}

export interface ExamineOptions {
  readonly fetch: typeof fetch;
  readonly log: Log;
}

const TIMEOUT_MS = 10_000;

/** What Slack said: its answer, or the code with which it refused. */
type Said<T> = { readonly answer: T } | { readonly refusal: string };
/** Asks Slack once with a token. Rejects with PlatformUnreachable. */
type Ask = <T>(token: string, method: (client: WebClient) => Promise<T>) => Promise<Said<T>>;

/** Looks at tokens, scopes and the app's settings as Slack knows them, and changes nothing. */
export async function examineSlack(setup: SlackSetup, options: ExamineOptions): Promise<readonly Finding[]> {
  const misplaced = findMisplaced(setup);
  if (misplaced.length > 0) return misplaced;
  const ask = createAsk(setup.apiUrl, options);
  try {
    const bot = setup.botToken === null ? NO_BOT : await examineBot(ask, setup.botToken);
    const app = setup.appToken === null ? [] : await examineAppToken(ask, setup.appToken, bot.app);
    const secret = setup.signingSecret === null ? [] : [examineSecret(setup.appToken !== null)];
    const id = appOf(setup.appToken) ?? bot.app;
    return [...bot.findings, ...app, ...secret, ...(await examineApp(ask, setup, id))];
  } catch (error) {
    if (!(error instanceof PlatformUnreachable)) throw error;
    const host = new URL(setup.apiUrl ?? "https://slack.com/api/").host;
    return [
      fault("Slack", `${host} cannot be reached: ${error.message} Look at the network, the proxy and SLACK_API_URL.`),
    ];
  }
}

function createAsk(apiUrl: string | null, { fetch, log }: ExamineOptions): Ask {
  return async (token, method) => {
    const client = new WebClient(token, {
      ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
      fetch,
      logger: createSlackLogger(log),
      timeout: TIMEOUT_MS,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
    });
    try {
      return { answer: await method(client) };
    } catch (thrown) {
      const error = toPlatformError(thrown);
      if (!(error instanceof PlatformRefused)) throw error;
      const code = refusalOf(error) ?? "";
      // What is no code is the page of somebody who is not Slack.
      if (!/^[a-z_]{1,60}$/.test(code)) throw new PlatformUnreachable("What answers there is not Slack.");
      return { refusal: code };
    }
  };
}

interface Bot {
  readonly findings: readonly Finding[];
  /** The id of its app; null when Slack does not say. */
  readonly app: string | null;
}

/** Many workspaces: each has a bot token of its own, kept when it installs the app. */
const NO_BOT: Bot = { findings: [], app: null };

const BOT = "Slack bot";
const COPY_BOT_TOKEN = "copy the Bot User OAuth Token again from “OAuth & Permissions”, all of it.";
const REINSTALL = "“Install App → Reinstall to Workspace”, then copy the new token into SLACK_BOT_TOKEN.";
const BOT_REFUSED: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know SLACK_BOT_TOKEN: ${COPY_BOT_TOKEN}`,
  not_authed: `Slack does not know SLACK_BOT_TOKEN: ${COPY_BOT_TOKEN}`,
  not_allowed_token_type: `SLACK_BOT_TOKEN is another kind of token: ${COPY_BOT_TOKEN}`,
  token_revoked: `SLACK_BOT_TOKEN was revoked: ${REINSTALL}`,
  token_expired: `SLACK_BOT_TOKEN has expired: ${REINSTALL} Such tokens change by themselves only when a workspace installs the bot at /slack/install.`,
  account_inactive: `the app was taken out of the workspace, or the workspace is closed: ${REINSTALL}`,
};

async function examineBot(ask: Ask, token: string): Promise<Bot> {
  const said = await ask(token, (client) => client.auth.test());
  if ("refusal" in said) return { findings: [fault(BOT, refused(said.refusal, BOT_REFUSED))], app: null };
  const { answer } = said;
  const { bot_id: bot } = answer;
  if (!bot) return { findings: [fault(BOT, `SLACK_BOT_TOKEN is a person's token: ${COPY_BOT_TOKEN}`)], app: null };
  const info = await ask(token, (client) => client.bots.info({ bot }));
  const app = "answer" in info ? (info.answer.bot?.app_id ?? null) : null;
  return { findings: [fine(BOT, whereAndWho(answer)), ...examineScopes(answer)], app };
}

function whereAndWho({ team, team_id, url, user, user_id }: AuthTestResponse): string {
  const host = url && URL.canParse(url) ? `${new URL(url).host}, ` : "";
  return `works in “${cleanLine(team ?? "")}” (${host}${team_id}), as @${cleanLine(user ?? "")} (${user_id})`;
}

/** Slack says with each answer which scopes the token has. */
function examineScopes({ response_metadata }: AuthTestResponse): readonly Finding[] {
  const name = "Slack scopes";
  const granted = response_metadata?.scopes;
  if (granted === undefined) return [fine(name, "Slack does not say which the bot has")];
  const missing = SCOPES.filter((scope) => !granted.includes(scope.name));
  const used = new Set([...SCOPES, ...AGENT_VIEW.scopes].map((scope) => scope.name));
  const unused = granted.filter((scope) => !used.has(scope) && scope !== "");
  const hint = unused.length === 0 ? "" : `; not used, and may be taken away: ${unused.map(cleanLine).join(", ")}`;
  if (missing.length === 0) return [fine(name, `all ${SCOPES.length} are there${hint}`)];
  const list = missing.map(({ name: scope, why }) => `${scope} (${why.replaceAll("`", "")})`).join(", ");
  const cure = "Add them under “OAuth & Permissions → Scopes → Bot Token Scopes → Add an OAuth Scope”, then reinstall";
  return [fault(name, `missing: ${list}. ${cure}: “Install App → Reinstall to Workspace”${hint}.`)];
}

const APP_TOKEN = "Slack app token";
const NEW_APP_TOKEN =
  "make one under “Basic Information → App-Level Tokens”, with the scope connections:write, and copy it into SLACK_APP_TOKEN.";
const APP_REFUSED: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know SLACK_APP_TOKEN: ${NEW_APP_TOKEN}`,
  not_authed: `Slack does not know SLACK_APP_TOKEN: ${NEW_APP_TOKEN}`,
  token_revoked: `SLACK_APP_TOKEN was revoked: ${NEW_APP_TOKEN}`,
  missing_scope: `SLACK_APP_TOKEN lacks connections:write: ${NEW_APP_TOKEN}`,
  no_permission: `SLACK_APP_TOKEN lacks connections:write: ${NEW_APP_TOKEN}`,
  not_allowed_token_type: `SLACK_APP_TOKEN is another kind of token: ${NEW_APP_TOKEN}`,
};

async function examineAppToken(ask: Ask, token: string, botsApp: string | null): Promise<readonly Finding[]> {
  const said = await ask(token, (client) => client.apps.connections.open());
  if ("refusal" in said) return [fault(APP_TOKEN, refused(said.refusal, APP_REFUSED))];
  const app = appOf(token);
  if (app !== null && botsApp !== null && app !== botsApp) {
    const cure = "Copy both from the same app at api.slack.com/apps.";
    return [fault(APP_TOKEN, `belongs to the app ${app}, the bot token to ${botsApp}. ${cure}`)];
  }
  return [fine(APP_TOKEN, "opens a socket (Socket Mode)")];
}

/** The id of the app stands in its token. */
const appOf = (token: string | null): string | null => /^xapp-\d+-(A[0-9A-Z]+)-/.exec(token ?? "")?.[1] ?? null;

const examineSecret = (sockets: boolean): Finding =>
  fine(
    "Slack signing secret",
    sockets ? "is there, and not used: with SLACK_APP_TOKEN events come over a socket" : "is there, and looks like one",
  );

const APP = "Slack app";
const HOW_TO_SEE = "compare “App Manifest” at api.slack.com/apps with adapters/slack/manifest.yaml";
const CONFIG_REFUSED: Readonly<Record<string, string>> = {
  invalid_auth: "Slack does not know SLACK_CONFIG_TOKEN: copy it again.",
  token_expired: "SLACK_CONFIG_TOKEN has expired, as all do after 12 hours: make a new one.",
  token_revoked: "SLACK_CONFIG_TOKEN was revoked: make a new one.",
  app_not_found:
    "SLACK_CONFIG_TOKEN is of another workspace or person than the app's: make one where the app was made.",
  not_allowed_token_type: "SLACK_CONFIG_TOKEN is another kind of token: copy the Access Token (xoxe.xoxp-…).",
};

/** Which events an app takes Slack tells nobody but who may change the app. */
async function examineApp(ask: Ask, { configToken, appToken }: SlackSetup, id: string | null) {
  if (configToken === null) {
    return [fine(APP, `its events are not known here: set SLACK_CONFIG_TOKEN, or ${HOW_TO_SEE}`)];
  }
  if (id === null) return [fine(APP, `Slack does not say which app this is: ${HOW_TO_SEE}`)];
  const said = await ask(configToken, (client) => client.apps.manifest.export({ app_id: id }));
  return "refusal" in said
    ? [fault(APP, refused(said.refusal, CONFIG_REFUSED))]
    : compareManifest(said.answer.manifest, appToken !== null);
}

const refused = (code: string, known: Readonly<Record<string, string>>): string =>
  known[code] ?? `Slack refused with ${code}.`;
