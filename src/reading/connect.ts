import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { PageUnavailable } from "../errors.ts";
import { isPublicAddress, NOT_PUBLIC } from "./public-address.ts";

/** All addresses of a name, in the shape of node:dns/promises. */
export type Resolve = (
  host: string,
  options: { readonly all: true },
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const CONNECT_TIMEOUT = 5_000;

const notPublic = () => new PageUnavailable(NOT_PUBLIC, { retry: false });

/** Resolves a name and refuses it when any of its addresses is not public. Node does not ask it about IP literals. */
function lookupPublic(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { all: true }).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => isPublicAddress(address))) callback(notPublic(), "", 4);
        else if (options.all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 4),
    );
  };
}

/**
 * Connects to public addresses only, whatever a name stands for. The address is looked at once more on the open socket: that one is in
 * use, whatever the name says by now. `allowed` ("host:port") may be reached though it is not public.
 */
export function createConnector(resolve: Resolve, allowed: ReadonlySet<string>): buildConnector.connector {
  const guarded = buildConnector({ timeout: CONNECT_TIMEOUT, lookup: lookupPublic(resolve) });
  const open = buildConnector({ timeout: CONNECT_TIMEOUT });
  return (options, callback) => {
    const port = options.port || (options.protocol === "https:" ? "443" : "80");
    if (allowed.has(`${options.hostname}:${port}`)) return open(options, callback);
    const host = options.hostname.replace(/^\[|\]$/g, "");
    if (isIP(host) !== 0 && !isPublicAddress(host)) return callback(notPublic(), null);
    guarded(options, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      if (isPublicAddress(socket.remoteAddress ?? "")) return callback(null, socket);
      socket.destroy();
      callback(notPublic(), null);
    });
  };
}
