import type { IncomingMessage, ServerResponse } from "node:http";
import { contentTypeOf } from "./attachments.ts";
import type { Faults } from "./faults.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { StoredFile, World } from "./world.ts";

/** A call of the REST interface. */
export interface Call {
  readonly world: World;
  /** What stands in the path where the route has a name, in order. */
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  /** Undefined when nothing came. */
  readonly body: unknown;
  /** Files that came with it, by their number in the form. */
  readonly files: ReadonlyMap<string, StoredFile>;
}

/** What a route gives back; undefined: 204, nothing. */
type Route = (call: Call) => unknown;

/** By method and path, "POST /channels/:id/messages"; with a star before it, no token of the bot is asked for. */
export type Routes = Readonly<Record<string, Route>>;

interface Found {
  readonly key: string;
  readonly route: Route;
  readonly ids: readonly string[];
  readonly isOpen: boolean;
}

export const BASE = "/api/v10";

interface Web {
  readonly world: World;
  readonly token: string;
  readonly routes: Routes;
  readonly faults: Faults;
  /** Is told the route of each call. */
  readonly onCall: (route: string) => void;
}

export function createWeb({ world, token, routes, faults, onCall }: Web) {
  const table = Object.entries(routes).map(([name, route]) => {
    const isOpen = name.startsWith("*");
    const key = isOpen ? name.slice(1) : name;
    const [method, path = ""] = key.split(" ");
    return { key, method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, "([^/]+)")}$`), route, isOpen };
  });
  const find = (method: string, path: string): Found | null => {
    for (const { key, method: own, pattern, route, isOpen } of table) {
      const match = own === method ? pattern.exec(path) : null;
      if (match) return { key, route, isOpen, ids: match.slice(1).map(decodeURIComponent) };
    }
    return null;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", world.origin);
    const answer = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}) => {
      response.writeHead(status, { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    try {
      const { body, files } = await readBody(world, request);
      const found = find(request.method ?? "GET", url.pathname.slice(BASE.length));
      onCall(found?.key ?? "");
      const fault = await faults.befall(found?.key ?? "");
      if (fault) return answer(fault.status, fault.body, fault.headers);
      if (!found) throw refuse("Not Found");
      if (!found.isOpen && request.headers.authorization !== `Bot ${token}`) throw refuse("Unauthorized");
      const given = found.route({ world, ids: found.ids, query: url.searchParams, body, files });
      if (faults.losesAnswer(found.key)) return void request.socket.resetAndDestroy();
      answer(given === undefined ? 204 : 200, given);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      answer(error.status, error.body);
    }
  };
}

/** JSON, or a form with a part "payload_json" and files. */
async function readBody(world: World, request: IncomingMessage): Promise<Pick<Call, "body" | "files">> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const files = new Map<string, StoredFile>();
  if (!type.startsWith("multipart/form-data")) return { body: readJson(bytes.toString("utf8")), files };
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  for (const [name, value] of form) {
    const [, at] = /^files\[(\d+)\]$/.exec(name) ?? [];
    if (at === undefined || typeof value === "string") continue;
    files.set(at, {
      id: world.ids.next(),
      name: value.name,
      bytes: new Uint8Array(await value.arrayBuffer()),
      contentType: contentTypeOf(value.name),
    });
  }
  return { body: readJson(String(form.get("payload_json") ?? "{}")), files };
}

function readJson(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("Invalid JSON");
  }
}
