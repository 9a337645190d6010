import { setTimeout as wait } from "node:timers/promises";
import {
  type Logger,
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from "@slack/web-api";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";

/** Slack's Web API, with our errors and with each wait for its rate limits bounded. */
export interface Web {
  /** Runs one method. Waits out a rate limit of this call alone; others go on. Throws PlatformRefused or PlatformUnreachable. */
  call<T>(method: (client: WebClient) => Promise<T>): Promise<T>;
  /** The same for a method that must not be sent twice: tried once, and the caller finds out whether it happened. */
  callOnce<T>(method: (client: WebClient) => Promise<T>): Promise<T>;
  /** The same for what an event waits for: in a second or not at all. */
  callPromptly<T>(method: (client: WebClient) => Promise<T>): Promise<T>;
}

export interface WebSettings {
  /** Null: for methods that take none. */
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly log: Log;
  /** Ends all waiting. */
  readonly closing: AbortSignal;
}

const TIMEOUT_MS = 10_000;
/** Two such calls, one after the other, are still within the 3 seconds that Slack gives an event. */
const PROMPT_MS = 1_300;
/** Who is asked to wait longer than this tries again later, as a job does. */
const LONGEST_WAIT_SECONDS = 60;
const MOST_WAITS = 3;

/** Slack's own troubles: the same call may succeed later. */
const PASSING = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "team_added_to_org",
  "request_timeout",
  "ratelimited",
  "rate_limited",
  "accesslimited",
]);

/** What to do about a refusal, for the log. */
const ADVICE: Readonly<Record<string, string>> = {
  invalid_auth: "SLACK_BOT_TOKEN is wrong: copy it again from “OAuth & Permissions”",
  not_authed: "SLACK_BOT_TOKEN is wrong: copy it again from “OAuth & Permissions”",
  token_revoked: "the bot token was revoked: install the app again and copy the new token",
  token_expired: "the bot token expired: install the app again and copy the new token",
  invalid_refresh_token: "the app must be installed again in that workspace",
  invalid_client_id: "SLACK_CLIENT_ID is wrong: copy it again from “Basic Information”",
  bad_client_secret: "SLACK_CLIENT_SECRET is wrong: copy it again from “Basic Information”",
  account_inactive: "the app was removed from the workspace: install it again",
  missing_scope: "the app lacks a scope: put it under “OAuth & Permissions” and install the app again",
  not_allowed_token_type: "that is another kind of token: the bot token begins with xoxb-, the app token with xapp-",
  channel_not_found: "the channel is gone, or the bot is not in it: invite it",
  not_in_channel: "the bot is not in the channel: invite it",
  is_archived: "the channel is archived",
};

/** The code of a refusal, such as "not_in_channel"; null when Slack refused nothing. */
export function refusalOf(error: unknown): string | null {
  const cause = error instanceof PlatformRefused ? error.cause : error;
  return cause instanceof WebAPIPlatformError ? cause.data.error : null;
}

/** One of our errors for what a client of Slack threw; anything else is a bug and comes back as it is. */
export function toPlatformError(error: unknown): unknown {
  if (error instanceof WebAPIPlatformError) {
    const { error: code } = error.data;
    if (PASSING.has(code)) return new PlatformUnreachable(`Slack is in trouble: ${code}.`, { cause: error });
    const needed = "needed" in error.data ? ` (${String(error.data["needed"])})` : "";
    const advice = ADVICE[code] ? `: ${ADVICE[code]}` : "";
    return new PlatformRefused(`Slack refused with ${code}${needed}${advice}.`, { cause: error });
  }
  if (error instanceof WebAPIRateLimitedError) {
    return new PlatformUnreachable(`Slack asks to wait ${error.retryAfter} seconds.`, { cause: error });
  }
  if (error instanceof WebAPIHTTPError) {
    return new PlatformUnreachable(`Slack answered with status ${error.statusCode}.`, { cause: error });
  }
  if (error instanceof WebAPIRequestError) return new PlatformUnreachable("Slack did not answer.", { cause: error });
  return error;
}

/** Makes clients of the Web API; nothing is sent yet. */
export function createWeb({ token, apiUrl, log, closing }: WebSettings): Web {
  const createClient = (timeout: number, retries: number) =>
    new WebClient(token ?? undefined, {
      ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
      logger: createSlackLogger(log),
      timeout,
      retryConfig: { retries, minTimeout: 500, maxTimeout: 4_000 },
      // The client's own way of waiting holds all calls of all channels.
      rejectRateLimitedCalls: true,
      allowAbsoluteUrls: false,
    });
  const patient = createClient(TIMEOUT_MS, 2);
  const single = createClient(TIMEOUT_MS, 0);
  const prompt = createClient(PROMPT_MS, 0);

  async function run<T>(client: WebClient, method: (client: WebClient) => Promise<T>, waits: number): Promise<T> {
    for (let waited = 0; ; waited += 1) {
      try {
        return await method(client);
      } catch (error) {
        if (!(error instanceof WebAPIRateLimitedError) || waited >= waits || error.retryAfter > LONGEST_WAIT_SECONDS) {
          throw toPlatformError(error);
        }
        log.debug({ seconds: error.retryAfter }, "Slack asks to wait");
        await wait(error.retryAfter * 1_000, undefined, { signal: closing }).catch(() => {
          throw toPlatformError(error);
        });
      }
    }
  }
  return {
    call: (method) => run(patient, method, MOST_WAITS),
    callOnce: (method) => run(single, method, MOST_WAITS),
    callPromptly: (method) => run(prompt, method, 0),
  };
}

/** Slack's libraries log through ours. What they say of single requests is left out: it holds the words of messages. */
export function createSlackLogger(log: Log): Logger {
  const say = (level: "debug" | "warn" | "error", parts: readonly unknown[]) => {
    const words = parts.filter((part) => typeof part === "string").join(" ");
    if (words !== "") log[level](words);
  };
  return {
    debug: () => {},
    info: (...parts: unknown[]) => say("debug", parts),
    warn: (...parts: unknown[]) => say("warn", parts),
    error: (...parts: unknown[]) => say("error", parts),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
