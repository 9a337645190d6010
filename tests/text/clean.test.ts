import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanLine, cleanText } from "../../src/text/clean.ts";

test.each([
  ["line ends of Windows and old Macs", "one\r\ntwo\rthree", "one\ntwo\nthree"],
  ["separators of lines and paragraphs", "one\u2028two\u2029three\u0085four", "one\ntwo\nthree\nfour"],
  ["no-break and other wide spaces", "12\u00a0people\u2003and\u3000one", "12 people and one"],
  ["runs of spaces, tabs, spaces at line ends", "one  two\t three \n four", "one two three\nfour"],
  ["zero-width characters and soft hyphens", "ca\u200bsu\u00adal\u2060ties\ufeff", "casualties"],
  ["bidirectional controls", "\u202eeno\u202c \u2066two\u2069", "eno two"],
  ["control characters", "be\u0007ll \u0000nul", "bell nul"],
  ["terminal colours and titles", "\u001b[31mred\u001b[0m \u001b]0;title\u0007done", "red done"],
  ["a terminal sequence that never ends", "\u001b]0;title\nnext", "next"],
  ["a terminal link", "\u001b]8;;http://a.example\u001b\\here\u001b]8;;\u001b\\", "here"],
  ["marks piled on a letter", `Za${"\u0300".repeat(40)}b`, `Za${"\u0300".repeat(4)}b`],
  ["tag characters that hide words", "open\u{e0041}\u{e0042}", "open"],
  ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
])("cleans %s", (_, raw, expected) => {
  expect(cleanText(raw)).toBe(expected);
});

test.each([
  ["quotation marks, dashes, apostrophes", "“It’s ‘ours’ – all of it — «yes»,” she said…"],
  ["accents and other alphabets", "Łódź, Ærø, Йорданка, القاهرة"],
  ["pictures", "Rescue at last 🚒"],
  ["line breaks", "one\n\ntwo"],
])("keeps %s", (_, text) => {
  expect(cleanText(text)).toBe(text);
});

test("a line has no line break", () => {
  expect(cleanLine(" one\n\n two\r\nthree ")).toBe("one two three");
});

describe("any text", () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must be gone
  const STEERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
  const text = fc.string({ unit: "binary", maxLength: 200 });

  test("is rid of whatever steers a terminal or hides words", () => {
    fc.assert(fc.property(text, (raw) => !STEERS.test(cleanText(raw))));
  });

  test("is clean once cleaned", () => {
    fc.assert(
      fc.property(text, (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
      }),
    );
  });
});
