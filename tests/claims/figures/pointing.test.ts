import { describe, test } from "vitest";
import { check, type Expected } from "./check-figures.ts";

const cases = (rows: readonly (readonly [text: string, ...expected: Expected[]])[]) =>
  test.each(rows.map(([text, ...expected]) => [text, expected] as const))("%s", (text, expected) =>
    check(text, expected),
  );

describe("a number that points to what was counted before", () => {
  cases([
    [
      "Some 15,000 people gathered in the square. The organisers put the number at 60,000.",
      ["attendance 13500..16500 person", "Some 15,000 people gathered in the square"],
      ["attendance 60000..60000 person", "the number at 60,000"],
    ],
    [
      "Some 15,000 people gathered in the square. The organisers put it at 60,000.",
      ["attendance 13500..16500 person", "Some 15,000 people gathered in the square"],
      ["attendance 60000..60000 person", "put it at 60,000"],
    ],
    [
      "Twelve people were hurt. The hospital said the figure was closer to 20.",
      ["injured 12..12 person", "Twelve people were hurt"],
      ["injured 20..20 person", "the figure was closer to 20"],
    ],
    [
      "The strike cost 12 million euros. The union put the figure at 30 million.",
      ["money 12000000..12000000 EUR", "The strike cost 12 million euros"],
      ["money 30000000..30000000 EUR", "the figure at 30 million"],
    ],
    // Nothing before it was counted.
    ["The organisers put the number at 60,000."],
  ]);
});

describe("the number of", () => {
  cases([
    [
      "The number of waiting ships has risen to 19.",
      ["other 19..19 ship", "The number of waiting ships has risen to 19"],
    ],
    ["She put the number of cases at 620.", ["other 620..620 case", "put the number of cases at 620"]],
    [
      "The number of protesters was about 300.",
      ["attendance 270..330 person/protesters", "The number of protesters was about 300"],
    ],
    ["The number of dead rose to 12.", ["killed 12..12 person", "The number of dead rose to 12"]],
  ]);
});

describe("the whole of which a part is counted", () => {
  cases([
    [
      "The crash killed 41 of the 43 people on board.",
      ["killed 41..41 person", "The crash killed 41 of the 43 people on board"],
    ],
    ["One of the three survivors died overnight.", ["killed 1..1 person", "One of the three survivors died overnight"]],
  ]);
});

describe("what became of them, however it is hedged", () => {
  cases([
    ["Fourteen people are known to have died.", ["killed 14..14 person", "Fourteen people are known to have died"]],
    [
      "Six hikers are feared to have been killed.",
      ["killed 6..6 person/hikers", "Six hikers are feared to have been killed"],
    ],
    [
      "Around 3,500 dockers walked off the job.",
      ["attendance 3150..3850 person/workers", "Around 3,500 dockers walked off the job"],
    ],
  ]);
});

describe("a time that opens a line of a live blog", () => {
  cases([
    ["09:40 Fourteen people were killed.", ["killed 14..14 person", "Fourteen people were killed"]],
    ["09.15 Seven people were killed.", ["killed 7..7 person", "Seven people were killed"]],
    ["18:02 GMT Nine people are missing.", ["missing 9..9 person", "Nine people are missing"]],
  ]);
});
