import { describe, expect, test } from "vitest";
import { findAges } from "../../../src/claims/figures/find-ages.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();
const agesOf = (text: string) =>
  findAges(createPassage(text, tagger)).map((figure) => [figure.subject, figure.quantity.low, slice(text, figure)]);

describe("ages of named people", () => {
  test.each<[text: string, name: string, age: number]>([
    ["Anna Berg, 49, said so.", "Anna Berg", 49],
    ["Anna Berg (49) said so.", "Anna Berg", 49],
    ["Anna Berg, a 49-year-old nurse, said so.", "Anna Berg", 49],
    ["Anna Berg is the 49-year-old mayor of Vell.", "Anna Berg", 49],
    ["The court freed 49-year-old Anna Berg.", "Anna Berg", 49],
    ["The point taken off Berg was the 49-year-old Holm's third.", "Holm", 49],
  ])("%s", (text, name, age) => expect(agesOf(text)).toEqual([[name, age, String(age)]]));
});

test.each([
  "A 49-year-old man spoke.",
  "On Monday, 12, by count, left.",
  "In May, 49 ships sank.",
  "Vell, 300 metres above the sea, is cold.",
  "Anna Berg said 49 had left.",
])("no age of a named person: %s", (text) => expect(agesOf(text)).toEqual([]));
