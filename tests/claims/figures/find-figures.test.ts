import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contains, slice } from "../../../src/text/span.ts";
import { check, type Expected, figuresOf, readingOf } from "./check-figures.ts";

const forms: readonly (readonly [text: string, ...expected: Expected[]])[] = [
  // said of those counted
  ["Officials said 14 people were killed.", ["killed 14..14 person", "14 people were killed"]],
  ["Fourteen dead, six missing.", ["killed 14..14 person", "Fourteen dead"], ["missing 6..6 person", "six missing"]],
  [
    "One person was killed and six hurt in the raid.",
    ["killed 1..1 person", "One person was killed"],
    ["injured 6..6 person", "six hurt in the raid"],
  ],
  [
    "The flood left 31 dead and over 200 injured.",
    ["killed 31..31 person", "left 31 dead"],
    ["injured 201.. person", "over 200 injured"],
  ],
  ["Nine others were wounded.", ["injured 9..9 person", "Nine others were wounded"]],
  ["Three miners have died.", ["killed 3..3 person/workers", "Three miners have died"]],
  ["Four sailors are feared dead.", ["killed 4..4 person/crew", "Four sailors are feared dead"]],
  [
    "Two fishermen, both from Vell, lost their lives.",
    ["killed 2..2 person", "Two fishermen, both from Vell, lost their lives"],
  ],
  [
    "About 100 villagers had been evacuated from Ostrel.",
    ["evacuated 90..110 person/residents", "About 100 villagers had been evacuated from Ostrel"],
  ],
  ["Six hikers were led to safety.", ["evacuated 6..6 person/hikers", "Six hikers were led to safety"]],
  [
    "Some 300 homes were destroyed and 1,500 damaged.",
    ["damage 270..330 home", "Some 300 homes were destroyed"],
    ["damage 1500..1500 home", "1,500 damaged"],
  ],
  [
    "The ministry said 70 raiders and four armoured cars were destroyed.",
    ["killed 70..70 person/fighters", "70 raiders and four armoured cars were destroyed"],
    ["damage 4..4 car", "four armoured cars were destroyed"],
  ],
  ["Scores of “raiders” had been killed.", ["killed 40.. person/fighters", "Scores of “raiders” had been killed"]],
  [
    "Up to 5,000 people took to the streets of Vell.",
    ["attendance 0..5000 person", "Up to 5,000 people took to the streets of Vell"],
  ],
  ["Two were charged with arson.", ["legal 2..2 person", "Two were charged with arson"]],
  // the verb before them
  [
    "A gas blast in Ostrel killed nine people, injuring 12.",
    ["killed 9..9 person", "A gas blast in Ostrel killed nine people"],
    ["injured 12..12 person", "injuring 12"],
  ],
  [
    "Shells killed 12 people and 30 were wounded.",
    ["killed 12..12 person", "Shells killed 12 people"],
    ["injured 30..30 person", "30 were wounded"],
  ],
  [
    "The army destroyed four tanks and five pick-up trucks.",
    ["damage 4..4 tank", "The army destroyed four tanks"],
    ["damage 5..5 truck", "five pick-up trucks"],
  ],
  [
    "The band captured about a dozen border guards.",
    ["captured 10..14 person/guards", "The band captured about a dozen border guards"],
  ],
  ["Rebels retook three villages.", ["territory 3..3 village", "Rebels retook three villages"]],
  ["Police arrested 18 people.", ["detained 18..18 person", "Police arrested 18 people"]],
  [
    "The drought killed tens of thousands of farmers and displaced millions.",
    ["killed 20000.. person", "The drought killed tens of thousands of farmers"],
    ["displaced 2000000.. person", "displaced millions"],
  ],
  [
    "The storm claimed the lives of 14 villagers.",
    ["killed 14..14 person/residents", "The storm claimed the lives of 14 villagers"],
  ],
  ["The fire cost at least six lives.", ["killed 6.. person", "The fire cost at least six lives"]],
  ["The fleet shot down seven drones.", ["weapon 7..7 drone", "The fleet shot down seven drones"]],
  // tolls
  ["The death toll rose to 24.", ["killed 24..24 person", "The death toll rose to 24"]],
  ["The toll rose from 8 to 12.", ["killed 12..12 person", "The toll rose from 8 to 12"]],
  [
    "The toll stood at 24, bringing the number of injured to 140.",
    ["killed 24..24 person", "The toll stood at 24"],
    ["injured 140..140 person", "bringing the number of injured to 140"],
  ],
  // nouns that name an outcome
  ["Hospitals reported 17 deaths.", ["killed 17..17 person", "reported 17 deaths"]],
  [
    "There are two injured civilians in the hamlet.",
    ["injured 2..2 person/civilians", "There are two injured civilians in the hamlet"],
  ],
  // parts
  ["The dead included three children.", ["killed 3..3 person/children", "The dead included three children"]],
  [
    "Six people died, including two nurses.",
    ["killed 6..6 person", "Six people died"],
    ["killed 2..2 person/medics", "including two nurses"],
  ],
  // none, someone, sums
  ["No one was hurt.", ["injured 0..0 person", "No one was hurt"]],
  ["There were no casualties.", ["casualties 0..0 person", "There were no casualties"]],
  ["A woman was killed when a wall fell.", ["killed 1..1 person/women", "A woman was killed"]],
  ["His wife and another woman were missing.", ["missing 2..2 person", "His wife and another woman were missing"]],
  [
    "Two women and one man died at the mill.",
    ["killed 3..3 person", "Two women and one man died at the mill"],
    ["killed 2..2 person/women", "Two women and one man died at the mill"],
    ["killed 1..1 person/men", "one man died at the mill"],
  ],
  // measures, money, crowds, the rest
  ["A 6.1-magnitude quake hit Vell.", ["magnitude 6.1..6.1 magnitude", "A 6.1-magnitude quake hit Vell"]],
  ["The tremor had a magnitude of about 6.0.", ["magnitude 5.9..6.1 magnitude", "a magnitude of about 6.0"]],
  [
    "The firm will pay $125 million in damages.",
    ["money 125000000..125000000 USD", "The firm will pay $125 million in damages"],
  ],
  ["Prices rose by 5.4 per cent.", ["other 5.4..5.4 %", "5.4 per cent"]],
  [
    "Police put the crowd at 30,000. Organisers said there were over 50,000.",
    ["attendance 30000..30000 person", "crowd at 30,000"],
    ["attendance 50001.. person", "there were over 50,000"],
  ],
  [
    "The storm killed 90 people in 14 countries.",
    ["killed 90..90 person", "The storm killed 90 people in 14 countries"],
    ["other 14..14 country", "The storm killed 90 people in 14 countries"],
  ],
];

