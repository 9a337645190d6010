import { expect, test } from "vitest";
import { findFigures } from "../../../src/claims/figures/find-figures.ts";
import { findPlace } from "../../../src/claims/figures/find-place.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();

test.each<[text: string, ...places: (string | null)[]]>([
  ["Twelve people were killed in Ostrel.", "Ostrel"],
  ["Twelve people were killed and 70 hurt by a landslide in Upper Vell district.", "Upper Vell", "Upper Vell"],
  ["In neighbouring Lodmoor, 10 people were killed.", "Lodmoor"],
  ["Clashes broke out in the northern city of Vell, where another 2,000 people marched.", "Vell"],
  ["Twelve people were killed on Monday.", null],
  ["Twelve people were killed, the mayor said in Ostrel.", null],
  ["Twelve people were killed in the village.", null],
  ["In Vell, 2,000 people marched in Norland’s second city.", "Vell"],
])("%s", (text, ...places) => {
  const passage = createPassage(text, tagger);
  expect(findFigures(passage).map((figure) => findPlace(passage, figure))).toEqual(places);
});
