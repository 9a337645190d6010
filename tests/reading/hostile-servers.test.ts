import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import { setInterval } from "node:timers";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { PageUnavailable } from "../../src/errors.ts";
import { withRawServer, withServer } from "./hostile-server.ts";
import { openTestFetcher } from "./test-fetcher.ts";

/** Milliseconds for servers that never come to an end. */
const DEADLINE = 300;
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

const LATE = { retry: true, message: expect.stringContaining("did not answer in time") };
const LARGE = { retry: false, message: expect.stringContaining("larger than 5 MB") };
const NO_HTTP = { retry: false, message: expect.stringContaining("not one that I can read") };
const PACKED = { retry: false, message: expect.stringContaining("packed in a way") };
const CIRCLES = { retry: false, message: expect.stringContaining("round in circles") };
const BROKEN = { retry: true, message: expect.stringContaining("could not reach the page") };

const ZEROS = Buffer.alloc(60_000_000);
const packed =
  (encoding: string, bytes: Buffer): RequestListener =>
  (_, answer) =>
    answer.setHeader("content-encoding", encoding).end(bytes);

/** Writes `piece` again and again, as fast as it is read or once every few milliseconds. */
function pour(
  socket: { write(piece: string): boolean; on(event: "close" | "drain", listener: () => void): unknown },
  piece: string,
  slowly: boolean,
) {
  let open = true;
  const on = slowly ? setInterval(() => socket.write(piece), 5) : null;
  socket.on("close", () => {
    open = false;
    if (on) clearInterval(on);
  });
  if (slowly) return;
  const fill = () => {
    while (open && socket.write(piece));
  };
  socket.on("drain", fill);
  fill();
}

const servers: readonly (readonly [name: string, answer: RequestListener, outcome: object])[] = [
  ["never answers", () => {}, LATE],
  ["drips its body", (_, answer) => pour(answer.writeHead(200), "<p>", true), LATE],
  ["never ends its body", (_, answer) => pour(answer.writeHead(200), "x".repeat(65_536), false), LARGE],
  ["sends a gzip bomb", packed("gzip", gzipSync(ZEROS)), LARGE],
  ["sends a bomb in a bomb", packed("gzip, gzip", gzipSync(gzipSync(ZEROS))), LARGE],
  ["sends a brotli bomb", packed("br", brotliCompressSync(ZEROS)), LARGE],
  ["sends a deflate bomb", packed("deflate", deflateSync(ZEROS)), LARGE],
  ["sends a zstd bomb", packed("zstd", zstdCompressSync(ZEROS)), LARGE],
  ["names more packings than one can undo", packed(Array(200).fill("gzip").join(", "), gzipSync("x")), PACKED],
  ["says gzip and sends none", packed("gzip", Buffer.from("<p>Four died.</p>")), PACKED],
  ["says brotli and sends none", packed("br", Buffer.from("<p>Four died.</p>")), PACKED],
  ["leads to itself", (_, answer) => answer.writeHead(301, { location: "/" }).end(), CIRCLES],
  ["leads on for ever", (request, answer) => answer.writeHead(302, { location: `${request.url}x` }).end(), CIRCLES],
  [
    "leads on with an endless body",
    (_, answer) => pour(answer.writeHead(302, { location: "/again" }), "x".repeat(65_536), false),
    CIRCLES,
  ],
  [
    "leads on to an address that is none",
    (_, answer) => answer.writeHead(302, { location: "http://[" }).end(),
    { retry: false, message: expect.stringContaining("an address that is none") },
  ],
  ["sends an archive", (_, answer) => answer.setHeader("content-type", "application/zip").end("PK"), { retry: false }],
  [
    "sends a stream of sound",
    (_, answer) => pour(answer.setHeader("content-type", "audio/mpeg"), "x", true),
    { retry: false },
  ],
];

/** The socket, after the first lines of a good answer. */
function begun(socket: Socket): Socket {
  socket.write(HEAD);
  return socket;
}

