import { setInterval } from "node:timers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createReader } from "../../jobs/create-reader.ts";
import type { Story } from "../../src/claims/claim.ts";
import { createReadingPool, type ReadingPool } from "../../src/reading/create-reading-pool.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { withServer } from "./hostile-server.ts";
import { makePdf } from "./make-pdf.ts";
import { openTestFetcher } from "./test-fetcher.ts";

// From the link to the story: fetched from a server, taken apart on a thread, as the bot does it.

const DEADLINE = 12_000;
/** Megabytes of a thread's own memory. */
const MEMORY = 320;
const LINES = [
  "Five dockers were hurt when a grain silo fell on the quay at Sarn on Wednesday, the harbour master said.",
  "The company that owns the silo said that the quay would stay closed until divers had looked at the wall below it.",
  "Neighbours had heard a crack at noon, and thought of the ferry, which has hit the quay twice in this year alone.",
];
const ARTICLE = `<article><h1>Silo falls at Sarn Quay</h1>${LINES.map((line) => `<p>${line}</p>`).join("")}</article>`;
const data = (json: string): string => `<script type="application/ld+json">${json}</script>`;
const many = (piece: string, times: number): string => piece.repeat(times);

let pool: ReadingPool;
beforeAll(() => {
  pool = createReadingPool({ workers: 2, deadline: DEADLINE, memory: MEMORY });
});
afterAll(() => pool.close());

async function readPage(body: string | Uint8Array, headers: Readonly<Record<string, string>>): Promise<Story> {
  await using server = await withServer((_, answer) => answer.writeHead(200, headers).end(body));
  const reader = createReader(createTagger(), openTestFetcher({ allowed: [server.host], deadline: 30_000 }), pool.read);
  const never = new AbortController().signal;
  return await reader.readStory(
    { kind: "link", url: `http://${server.host}/page` },
    async () => new Uint8Array(),
    never,
  );
}

const HTML = { "content-type": "text/html; charset=utf-8" };

/** What it ends in: null, the article is read; of several, any. */
const pages: readonly (readonly [name: string, body: string | Uint8Array, problems: readonly (string | null)[]])[] = [
  ["a hundred thousand elements", many("<i>a</i>", 100_000) + ARTICLE, ["took too long"]],
  ["as many elements as are read", many("<p>So she said.</p>", 29_000) + ARTICLE, [null, "took too long"]],
  ["elements twenty thousand deep", many("<div>", 20_000) + ARTICLE, [null]],
  ["columns of elements", many(`${many("<div>", 90)}x${many("</div>", 90)}`, 300) + ARTICLE, ["took too long"]],
  ["letters that never close", many("<b><i><u>", 5_000) + ARTICLE, [null]],
  ["tables in tables", many("<table><tr><td>", 3_000) + ARTICLE, [null]],
  ["four million letters in a row", `<p>${many("a", 4_000_000)}</p>${ARTICLE}`, ["too long"]],
  ["a million commas", `<p>${many("a, ", 1_000_000)}</p>${ARTICLE}`, ["too long"]],
  ["four million blanks", `<p>${many(" ", 4_000_000)}</p>${ARTICLE}`, [null]],
  ["a title without an end", `<title>${many("a | ", 500_000)}</title>${ARTICLE}`, [null]],
  ["attributes without an end", `<p ${many("a=b ", 500_000)}>x</p>${ARTICLE}`, [null]],
  ["a class of a megabyte", `<p class="${many("ad-Slot_", 130_000)}">x</p>${ARTICLE}`, [null]],
  ["forty thousand comments", many("<!-- x -->", 40_000) + ARTICLE, [null]],
  ["entities alone", `${many("&#x1F600;", 60_000)}${ARTICLE}`, [null, "not an article"]],
  ["data that is cut off", data(`{"@type":"NewsArticle","headline":"Silo`) + ARTICLE, [null]],
  ["data of brackets alone", data(many("[", 500_000)) + ARTICLE, [null]],
  ["data nested in data", data(`${many('{"@graph":[', 5_000)}1`) + ARTICLE, [null]],
  ["data of commas to be mended", data(`{"@type":"NewsArticle","headline":"${many(",}", 400_000)}`) + ARTICLE, [null]],
  [
    "data of forty thousand articles",
    data(JSON.stringify(Array.from({ length: 40_000 }, (_, at) => ({ "@type": "NewsArticle", headline: `S${at}` })))) +
      ARTICLE,
    [null],
  ],
  [
    "data with a prototype",
    data('{"__proto__":{"@type":"NewsArticle"},"constructor":1,"@graph":{"__proto__":[]}}') + ARTICLE,
    [null],
  ],
  [
    "data whose values are of other kinds",
    data(
      '{"@type":["NewsArticle",7,{}],"headline":[[["x"]]],"author":[{"name":{"name":[]}},null,true],"datePublished":{"a":1},"wordCount":"many","isAccessibleForFree":[],"publisher":3}',
    ) + ARTICLE,
    [null],
  ],
  [
    "dates that are none",
    `<meta property="article:published_time" content="${many("9", 50_000)}">${data(`{"@type":"NewsArticle","datePublished":"${many("2031-", 20_000)}"}`)}${ARTICLE}`,
    [null],
  ],
  [
    "a base that leads elsewhere",
    `<base href="file:///etc/"><link rel="canonical" href="http://169.254.169.254/">${ARTICLE}`,
    [null],
  ],
  ["marks that turn letters around", ARTICLE.replace("Five", "\u202eFive\u202c\u200b\ufeff"), [null]],
  ["zeros between its letters", ARTICLE.replaceAll(" ", " \u0000"), [null, "not an article", "not text"]],
  ["nothing", "", ["empty"]],
  ["nothing but a doctype", "<!doctype html>", ["not an article"]],
  [
    "bytes of chance",
    Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
    ["not text", "not an article", "not English"],
  ],
  ["a picture that says it is a page", Buffer.from("\u0089PNG\r\n\u001a\n0000", "latin1"), ["not text"]],
  ["an archive that says it is a page", Buffer.from("PK\u0003\u0004 silo.docx", "latin1"), ["not text"]],
  ["a PDF that says it is a page", makePdf([[...LINES]]), [null]],
  ["a PDF of nothing", Buffer.from("%PDF-1.7\n%%EOF"), ["not text"]],
];

