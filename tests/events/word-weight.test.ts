import { describe, expect, test } from "vitest";
import { commonness, wordWeight } from "../../src/events/word-weight.ts";
import { renderCommonWords } from "./count-common-words.ts";

describe("what a word tells", () => {
  test.each([
    ["a word in no list", "keld", 1, 1],
    ["a rare word", "earthquake", 0.6, 0.7],
    ["a word of everyday", "say", 0, 0.1],
    ["a word of the trade", "spokesman", 0, 0.1],
    ["a country, or its people's name", "norwegian", 0.3, 0.3],
    ["a word of many names", "university", 0.3, 0.3],
  ])("%s: %s", (_, word, low, high) => {
    expect(wordWeight(word)).toBeGreaterThanOrEqual(low);
    expect(wordWeight(word)).toBeLessThanOrEqual(high);
  });

  test("more common words have higher levels", () => {
    expect(["keld", "quake", "earthquake", "fire", "say"].map(commonness)).toEqual([0, 2, 4, 7, 11]);
  });
});

test("the list of common words adds up a word's senses and leaves out rare words and names of several words", () => {
  const index = [
    "fire%1:04:00:: 1 1 6",
    "fire%2:30:00:: 2 1 3",
    "keld%1:17:00:: 3 1 1",
    "fire_brigade%1:14:00:: 4 1 9",
  ];
  const list = renderCommonWords(index.join("\n"));
  expect(list.slice(list.indexOf("= ["))).toBe("= [\n  [\n    3,\n    `\n    fire\n    `,\n  ],\n];\n");
});
