import { once } from "node:events";
import { createServer } from "node:http";
import { BadConfiguration } from "../../src/errors.ts";
import type { Page } from "./install.ts";

export const portTaken = (port: number, cause: unknown): BadConfiguration =>
  new BadConfiguration(`Port ${port} cannot be opened; set PORT to another.`, { cause });

interface Site {
  /** Does nothing when it is open. Throws BadConfiguration when the port is taken. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Pages alone, on a port of their own. */
export function createSite(pages: readonly Page[], port: number): Site {
  const server = createServer((request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname;
    const page = request.method === "GET" ? pages.find(({ path }) => path === pathname) : undefined;
    if (page) void page.answer(request, response);
    else response.writeHead(404).end();
  });
  return {
    async open() {
      if (server.listening) return;
      try {
        server.listen(port);
        await once(server, "listening");
      } catch (cause) {
        throw portTaken(port, cause);
      }
    },
    async close() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