/** What is said on the wire after a request. */
const talks: readonly (readonly [name: string, talk: (socket: Socket) => void, outcome: object])[] = [
  ["hangs up", (socket) => socket.destroy(), BROKEN],
  ["hangs up within the body", (socket) => socket.end(`${HEAD}content-length: 900\r\n\r\nFour`), BROKEN],
  ["speaks another language", (socket) => socket.end("220 mail.example ESMTP\r\n"), NO_HTTP],
  ["sends bytes of chance", (socket) => socket.end(Buffer.from([0, 255, 13, 10, 0, 128])), NO_HTTP],
  ["floods headers", (socket) => pour(begun(socket), `x-${"y".repeat(500)}: z\r\n`, false), NO_HTTP],
  ["sends one endless header", (socket) => pour(begun(socket), "y".repeat(16_384), false), NO_HTTP],
  ["drips headers", (socket) => pour(begun(socket), "x: y\r\n", true), LATE],
  ["says two lengths", (socket) => socket.end(`${HEAD}content-length: 4\r\ncontent-length: 9\r\n\r\nFour`), BROKEN],
  ["says a length below zero", (socket) => socket.end(`${HEAD}content-length: -4\r\n\r\nFour`), NO_HTTP],
  ["says a length without end", (socket) => socket.end(`${HEAD}content-length: ${"9".repeat(40)}\r\n\r\nFour`), BROKEN],
  ["breaks its chunks", (socket) => socket.end(`${HEAD}transfer-encoding: chunked\r\n\r\nzz\r\nFour`), NO_HTTP],
  ["splits its headers", (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: y\r\n\u0000evil: z\r\n\r\nFour`), NO_HTTP],
  ["says no status", (socket) => socket.end("HTTP/1.1 \r\n\r\n"), NO_HTTP],
  ["hints for ever", (socket) => pour(socket, "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n", true), LATE],
  [
    "switches to another protocol",
    (socket) => socket.end("HTTP/1.1 101 Switching\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    { code: "page-unavailable" },
  ],
];

/** The failure, and the memory that it took at its height, in bytes. */
async function fail(host: string): Promise<readonly [failure: unknown, bytes: number]> {
  const before = process.memoryUsage().rss;
  let height = before;
  const watching = setInterval(() => {
    height = Math.max(height, process.memoryUsage().rss);
  }, 5);
  const failure = await openTestFetcher({ allowed: [host], deadline: DEADLINE })
    .fetchPage(`http://${host}/`, "posted", null)
    .catch((error: unknown) => error);
  clearInterval(watching);
  return [failure, height - before];
}

/** Bytes beyond what the process holds anyway: a page, its packed form, and what undoing holds at a time. */
const MOST_MEMORY = 100_000_000;

describe("a server that", () => {
  test.each(servers)("%s", async (_, answer, outcome) => {
    await using server = await withServer(answer);
    const [failure, memory] = await fail(server.host);
    expect(failure).toBeInstanceOf(PageUnavailable);
    expect(failure).toMatchObject(outcome);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });

  test.each(talks)("%s", async (_, talk, outcome) => {
    await using server = await withRawServer(talk);
    const [failure, memory] = await fail(server.host);
    expect(failure).toBeInstanceOf(PageUnavailable);
    expect(failure).toMatchObject(outcome);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
});

test("while hostile servers hold their fetches, another page is read", async () => {
  await using slow = await withServer(() => {});
  await using drip = await withServer((_, answer) => pour(answer.writeHead(200), "<p>", true));
  await using good = await withServer((_, answer) => answer.end("Four people died."));
  const fetcher = openTestFetcher({ allowed: [slow.host, drip.host, good.host], deadline: 60_000 });
  const ending = new AbortController();
  const held = [slow, drip, slow, drip, slow, drip].map(({ host }) =>
    fetcher.fetchPage(`http://${host}/`, "posted", ending.signal).catch((error: unknown) => error),
  );
  const page = await fetcher.fetchPage(`http://${good.host}/`, "posted", null);
  expect(new TextDecoder().decode(page.bytes)).toBe("Four people died.");
  ending.abort();
  for (const failure of await Promise.all(held)) expect(failure).toBeInstanceOf(PageUnavailable);
});

test("a host is asked twice at a time, others meanwhile", async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const answer: RequestListener = (_, response) => void gate.then(() => response.end("x"));
  await using one = await withServer(answer);
  await using two = await withServer((_, response) => response.end("y"));
  const fetcher = openTestFetcher({ allowed: [one.host, two.host] });
  const first = ["/1", "/2", "/3", "/4"].map((path) => fetcher.fetchPage(`http://${one.host}${path}`, "posted", null));
  await fetcher.fetchPage(`http://${two.host}/`, "posted", null);
  expect(one.seen.length).toBeLessThanOrEqual(2);
  open();
  await Promise.all(first);
  expect([...one.seen].sort()).toEqual(["/1", "/2", "/3", "/4"]);
});

describe("robots.txt", () => {
  const site =
    (robots: string | number): RequestListener =>
    (request, answer) => {
      if (request.url !== "/robots.txt") return void answer.end("Four people died.");
      if (typeof robots === "number") answer.writeHead(robots).end();
      else answer.end(robots);
    };
  test.each([
    ["forbids the page", "User-agent: *\nDisallow: /", "again", "again", false],
    ["forbids us", "User-agent: crosswire\nDisallow: /\n\nUser-agent: *\nAllow: /", "again", "again", false],
    ["forbids another robot", "User-agent: other\nDisallow: /", "again", "again", true],
    ["forbids other pages", "User-agent: *\nDisallow: /private/", "again", "again", true],
    ["is not there", 404, "again", "again", true],
    ["cannot be had", 503, "again", "again", false],
    ["is no text", "\u0000\u0001<html>", "again", "again", true],
    ["forbids the page, which a person posted", "User-agent: *\nDisallow: /", "again", "posted", true],
    [
      "forbids the page, which a person posted, and is always heeded",
      "User-agent: *\nDisallow: /",
      "always",
      "posted",
      false,
    ],
  ] as const)("%s", async (_, text, robots, wish, opened) => {
    await using server = await withServer(site(text));
    const fetched = openTestFetcher({ allowed: [server.host], robots }).fetchPage(
      `http://${server.host}/page`,
      wish,
      null,
    );
    if (opened) expect(new TextDecoder().decode((await fetched).bytes)).toBe("Four people died.");
    else await expect(fetched).rejects.toThrow("The site asks robots not to read that page.");
  });

  test("is asked for once an hour", async () => {
    await using server = await withServer(site("User-agent: *\nAllow: /"));
    let now = 0;
    const fetcher = openTestFetcher({ allowed: [server.host], now: () => now });
    for (now of [0, 60_000, 3_600_001]) await fetcher.fetchPage(`http://${server.host}/page`, "again", null);
    expect(server.seen.filter((path) => path === "/robots.txt")).toHaveLength(2);
  });
});
