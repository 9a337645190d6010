import fc from "fast-check";
import { expect, test } from "vitest";
import { createPassage } from "../../src/text/create-passage.ts";
import type { Passage } from "../../src/text/passage.ts";
import { contains, type Span, slice } from "../../src/text/span.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

/** Bits that make and break sentences, in any order. */
const bits = fc.constantFrom(
  ..."The mayor said|“It is over,”|he added.|Gov.|Mira K. Halloran|U.S.|5 p.m.|Jan. 3|3.5%|\n\n|\n|\r\n|“|”|‘|’|\"|'|…|!|?”".split(
    "|",
  ),
  ..."LODMOOR, Ruritania (Ostmark) —|workers’|’90s|didn’t|„|»|«|(|)| |\t|\u00a0|😀|é|--|: |; |\u2028|http://a.example/b?c=d".split(
    "|",
  ),
);
const texts = fc.oneof(
  fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.array(bits, { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

function expectInOrder(spans: readonly Span[], within: Span) {
  let from = within.start;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(from);
    expect(span.end).toBeGreaterThan(span.start);
    from = span.end;
  }
  expect(from).toBeLessThanOrEqual(within.end);
}

function expectSound(passage: Passage) {
  const all = { start: 0, end: passage.text.length };
  expectInOrder(passage.paragraphs, all);
  expectInOrder(passage.sentences, all);
  expectInOrder(passage.quotations, all);
  for (const sentence of passage.sentences) {
    expect(contains(passage.paragraphs[sentence.paragraph] as Span, sentence)).toBe(true);
    expectInOrder(sentence.tokens, sentence);
    for (const token of sentence.tokens) expect(slice(passage.text, token)).toBe(token.text);
  }
  const covered = passage.sentences.map((sentence) => slice(passage.text, sentence)).join("");
  expect(covered.replace(/\s/g, "")).toBe(passage.text.replace(/\s/g, ""));
}

test("any text: spans lie in the text, in order, without overlap, and miss no letter", () => {
  fc.assert(
    fc.property(texts, (text) => expectSound(createPassage(text, tagger))),
    { numRuns: 400 },
  );
});

test("an empty text has nothing in it", () => {
  expect(createPassage(" \n ", tagger)).toEqual({ text: " \n ", paragraphs: [], sentences: [], quotations: [] });
});

test("a sentence that goes on in lower case after a line break is one", () => {
  const text = "The bridge at\nthe harbour is closed.\nferries run.\n\nNobody was hurt.";
  expect(createPassage(text, tagger).sentences.map((span) => slice(text, span))).toEqual([
    "The bridge at\nthe harbour is closed.",
    "ferries run.",
    "Nobody was hurt.",
  ]);
});

test("a word too long to be one has no token, and its neighbours keep theirs", () => {
  const text = `Ferries run ${"x".repeat(500)} every hour.`;
  expect(createPassage(text, tagger).sentences[0]?.tokens.map((token) => token.text)).toEqual([
    "Ferries",
    "run",
    "every",
    "hour",
    ".",
  ]);
});
