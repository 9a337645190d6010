import type { IncomingMessage, ServerResponse } from "node:http";
import { type Installation, InstallProvider } from "@slack/oauth";
import type { Installations } from "../../src/chat/installations.ts";
import { PlatformRefused } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import type { Grant } from "./installation.ts";
import { SCOPES } from "./needs.ts";
import { createSlackLogger, type Web } from "./web.ts";

export interface InstallSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people reach this bot, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs what comes back with a person from Slack. */
  readonly stateSecret: string;
}

export interface InstallOptions extends InstallSettings {
  readonly apiUrl: string | null;
  readonly installations: Installations;
  /** The Web of a token that nothing is kept of yet. */
  readonly webOf: (token: string) => Web;
  /** Told of the installation that was kept. */
  readonly onInstalled: (installation: string) => void;
  readonly now: () => Date;
  readonly log: Log;
}

/** A page of ours, for GET. Never rejects. */
export interface Page {
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const INSTALL_PATH = "/slack/install";
const REDIRECT_PATH = "/slack/oauth_redirect";
/** From “install” to “allow”. */
const STATE_SECONDS = 600;
const TIMEOUT_MS = 10_000;

const DONE =
  "Crosswire is installed. In Slack, invite it into a channel (“/invite @Crosswire”) and post a link to a story.";
const CANCELLED = "Nothing was installed.";
const FAILED =
  'Slack did not install Crosswire. <a href="install">Try again from the beginning</a>; the log of the bot says more.';

/** The pages through which a workspace, or a whole organisation, installs the app. */
export function createInstallPages(options: InstallOptions): readonly Page[] {
  const { apiUrl, installations, webOf, onInstalled, publicUrl, now, log } = options;

  async function keep(installed: Installation): Promise<void> {
    const { bot, team, enterprise, isEnterpriseInstall } = installed;
    const installation = isEnterpriseInstall ? enterprise?.id : team?.id;
    if (!bot || !installation) throw new PlatformRefused("Slack installed the app without its bot.");
    const { url } = await webOf(bot.token).call((client) => client.auth.test());
    const grant: Grant = {
      token: bot.token,
      self: { user: bot.userId, bot: bot.id, url: url ?? null },
      renewal: bot.refreshToken && bot.expiresAt ? { token: bot.refreshToken, endsAt: bot.expiresAt } : null,
      installedAt: now().toISOString(),
    };
    await installations.save("slack", installation, JSON.stringify(grant));
    onInstalled(installation);
    log.info({ installation }, "the app was installed");
  }

  const provider = new InstallProvider({
    clientId: options.clientId,
    clientSecret: options.clientSecret,
    stateSecret: options.stateSecret,
    stateCookieExpirationSeconds: STATE_SECONDS,
    // At once to Slack: it asks what we would ask.
    directInstall: true,
    ...(apiUrl === null ? {} : { authorizationUrl: new URL("/oauth/v2/authorize", apiUrl).href }),
    installUrlOptions: { scopes: SCOPES.map(({ name }) => name), redirectUri: `${publicUrl}${REDIRECT_PATH}` },
    installationStore: {
      storeInstallation: (installed) => keep(installed as Installation),
      fetchInstallation: () => Promise.reject(new Error("Not used: tokens are found by our own hand.")),
    },
    logger: createSlackLogger(log),
    clientOptions: {
      ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
      timeout: TIMEOUT_MS,
      // A code is good for one exchange.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  });

  /** Says something even when the library fails. */
  const answer = async (response: ServerResponse, work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      log.error({ err: error }, "a page for installing the app failed");
      if (!response.headersSent) showPage(response, 500, FAILED);
    }
  };
  return [
    {
      path: INSTALL_PATH,
      answer: (request, response) => answer(response, provider.handleInstallPath(request, response)),
    },
    {
      path: REDIRECT_PATH,
      answer: (request, response) =>
        answer(
          response,
          provider.handleCallback(request, response, {
            success: (_installation, _options, _request, page) => showPage(page, 200, DONE),
            failure(error, _options, _request, page) {
              const cancelled = new URL(request.url ?? "/", publicUrl).searchParams.get("error") === "access_denied";
              if (!cancelled) log.warn({ err: error }, "the app was not installed");
              showPage(page, cancelled ? 200 : 400, cancelled ? CANCELLED : FAILED);
            },
          }),
        ),
    },
  ];
}

/** `words` are ours: nothing that came with a request stands in them. */
function showPage(response: ServerResponse, status: number, words: string): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    })
    .end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Crosswire</title><p>${words}</p></html>`);
}
