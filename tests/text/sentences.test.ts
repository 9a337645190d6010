import { expect, test } from "vitest";
import { findParagraphs } from "../../src/text/find-paragraphs.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { slice } from "../../src/text/span.ts";

/** `sentences` joined by single spaces must come apart again just so. */
function check(...sentences: readonly string[]) {
  const text = sentences.join(" ");
  const found = findParagraphs(text).flatMap((paragraph) => splitSentences(text, paragraph));
  expect(found.map((span) => slice(text, span))).toEqual(sentences);
}

test.each([
  ["titles", "Gov. Halloran met Dr. Ivo Brandt.", "They spoke for an hour."],
  ["initials", "J.T. Vance and Mira K. Halloran signed it.", "Nobody objected."],
  ["a single letter that is no initial", "The council chose plan B.", "Residents had asked for plan A."],
  ["months", "The ferry sank on Jan. 3 off Lodmoor.", "It was raised in Sept. of that year."],
  ["a country within a sentence", "The U.S. Coast Guard sent two boats.", "They found nothing."],
  ["a country at the end", "He returned to the U.S.", "The trial goes on."],
  ["a time within a sentence", "Polls close at 8 p.m. Tuesday in most places.", "Results are due later."],
  ["a time at the end", "Polls close at 8 p.m.", "Results are due later."],
  ["decimals", "Turnout rose by 3.5 percent.", "Prices fell 0.2 points."],
  ["companies", "Brandt & Sons Inc. denied it.", "Shares in Ostmark Co. fell."],
  ["a quotation of two sentences", "“It is over.", "We go home,” she said.", "Then she left."],
  ["a full stop inside the marks", "He called it “a shame.”", "Nobody answered."],
  ["a full stop inside straight marks", 'He called it "a shame."', '"Not again," she said.'],
  ["a question before the cue", "“Who pays?” he asked.", "Nobody knew."],
  ["a question before a named speaker", "“Who pays?” Halloran asked.", "Nobody knew."],
  ["an ellipsis that goes on", "“We … will see,” he said.", "It rained."],
  ["an ellipsis that ends", "“We will see…”", "It rained."],
  ["brackets", "(She declined to give a figure.)", "The ministry did not call back."],
  ["a dateline", "LODMOOR, Ruritania (Ostmark) —", "The bridge was closed on Monday."],
  ["a dateline with a date", "LODMOOR, Nov. 3 (Ostmark) -", "The bridge was closed on Monday."],
  ["no dateline", "NATO – as ever – was late.", "Nobody minded."],
  ["a number", "It is No. 5 on the list.", "No. 6 is empty."],
])("%s", (_name, ...sentences) => check(...sentences));

test("a line break ends a sentence without a full stop", () => {
  const text = "Bridge closed at Lodmoor\nDivers found cracks on Monday";
  expect(findParagraphs(text)).toHaveLength(2);
});

test("a list without full stops is cut at spaces into stretches, and nothing of it is lost", () => {
  const text = Array.from({ length: 900 }, (_, at) => `lot ${at + 1} of the estate`).join(", ");
  const parts = splitSentences(text, { start: 0, end: text.length });
  expect(parts.length).toBeGreaterThan(5);
  expect(Math.max(...parts.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2_000);
  expect(parts.map((part) => slice(text, part)).join(" ")).toBe(text);
});
