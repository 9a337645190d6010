import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from "node:net";

/** A server of this machine, closed when it goes out of scope. */
interface LocalServer extends AsyncDisposable {
  readonly port: number;
  /** "127.0.0.1:port" */
  readonly host: string;
  /** Paths that were asked for, in order. */
  readonly seen: readonly string[];
}

async function listen(server: Server, seen: readonly string[]): Promise<LocalServer> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.on("error", () => {}).on("close", () => open.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, "close").catch(() => {});
    },
  };
}

/** A web server that answers as it likes. */
export function withServer(answer: RequestListener): Promise<LocalServer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.on("error", () => {});
    answer(request, response);
  });
  return listen(server, seen);
}

/** A server that says to each connection what `talk` writes, HTTP or not. */
export function withRawServer(talk: (socket: Socket) => void): Promise<LocalServer> {
  const seen: string[] = [];
  const server = createSocketServer((socket) => {
    socket.once("data", (request) => {
      seen.push(request.toString("latin1").split(" ")[1] ?? "");
      talk(socket);
    });
  });
  return listen(server, seen);
}
