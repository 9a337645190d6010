import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { expect, test } from "vitest";
import type { Story } from "../../src/claims/claim.ts";
import { readAgain, readLink } from "../../src/reading/read-link.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { withServer } from "./hostile-server.ts";
import { openTestFetcher } from "./test-fetcher.ts";

const pageOf = (toll: string): string =>
  `<article><h1>Silo falls at Sarn Quay</h1>${[
    `${toll} dockers were hurt when a grain silo fell on the quay at Sarn on Wednesday, the harbour master said.`,
    "The company that owns the silo said that the quay would stay closed until divers had looked at the wall below it.",
    "Neighbours had heard a crack at noon, and thought of the ferry, which has hit the quay twice in this year alone.",
  ]
    .map((line) => `<p>${line}</p>`)
    .join("")}</article>`;

const never = new AbortController().signal;
const take = async (input: Parameters<typeof parseStory>[0]): Promise<Story> => parseStory(input);

/** Reads a page, then again; what the server was told each time, and the two stories. */
async function readTwice(
  first: RequestListener,
  second: RequestListener,
): Promise<{ asked: readonly IncomingHttpHeaders[]; before: Story; after: Story }> {
  const asked: IncomingHttpHeaders[] = [];
  let turn = 0;
  await using server = await withServer((request, answer) => {
    if (request.url === "/robots.txt") return void answer.writeHead(404).end();
    asked.push(request.headers);
    (turn++ === 0 ? first : second)(request, answer);
  });
  const fetcher = openTestFetcher({ allowed: [server.host] });
  const before = await readLink(fetcher, `http://${server.host}/page`, take, null);
  return { asked, before, after: await readAgain(fetcher, before, take, never) };
}

const stamped =
  (toll: string, headers: Readonly<Record<string, string>>): RequestListener =>
  (_, answer) =>
    answer.writeHead(200, { "content-type": "text/html", ...headers }).end(pageOf(toll));
const unchanged: RequestListener = (_, answer) => answer.writeHead(304).end();
const DAY = "Wed, 04 Mar 2031 15:00:00 GMT";

test("a server is asked whether its page changed, and believed when it did not", async () => {
  const { asked, before, after } = await readTwice(stamped("Five", { etag: '"a1"', "last-modified": DAY }), unchanged);
  expect(asked[0]).not.toHaveProperty("if-none-match");
  expect(asked[1]).toMatchObject({ "if-none-match": '"a1"', "if-modified-since": DAY });
  expect(after).toEqual(before);
});

test("a page that changed is read, and stamped anew", async () => {
  const { after } = await readTwice(stamped("Five", { etag: '"a1"' }), stamped("Nine", { etag: 'W/"b2"' }));
  expect(after.text).toContain("Nine dockers");
  expect(after.address?.stamp).toEqual({ etag: 'W/"b2"', modified: null });
});

test.each([
  ["says nothing of versions", {}],
  ["has a mark long enough to tell readers apart", { etag: `"${"x".repeat(300)}"` }],
])("a server that %s is asked for the page", async (_, headers) => {
  const { asked, after } = await readTwice(stamped("Five", headers), stamped("Nine", headers));
  expect(asked[1]).not.toHaveProperty("if-none-match");
  expect(after.text).toContain("Nine dockers");
});

test("what one address said is told to no other that it leads to", async () => {
  const asked: IncomingHttpHeaders[] = [];
  await using other = await withServer((request, answer) => {
    asked.push(request.headers);
    stamped("Nine", {})(request, answer);
  });
  await using server = await withServer((request, answer) => {
    if (request.url === "/robots.txt") return void answer.writeHead(404).end();
    if (request.headers["if-none-match"] === undefined) return stamped("Five", { etag: '"a1"' })(request, answer);
    answer.writeHead(302, { location: `http://${other.host}/` }).end();
  });
  const fetcher = openTestFetcher({ allowed: [server.host, other.host] });
  const before = await readLink(fetcher, `http://${server.host}/page`, take, null);
  expect((await readAgain(fetcher, before, take, never)).text).toContain("Nine dockers");
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toHaveProperty("if-none-match");
});
