import { describe, expect, test } from "vitest";
import { createTagger } from "../../src/text/tagger.ts";
import { createSpotter, stretchOf } from "../../src/text/word-index.ts";

const tagger = createTagger();

/** The words of a sentence that a spotter points at. */
const spot = (words: readonly string[], sentence: string): readonly string[] => {
  const tokens = tagger(sentence);
  return createSpotter(words)(tokens).map((at) => tokens[at]?.text ?? "");
};

describe("a spotter finds its words", () => {
  test.each([
    ["as printed, whatever the case", ["bridge"], "Bridge after bridge fell.", ["Bridge", "bridge"]],
    ["by their lemma", ["fall"], "Two bridges fell.", ["fell"]],
    ["once, where the word and its lemma are both asked for", ["fell", "fall"], "It fell.", ["fell"]],
    ["within a hyphened word", ["elect"], "The vice-president-elect left.", ["vice-president-elect"]],
    ["nowhere", ["toll"], "Two bridges fell.", []],
  ])("%s", (_, words, sentence, expected) => {
    expect(spot(words, sentence)).toEqual(expected);
  });

  test("in a stretch, counted from its first token", () => {
    const tokens = tagger("The bridge fell before the other bridge did.");
    const bridges = createSpotter(["bridge"]);
    expect(bridges(stretchOf(tokens, 3, tokens.length))).toEqual([3]);
    expect(bridges(stretchOf(tokens, 2, 5))).toEqual([]);
    expect(createSpotter(["did"])(stretchOf(tokens, 2, tokens.length))).toEqual([5]);
  });

  test("in tokens that another spotter has been over before it was made", () => {
    const tokens = tagger("The tunnel was flooded.");
    expect(createSpotter(["tunnel"])(tokens)).toEqual([1]);
    expect(createSpotter(["tunnel", "flood"])(tokens)).toEqual([1, 3]);
  });
});
