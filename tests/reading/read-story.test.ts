import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Story } from "../../src/claims/claim.ts";
import { parseStory, type StoryInput } from "../../src/reading/read-story.ts";

const parse = (content: string | Uint8Array, input: Partial<StoryInput> = {}): Story =>
  parseStory({ content, contentType: null, file: null, url: null, hints: {}, ...input });

const BODY = [
  "SARN, Northmark – Four people died when a ferry ran aground off the coast on Tuesday, the harbour master said.",
  "Rescuers brought nineteen passengers ashore before dark, and two more were still being looked for at midnight.",
  "“We heard a long scraping sound, and then all the lights went out,” said Ida Perrow, who was on deck.",
  "The company that owns the ferry said that it would answer questions once the captain had been heard.",
];
const PASTE = `The Harbour Post

Ferry runs aground off Sarn, four dead | Coast

By Mara Lind
Tuesday 4 March 2031, 22:10 GMT

Two people are still missing as owners keep silent on the cause

${BODY.slice(0, 2).join("\n\n")}
Photo: Lena Holm/Coast Pictures

Lighthouse for sale

${BODY.slice(2).join("\n\n")}

Leave a Reply
Your e-mail address will not be published.`;

test("a pasted article: headline, byline, date, and the paragraphs without what the site printed among them", () => {
  const { id: _, ...story } = parse(PASTE);
  expect(story).toEqual({
    file: null,
    url: null,
    title: "Ferry runs aground off Sarn, four dead",
    outlet: null,
    byline: "Mara Lind",
    published: "2031-03-04T22:10:00.000Z",
    foundIn: { title: "visible text", byline: "visible text", published: "visible text" },
    text: ["Two people are still missing as owners keep silent on the cause", ...BODY].join("\n\n"),
    problem: null,
  });
});

test("what is known from outside goes before what the text says, and says so", () => {
  const hints = {
    title: "Four dead in Sarn",
    outlet: "Harbour Post",
    published: "5 March 2031",
    url: "https://post.example/1",
  };
  const story = parse(`Four dead in Sarn\n\n${BODY.join("\n\n")}`, { hints });
  expect(story).toMatchObject({ ...hints, published: "2031-03-05T00:00:00.000Z", text: BODY.join("\n\n") });
  expect(story.foundIn).toEqual({ title: "poster", outlet: "poster", published: "poster" });
});

test.each([
  ["no headline", BODY.join("\n\n"), null],
  [
    "a headline that asks",
    `Why did the Sarn ferry run aground?\n\n${BODY.join("\n\n")}`,
    "Why did the Sarn ferry run aground?",
  ],
  [
    "a headline with a full stop",
    `Ferry Runs Aground Off Sarn.\n\n${BODY.join("\n\n")}`,
    "Ferry Runs Aground Off Sarn",
  ],
  ["one sentence is a story without a title", "Four people died off Sarn", null],
])("%s", (_, text, title) => {
  expect(parse(text).title).toBe(title);
});

test("nothing is invented", () => {
  expect(parse(BODY.join("\n\n"))).toMatchObject({
    title: null,
    outlet: null,
    byline: null,
    published: null,
    url: null,
  });
});

