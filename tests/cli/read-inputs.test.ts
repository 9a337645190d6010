import { expect, test } from "vitest";
import { readInputs } from "../../src/cli/read-inputs.ts";
import { withServer } from "../reading/hostile-server.ts";
import { openTestFetcher } from "../reading/test-fetcher.ts";

async function* nothing() {}

const PAGE = `<nav><a href="/">Front page</a></nav><article><h1>Silo falls at Sarn Quay</h1>${[
  "Five dockers were hurt when a grain silo fell on the quay at Sarn on Wednesday, the harbour master said.",
  "The company that owns the silo said that the quay would stay closed until divers had looked at the wall below it.",
  "Neighbours had heard a crack at noon, and thought of the ferry, which has hit the quay twice in this year alone.",
]
  .map((line) => `<p>${line}</p>`)
  .join("")}</article>`;

test("links are read as in chat: wrappings come off, and those that lead nowhere are said to", async () => {
  await using server = await withServer((_, answer) => answer.setHeader("content-type", "text/html").end(PAGE));
  const page = `http://${server.host}/silo`;
  const wrapped = `https://eu.safelinks.protection.outlook.com/?url=${encodeURIComponent(page)}`;
  const hidden = "https://news.google.com/rss/articles/CBMiabc";
  const fetcher = openTestFetcher({ allowed: [server.host] });
  const { stories, failures, leftOut } = await readInputs([wrapped, hidden], null, nothing(), fetcher);
  expect(stories).toMatchObject([{ problem: null, url: page, address: { posted: wrapped } }]);
  expect(leftOut.get(stories[0]?.id ?? "")).toContainEqual({
    text: "Front page",
    because: "menu or frame of the site",
  });
  expect(failures).toEqual([expect.stringMatching(/^https:\/\/news\.google\.com.*That is a link of Google News/)]);
});
