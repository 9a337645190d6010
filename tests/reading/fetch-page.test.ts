import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PageUnavailable } from "../../src/errors.ts";
import { openTestFetcher } from "./test-fetcher.ts";

const PAGE = "<html><p>Four people died off Sarn.</p></html>";

/** What the page server does at each path. */
const ROUTES: Readonly<Record<string, RequestListener>> = {
  "/page": (_, answer) => answer.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
  "/plain": (_, answer) => answer.end("Four people died."),
  "/zipped": (_, answer) => answer.setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/moved": (_, answer) => answer.writeHead(302, { location: "/page" }).end(),
  "/circle": (_, answer) => answer.writeHead(301, { location: "/circle" }).end(),
  "/inside": (_, answer) => answer.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "/script": (_, answer) => answer.writeHead(302, { location: "javascript:alert(1)" }).end(),
  "/large": (_, answer) => answer.end("x".repeat(5_000_001)),
  "/bomb": (_, answer) => answer.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(20_000_000))),
  "/pdf": (_, answer) => answer.setHeader("content-type", "application/pdf").end("%PDF-1.7"),
  "/film": (_, answer) => answer.setHeader("content-type", "video/mp4").end("film"),
  "/slow": () => {},
  "/half": (_, answer) => void answer.writeHead(200, { "content-length": "100" }).write("Four", () => answer.destroy()),
};

const seen: string[] = [];
const server = createServer((request, answer) => {
  const path = request.url ?? "/";
  seen.push(`${path} ${request.headers["user-agent"]} ${request.headers.cookie ?? "no cookie"}`);
  const status = /^\/status\/(\d+)$/.exec(path)?.[1];
  if (status) answer.writeHead(Number(status)).end();
  else ROUTES[path]?.(request, answer);
});
let host = "";
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string, deadline = 5_000) =>
  openTestFetcher({ allowed: [host], deadline }).fetchPage(`http://${host}${path}`, "posted", null);
const failure = (fetched: Promise<unknown>): Promise<unknown> =>
  fetched.then(
    () => "no failure",
    (error: unknown) => error,
  );

test.each([
  ["/page", PAGE, "text/html; charset=utf-8"],
  ["/plain", "Four people died.", null],
  ["/zipped", PAGE, null],
  ["/pdf", "%PDF-1.7", "application/pdf"],
])("%s is fetched", async (path, body, contentType) => {
  const page = await get(path);
  expect({ ...page, bytes: new TextDecoder().decode(page.bytes) }).toEqual({
    bytes: body,
    contentType,
    url: `http://${host}${path}`,
    stamp: null,
  });
});

test("redirects are followed to where the page is", async () => {
  expect((await get("/moved")).url).toBe(`http://${host}/page`);
});

test("says who it is and sends no cookie", async () => {
  seen.length = 0;
  await get("/page");
  expect(seen).toEqual([expect.stringMatching(/^\/page Crosswire\/\S+ \(.*\) no cookie$/)]);
});

test.each([
  ["/circle", false, "The page sends me round in circles."],
  ["/inside", false, "That address is not on the public internet"],
  ["/script", false, "I open links that begin with http:// or https:// only."],
  ["/large", false, "The page is larger than 5 MB."],
  ["/bomb", false, "The page is larger than 5 MB."],
  ["/film", false, "The link leads to a file"],
  ["/half", true, "I could not reach the page."],
  ["/status/404", false, "There is no page at that address (404)."],
  ["/status/410", false, "There is no page at that address (410)."],
  ["/status/401", false, "The page is for subscribers (401)."],
  ["/status/403", false, "The site does not let me read the page (403)."],
  ["/status/418", false, "The site answered 418 instead of the page."],
  ["/status/429", true, "The site is busy or broken (429)."],
  ["/status/503", true, "The site is busy or broken (503)."],
])("%s is a page that cannot be had, another try makes sense: %s", async (path, retry, sentence) => {
  const error = await failure(get(path));
  expect(error).toBeInstanceOf(PageUnavailable);
  expect(error).toMatchObject({ retry, message: expect.stringContaining(sentence) });
});

test("a site that does not answer is given up at the deadline", async () => {
  expect(await failure(get("/slow", 50))).toMatchObject({
    retry: true,
    message: expect.stringContaining("did not answer in time"),
  });
});

test("a caller can end it", async () => {
  const stop = AbortSignal.abort();
  expect(
    await failure(openTestFetcher({ allowed: [host] }).fetchPage(`http://${host}/page`, "posted", stop)),
  ).toBeInstanceOf(PageUnavailable);
});

test.each([
  "http://127.0.0.1:PORT/page",
  "http://2130706433:PORT/page",
  "http://[::ffff:127.0.0.1]:PORT/page",
  "http://localhost:PORT/page",
  "http://127.0.0.1/page",
])("%s does not reach a private server", async (link) => {
  seen.length = 0;
  const error = await failure(
    openTestFetcher({}).fetchPage(link.replace("PORT", host.split(":")[1] ?? ""), "posted", null),
  );
  expect(error).toMatchObject({ retry: false, message: expect.stringMatching(/not open it/) });
  expect(seen).toEqual([]);
});

test("what is no link is said to be none", async () => {
  expect(await failure(openTestFetcher({}).fetchPage("not a link", "posted", null))).toMatchObject({
    retry: false,
    message: "That is not a link that I can open.",
  });
});