describe("surface forms", () => {
  test.each(forms.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) =>
    check(text, expected),
  );
});

describe("words around a number", () => {
  test.each<[words: string, low: number | null, high: number | null]>([
    ["8", 8, 8],
    ["at least 8", 8, null],
    ["no fewer than 8", 8, null],
    ["8 or more", 8, null],
    ["more than 8", 9, null],
    ["over 8", 9, null],
    ["up to 8", 0, 8],
    ["as many as 8", 0, 8],
    ["no more than 8", 0, 8],
    ["at most 8", 0, 8],
    ["fewer than 8", 0, 7],
    ["about 8", 7, 9],
    ["around 50", 45, 55],
    ["some 50", 45, 55],
    ["roughly 50", 45, 55],
    ["approximately 50", 45, 55],
    ["nearly 40", 36, 39],
    ["almost 40", 36, 39],
    ["a dozen", 12, 12],
    ["about a dozen", 10, 14],
    ["between 20 and 25", 20, 25],
    ["20 to 25", 20, 25],
    ["20–25", 20, 25],
    ["two or three", 2, 3],
    ["a couple of", 2, 2],
    ["a few", 3, null],
    ["several", 3, null],
    ["a handful of", 3, 6],
    ["tens of", 20, null],
    ["dozens of", 24, null],
    ["scores of", 40, null],
    ["hundreds of", 200, null],
    ["thousands of", 2000, null],
    ["tens of thousands of", 20_000, null],
    ["230,000", 230_000, 230_000],
    ["1.5 million", 1_500_000, 1_500_000],
  ])("%s people were injured", (words, low, high) => {
    const text = `In Ostrel, ${words} people were injured.`;
    const [figure] = figuresOf(text);
    expect(figure && [figure.quantity.low, figure.quantity.high, figure.topic]).toEqual([low, high, "injured"]);
    expect(figure && slice(text, figure)).toBe(words.replace(/ of$/, ""));
  });
});

test.each<[text: string, basis: string | null]>([
  ["Nine people were killed.", null],
  ["At least nine people were killed.", "bound"],
  ["Nine people were reportedly killed.", "reported"],
  ["Nine people are feared dead.", "feared"],
  ["Nine people were confirmed dead.", "verified"],
  ["The storm killed an estimated 900 people.", "estimated"],
  ["Nine of the dead were identified.", "identified"],
  ["The official toll stood at nine.", "official"],
])("the ground of the figure: %s", (text, basis) => {
  expect(figuresOf(text).map((figure) => figure.quantity.basis)).toEqual([basis]);
});

test("figures lie in their clause, clauses in their sentence, in the order of the text", () => {
  const word = fc.constantFrom(
    "12",
    "people",
    "were",
    "killed",
    "and",
    "three",
    "injured",
    ",",
    "at least",
    "a woman",
    "died",
    ".",
    "in",
    "Vell",
    "“",
    "”",
    "$5",
    "million",
    "who",
    "no one",
    "dozens of",
    "homes",
    "destroyed",
    "toll",
    "rose to",
    "including",
    "-",
    "\n\n",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(" ");
      let last = 0;
      for (const figure of figuresOf(text)) {
        expect(contains(figure.clause, figure), readingOf(figure)).toBe(true);
        expect(figure.start).toBeGreaterThanOrEqual(last);
        expect(slice(text, figure)).toBe(figure.quantity.text);
        expect(slice(text, figure.clause)).not.toMatch(/\n\n|[,;:]$/);
        last = figure.start;
      }
    }),
    { numRuns: 200 },
  );
});
