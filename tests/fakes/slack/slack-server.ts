import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestUrl, createSocketMode, type Delivery, type Transport } from "./deliveries.ts";
import { draftOf, type Posting, pressBody, storeFile, type Upload } from "./people.ts";
import { readMessage, type Seen } from "./read-message.ts";
import { type Arguments, METHODS, Refusal } from "./web-api.ts";
import {
  APP,
  BOT_USER,
  type Channel,
  type ChannelKind,
  createWorkspace,
  type Message,
  type SlackEvent,
  TEAM,
} from "./workspace.ts";

/** All that the bot asks for. */
const SCOPES: readonly string[] = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "files:read",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "users:read",
];

export interface SlackOptions {
  /** The workspace's clock. Signatures carry the real time, which is checked. */
  readonly now: () => Date;
  readonly scopes?: readonly string[];
  /** Milliseconds until a delivery that nobody acknowledged is sent again. */
  readonly ackWithin?: number;
}

/** What befell the deliveries so far. */
interface Deliveries {
  /** How long the app took for each, in milliseconds, from the last time that it was sent. */
  readonly durations: readonly number[];
  /** Given up by Slack. */
  readonly lost: number;
}

/** A workspace with people, channels and one app, on a port of this machine. */
export interface SlackServer {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly deliveries: Deliveries;
  /** From now on events go to this address, and no longer over sockets. */
  useRequestUrl(url: string): void;
  /** A channel with `person`, and the bot unless `bot` is false; its id. */
  openChannel(kind: ChannelKind, options?: { readonly bot?: boolean; readonly archived?: boolean }): string;
  /** A person's message; its ts. */
  post(channel: string, text: string, posting?: Posting): string;
  /** Another bot's message; its ts. */
  postAsOtherBot(channel: string, text: string, thread?: string): string;
  upload(channel: string, file: Upload, posting?: Posting & { readonly comment?: string }): string;
  edit(channel: string, ts: string, text: string): void;
  remove(channel: string, ts: string): void;
  /** Presses the button with this label on the message. Resolves when the app has taken it. */
  press(channel: string, ts: string, label: string): Promise<void>;
  /** Replies in the thread of `ts` as a person reads them, in order. */
  thread(channel: string, ts: string): readonly Seen[];
  /** The messages behind them, in Slack's form. */
  messages(channel: string): readonly Message[];
  /** The next `times` calls of `method` are told to come again in `seconds`. */
  limit(method: string, times: number, seconds: number): void;
  /** From now on each call of that number in a row is told to come again in a second. */
  limitEvery(count: number): void;
  /** Breaks all sockets; over HTTP, the next answers of the app are lost. */
  cutLine(): void;
  /** Resolves when `check` holds; looked at after each change of anything. Rejects after 15 seconds. */
  until(check: () => boolean, what: string): Promise<void>;
  /** Resolves when the app has taken everything, or Slack has given it up. */
  settled(): Promise<void>;
  isSettled(): boolean;
  close(): Promise<void>;
}

const PERSON = "U0ROWAN";
const LOGIN_PAGE =
  "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to desk.slack.example</body></html>";

