import type { AuthTestResponse } from "@slack/web-api";
import { type Finding, fault, fine } from "../../src/chat/finding.ts";
import { cleanLine } from "../../src/text/clean.ts";
import { type Ask, describeRefusal } from "./ask.ts";
import { AGENT_SCOPE, SCOPES } from "./needs.ts";

const COPY_BOT_TOKEN = "copy the Bot User OAuth Token again from “OAuth & Permissions”, all of it.";
const REINSTALL = "“Install App → Reinstall to Workspace”, then copy the new token into SLACK_BOT_TOKEN.";
const BOT_REFUSED: Readonly<Record<string, string>> = {
  invalid_auth: `Slack does not know SLACK_BOT_TOKEN: ${COPY_BOT_TOKEN}`,
  not_authed: `Slack does not know SLACK_BOT_TOKEN: ${COPY_BOT_TOKEN}`,
  not_allowed_token_type: `SLACK_BOT_TOKEN is another kind of token: ${COPY_BOT_TOKEN}`,
  token_revoked: `SLACK_BOT_TOKEN was revoked: ${REINSTALL}`,
  // Slack lets nobody switch rotation off again.
  token_expired:
    "SLACK_BOT_TOKEN has expired: the app changes its tokens. Make the app anew from the manifest, or let workspaces install it (SLACK_CLIENT_ID).",
  account_inactive: `the app was taken out of the workspace, or the workspace is closed: ${REINSTALL}`,
};

/** `app` is the id of the token's app; null when Slack does not say. */
export async function examineBot(ask: Ask, token: string) {
  const name = "Slack bot";
  const failed = (found: string) => ({ findings: [fault(name, found)], app: null });
  const said = await ask(token, (client) => client.auth.test());
  if ("refusal" in said) return failed(describeRefusal(said.refusal, BOT_REFUSED));
  const { bot_id: bot } = said.answer;
  if (!bot) return failed(`SLACK_BOT_TOKEN is a person's token: ${COPY_BOT_TOKEN}`);
  const info = await ask(token, (client) => client.bots.info({ bot }));
  const app = "answer" in info ? (info.answer.bot?.app_id ?? null) : null;
  return { findings: [fine(name, whereAndWho(said.answer)), examineScopes(said.answer)], app };
}

function whereAndWho({ team, team_id, url, user, user_id }: AuthTestResponse): string {
  const host = url && URL.canParse(url) ? `${new URL(url).host}, ` : "";
  return `works in “${cleanLine(team ?? "")}” (${host}${team_id}), as @${cleanLine(user ?? "")} (${user_id})`;
}

/** Slack says with each answer which scopes the token has. */
function examineScopes({ response_metadata }: AuthTestResponse): Finding {
  const name = "Slack scopes";
  const granted = response_metadata?.scopes;
  if (granted === undefined) return fine(name, "Slack does not say which the bot has");
  const missing = SCOPES.filter((scope) => !granted.includes(scope.name));
  const used = new Set([...SCOPES, AGENT_SCOPE].map((scope) => scope.name));
  const unused = granted.filter((scope) => !used.has(scope) && scope !== "");
  const hint = unused.length === 0 ? "" : `; not used, and may be taken away: ${unused.map(cleanLine).join(", ")}`;
  if (missing.length === 0) return fine(name, `all ${SCOPES.length} are there${hint}`);
  const list = missing.map(({ name: scope, why }) => `${scope} (${why.replaceAll("`", "")})`).join(", ");
  const cure = "Add them under “OAuth & Permissions → Scopes → Bot Token Scopes → Add an OAuth Scope”, then reinstall";
  return fault(name, `missing: ${list}. ${cure}: “Install App → Reinstall to Workspace”${hint}.`);
}

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

/** `botsApp` is the id of the bot token's app, null when it is not known. */
export async function examineAppToken(ask: Ask, token: string, botsApp: string | null): Promise<Finding> {
  const name = "Slack app token";
  const said = await ask(token, (client) => client.apps.connections.open());
  if ("refusal" in said) return fault(name, describeRefusal(said.refusal, APP_REFUSED));
  const app = appOf(token);
  if (app !== null && botsApp !== null && app !== botsApp) {
    const cure = "Copy both from the same app at api.slack.com/apps.";
    return fault(name, `belongs to the app ${app}, the bot token to ${botsApp}. ${cure}`);
  }
  return fine(name, "opens a socket (Socket Mode)");
}

/** The id of the app stands in its token; null where it does not. */
export const appOf = (token: string | null): string | null => /^xapp-\d+-(A[0-9A-Z]+)-/.exec(token ?? "")?.[1] ?? null;
