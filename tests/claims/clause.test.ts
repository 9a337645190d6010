import { describe, expect, test } from "vitest";
import { splitClauses } from "../../src/claims/clause.ts";
import { createPassage } from "../../src/text/create-passage.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

function parts(text: string): readonly string[] {
  const [sentence] = createPassage(text, tagger).sentences;
  if (!sentence) throw new Error(`no sentence in ${text}`);
  return splitClauses(sentence, sentence).map(({ start, end }) => text.slice(start, end).replace(/\.$/, ""));
}

describe("clauses that stand by themselves are told apart", () => {
  test.each([
    ["The port was shut and that two boats were burnt.", ["The port was shut", "two boats were burnt"]],
    ["The port was shut, but the ferries ran.", ["The port was shut", "the ferries ran"]],
    ["The mayor left; the guards stayed.", ["The mayor left", "the guards stayed"]],
    ["Troops took the hill, which overlooks the road.", ["Troops took the hill", "overlooks the road"]],
  ])("%j", (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe("clauses that lean on each other stay together", () => {
  test.each([
    "They crossed the river and burnt two boats.",
    "The mayor and the governor left.",
    "Bread, milk and eggs were sold out.",
  ])("%j", (text) => {
    expect(parts(text)).toEqual([text.replace(/\.$/, "")]);
  });
});
