import { expect, test } from "vitest";
import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();

/** What the control positions of a story are about. */
function placesOf(text: string): readonly string[] {
  const story: Story = {
    id: "s-1",
    file: null,
    url: null,
    title: null,
    outlet: "Post",
    byline: null,
    published: null,
    text,
    problem: null,
  };
  const { positions } = { positions: extractClaims(story, tagger).claims.flatMap((claim) => claim.positions) };
  return positions
    .filter(({ dimension }) => dimension === "control")
    .map(({ pole, about }) => `${pole} ${about.join(" ")}`);
}

test.each([
  [
    "the city of the sentence before",
    "The ministry said its troops had seized the ruined city of Vell. The brigade said its men still held one part of the city.",
    ["taken vell", "held vell"],
  ],
  [
    "the village of its own sentence",
    "The raid was meant to distract from Osk, the village where the army is tightening its grip, the palace said.",
    ["held osk"],
  ],
  [
    "the one town of the story",
    "The army said it had taken over the town. A baker said the town of Lomn was quiet.",
    ["taken lomn"],
  ],
  [
    "the town that was named last",
    "The town of Lomn was calm. The town of Dalb was not. The army said it had taken over the town.",
    ["taken dalb"],
  ],
  ["a town that nobody names", "The army said it had taken over the town.", []],
  ["one of two towns", "The town of Lomn lies near the town of Dalb. The army said it had taken over the town.", []],
  ["another kind of place", "The city of Vell was calm. The army said it had taken over the village.", []],
  ["any town", "The city of Vell was calm. The army said it had taken over a city.", []],
])("%s", (_, text, expected) => {
  expect(placesOf(text)).toEqual(expected);
});
