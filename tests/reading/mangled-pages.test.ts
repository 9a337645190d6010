import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/reading/decode-text.ts";
import { parsePage } from "../../src/reading/parse-page.ts";
import { parseStory } from "../../src/reading/read-story.ts";

const FOLDER = new URL("pages/", import.meta.url);
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".html"))
  .map((name) => decodeText(readFileSync(new URL(name, FOLDER)), null) ?? "");

const TAGS =
  "<div> </div> <p> </p> <table> <td> </table> <ul><li> <!-- --> <b> </i> <svg> </svg> <br> <article> </main> <h1> </h1> <blockquote> & &amp; &#0; &#x110000; < > <p style='display:none'> <a href=#> </a> <template> </template> \u0000 <![CDATA[ <? ".split(
    " ",
  );

/** A page of the corpus with tags thrown into it, parts taken out and its end cut off. */
const mangled = fc
  .record({
    source: fc.constantFrom(...sources),
    tags: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...TAGS)), { maxLength: 25 }),
    cut: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400)),
    end: fc.double({ min: 0.3, max: 1, noNaN: true }),
  })
  .map(({ source, tags, cut: [from, length], end }) => {
    let html = source;
    for (const [at, tag] of tags) {
      const place = Math.floor(at * html.length);
      html = html.slice(0, place) + tag + html.slice(place);
    }
    const start = Math.floor(from * html.length);
    html = html.slice(0, start) + html.slice(start + length);
    return html.slice(0, Math.ceil(end * html.length));
  });

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

test("a mangled page is read without a fault, and every word that is read stands in it", () => {
  fc.assert(
    fc.property(mangled, (html) => {
      const { paragraphs } = parsePage(html, null);
      // Tags may fall into words: then their parts are read as one.
      const flat = html.replace(/&#?\w+;?|<[^>]*>?|\s+/g, "");
      for (const word of paragraphs.flatMap(wordsOf))
        expect(html.includes(word) || flat.includes(word), word).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("no page shows what its scripts, styles and forms hold", () => {
  const hidden =
    "<script>var hiddenWord = 1;</script><style>.hiddenWord{}</style><textarea>hiddenWord</textarea><template><p>hiddenWord</p></template>";
  for (const source of sources) {
    const html = source.replace(/<\/p>/g, `</p>${hidden}`);
    expect(parsePage(html, null).paragraphs.join("\n")).not.toContain("hiddenWord");
  }
});

const PAGE = `<article><h1>Ferry runs aground</h1>${"<p>Four people died when a ferry ran aground off the coast on Tuesday, the harbour master said.</p>".repeat(4)}</article>`;

test.each([
  ["elements within elements", "<div>".repeat(20_000), null],
  ["unclosed letters", "<b><i>".repeat(5_000), null],
  ["tables in tables", "<table><tr><td>".repeat(3_000), null],
  ["data without an end", `<script type="application/ld+json">${"[".repeat(200_000)}</script>`, null],
  ["attributes without an end", `<p ${"a=b ".repeat(50_000)}>`, null],
  ["a hundred thousand elements", "<i>a</i>".repeat(100_000), "took too long"],
  ["a million signs that begin a tag", "<".repeat(1_000_000), "took too long"],
  ["half a million entities", "&amp;".repeat(500_000), "took too long"],
])("a page of %s is answered", (_, before, problem) => {
  const story = parseStory({
    content: `<html>${before}${PAGE}`,
    contentType: "text/html",
    file: null,
    url: null,
    hints: {},
  });
  expect(story.problem).toBe(problem);
  if (problem === null) expect(story.text).toContain("Four people died when a ferry ran aground");
});
