import { setTimeout as wait } from "node:timers/promises";
import {
  App,
  type AuthorizeResult,
  type AuthorizeSourceData,
  type CodedError,
  ErrorCode,
  HTTPReceiver,
  type ReceiverEvent,
  SocketModeReceiver,
} from "@slack/bolt";
import { BadConfiguration, PlatformRefused, PlatformUnreachable } from "../../src/errors.ts";
import type { Log } from "../../src/log.ts";
import type { Page } from "./install.ts";
import { createSite, portTaken } from "./site.ts";
import { createSlackLogger, refusalOf, toPlatformError } from "./web.ts";

export interface ConnectionOptions {
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly apiUrl: string | null;
  readonly port: number;
  /** Who the bot is where an event comes from. Rejects with PlatformRefused where the app is not installed. */
  readonly authorize: (source: AuthorizeSourceData<boolean>) => Promise<AuthorizeResult>;
  /** Shown on the port, also when events come over a socket. */
  readonly pages: readonly Page[];
  readonly log: Log;
  /** Ends all waiting. */
  readonly closing: AbortSignal;
}

/** Slack's way to us: a socket that we open and keep open, or a port that takes signed requests. */
export interface Connection {
  readonly app: App;
  /** Resolves when events can come. */
  start(): Promise<void>;
  /** Closes the way once what came is acknowledged. */
  stop(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Bolt acknowledges an event before its listeners run, so that an event would be lost when they fail. Here the listeners
 * come first: what they reject is not acknowledged, and Slack sends it again.
 */
class PatientApp extends App {
  readonly #underWay = new Set<Promise<void>>();

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const work = this.#takeIn(event);
    this.#underWay.add(work);
    await work.finally(() => this.#underWay.delete(work));
  }

  async #takeIn(event: ReceiverEvent): Promise<void> {
    let answer: Parameters<ReceiverEvent["ack"]>[0];
    const ack: ReceiverEvent["ack"] = async (given) => {
      answer = given ?? answer;
    };
    await super.processEvent({ ...event, ack });
    await event.ack(answer);
  }

  /** Resolves when everything that came so far is acknowledged, or never will be. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }
}

export function createConnection(options: ConnectionOptions): Connection {
  const { appToken, authorize, log } = options;
  const { receiver, start, stop } = appToken ? createSocket(appToken, options) : createPort(options);
  const app = new PatientApp({ receiver, authorize, logger: createSlackLogger(log), convoStore: false });
  app.error(async (error) => {
    // Nothing can be said there, however often Slack tells of it.
    if (isFromElsewhere(error)) return log.info("an event of a workspace that has not installed the app");
    log.error({ err: error }, "an event of Slack was not taken in");
    throw error;
  });
  return {
    app,
    start,
    async stop() {
      await app.settle();
      await stop();
    },
  };
}

const isFromElsewhere = (error: CodedError): boolean =>
  error.code === ErrorCode.AuthorizationError && error.original instanceof PlatformRefused;

/** Socket Mode. We connect anew ourselves: Bolt's own way waits 5 seconds before it does, and ends the process when Slack says no. */
function createSocket(appToken: string, { apiUrl, port, pages, log, closing }: ConnectionOptions) {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createSlackLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
        timeout: TIMEOUT_MS,
        retryConfig: { retries: 0 },
        rejectRateLimitedCalls: true,
      },
    },
  });
  const { client } = receiver;
  const site = pages.length === 0 ? null : createSite(pages, port);
  let connected = false;

  async function start(): Promise<void> {
    await site?.open();
    try {
      await client.start();
      connected = true;
      if (closing.aborted) await stop();
    } catch (error) {
      if (refusalOf(error) === "invalid_auth" || refusalOf(error) === "not_authed") {
        throw new PlatformRefused("SLACK_APP_TOKEN is wrong: copy it again from “Basic Information”.", {
          cause: error,
        });
      }
      throw error === undefined
        ? new PlatformUnreachable("Slack closed the socket before it was open.")
        : toPlatformError(error);
    }
  }
  async function stop(): Promise<void> {
    await site?.close();
    if (!connected) return;
    connected = false;
    await client.disconnect();
  }
  async function reconnect(): Promise<void> {
    connected = false;
    for (let pause = FIRST_PAUSE_MS; !closing.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await start();
        if (connected) log.info("connected to Slack again");
        return;
      } catch (error) {
        log.warn({ err: error, seconds: pause / 1_000 }, "not connected to Slack; trying again");
      }
      await wait(pause, undefined, { signal: closing }).catch(() => {});
    }
  }
  client.on("disconnected", () => {
    // A start that fails is tried again by who started.
    if (connected && !closing.aborted) void reconnect();
  });
  return { receiver, start, stop };
}

/** Requests signed by Slack, at /slack/events. */
function createPort({ signingSecret, port, pages, log }: ConnectionOptions) {
  if (!signingSecret)
    throw new BadConfiguration("Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).");
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    customRoutes: pages.map(({ path, answer: handler }) => ({ path, method: "GET", handler })),
    logger: createSlackLogger(log),
  });
  let listening = false;
  return {
    receiver,
    async start() {
      try {
        await receiver.start(port);
        listening = true;
      } catch (cause) {
        throw portTaken(port, cause);
      }
    },
    async stop() {
      if (listening) await receiver.stop();
    },
  };
}
