import { once } from "node:events";
import { createServer, type IncomingMessage as Incoming, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { IncomingMessage, PostRef } from "../../src/chat/message.ts";
import { NOBODY } from "../../src/chat/people.ts";
import type { Front, Platform } from "../../src/chat/platform.ts";
import { PlatformUnreachable } from "../../src/errors.ts";

/** A server on this machine whose answers are the JSON that `answer` gives; an error is status 500. */
export async function listenLocally(
  answer: (path: string, body: unknown, response: ServerResponse) => Promise<unknown>,
): Promise<{ readonly port: number; close(): void }> {
  const server = createServer((request, response) => {
    void (async () => {
      try {
        const result = await answer(request.url ?? "/", await readJson(request), response);
        if (!response.destroyed) response.end(JSON.stringify(result ?? null));
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readJson(request: Incoming): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

/** Posts JSON to a local server; rejects when it does not answer with success. */
export async function post(port: number, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** The bot's side of a platform whose channel stands in another process, at `channelPort`. Calls `ready` with the port that takes deliveries. */
export function createHttpPlatform(channelPort: number, ready: (port: number) => void): Platform {
  const call = async (path: string, body: unknown) => {
    try {
      return await post(channelPort, path, body);
    } catch (error) {
      throw new PlatformUnreachable("The channel does not answer.", { cause: error });
    }
  };
  let server: Awaited<ReturnType<typeof listenLocally>> | null = null;
  return {
    name: "faults",
    limits: { charactersPerPost: 40_000, disagreements: 3, lines: 40, threads: "none" },
    people: NOBODY,
    inbox: {
      async listen(front: Front) {
        server = await listenLocally(async (_path, message) =>
          front.take({ kind: "posted", message: message as IncomingMessage }),
        );
        ready(server.port);
      },
      async close() {
        server?.close();
      },
    },
    outbox: {
      say: async (thread, reply, key) => (await call("/say", { thread, reply, key })) as PostRef,
      replace: async (post, reply) => void (await call("/replace", { post, reply })),
      withdraw: async (post) => void (await call("/withdraw", { post })),
    },
    files: {
      async read() {
        throw new Error("There are no files here.");
      },
    },
  };
}
