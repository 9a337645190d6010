import { expect, test } from "vitest";
import { createTagger } from "../../src/text/tagger.ts";

test("taggers made one after the other give the same, however many", () => {
  const text = "Seven people were killed, the mayor said.";
  const first = createTagger()(text);
  expect(first.map(({ pos }) => pos)).toContain("NUM");
  for (let made = 0; made < 30; made++) expect(createTagger()(text)).toEqual(first);
});