test("the same input gives the same id, another text or address another", () => {
  const ids = [
    parse(PASTE),
    parse(PASTE),
    parse(PASTE.replace("Four people", "Five people")),
    parse(PASTE, { url: "https://a.example/" }),
  ];
  const [first, again, longer, elsewhere] = ids.map((story) => story.id);
  expect(again).toBe(first);
  expect(new Set([first, longer, elsewhere]).size).toBe(3);
});

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<nav><a href="/">Home</a> <a href="/coast">Coast</a></nav><article><h1>Ferry runs aground</h1>
<figure><img src="f.jpg"><figcaption>The ferry at low tide</figcaption></figure>
${BODY.map((text) => `<p>${text}</p>`).join("")}</article><footer><p>All rights reserved</p></footer>`;
const DATA = JSON.stringify({
  "@graph": [
    { "@type": "WebSite", name: "Post" },
    {
      "@type": ["NewsArticle"],
      headline: "Ferry runs aground off Sarn",
      datePublished: "2031-03-04T22:10:00+01:00",
      author: [{ name: "Mara Lind" }, "Tom Oake", { name: "https://post.example/oake" }],
      publisher: { name: "The Harbour Post" },
    },
  ],
});

describe("a page", () => {
  const html = { contentType: "text/html; charset=utf-8" };

  test("gives its article, and what it says about itself for machines", () => {
    const story = parse(page(`<script type="application/ld+json">${DATA}</script>`, ARTICLE), html);
    expect(story).toMatchObject({
      title: "Ferry runs aground off Sarn",
      outlet: "The Harbour Post",
      byline: "Mara Lind, Tom Oake",
      published: "2031-03-04T22:10:00.000+01:00",
      problem: null,
    });
    expect(story.text).toBe(BODY.join("\n\n"));
  });

  test("without JSON-LD speaks through its meta elements", () => {
    const head = `<script type="application/ld+json">{broken</script><meta property="og:title" content="Ferry aground">
      <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2031-03-04">`;
    expect(parse(page(head, ARTICLE), html)).toMatchObject({
      title: "Ferry aground",
      outlet: "Harbour Post",
      published: "2031-03-04T00:00:00.000Z",
    });
  });

  test("is known by its name, its type or its first tag", () => {
    const source = page("", ARTICLE);
    const types = ["application/xhtml+xml", "application/xml", "text/xml; charset=utf-8", "application/octet-stream"];
    const stories = [parse(source, html), parse(source, { file: "a.html" }), parse(source)];
    for (const contentType of types) stories.push(parse(source, { contentType }));
    expect(stories.map((story) => story.text)).toEqual(Array(7).fill(BODY.join("\n\n")));
  });

  test("that somebody sends as plain text is plain text", () => {
    const story = parse("<p>Four people died off Sarn.", { contentType: "text/plain" });
    expect(story.text).toBe("<p>Four people died off Sarn.");
  });

  test("is read in its own encoding", () => {
    const source = page(
      '<meta charset="windows-1252">',
      ARTICLE.replaceAll("“", "\u0093").replaceAll("”", "\u0094").replaceAll("–", "\u0096"),
    );
    expect(parse(Buffer.from(source, "latin1")).text).toBe(BODY.join("\n\n"));
  });

  const short =
    "<p>Four people died when a ferry ran aground off the coast of Sarn, the harbour master said on Tuesday.</p>";
  test.each([
    [
      "paywall",
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>`,
        `<article>${short}</article>`,
      ),
    ],
    [
      "paywall",
      page(
        "",
        `<article>${short}<p>Subscribe to continue reading this story and all the others of the Harbour Post.</p></article>`,
      ),
    ],
    ["bot check", page("<title>Just a moment...</title>", "<p>Checking your browser before you reach the page.</p>")],
    [
      "consent wall",
      page("<title>Before you continue</title>", "<p>We and 900 partners would like to know you better.</p>"),
    ],
    [
      "not an article",
      page(
        "<title>Harbour Post</title>",
        '<ul><li><a href="/1">Ferry</a></li><li><a href="/2">Lighthouse</a></li></ul>',
      ),
    ],
    ["not an article", "<html>"],
  ])("that cannot be used: %s", (problem, source) => {
    expect(parse(source, html).problem).toBe(problem);
  });
});

const FRENCH =
  "Le maire de la ville a déclaré mardi que trois personnes ont été blessées dans l’effondrement du vieux pont, selon les secours.";
const UKRAINIAN = "Мер міста сказав у вівторок, що троє людей постраждали під час обвалу старого мосту.";

test.each([
  ["nothing", "", "empty"],
  ["blanks", " \n\t\r\n ", "empty"],
  ["invisible characters", "\u200b\u200e\ufeff", "empty"],
  ["a book", `${BODY[0]}\n`.repeat(30_000), "too long"],
  ["French", FRENCH, "not English"],
  ["Ukrainian", UKRAINIAN, "not English"],
  ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ"), "not text"],
  ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), "not text"],
  ["bytes", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)), "not text"],
  ["furniture alone", "Share\n\nSubscribe\n\nRead more", "not an article"],
] as const)("%s is a story with a problem", (_, content, problem) => {
  expect(parse(content as string | Uint8Array).problem).toBe(problem);
});

test("a text that cannot be used is kept all the same", () => {
  expect(parse(FRENCH).text).toBe(FRENCH);
});

test.each([
  ["UTF-8 with a mark", Buffer.from(`\ufeff${BODY.join("\n")}`)],
  ["UTF-16", Buffer.from(`\ufeff${BODY.join("\n")}`, "utf16le")],
])("%s is read", (_, bytes) => {
  expect(parse(bytes).text).toBe(BODY.join("\n\n"));
});

test("3 MB of text and 200,000 nested elements are answered soon", () => {
  const started = performance.now();
  expect(parse("word ".repeat(600_000)).problem).toBe("too long");
  expect(parse(`<html>${"<div>".repeat(200_000)}Four people died.`).problem).toBe("took too long");
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe("any input", () => {
  test("text is read without a fault, and what is read stands in it", () => {
    const word = fc.oneof(
      fc.constantFrom("\n", "\n\n", "By Mara Lind", "said.", "Tags", "<p>", "“", "12"),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    const fold = (text: string) => text.replace(/\s+/g, " ").trim();
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const raw = words.join(" ");
        const clean = fold(raw.replace(/[\p{Cc}\p{Cf}]/gu, (one) => (/\s|\u0085/.test(one) ? " " : "")));
        for (const paragraph of parse(raw, { contentType: "text/plain" }).text.split("\n\n"))
          expect(clean).toContain(fold(paragraph));
      }),
    );
  });

  test("bytes are read without a fault, as a text and as a page", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(null, "text/html", "text/html; charset=nonsense"),
        (bytes, contentType) => {
          expect(typeof parse(bytes, { contentType }).text).toBe("string");
        },
      ),
    );
  });
});
