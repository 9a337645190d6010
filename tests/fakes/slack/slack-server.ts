import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Acts, createActs } from "./acts.ts";
import { type Admin, createAdmin } from "./admin.ts";
import { createRequestUrl, createSocketMode, type Delivery, type Transport } from "./deliveries.ts";
import { createEvents } from "./events.ts";
import { type AppManifest, FULL_MANIFEST, SCOPES } from "./manifest.ts";
import { CLIENT_ID, CLIENT_SECRET } from "./oauth.ts";
import { draftOf, type Posting, storeFile, type Upload } from "./people.ts";
import { readMessage, type Seen } from "./read-message.ts";
import { Refusal } from "./refusal.ts";
import { holderOf } from "./tokens.ts";
import { createWebApi, readBody, tokenOf } from "./web-api.ts";
import { createWindowActs, type WindowActs } from "./window-acts.ts";
import {
  type AgentThread,
  BOT,
  BOT_USER,
  type ChannelKind,
  type Draft,
  type Message,
  TEAM,
  type Workspace,
} from "./workspace.ts";
import { channelIn, createWorld, someoneIn, type World } from "./world.ts";

export interface SlackOptions {
  /** The workspace's clock. Signatures carry the real time, which is checked. */
  readonly now: () => Date;
  readonly scopes?: readonly string[];
  /** Milliseconds until a delivery that nobody acknowledged is sent again. */
  readonly ackWithin?: number;
  /** What the app asked for; everything unless said otherwise. */
  readonly manifest?: AppManifest;
  /** Whether tokens that are installed expire; as in the manifest unless said otherwise. */
  readonly rotation?: boolean;
  /** Whether the plan of the first workspace has agents; true unless said otherwise. */
  readonly agents?: boolean;
}

/** What befell the deliveries so far. */
interface Deliveries {
  /** How long the app took for each, in milliseconds, from the last time that it was sent. */
  readonly durations: readonly number[];
  /** Given up by Slack. */
  readonly lost: number;
}

/** Workspaces with people and channels, and one app, on a port of this machine. */
export interface SlackServer extends Acts {
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** For the app's manifest. */
  readonly configToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly deliveries: Deliveries;
  readonly windows: WindowActs;
  readonly admin: Admin;
  /** From now on events go to this address, and no longer over sockets. */
  useRequestUrl(url: string): void;
  /** A channel with a person of the workspace, and the bot unless `bot` is false; its id. */
  openChannel(
    kind: ChannelKind,
    options?: { readonly bot?: boolean; readonly archived?: boolean; readonly team?: string },
  ): string;
  /** A person's message; its ts. */
  post(channel: string, text: string, posting?: Posting): string;
  /** Another bot's message; its ts. */
  postAsOtherBot(channel: string, text: string, thread?: string): string;
  upload(channel: string, file: Upload, posting?: Posting & { readonly comment?: string }): string;
  edit(channel: string, ts: string, text: string): void;
  remove(channel: string, ts: string): void;
  /** Replies in the thread of `ts` as a person reads them, in order. */
  thread(channel: string, ts: string): readonly Seen[];
  /** The messages behind them, in Slack's form. */
  messages(channel: string): readonly Message[];
  /** What the bot shows as an agent in a thread; null: nothing. */
  agent(channel: string, thread: string): AgentThread | null;
  /** The next `times` calls of `method` are told to come again in `seconds`. */
  limit(method: string, times: number, seconds: number): void;
  /** From now on each call of that number in a row is told to come again in a second. */
  limitEvery(count: number): void;
  /** Breaks all sockets; over HTTP, the next answers of the app are lost. */
  cutLine(): void;
  /** Slack is gone: sockets break and nobody is let in, by a closed line or with status 503. Events wait. */
  down(how?: "closed" | "unavailable"): void;
  /** Slack is there again; events that waited are sent as retries. */
  up(): void;
  /** Resolves when `check` holds; looked at after each change of anything. Rejects after 15 seconds. */
  until(check: () => boolean, what: string): Promise<void>;
  /** Resolves when the app has taken everything, or Slack has given it up. What waits for Slack to be up is not waited for. */
  settled(): Promise<void>;
  isSettled(): boolean;
  close(): Promise<void>;
}

const PERSON = "U0ROWAN";
const LOGIN_PAGE =
  "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head><body>Sign in to desk.slack.example</body></html>";

