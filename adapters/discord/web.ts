import { DiscordAPIError, HTTPError, RateLimitError, REST } from "discord.js";
import { PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import { writeMultipart } from "./multipart.ts";
import type { RawFile } from "./pictures.ts";

/** Discord's requests with our errors: all reject with PlatformRefused or PlatformUnreachable. */
export interface Web {
  get(route: Route, query?: Readonly<Record<string, string>>): Promise<unknown>;
  post(route: Route, body: unknown, files?: readonly RawFile[]): Promise<unknown>;
  patch(route: Route, body: unknown, files?: readonly RawFile[]): Promise<unknown>;
  put(route: Route, body: unknown): Promise<unknown>;
  delete(route: Route): Promise<void>;
}

type Route = `/${string}`;

export interface WebSettings {
  /** Null: for what needs none, answers to interactions. */
  readonly token: string | null;
  /** Discord's own when null. */
  readonly apiUrl: string | null;
}

const TIMEOUT_MS = 10_000;
/** Who is asked to wait longer than this tries again later, as a job does. */
const LONGEST_WAIT_MS = 60_000;

/** Codes of refusals that we know what to do about. */
export const CODES = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMessage: 10_008,
  unknownWebhook: 10_015,
  unknownInteraction: 10_062,
  acknowledged: 40_060,
  noAccess: 50_001,
  cannotWriteTo: 50_007,
  missingPermissions: 50_013,
  badWebhookToken: 50_027,
  wrongChannelType: 50_024,
  archived: 50_083,
  hasThread: 160_004,
  locked: 160_005,
} as const;

/** What to do about a refusal, for the log. */
const ADVICE: Readonly<Record<number, string>> = {
  [CODES.noAccess]: "the bot does not see the channel: give it “View Channels” there",
  [CODES.missingPermissions]: "the bot lacks a permission there: `doctor` says which",
  [CODES.locked]: "the thread is locked",
  [CODES.unknownChannel]: "the channel is gone",
  [CODES.unknownMessage]: "the message is gone",
};

/** The code of a refusal, such as 50013; null when Discord refused nothing. */
export function codeOf(error: unknown): number | null {
  const cause = error instanceof PlatformRefused ? error.cause : error;
  return cause instanceof DiscordAPIError ? Number(cause.code) : null;
}

/** One of our errors for what Discord's library threw; anything else is a bug and comes back as it is. */
export function toPlatformError(error: unknown): unknown {
  if (error instanceof DiscordAPIError) {
    if (error.status === 401) {
      const words = "DISCORD_TOKEN is wrong: make a new one under “Bot → Reset Token”.";
      return new PlatformRefused(words, { cause: error });
    }
    const advice = ADVICE[Number(error.code)];
    // What the library says of a refusal holds the words of the message.
    return new PlatformRefused(`Discord refused with ${error.code}${advice ? `: ${advice}` : ""}.`, {
      cause: withoutBody(error),
    });
  }
  if (error instanceof RateLimitError) {
    const seconds = Math.ceil(error.retryAfter / 1_000);
    return new PlatformUnreachable(`Discord asks to wait ${seconds} seconds.`, { cause: error });
  }
  if (error instanceof HTTPError) {
    return new PlatformUnreachable(`Discord answered with status ${error.status}.`, { cause: withoutBody(error) });
  }
  return isOfNetwork(error) ? new PlatformUnreachable("Discord did not answer.", { cause: error }) : error;
}

function withoutBody<T extends DiscordAPIError | HTTPError>(error: T): T {
  error.requestBody = { files: undefined, json: undefined };
  return error;
}

function withFiles(words: unknown, files: readonly RawFile[] = []) {
  if (files.length === 0) return { body: words };
  const { body, type } = writeMultipart(words, files);
  return { body, passThroughBody: true, headers: { "content-type": type } };
}

/** Timeouts, refused and broken connections, by the name or code that Node and its HTTP client give them. */
function isOfNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  if (error.name === "AbortError" || error.name === "TimeoutError") return true;
  if (typeof code === "string" && /^(?:E[A-Z_]{3,}|UND_ERR_\w+)$/.test(code)) return true;
  return cause !== undefined && isOfNetwork(cause);
}

/** Makes a client of the REST API; nothing is sent yet. Short waits for rate limits are its own business. */
export function createWeb({ token, apiUrl }: WebSettings): Web {
  const rest = new REST({
    version: "10",
    ...(apiUrl === null ? {} : { api: apiUrl }),
    timeout: TIMEOUT_MS,
    retries: 2,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > LONGEST_WAIT_MS,
  });
  if (token !== null) rest.setToken(token);
  const auth = token !== null;
  const run = async <T>(request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (error) {
      throw toPlatformError(error);
    }
  };
  return {
    get: (route, query) => run(rest.get(route, { auth, ...(query ? { query: new URLSearchParams(query) } : {}) })),
    post: (route, body, files) => run(rest.post(route, { auth, ...withFiles(body, files) })),
    patch: (route, body, files) => run(rest.patch(route, { auth, ...withFiles(body, files) })),
    put: (route, body) => run(rest.put(route, { auth, body })),
    delete: async (route) => void (await run(rest.delete(route, { auth }))),
  };
}
