import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumerals } from "../../src/text/numerals.ts";
import { slice } from "../../src/text/span.ts";

const read = (text: string) => findNumerals(text).map((found) => [slice(text, found), found.value, found.kind]);
const cardinals = (text: string) =>
  read(text).flatMap(([words, value, kind]) => (kind === "cardinal" ? [[words, value]] : []));

describe("numbers as printed", () => {
  test.each<[text: string, words: string, value: number]>([
    ["8 boats", "8", 8],
    ["1,500 boats", "1,500", 1500],
    ["2,301,477 votes", "2,301,477", 2_301_477],
    ["1000 boats", "1000", 1000],
    ["6.0 on the scale", "6.0", 6],
    ["1.5 million people", "1.5 million", 1_500_000],
    ["65.4 billion crowns", "65.4 billion", 65_400_000_000],
    ["a 12k crowd", "12k", 12_000],
    ["£3.2m", "3.2m", 3_200_000],
    ["$2bn", "2bn", 2e9],
    ["$4B", "4B", 4e9],
    ["$5million", "5million", 5e6],
    ["3m people", "3m", 3_000_000],
    ["a wall 3m high", "3", 3],
    ["one boat", "one", 1],
    ["twenty-three boats", "twenty-three", 23],
    ["twenty three boats", "twenty three", 23],
    ["two hundred and five boats", "two hundred and five", 205],
    ["one thousand two hundred boats", "one thousand two hundred", 1200],
    ["twelve hundred boats", "twelve hundred", 1200],
    ["a hundred boats", "a hundred", 100],
    ["a dozen boats", "a dozen", 12],
    ["two dozen boats", "two dozen", 24],
    ["half a dozen boats", "half a dozen", 6],
    ["half a million people", "half a million", 500_000],
    ["a quarter of a million people", "a quarter of a million", 250_000],
    ["two and a half million people", "two and a half million", 2_500_000],
    ["a million and a half people", "a million and a half", 1_500_000],
    ["Seven boats", "Seven", 7],
    ["magnitude-6.1", "6.1", 6.1],
  ])("%s", (text, words, value) => {
    expect(cardinals(text)).toEqual([[words, value]]);
  });

  test("two numbers side by side stay two", () => {
    expect(cardinals("one and eight, 20-25, three twenty")).toEqual([
      ["one", 1],
      ["eight", 8],
      ["20", 20],
      ["25", 25],
      ["three", 3],
      ["twenty", 20],
    ]);
  });
});

describe("no cardinal numbers", () => {
  test.each([
    "the first",
    "the 7th",
    "her twenty-third",
    "a third",
    "two-thirds of it",
    "T-72 tanks",
    "COVID-19",
    "at 10:30",
    "3/4",
    "v1.5.2",
    "a boat",
    "an island",
    "someone",
    "#12",
  ])("%s", (text) => {
    expect(cardinals(text)).toEqual([]);
  });
});

test.each<[text: string, step: number]>([
  ["230,000", 10_000],
  ["227,900", 100],
  ["1.5 million", 100_000],
  ["20 million", 1_000_000],
  ["120", 1],
  ["6.0", 0.1],
  ["8.65", 0.01],
])("the last digit of %s that counts stands for %d", (text, step) => {
  expect(findNumerals(text)[0]?.step).toBeCloseTo(step);
});

test("numerals lie in the text, in order, and never overlap", () => {
  const words = fc.constantFrom(
    "one",
    "two",
    "hundred",
    "million",
    "and",
    "a",
    "half",
    "dozen",
    "third",
    "1,500",
    "6.1",
    "12",
    "bn",
    "-",
    "of",
    "$",
    "7th",
    ",",
    ".",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((list) => list.join(" ")),
      ),
      (text) => {
        let last = 0;
        for (const { start, end, value } of findNumerals(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      },
    ),
  );
});