export async function openSlack({ now, scopes = SCOPES, ackWithin = 3_000 }: SlackOptions): Promise<SlackServer> {
  const botToken = "xoxb-test-bot";
  const appToken = "xapp-test-app";
  const signingSecret = "test-signing-secret";
  const changed = new EventTarget();
  const onChange = () => void changed.dispatchEvent(new Event("change"));

  const sockets = createSocketMode(ackWithin, onChange);
  let transport: Transport = sockets;
  let underWay = 0;
  let events = 0;
  const durations: number[] = [];
  let lost = 0;
  const deliver = async (delivery: Delivery) => {
    underWay += 1;
    try {
      durations.push(await transport.deliver(delivery));
    } catch {
      lost += 1;
    }
    underWay -= 1;
    onChange();
  };

  // How often the events of the message that is being posted are delivered.
  let times = 1;
  const tell = (event: SlackEvent) => {
    events += 1;
    const body = {
      type: "event_callback",
      token: "legacy",
      team_id: TEAM,
      context_team_id: TEAM,
      api_app_id: APP,
      event,
      event_id: `Ev${events}`,
      event_time: Math.floor(now().getTime() / 1_000),
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      is_ext_shared_channel: false,
    };
    for (let attempt = 0; attempt < times; attempt += 1) void deliver({ type: "events_api", body, attempt });
  };
  // Slack promises no order of the two: they take turns.
  let mentionFirst = true;
  const workspace = createWorkspace(now, (channel, event) => {
    onChange();
    if (!channel.members.has(BOT_USER)) return;
    const mentions = String(event["text"] ?? "").includes(`<@${BOT_USER}>`) && event["user"] !== BOT_USER;
    if (!mentions || channel.kind === "direct") return tell(event);
    const { channel_type: _type, subtype: _subtype, ...rest } = event;
    const both: SlackEvent[] = [{ ...rest, channel: channel.id, type: "app_mention" }, event];
    for (const one of mentionFirst ? both : both.reverse()) tell(one);
    mentionFirst = !mentionFirst;
  });
  workspace.people.set(PERSON, "Rowan");

  const limits = new Map<string, { times: number; seconds: number }>();
  let every = Number.POSITIVE_INFINITY;
  let calls = 0;
  const retryAfter = (method: string): number | null => {
    const limit = limits.get(method);
    if (limit && limit.times > 0) {
      limit.times -= 1;
      return limit.seconds;
    }
    calls += 1;
    return calls % every === 0 ? 1 : null;
  };

  let origin = "";
  const api = { workspace, scopes: new Set(scopes), openConnection: () => `${origin.replace("http", "ws")}/socket` };
  const call = async (name: string, request: IncomingMessage, response: ServerResponse) => {
    const args = await readArguments(request);
    const seconds = retryAfter(name);
    if (seconds !== null) {
      response
        .writeHead(429, { "retry-after": String(seconds) })
        .end(JSON.stringify({ ok: false, error: "ratelimited" }));
      return;
    }
    const json = (answer: object) =>
      response
        .writeHead(200, { "content-type": "application/json; charset=utf-8", "x-oauth-scopes": scopes.join(",") })
        .end(JSON.stringify(answer));
    try {
      const method = METHODS[name];
      if (!method) throw new Refusal("unknown_method");
      const token = tokenOf(request, args);
      if (token === "") throw new Refusal("not_authed");
      if (token !== (method.token === "bot" ? botToken : appToken)) {
        throw new Refusal(token === botToken || token === appToken ? "not_allowed_token_type" : "invalid_auth");
      }
      json({ ok: true, ...method.run(args, api) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      json(error.answer);
    }
  };
  const sendFile = (path: string, request: IncomingMessage, response: ServerResponse) => {
    const id = /^\/files-pri\/[^/-]+-(F\d+)\//.exec(path)?.[1] ?? "";
    const file = workspace.files.get(id);
    if (tokenOf(request, {}) !== botToken || !scopes.includes("files:read")) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(LOGIN_PAGE);
    } else if (file) {
      response.writeHead(200, { "content-type": String(file.info["mimetype"]) }).end(file.bytes);
    } else response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path.startsWith("/files-pri/")) return sendFile(path, request, response);
    if (!path.startsWith("/api/")) return response.writeHead(404).end();
    call(path.slice("/api/".length), request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  server.on("upgrade", (request, socket) => sockets.accept(request, socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const channelOf = (id: string): Channel => {
    const channel = workspace.channels.get(id);
    if (!channel) throw new RangeError(`There is no channel ${id}.`);
    return channel;
  };
  const postDelivered = (channel: string, draft: Parameters<typeof workspace.post>[1], deliveries = 1): string => {
    times = deliveries;
    try {
      return workspace.post(channelOf(channel), draft).ts;
    } finally {
      times = 1;
    }
  };
  const until = async (check: () => boolean, what: string) => {
    const tooLong = AbortSignal.timeout(15_000);
    while (!check()) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const giveUp = () => reject(new Error(`Still waiting for: ${what}`));
      changed.addEventListener("change", resolve, { once: true });
      tooLong.addEventListener("abort", giveUp, { once: true });
      await promise.finally(() => {
        changed.removeEventListener("change", resolve);
        tooLong.removeEventListener("abort", giveUp);
      });
    }
  };

  return {
    apiUrl: `${origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    get deliveries() {
      return { durations, lost };
    },
    useRequestUrl(url) {
      transport = createRequestUrl(url, signingSecret, ackWithin);
    },
    openChannel(kind, { bot = true, archived = false } = {}) {
      const channel = workspace.openChannel(kind, bot ? [PERSON, BOT_USER] : [PERSON]);
      channel.archived = archived;
      return channel.id;
    },
    post: (channel, text, posting = {}) =>
      postDelivered(channel, draftOf(PERSON, text, posting, workspace.nextTs()), posting.deliveries),
    postAsOtherBot: (channel, text, thread) =>
      postDelivered(channel, {
        user: "U0FEED",
        subtype: "bot_message",
        bot_id: "B0FEED",
        app_id: "A0FEED",
        text,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      }),
    upload(channel, upload, { comment = "", ...posting } = {}) {
      const { info } = storeFile(workspace, PERSON, upload, origin);
      const draft = draftOf(PERSON, comment, posting, workspace.nextTs());
      return postDelivered(channel, { ...draft, subtype: "file_share", files: [info] }, posting.deliveries);
    },
    edit: (channel, ts, text) => void workspace.change(channelOf(channel), ts, { text: text }),
    remove: (channel, ts) => workspace.remove(channelOf(channel), ts),
    async press(id, ts, label) {
      const channel = channelOf(id);
      const message = channel.messages.find((one) => one.ts === ts);
      if (!message) throw new RangeError(`There is no message ${ts}.`);
      const body = pressBody(workspace, channel, message, PERSON, label);
      await deliver({ type: "interactive", body, attempt: 0 });
    },
    thread: (channel, ts) =>
      channelOf(channel)
        .messages.filter((message) => message.thread_ts === ts && message.ts !== ts)
        .map(readMessage),
    messages: (channel) => channelOf(channel).messages,
    limit: (method, count, seconds) => void limits.set(method, { times: count, seconds }),
    limitEvery(count) {
      every = count;
    },
    cutLine: () => transport.cut(),
    until,
    isSettled: () => underWay === 0,
    settled: () => until(() => underWay === 0, "the app to take what it is sent"),
    async close() {
      sockets.cut();
      server.close();
      server.closeAllConnections();
    },
  };
}

function tokenOf(request: IncomingMessage, args: Arguments): string {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  return bearer ?? String(args["token"] ?? "");
}

async function readArguments(request: IncomingMessage): Promise<Arguments> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(body || "{}") as Arguments;
  return Object.fromEntries(new URLSearchParams(body));
}