export async function openSlack({
  now,
  scopes = SCOPES,
  ackWithin = 3_000,
  manifest = FULL_MANIFEST,
  rotation = manifest.settings?.token_rotation_enabled ?? false,
  agents = true,
}: SlackOptions): Promise<SlackServer> {
  const botToken = "xoxb-test-bot";
  const appToken = "xapp-1-A0CROSSWIRE-1-test";
  const configToken = "xoxe.xoxp-1-test-config";
  const signingSecret = "test-signing-secret";
  const changed = new EventTarget();
  const onChange = () => void changed.dispatchEvent(new Event("change"));

  const sockets = createSocketMode(ackWithin, onChange);
  let transport: Transport = sockets;
  let outage: "closed" | "unavailable" | null = null;
  let held: Delivery[] = [];
  let underWay = 0;
  const durations: number[] = [];
  let lost = 0;
  const deliver = async (delivery: Delivery) => {
    underWay += 1;
    try {
      if (outage) throw new Error("Slack is down.");
      const taken = await transport.deliver(delivery);
      durations.push(taken.ms);
      return taken;
    } catch {
      lost += 1;
      return null;
    } finally {
      underWay -= 1;
      onChange();
    }
  };
  const send = (body: unknown, attempt: number) => {
    const delivery: Delivery = { type: "events_api", body, attempt };
    if (outage) held.push({ ...delivery, attempt: attempt + 1 });
    else void deliver(delivery);
  };

  const events = createEvents(() => world, send);
  const world: World = createWorld({ now, manifest, rotation }, (workspace, channel, event) => {
    onChange();
    events.announce(workspace, channel, event);
  });
  const desk = world.add({
    id: TEAM,
    name: "Desk",
    domain: "desk",
    url: "https://desk.slack.example/",
    enterprise: null,
    orgWide: false,
    agents,
    botUser: BOT_USER,
    bot: BOT,
  });
  desk.people.set(PERSON, { name: "Rowan", role: "member", team: TEAM });
  world.oauth.grant(desk, botToken, scopes);
  const admin = createAdmin(world, events);

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
  const call = createWebApi({ world, appToken, configToken, retryAfter, uninstall: ({ id }) => admin.uninstall(id) });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    if (outage === "closed") return void request.socket.destroy();
    if (outage) return void response.writeHead(503).end();
    if (path.startsWith("/files-pri/")) return sendFile(world, path, request, response);
    if (path.startsWith("/respond/")) return takeResponse(world, path, request, response);
    if (path.startsWith("/api/")) return call(path.slice("/api".length), request, response);
    response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response)
      .catch((error) => response.writeHead(500).end(String(error)))
      .finally(onChange);
  });
  server.on("upgrade", (request, socket) => {
    if (outage) socket.destroy();
    else sockets.accept(request, socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const postDelivered = (channel: string, draft: (workspace: Workspace, user: string) => Draft, posting: Posting) => {
    const where = channelIn(world, channel);
    const user = posting.user ?? someoneIn(where);
    where.members.add(user);
    return events.repeat(posting.deliveries ?? 1, () => where.workspace.post(where, draft(where.workspace, user)).ts);
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
    apiUrl: `${world.origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    configToken,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    get deliveries() {
      return { durations, lost };
    },
    ...createActs(world, events, deliver),
    windows: createWindowActs(world, events, deliver),
    admin,
    useRequestUrl(url) {
      transport = createRequestUrl(url, signingSecret, ackWithin);
    },
    openChannel(kind, { bot = true, archived = false, team = TEAM } = {}) {
      const workspace = world.workspaces.get(team);
      if (!workspace) throw new RangeError(`There is no workspace ${team}.`);
      const [person = ""] = [...workspace.people.keys()].filter((user) => user !== workspace.botUser);
      const channel = workspace.openChannel(kind, bot ? [person, workspace.botUser] : [person]);
      channel.archived = archived;
      return channel.id;
    },
    post: (channel, text, posting = {}) =>
      postDelivered(channel, (where, user) => draftOf(where, user, text, posting, world.ids.ts()), posting),
    postAsOtherBot(channel, text, thread) {
      const where = channelIn(world, channel);
      const { ts } = where.workspace.post(where, {
        user: "U0FEED",
        subtype: "bot_message",
        bot_id: "B0FEED",
        app_id: "A0FEED",
        text,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      });
      return ts;
    },
    upload(channel, upload, { comment = "", ...posting } = {}) {
      const id = `F${world.ids.number("file")}`;
      return postDelivered(
        channel,
        (where, user) => {
          const { info } = storeFile(where, user, upload, { id, origin: world.origin });
          const draft = draftOf(where, user, comment, posting, world.ids.ts());
          return { ...draft, subtype: "file_share", files: [info] };
        },
        posting,
      );
    },
    edit(channel, ts, text) {
      const where = channelIn(world, channel);
      where.workspace.change(where, ts, { text });
    },
    remove(channel, ts) {
      const where = channelIn(world, channel);
      where.workspace.remove(where, ts);
    },
    thread: (channel, ts) =>
      channelIn(world, channel)
        .messages.filter((message) => message.thread_ts === ts && message.ts !== ts)
        .map(readMessage),
    messages: (channel) => channelIn(world, channel).messages,
    agent: (channel, thread) => channelIn(world, channel).agent.get(thread) ?? null,
    limit: (method, count, seconds) => void limits.set(method, { times: count, seconds }),
    limitEvery(count) {
      every = count;
    },
    cutLine: () => transport.cut(),
    down(how = "closed") {
      outage = how;
      sockets.cut();
      server.closeIdleConnections();
    },
    up() {
      outage = null;
      const waiting = held;
      held = [];
      for (const delivery of waiting) void deliver(delivery);
    },
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

/** With the token of the file's own workspace; anybody else is asked to sign in. */
async function sendFile(
  { workspaces, tokens }: World,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const [, team = "", id = ""] = /^\/files-pri\/([^/-]+)-(F\d+)\//.exec(path) ?? [];
  const workspace = workspaces.get(team);
  const grant = tokens.find(tokenOf(request, {}));
  const file = workspace?.files.get(id);
  const allowed = workspace && grant?.holder === holderOf(workspace) && grant.state === "good";
  if (!allowed || !grant.scopes.includes("files:read")) {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(LOGIN_PAGE);
  } else if (file) {
    response.writeHead(200, { "content-type": String(file.info["mimetype"]) }).end(file.bytes);
  } else response.writeHead(404).end();
}

async function takeResponse({ responses }: World, path: string, request: IncomingMessage, response: ServerResponse) {
  const body = await readBody(request);
  try {
    responses.take(path, body);
    response.writeHead(200).end("ok");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const gone = /_url$/.test(error.message);
    response.writeHead(gone ? 404 : 400, { "content-type": "application/json" }).end(JSON.stringify(error.answer));
  }
}
