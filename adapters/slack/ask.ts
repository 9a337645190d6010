import { WebClient } from "@slack/web-api";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import { createSlackLogger, refusalOf, toPlatformError } from "./web.ts";

/** What Slack said: its answer, or the code with which it refused. */
type Said<T> = { readonly answer: T } | { readonly refusal: string };
/** Asks Slack once; a null token sends none. Rejects with PlatformUnreachable. */
export type Ask = <T>(token: string | null, method: (client: WebClient) => Promise<T>) => Promise<Said<T>>;

export interface AskOptions {
  /** Slack's own when null. */
  readonly apiUrl: string | null;
  readonly fetch: typeof fetch;
  readonly log: Log;
}

const TIMEOUT_MS = 10_000;

export function createAsk({ apiUrl, fetch, log }: AskOptions): Ask {
  return async (token, method) => {
    const client = new WebClient(token ?? undefined, {
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

/** A refusal in words: those that we know say what to do. */
export const describeRefusal = (code: string, known: Readonly<Record<string, string>>): string =>
  known[code] ?? `Slack refused with ${code}.`;
