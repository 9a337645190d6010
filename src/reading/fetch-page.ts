import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, fetch, type Response } from "undici";
import { PageUnavailable } from "../errors.ts";
import { findRefusal, isPublicAddress } from "./public-address.ts";

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where the redirects ended. */
  readonly url: string;
}

export interface FetchOptions {
  /** Ends the fetch before its own deadline. */
  readonly signal?: AbortSignal;
  /** "host:port" of servers that may be reached though they are not public. For tests; no message can set it. */
  readonly allowed?: ReadonlySet<string>;
  /** Milliseconds for all redirects and the body together. */
  readonly deadline?: number;
}

const MOST_REDIRECTS = 5;
/** Counted after decompression: a page of 50 MB can arrive as 50 kB. */
const LARGEST_PAGE = 5_000_000;
const DEADLINE = 15_000;
const CONNECT_TIMEOUT = 5_000;
const READABLE = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml))\b/i;
const HEADERS = {
  "user-agent": "Crosswire/0.1 (newsroom bot; opens a page when a person posts its link)",
  accept: "text/html, application/xhtml+xml, text/plain;q=0.9",
  "accept-language": "en",
};

const PASTE = "Paste the article's text and I will read that.";
const refuse = (sentence: string, cause?: unknown) => new PageUnavailable(sentence, { retry: false, cause });
const tryLater = (sentence: string, cause?: unknown) => new PageUnavailable(sentence, { retry: true, cause });
const notPublic = () => refuse("That address is not on the public internet, so I do not open it.");

/** Resolves a name and refuses it when any of its addresses is not public. Node does not ask it about IP literals. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || !found.every(({ address }) => isPublicAddress(address))) callback(notPublic(), "", 4);
      else if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, "", 4),
  );
};

/** Connects to public addresses only. The address is looked at once more on the open socket: that one is in use, whatever the name says by now. */
function createConnector(allowed: ReadonlySet<string>): buildConnector.connector {
  const guarded = buildConnector({ timeout: CONNECT_TIMEOUT, lookup: lookupPublic });
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

/** The sentence for an answer that is no page; null for a page. */
function findStatusProblem({ status, headers }: Response): PageUnavailable | null {
  if (status === 404 || status === 410) return refuse(`There is no page at that address (${status}). Check the link.`);
  if (status === 401 || status === 402) return refuse(`The page is for subscribers (${status}). ${PASTE}`);
  if (status === 403 || status === 451) return refuse(`The site does not let me read the page (${status}). ${PASTE}`);
  if (status === 429 || status >= 500)
    return tryLater(`The site is busy or broken (${status}). Try again later, or paste the text.`);
  if (status < 200 || status >= 300) return refuse(`The site answered ${status} instead of the page. ${PASTE}`);
  const type = headers.get("content-type");
  if (type !== null && !READABLE.test(type))
    return refuse("The link leads to a file, not to a page of text. Paste the text.");
  return null;
}

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > LARGEST_PAGE) throw refuse(`The page is larger than 5 MB. ${PASTE}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** Where a redirect leads, or null when `response` is none. */
function findRedirect(response: Response, from: URL): URL | null {
  const location = response.headers.get("location");
  if (response.status < 300 || response.status >= 400 || location === null) return null;
  const next = URL.parse(location, from.href);
  if (next === null) throw refuse(`The page leads on to an address that is none. ${PASTE}`);
  if (from.protocol === "https:" && next.protocol === "http:")
    throw refuse(`The page leads on to an unsafe address. ${PASTE}`);
  return next;
}

/** One of our own errors, wherever a library wrapped it; else what the network's error means to a person. */
function explain(error: unknown, url: URL): PageUnavailable {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof PageUnavailable) return cause;
    const code = "code" in cause ? `${cause.name} ${cause.code}` : cause.name;
    if (/\bENOTFOUND\b/.test(code)) return refuse(`There is no site called ${url.hostname}. Check the link.`, error);
    if (/CERT|SSL|TLS|SELF_SIGNED/.test(code))
      return refuse(`The site's certificate is not valid, so I do not trust the page. ${PASTE}`, error);
    if (/TIMEOUT|TimeoutError|AbortError/i.test(code))
      return tryLater("The site did not answer in time. Try again later, or paste the text.", error);
  }
  return tryLater("I could not reach the page. Try again later, or paste the article's text.", error);
}

async function follow(
  start: URL,
  signal: AbortSignal,
  dispatcher: Agent,
  allowed: ReadonlySet<string>,
): Promise<FetchedPage> {
  let url = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refusal = findRefusal(url, allowed);
    if (refusal !== null) throw refuse(refusal);
    const response = await fetch(url, { dispatcher, signal, headers: HEADERS, redirect: "manual" });
    const next = findRedirect(response, url);
    if (next === null) {
      const problem = findStatusProblem(response);
      if (problem !== null) throw problem;
      return { bytes: await readBody(response), contentType: response.headers.get("content-type"), url: url.href };
    }
    await response.body?.cancel();
    url = next;
  }
  throw refuse(`The page sends me round in circles. ${PASTE}`);
}

/** Fetches one public page, because a person posted its link: no cookies, no proxy, no private address. Throws PageUnavailable. */
export async function fetchPage(link: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const { signal, allowed = new Set<string>(), deadline = DEADLINE } = options;
  const url = URL.parse(link);
  if (url === null) throw refuse("That is not a link that I can open.");
  const dispatcher = new Agent({
    connect: createConnector(allowed),
    headersTimeout: CONNECT_TIMEOUT,
    maxHeaderSize: 32_768,
  });
  const timeout = AbortSignal.timeout(deadline);
  try {
    return await follow(url, signal ? AbortSignal.any([signal, timeout]) : timeout, dispatcher, allowed);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await dispatcher.destroy();
  }
}