describe("a page of", () => {
  test.each(pages)("%s", { timeout: 60_000 }, async (_, body, problems) => {
    const before = process.memoryUsage().rss;
    let height = before;
    const watching = setInterval(() => {
      height = Math.max(height, process.memoryUsage().rss);
    }, 20);
    const story = await readPage(body, HTML);
    clearInterval(watching);
    expect(problems).toContain(story.problem);
    if (story.problem === null) expect(story.text).toContain("Neighbours had heard a crack at noon");
    // Two threads with what belongs to them, and the page itself in several forms.
    expect(height - before).toBeLessThan(2 * MEMORY * 1_000_000 + 200_000_000);
  });
});

const SILO = "Пять докеров пострадали, когда на причале упал элеватор, сообщил капитан порта. ".repeat(12);
const encode = (label: string, text: string): Uint8Array => {
  // The encodings are small: each byte says which letter it is.
  const letters = Array.from({ length: 256 }, (_, byte) => new TextDecoder(label).decode(Uint8Array.of(byte)));
  return Uint8Array.from(text, (letter) => Math.max(0, letters.indexOf(letter)));
};
const russian = (head = ""): string =>
  `<html><head>${head}</head><body><article><h1>Элеватор</h1><p>${SILO}</p></article></body></html>`;

describe("a page's letters are right by", () => {
  test.each([
    ["the header", encode("windows-1251", russian()), "text/html; charset=windows-1251"],
    ["the header, in its own spelling", encode("windows-1251", russian()), 'text/html;charset="CP1251"'],
    ["the page's word", encode("windows-1251", russian('<meta charset="windows-1251">')), "text/html"],
    [
      "the page's older word",
      encode("koi8-r", russian('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">')),
      "text/html",
    ],
    [
      "the header against the page's word",
      encode("koi8-r", russian('<meta charset="windows-1251">')),
      "text/html; charset=koi8-r",
    ],
    ["the mark against the header", Buffer.from(`\ufeff${russian()}`), "text/html; charset=koi8-r"],
    ["a mark of two bytes", Buffer.from(`\ufeff${russian()}`, "utf16le"), "text/html"],
    ["themselves, where nothing else says it", Buffer.from(russian()), "text/html"],
    ["themselves, where the header names nothing known", Buffer.from(russian()), "text/html; charset=utf8mb4"],
  ])("%s", async (_, bytes, contentType) => {
    const story = await readPage(bytes, { "content-type": contentType });
    expect(story.title).toBe("Элеватор");
    expect(story.text).toBe(SILO.trim());
  });
});

test("a text is read and its claims are found while pages hold the threads", { timeout: 60_000 }, async () => {
  const held = Promise.all([1, 2, 3].map(() => readPage(many("<p>So she said.</p>", 4_000) + ARTICLE, HTML)));
  let pagesRead = false;
  void held.then(() => {
    pagesRead = true;
  });
  const reader = createReader(createTagger(), openTestFetcher({}), pool.read);
  const text = LINES.join("\n\n");
  const story = await reader.readStory(
    { kind: "text", text },
    async () => new Uint8Array(),
    new AbortController().signal,
  );
  expect(reader.findClaims(story).length).toBeGreaterThan(0);
  expect(pagesRead).toBe(false);
  await held;
});
