import type { IncomingMessage, ServerResponse } from "node:http";
import type { Arguments } from "./arguments.ts";
import { OF_THE_APP } from "./methods/app.ts";
import { ASSISTANT } from "./methods/assistant.ts";
import { CHAT } from "./methods/chat.ts";
import { CONVERSATIONS } from "./methods/conversations.ts";
import { FILES } from "./methods/files.ts";
import type { Method, Methods } from "./methods/method.ts";
import { PEOPLE } from "./methods/people.ts";
import { VIEWS } from "./methods/views.ts";
import { Refusal } from "./refusal.ts";
import type { Grant } from "./tokens.ts";
import type { Workspace } from "./workspace.ts";
import type { World } from "./world.ts";

/** The methods that the server knows, by name. */
const METHODS: Methods = { ...OF_THE_APP, ...ASSISTANT, ...CHAT, ...CONVERSATIONS, ...FILES, ...PEOPLE, ...VIEWS };

export interface WebApiOptions {
  readonly world: World;
  readonly appToken: string;
  readonly configToken: string;
  /** Seconds after which a call may come again; null: it is taken now. */
  retryAfter(method: string): number | null;
  uninstall(workspace: Workspace): void;
  befall(method: string, args: Arguments): Promise<void>;
}

export type Call = (name: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The Web API: who calls is looked at first, then what for. */
export function createWebApi({ world, appToken, configToken, retryAfter, uninstall, befall }: WebApiOptions): Call {
  const kindOf = (token: string): Method["token"] | null => {
    if (world.tokens.find(token)) return "bot";
    return token === appToken ? "app" : token === configToken ? "config" : null;
  };
  const NOBODY: Grant = { token: "", holder: "", scopes: [], expiresAt: null, refreshToken: null, state: "good" };

  const grantOf = ({ token: needed }: Method, token: string): Grant => {
    if (needed === "none") return NOBODY;
    if (token === "") throw new Refusal("not_authed");
    const kind = kindOf(token);
    if (kind !== needed) throw new Refusal(kind === null ? "invalid_auth" : "not_allowed_token_type");
    const grant = world.tokens.find(token);
    if (grant && grant.state !== "good") throw new Refusal(grant.state);
    return grant ?? NOBODY;
  };
  return async (path, request, response) => {
    const { name, args } = await readCall(path, request);
    const seconds = retryAfter(name);
    if (seconds !== null) {
      response
        .writeHead(429, { "retry-after": String(seconds) })
        .end(JSON.stringify({ ok: false, error: "ratelimited" }));
      return;
    }
    const json = (answer: object, scopes: readonly string[] = []) =>
      response
        .writeHead(200, { "content-type": "application/json; charset=utf-8", "x-oauth-scopes": scopes.join(",") })
        .end(JSON.stringify(answer));
    let scopes: readonly string[] = [];
    try {
      const method = METHODS[name];
      if (!method) throw new Refusal("unknown_method");
      const grant = grantOf(method, tokenOf(request, args));
      scopes = grant.scopes;
      await befall(name, args);
      json({ ok: true, ...method.run(args, { world, grant, uninstall }) }, scopes);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      json(error.answer, scopes);
    }
  };
}

export function tokenOf(request: IncomingMessage, args: Arguments): string {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  return bearer ?? String(args["token"] ?? "");
}

/** Arguments are in the address, in a form or in JSON; who the client is may stand in the header. */
async function readCall(path: string, request: IncomingMessage): Promise<{ name: string; args: Arguments }> {
  const { pathname, searchParams } = new URL(path, "http://slack.invalid");
  const [, basic] = /^Basic (.+)$/.exec(request.headers.authorization ?? "") ?? [];
  const [client_id, client_secret] = Buffer.from(basic ?? "", "base64")
    .toString("utf8")
    .split(":");
  const client = basic === undefined ? {} : { client_id, client_secret };
  const args = { ...Object.fromEntries(searchParams), ...client, ...(await readBody(request)) };
  return { name: pathname.slice(1), args };
}

export async function readBytes(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function readBody(request: IncomingMessage): Promise<Arguments> {
  const body = new TextDecoder().decode(await readBytes(request));
  if (request.headers["content-type"]?.startsWith("application/json")) return JSON.parse(body || "{}") as Arguments;
  return Object.fromEntries(new URLSearchParams(body));
}
