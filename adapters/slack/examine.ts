import { type Finding, fault, fine } from "../../src/chat/finding.ts";
import { PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { type Ask, createAsk, describeRefusal } from "./ask.ts";
import { compareManifest } from "./compare-manifest.ts";
import { appOf, examineAppToken, examineBot } from "./examine-tokens.ts";
import { findMisplaced, type Secrets } from "./token-kinds.ts";

export interface SlackSetup extends Secrets {
  /** How workspaces install the app by themselves; null: one workspace. */
  readonly install: { readonly clientId: string; readonly clientSecret: string; readonly publicUrl: string } | null;
  /** Slack's own when null. */
  readonly apiUrl: string | null;
}

/** Looks at tokens, scopes and the app's settings as Slack knows them, and changes nothing. */
export async function examineSlack(
  setup: SlackSetup,
  { fetch, log }: { readonly fetch: typeof globalThis.fetch; readonly log: Log },
): Promise<readonly Finding[]> {
  const misplaced = findMisplaced(setup);
  if (misplaced.length > 0) return misplaced;
  const ask = createAsk({ apiUrl: setup.apiUrl, fetch, log });
  try {
    return await examineAll(ask, setup);
  } catch (error) {
    if (!(error instanceof PlatformUnreachable)) throw error;
    const host = new URL(setup.apiUrl ?? "https://slack.com/api/").host;
    const cure = "Look at the network, the proxy and SLACK_API_URL.";
    return [fault("Slack", `${host} cannot be asked: ${error.message} ${cure}`)];
  }
}

async function examineAll(ask: Ask, setup: SlackSetup): Promise<readonly Finding[]> {
  const bot = setup.botToken === null ? { findings: [], app: null } : await examineBot(ask, setup.botToken);
  return [
    ...bot.findings,
    ...(setup.install === null ? [] : [await examineClient(ask, setup.install)]),
    ...(setup.appToken === null ? [] : [await examineAppToken(ask, setup.appToken, bot.app)]),
    ...(setup.signingSecret === null ? [] : [examineSecret(setup.appToken !== null)]),
    ...(await examineApp(ask, setup, appOf(setup.appToken) ?? bot.app)),
  ];
}

const COPY_CLIENT = "copy it again from “Basic Information → App Credentials”.";
const CLIENT_REFUSED: Readonly<Record<string, string>> = {
  invalid_client_id: `Slack does not know SLACK_CLIENT_ID: ${COPY_CLIENT}`,
  bad_client_secret: `SLACK_CLIENT_SECRET is wrong: ${COPY_CLIENT}`,
};

/** Slack looks at the client before it looks at the code, which nobody was given. */
async function examineClient(ask: Ask, { clientId, clientSecret, publicUrl }: NonNullable<SlackSetup["install"]>) {
  const name = "Slack client";
  const code = "none";
  const said = await ask(null, (client) =>
    client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code }),
  );
  if ("refusal" in said && said.refusal !== "invalid_code") {
    return fault(name, describeRefusal(said.refusal, CLIENT_REFUSED));
  }
  return fine(name, `workspaces install the bot at ${publicUrl}/slack/install`);
}

const examineSecret = (sockets: boolean): Finding =>
  fine(
    "Slack signing secret",
    sockets ? "is there, and not used: with SLACK_APP_TOKEN events come over a socket" : "is there, and looks like one",
  );

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
async function examineApp(ask: Ask, { configToken, appToken, install }: SlackSetup, id: string | null) {
  const name = "Slack app";
  if (configToken === null) {
    return [fine(name, `its events are not known here: set SLACK_CONFIG_TOKEN, or ${HOW_TO_SEE}`)];
  }
  if (id === null) return [fine(name, `Slack does not say which app this is: ${HOW_TO_SEE}`)];
  const said = await ask(configToken, (client) => client.apps.manifest.export({ app_id: id }));
  if ("refusal" in said) return [fault(name, describeRefusal(said.refusal, CONFIG_REFUSED))];
  const redirect = install === null ? null : `${install.publicUrl}/slack/oauth_redirect`;
  return compareManifest(said.answer.manifest, { sockets: appToken !== null, redirect });
}
