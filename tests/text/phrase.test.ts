import { describe, expect, test } from "vitest";
import { createPhraseFinder } from "../../src/text/phrase.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

/** The words that a phrase finds in a sentence; null when it does not stand there. */
function find(phrase: string, sentence: string): string | null {
  const tokens = tagger(sentence);
  const match = createPhraseFinder([phrase])(tokens);
  const [first, last] = [tokens[match?.from ?? -1], tokens[(match?.to ?? 0) - 1]];
  return first && last ? sentence.slice(first.start, last.end) : null;
}

describe("a phrase finds its words", () => {
  test.each([
    ["drive|push *2 back", "The men were driven slowly back.", "driven slowly back"],
    ["drive|push *2 back", "They pushed back all of them.", "pushed back"],
    ["under the? wing of", "It works under wing of the ministry.", "under wing of"],
    ["under the? wing of", "It works under the wing of the ministry.", "under the wing of"],
    ["NUM * kill", "Some 12 more people were killed.", "12 more people were killed"],
    ["nothing to do with", "Orsk had nothing to do with it.", "nothing to do with"],
  ])("%s in %j", (phrase, sentence, expected) => {
    expect(find(phrase, sentence)).toBe(expected);
  });
});

describe("a phrase does not reach", () => {
  test.each([
    ["drive|push *2 back", "They drove the long grey lorry back."],
    ["NUM * kill", "There were 12. He was killed."],
    ["still *2 burn", "The still air; a burning smell."],
    ["under the? wing of", "The bird broke its wing."],
  ])("%s in %j", (phrase, sentence) => {
    expect(find(phrase, sentence)).toBeNull();
  });
});
