import { describe, expect, test } from "vitest";
import { figuresOf, readingOf } from "./check-figures.ts";

/** What the figures of a text read as, in their order. */
const readings = (text: string) => figuresOf(text).map(readingOf);

describe("totals, searches, parts and wholes", () => {
  test.each([
    ["Another 30 people were wounded, bringing the total to 40.", ["injured 30..30 person", "injured 40..40 person"]],
    ["Nine people were arrested, taking the tally to 21.", ["detained 9..9 person", "detained 21..21 person"]],
    ["Four people died on Tuesday. That brought the total to 12.", ["killed 4..4 person", "killed 12..12 person"]],
    ["Four more died, raising the overall count to at least 12.", ["killed 4..4 person", "killed 12.. person"]],
    ["Rescuers were searching for 37 people.", ["missing 37..37 person"]],
    ["Crews were looking for three hikers.", ["missing 3..3 person/hikers"]],
    ["Divers searched the lake for two fishermen.", ["missing 2..2 person"]],
    ["Two-thirds of the town's 900 residents fled.", []],
    ["Half of the 40 houses burned down.", []],
    ["30 per cent of about 2,000 voters stayed away.", ["other 30..30 %"]],
    ["Twelve people, including three children, were killed.", ["killed 12..12 person", "killed 3..3 person/children"]],
    ["Between twenty and twenty-five people were hurt.", ["injured 20..25 person"]],
    ["Two or three houses burned down.", ["damage 2..3 house"]],
    ["Five others were hurt.", ["injured 5..5 person"]],
    ["None of the miners died.", ["killed 0..0 person/workers"]],
    ["The damage was put at $2.5 million.", ["money 2500000..2500000 USD"]],
    ["The company lost £3bn.", ["money 3000000000..3000000000 GBP"]],
  ])("%s", (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  test.each([
    ["a total of what nobody counted", "He paid another 30, bringing the total to 40."],
    ["men whom the police are after", "Police were searching for two men."],
    ["a search for a thing", "Rescue teams were hunting for a way in with 3 lorries."],
  ])("not %s", (_, text) => {
    expect(readings(text).filter((one) => /^(?:missing|killed|injured|detained)/.test(one))).toEqual([]);
  });
});
