import { expect, test } from "vitest";
import { figuresOf, readingOf } from "./check-figures.ts";

test.each([
  "A 34-year-old man spoke.",
  "Anna Berg, 49, said so.",
  "She is 49 years old.",
  "A woman aged 49 came.",
  "It happened on May 26.",
  "It happened on 26 May.",
  "It began in 2019.",
  "The 1999 accord held.",
  "In the 1960s it was a port.",
  "They met at 10:30 a.m. and left at 9 pm.",
  "The rovers won 3-2.",
  "She came first; he was the third.",
  "The 7th Brigade held the bridge.",
  "He lives at No. 12.",
  "They took Route 66.",
  "A 7.62 mm rifle lay there.",
  "One in five households is poor.",
  "A five-member council sits there.",
  "No comment was given.",
  "It was one of the oldest mills.",
  "One day it will end.",
  "Two-thirds of the land is dry.",
  "Call +44 20 7946 0000 now.",
  "It ended two years ago.",
  "The flight, Boeing 737, was late.",
  "A T-72 stood there.",
  "We are looking for every one of them.",
  "It raised an earlier toll of four.",
  "That was up from nine a day before.",
  "Officials revised the initial toll of 12 dead.",
])("%s", (text) => {
  expect(figuresOf(text).map(readingOf)).toEqual([]);
});
