import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Acts, createActs } from "./acts.ts";
import { type Admin, createAdmin } from "./admin.ts";
import { createRequestUrl, createSocketMode } from "./deliveries.ts";
import { createEvents } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { createRateLimits, type RateLimits } from "./limits.ts";
import { createLine, type Deliveries, type Outage } from "./line.ts";
import { type AppManifest, FULL_MANIFEST, SCOPES } from "./manifest.ts";
import { takeUpload } from "./methods/files.ts";
import { CLIENT_ID, CLIENT_SECRET } from "./oauth.ts";
import { createPostings, type Postings } from "./postings.ts";
import { Refusal } from "./refusal.ts";
import { holderOf } from "./tokens.ts";
import { createWebApi, readBody, readBytes, tokenOf } from "./web-api.ts";
import { createWindowActs, type WindowActs } from "./window-acts.ts";
import { BOT, BOT_USER, TEAM, type Workspace } from "./workspace.ts";
import { createWorld, type World } from "./world.ts";

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

/** Workspaces with people and channels, and one app, on a port of this machine. */
export interface SlackServer extends Acts, Postings, Faults, Omit<RateLimits, "retryAfter"> {
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
  /** Breaks all sockets; over HTTP, the next answers of the app are lost. */
  cutLine(): void;
  /** What a person did last reaches the app once more, as when its acknowledgement was lost. */
  again(): Promise<void>;
  /** Slack is gone: sockets break and nobody is let in, by a closed line or with status 503. Events wait. */
  down(how?: Outage): void;
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
  const line = createLine(sockets, changed);
  const events = createEvents(() => world, line.send);
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
  const { retryAfter, ...limits } = createRateLimits();
  const { befall, ...faults } = createFaults();
  const uninstall = ({ id }: Workspace) => admin.uninstall(id);
  const call = createWebApi({ world, appToken, configToken, retryAfter, uninstall, befall });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? "/";
    if (line.outage === "closed") return void request.socket.destroy();
    if (line.outage) return void response.writeHead(503).end();
    if (path.startsWith("/files-pri/")) return sendFile(world, path, request, response);
    if (path.startsWith("/upload/")) {
      const isTaken = takeUpload(world, path, await readBytes(request));
      return void response.writeHead(isTaken ? 200 : 404).end(isTaken ? "OK" : "");
    }
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
    if (line.outage) socket.destroy();
    else sockets.accept(request, socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${world.origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    configToken,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    get deliveries() {
      return line.deliveries;
    },
    ...createPostings(world, events, TEAM),
    ...createActs(world, events, line.deliver),
    ...limits,
    ...faults,
    windows: createWindowActs(world, events, line.deliver),
    admin,
    useRequestUrl: (url) => line.use(createRequestUrl(url, signingSecret, ackWithin)),
    cutLine: line.cut,
    again: line.again,
    down(how = "closed") {
      line.down(how);
      sockets.cut();
      server.closeIdleConnections();
    },
    up: line.up,
    until: line.until,
    isSettled: line.isSettled,
    settled: () => line.until(line.isSettled, "the app to take what it is sent"),
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
