import { Agent, fetch, type Response } from "undici";
import type { Stamp } from "../claims/claim.ts";
import type { PageUnavailable } from "../errors.ts";
import { createConnector, type Resolve } from "./connect.ts";
import { explainFailure, findStatusProblem, refuse, refuseLink } from "./fetch-problems.ts";
import { createHostTurns, type HostPace } from "./host-turns.ts";
import { findRefusal } from "./public-address.ts";
import { createRobots, ROBOT } from "./robots.ts";

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the redirects ended. */
  readonly url: string;
  /** null: the server said nothing of the version. */
  readonly stamp: Stamp | null;
}

/** Who wants a page: a person posted its link, or we read it again by ourselves. */
export type Wish = "posted" | "again";

/** Opens pages, each because of a link in a message. */
export interface Fetcher {
  /** One public page: no cookies, no proxy, no private address. `signal` ends it before its own deadline. Throws PageUnavailable. */
  fetchPage(link: string, wish: Wish, signal: AbortSignal | null): Promise<FetchedPage>;
  /** Likewise a page that we read again by ourselves, which had `stamp` before; null: its server says that nothing changed. */
  fetchChanged(link: string, stamp: Stamp, signal: AbortSignal | null): Promise<FetchedPage | null>;
}

export interface FetcherOptions {
  readonly resolve: Resolve;
  /** "host:port" of servers that may be reached though they are not public. For tests; no message and no setting can fill it. */
  readonly allowed: ReadonlySet<string>;
  /** For whose pages a site's robots.txt is heeded. "again": what a person posts is opened as that person's browser would. */
  readonly robots: "always" | "again";
  /** Printed in the user agent, so that a site can complain to somebody: an address of the web or of mail. null: none. */
  readonly contact: string | null;
  readonly limits: FetchLimits;
  /** A clock in milliseconds that never goes back. */
  readonly now: () => number;
}

interface FetchLimits extends HostPace {
  /** Milliseconds for all redirects and the body together. */
  readonly deadline: number;
  /** Milliseconds until the headers of an answer are there. */
  readonly headers: number;
}

export const FETCH_LIMITS: FetchLimits = { deadline: 15_000, headers: 5_000, atOnce: 2, apart: 500 };

const MOST_REDIRECTS = 5;
/** Bytes, counted after decompression: a page of 50 MB can arrive as 50 kB. */
const LARGEST_PAGE = 5_000_000;
/** Bytes that robots.txt is read up to; RFC 9309 asks for this many at least. */
const LARGEST_ROBOTS = 512_000;
/** Bytes of all headers of an answer. */
const LARGEST_HEADERS = 32_768;

/** Up to `most` bytes; null when there are more. */
async function readBody(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** In characters: a longer mark would be made for other ends than telling versions apart. */
const LONGEST_STAMP = 200;

function readStamp({ headers }: Response): Stamp | null {
  const read = (name: string): string | null => {
    const value = headers.get(name);
    return value !== null && value.length <= LONGEST_STAMP && /^[ -~]+$/.test(value) ? value : null;
  };
  const stamp = { etag: read("etag"), modified: read("last-modified") };
  return stamp.etag === null && stamp.modified === null ? null : stamp;
}

const unless = ({ etag, modified }: Stamp): Readonly<Record<string, string>> => ({
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(modified === null ? {} : { "if-modified-since": modified }),
});

/** Where a redirect leads, or null when `response` is none. */
function findRedirect(response: Response, from: URL): URL | null {
  const location = response.headers.get("location");
  if (response.status < 300 || response.status >= 400 || location === null) return null;
  const next = URL.parse(location, from.href);
  if (next === null) throw refuse("The page leads on to an address that is none.");
  if (from.protocol === "https:" && next.protocol === "http:") throw refuse("The page leads on to an unsafe address.");
  return next;
}

/** Asks for `start` and goes where it leads, each address looked at anew; `accept` makes something of the answer at the end. */
async function follow<Result>(
  start: URL,
  ask: (url: URL) => Promise<Response>,
  allowed: ReadonlySet<string>,
  accept: (response: Response, url: URL) => Promise<Result>,
): Promise<Result> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refusal = findRefusal(url, allowed);
    if (refusal !== null) throw refuseLink(refusal);
    const response = await ask(url);
    const next = findRedirect(response, url);
    if (next === null) return accept(response, url);
    url = next;
  }
  throw refuse("The page sends me round in circles.");
}

