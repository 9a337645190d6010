import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GatewayIntentBits } from "discord-api-types/v10";
import { createUntil } from "../until.ts";
import { type Acts, createActs } from "./acts.ts";
import { type Admin, BOT_PERMISSIONS, createAdmin } from "./admin.ts";
import { findFile } from "./attachments.ts";
import { createFaults, type FaultActs } from "./faults.ts";
import { createGateway } from "./gateway.ts";
import { createInteractions } from "./interactions.ts";
import { createPostings, type Postings } from "./postings.ts";
import { COMMANDS } from "./routes/commands.ts";
import { aboutGuilds } from "./routes/guilds.ts";
import { aboutInteractions } from "./routes/interactions.ts";
import { MESSAGES } from "./routes/messages.ts";
import { THREADS } from "./routes/threads.ts";
import { BASE, createWeb } from "./web.ts";
import { createWindows, type WindowActs } from "./windows.ts";
import { createWorld, type World } from "./world.ts";

export interface DiscordOptions {
  /** Discord's clock, which ids and tokens carry. */
  readonly now: () => Date;
  /** Privileged intents that are turned on for the app; message content alone unless said otherwise. */
  readonly privileged?: readonly ("MessageContent" | "GuildMembers" | "GuildPresences")[];
  /** What the bot may do where it is invited. */
  readonly permissions?: Parameters<Admin["inviteBot"]>[1];
  /** Milliseconds that the app has for its first answer to what a person did; Discord gives 3 seconds. */
  readonly answerWithin?: number;
  /** Milliseconds between heartbeats; days unless said otherwise. */
  readonly heartbeat?: number;
  /** How many connections Discord recommends. */
  readonly shards?: number;
}

/** How Discord is gone: its line is closed, or it answers with status 503. */
type Outage = "closed" | "unavailable";

/** Guilds with people and channels, and one app, on a port of this machine. */
export interface DiscordServer extends Admin, Postings, Acts, WindowActs, FaultActs {
  /** For the `api` option of discord.js. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly botUser: string;
  /** Intents of the connections that are open, as bits. */
  readonly intents: readonly number[];
  /** How many calls each route had so far, "POST /channels/:id/messages". */
  readonly calls: ReadonlyMap<string, number>;
  /** Breaks the connections; what happens meanwhile is sent when they are resumed, unless that is refused. `repeats`: so many events come twice then. */
  drop(options?: { readonly resumable?: boolean; readonly repeats?: number }): void;
  /** Says goodbye with a code of the gateway. */
  closeWith(code: number): void;
  /** Asks the app to connect again by itself. */
  reconnect(): void;
  /** Discord is gone for the app: connections break, and nobody is let in. */
  down(how?: Outage): void;
  up(): void;
  /** Turns a privileged intent on or off for the app, from its next connection on. */
  setPrivileged(names: NonNullable<DiscordOptions["privileged"]>): void;
  /** Resolves when `check` holds; looked at after each change of anything. Rejects after 15 seconds. */
  until(check: () => boolean, what: string): Promise<void>;
  /** Resolves when the app has taken all events, no call is under way, and nobody sees “thinking…”. What waits for Discord to be up is not waited for. */
  settled(): Promise<void>;
  isSettled(): boolean;
  close(): Promise<void>;
}

const TOKEN = "test-bot-token";
/** Far apart: a client that is asked how far it is takes it for an answer of its own heartbeat that does not come. */
const HEARTBEAT_MS = 1_000_000_000;
const ANSWER_WITHIN_MS = 3_000;

export async function openDiscord({
  now,
  privileged = ["MessageContent"],
  permissions = BOT_PERMISSIONS,
  answerWithin = ANSWER_WITHIN_MS,
  heartbeat = HEARTBEAT_MS,
  shards = 1,
}: DiscordOptions): Promise<DiscordServer> {
  const changed = new EventTarget();
  const onChange = () => void changed.dispatchEvent(new Event("change"));
  const calls = new Map<string, number>();
  let underWay = 0;
  let outage: Outage | null = null;

  const world: World = createWorld(now, (happening) => {
    gateway.announce(happening);
    onChange();
  });
  const settings = { token: TOKEN, allowed: bitsOf(privileged), heartbeatMs: heartbeat };
  const gateway = createGateway(world, settings, onChange);
  const admin = createAdmin(world, gateway.announceGuild, permissions);
  const interactions = createInteractions(world, answerWithin, onChange);
  const windows = createWindows();
  const faults = createFaults();
  const routes = {
    ...aboutGuilds({ shards, allowed: () => settings.allowed }),
    ...MESSAGES,
    ...THREADS,
    ...COMMANDS,
    ...aboutInteractions(interactions),
  };
  const onCall = (route: string) => void calls.set(route, (calls.get(route) ?? 0) + 1);
  const call = createWeb({ world, token: TOKEN, routes, faults, onCall });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    if (outage === "closed") return void request.socket.destroy();
    if (outage) return void response.writeHead(503).end();
    if (path.startsWith("/attachments/")) return sendFile(world, path, response);
    if (path.startsWith(BASE)) return call(request, response);
    response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    underWay += 1;
    answer(request, response)
      .catch((error) => response.writeHead(500).end(String(error)))
      .finally(() => {
        underWay -= 1;
        onChange();
      });
  });
  server.on("upgrade", (request, socket) => {
    if (outage === "unavailable") socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
    else if (outage) socket.destroy();
    else gateway.accept(request, socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const isSettled = () => underWay === 0 && (outage !== null || gateway.isSettled()) && interactions.isSettled();
  const until = createUntil(changed);
  const { befall: _befall, losesAnswer: _loses, ...faultActs } = faults;
  const { open: _open, filledIn: _filledIn, sent: _sent, ...windowActs } = windows;

  return {
    apiUrl: `${world.origin}/api`,
    token: TOKEN,
    applicationId: world.appId,
    botUser: world.bot.id,
    get intents() {
      return gateway.intents();
    },
    calls,
    ...admin,
    ...createPostings(world),
    ...createActs(world, interactions, windows),
    ...windowActs,
    ...faultActs,
    drop({ resumable = true, repeats = 0 } = {}) {
      gateway.breakOff();
      if (!resumable) gateway.forget();
      gateway.repeat(repeats);
    },
    closeWith: gateway.breakOff,
    reconnect: gateway.askBack,
    down(how = "closed") {
      outage = how;
      gateway.breakOff();
      server.closeIdleConnections();
    },
    up() {
      outage = null;
    },
    setPrivileged(names) {
      settings.allowed = bitsOf(names);
    },
    until,
    isSettled,
    settled: () => until(isSettled, "the app to take what it is sent"),
    async close() {
      gateway.breakOff();
      server.close();
      server.closeAllConnections();
    },
  };
}

const bitsOf = (names: NonNullable<DiscordOptions["privileged"]>): number =>
  names.reduce((all, name) => all | GatewayIntentBits[name], 0);

function sendFile(world: World, path: string, response: ServerResponse): void {
  const file = findFile(world, new URL(path, world.origin));
  if (file) response.writeHead(200, { "content-type": file.contentType }).end(file.bytes);
  else response.writeHead(404, { "content-type": "text/plain" }).end("This content is no longer available.");
}
