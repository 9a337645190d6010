import { expect, test } from "vitest";
import { PageUnavailable } from "../../src/errors.ts";
import { withServer } from "./hostile-server.ts";
import { openTestFetcher } from "./test-fetcher.ts";

/** Addresses that must not be opened, as a hostile message could write them. Each is tried on a server that would answer. */
const LITERALS = [
  "http://127.0.0.1:PORT/",
  "http://127.1:PORT/",
  "http://127.0.1:PORT/",
  "http://2130706433:PORT/",
  "http://0x7f000001:PORT/",
  "http://0x7f.0x0.0x0.0x1:PORT/",
  "http://0177.0.0.1:PORT/",
  "http://017700000001:PORT/",
  "http://0:PORT/",
  "http://0.0.0.0:PORT/",
  "http://127.255.255.254:PORT/",
  "http://１２７.０.０.１:PORT/",
  "http://127。0。0。1:PORT/",
  "http://①②⑦.⓪.⓪.①:PORT/",
  "http://%31%32%37.0.0.1:PORT/",
  "http://127.0.0.1.:PORT/",
  "http://[::1]:PORT/",
  "http://[::]:PORT/",
  "http://[0:0:0:0:0:0:0:1]:PORT/",
  "http://[::ffff:127.0.0.1]:PORT/",
  "http://[::ffff:7f00:1]:PORT/",
  "http://[::127.0.0.1]:PORT/",
  "http://[64:ff9b::127.0.0.1]:PORT/",
  "http://[64:ff9b:1::7f00:1]:PORT/",
  "http://[2002:7f00:1::]:PORT/",
  "http://[2001:0:7f00:1::]:PORT/",
  "http://[fe80::1]:PORT/",
  "http://[fc00::1]:PORT/",
  "http://[fd00:ec2::254]/latest/meta-data/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::ffff:169.254.169.254]/latest/meta-data/",
  "http://0xa9fea9fe/latest/meta-data/",
  "http://168.63.129.16/metadata/",
  "http://100.100.100.200/latest/meta-data/",
  "http://100.64.0.1/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://192.168.0.1/",
  "http://198.18.0.1/",
  "http://192.0.0.192/",
  "http://224.0.0.1/",
  "http://240.0.0.1/",
  "http://255.255.255.255/",
  "http://localhost:PORT/",
  "http://LOCALHOST:PORT/",
  "http://localhost.:PORT/",
  "http://desk.localhost:PORT/",
  "http://metadata.google.internal/computeMetadata/v1/",
  "http://db.internal/",
  "http://nas.local/",
  "http://wiki/",
  "http://rowan@127.0.0.1:PORT/",
  "http://post.example@127.0.0.1:PORT/",
  "http://127.0.0.1:PORT\\@post.example/",
  "http://post.example#@127.0.0.1:PORT/",
  "https://127.0.0.1:PORT/",
  "ftp://127.0.0.1:PORT/",
  "file:///etc/passwd",
  "gopher://127.0.0.1:PORT/_x",
  "data:text/html,<p>Four died</p>",
  "javascript:fetch('/')",
  "blob:http://127.0.0.1/x",
  "//127.0.0.1/",
  "http://",
  "http://[::1",
];

/** What the person hears; for the one that only looks like an address of this machine, that there is no such site. */
const REFUSED =
  /not on the public internet|user name or password|unusual port|http:\/\/ or https:\/\/ only|not a link|no site called post\.example/;

const fails = async (fetched: Promise<unknown>): Promise<PageUnavailable> => {
  const error = await fetched.then(
    () => new Error("It was opened."),
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(PageUnavailable);
  return error as PageUnavailable;
};

test.each(LITERALS)("%s is not opened", async (link) => {
  await using server = await withServer((_, answer) => answer.end("secret"));
  // With the port of a server that is there, and with none: an unusual port alone would be refused too.
  for (const port of [`:${server.port}`, ""]) {
    const fetched = openTestFetcher({}).fetchPage(link.replaceAll(":PORT", port), "posted", null);
    expect(await fails(fetched)).toMatchObject({ retry: false, message: expect.stringMatching(REFUSED) });
  }
  expect(server.seen).toEqual([]);
});

const INSIDE = ["127.0.0.1", "::1", "10.1.2.3", "169.254.169.254", "::ffff:10.0.0.1", "fd12::1", "100.100.100.200"];
test.each(INSIDE)("a name that stands for %s is not opened", async (address) => {
  const fetcher = openTestFetcher({ names: { "post.example": [[address]] } });
  const error = await fails(fetcher.fetchPage("http://post.example/", "posted", null));
  expect(error.message).toMatch(/not on the public internet/);
});

test("a name that stands for a public and a private address is not opened", async () => {
  const fetcher = openTestFetcher({ names: { "post.example": [["93.184.215.14", "127.0.0.1"]] } });
  expect((await fails(fetcher.fetchPage("http://post.example/", "posted", null))).message).toMatch(/not on the public/);
});

test("a name that is public for the page and private where the page leads on is not opened", async () => {
  await using server = await withServer((request, answer) =>
    request.url === "/" ? answer.writeHead(302, { location: "http://inside.example/" }).end() : answer.end("secret"),
  );
  const fetcher = openTestFetcher({ allowed: [server.host], names: { "inside.example": [["127.0.0.1"]] } });
  expect((await fails(fetcher.fetchPage(`http://${server.host}/`, "posted", null))).message).toMatch(
    /not on the public/,
  );
  expect(server.seen).toEqual(["/"]);
});

/** Where a page leads on to. */
const LEADS = [
  "http://127.0.0.1:PORT/secret",
  "http://[::ffff:127.0.0.1]:PORT/secret",
  "http://169.254.169.254/latest/meta-data/iam/",
  "http://localhost:PORT/secret",
  "file:///etc/passwd",
  "ftp://post.example/",
  "data:text/html,Four died",
  "http://rowan:secret@post.example/",
  "http://post.example:22/",
  "http://[::1",
];
test.each(LEADS)("a page that leads on to %s ends there", async (location) => {
  await using inside = await withServer((_, answer) => answer.end("secret"));
  await using server = await withServer((_, answer) =>
    answer.writeHead(302, { location: location.replaceAll("PORT", String(inside.port)) }).end(),
  );
  const fetcher = openTestFetcher({ allowed: [server.host] });
  expect((await fails(fetcher.fetchPage(`http://${server.host}/`, "posted", null))).retry).toBe(false);
  expect(inside.seen).toEqual([]);
});

test("no word of a message, and no address, widens what may be opened", async () => {
  await using server = await withServer((_, answer) => answer.end("secret"));
  const fetcher = openTestFetcher({});
  for (const link of [`http://${server.host}/?allowed=${server.host}`, `http://${server.host}/#allowed`])
    await fails(fetcher.fetchPage(link, "posted", null));
  expect(server.seen).toEqual([]);
});