async function acceptPage(response: Response, url: URL): Promise<FetchedPage> {
  const problem: PageUnavailable | null = findStatusProblem(response);
  if (problem !== null) throw problem;
  const bytes = await readBody(response, LARGEST_PAGE);
  if (bytes === null) throw refuse("The page is larger than 5 MB.");
  return { bytes, contentType: response.headers.get("content-type"), url: url.href, stamp: readStamp(response) };
}

/** null: nothing changed. */
const acceptChanged = async (response: Response, url: URL): Promise<FetchedPage | null> =>
  response.status === 304 ? null : acceptPage(response, url);

/** The text of a robots.txt; null: the site has none. Throws when the site cannot say so now. */
async function acceptRobots(response: Response): Promise<string | null> {
  if (response.status >= 500 || response.status === 429) throw new Error(`robots.txt: ${response.status}`);
  if (response.status < 200 || response.status >= 300) return null;
  const bytes = await readBody(response, LARGEST_ROBOTS);
  return bytes && new TextDecoder().decode(bytes);
}

export function createFetcher({ resolve, allowed, robots, contact, limits, now }: FetcherOptions): Fetcher {
  const takeTurn = createHostTurns(limits, now);
  const headers = {
    "user-agent": `${ROBOT}/0.1 (newsroom bot; opens a page when a person posts its link${contact === null ? "" : `; ${contact}`})`,
    accept: "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8",
    "accept-language": "en",
  };

  /** Connections are of one fetch: none outlives it, none carries anything over to the next. */
  const open = async <Result>(
    url: URL,
    ending: AbortSignal | null,
    accept: (response: Response, url: URL) => Promise<Result>,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Result> => {
    const timeout = AbortSignal.timeout(limits.deadline);
    const signal = ending ? AbortSignal.any([ending, timeout]) : timeout;
    const dispatcher = new Agent({
      connect: createConnector(resolve, allowed),
      headersTimeout: limits.headers,
      maxHeaderSize: LARGEST_HEADERS,
    });
    // What concerns one address is said to no other that it leads to.
    const headersFor = (to: URL) => (to.href === url.href ? { ...headers, ...more } : headers);
    const ask = (to: URL) => fetch(to, { dispatcher, signal, headers: headersFor(to), redirect: "manual" });
    try {
      return await follow(url, ask, allowed, accept);
    } finally {
      await dispatcher.destroy();
    }
  };

  const isWelcome = createRobots((file) => open(file, null, acceptRobots), now);

  const fetchAs = async <Result>(
    link: string,
    heedRobots: boolean,
    signal: AbortSignal | null,
    work: (url: URL) => Promise<Result>,
  ): Promise<Result> => {
    const url = URL.parse(link);
    if (url === null) throw refuseLink("That is not a link that I can open.");
    const refusal = findRefusal(url, allowed);
    if (refusal !== null) throw refuseLink(refusal);
    try {
      if (heedRobots && !(await isWelcome(url))) throw refuse("The site asks robots not to read that page.");
      return await takeTurn(url.host, signal ?? new AbortController().signal, () => work(url));
    } catch (error) {
      throw explainFailure(error, url);
    }
  };

  return {
    fetchPage: (link, wish, signal) =>
      fetchAs(link, wish === "again" || robots === "always", signal, (url) => open(url, signal, acceptPage)),
    fetchChanged: (link, stamp, signal) =>
      fetchAs(link, true, signal, (url) => open(url, signal, acceptChanged, unless(stamp))),
  };
}
