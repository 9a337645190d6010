import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../../../src/claims/claim.ts";
import { compareQuantities } from "../../../src/conflicts/numeric/compare-quantities.ts";
import { figuresOf } from "../../claims/figures/check-figures.ts";

function quantity(words: string): Quantity {
  const sentence = /magnitude|\$|€|km|mile|%/.test(words)
    ? `It was ${words}.`
    : `In Ostrel, ${words} people were injured.`;
  const [figure] = figuresOf(sentence);
  if (!figure) throw new Error(`no figure in “${sentence}”`);
  return figure.quantity;
}

type Row = readonly [
  a: string,
  b: string,
  relation: "same" | "compatible" | "wording" | "up" | "down" | "incomparable",
];
const rows: readonly Row[] = [
  // the method page, "Numbers"
  ["8", "8", "same"],
  ["8", "eight", "same"],
  ["8", "at least 8", "compatible"],
  ["8", "about 8", "compatible"],
  ["at least 8", "about 8", "compatible"],
  ["at least 8", "12", "compatible"],
  ["at least 8", "5", "down"],
  ["8", "9", "up"],
  ["5", "24", "up"],
  ["40", "more than 40", "wording"],
  ["scores of", "more than 60", "compatible"],
  ["dozens of", "20", "wording"],
  ["dozens of", "5", "down"],
  ["up to 50", "at least 60", "up"],
  ["between 20 and 25", "23", "compatible"],
  ["230,000", "227,900", "wording"],
  ["230,000", "180,000", "down"],
  // a dozen and its like
  ["a dozen", "12", "same"],
  ["about a dozen", "10", "compatible"],
  ["about a dozen", "15", "up"],
  ["nearly 40", "40", "wording"],
  ["nearly 40", "38", "compatible"],
  ["nearly 40", "41", "up"],
  ["fewer than 10", "10", "wording"],
  ["fewer than 10", "11", "up"],
  ["up to 8", "5", "compatible"],
  ["no more than 8", "at most 6", "compatible"],
  ["around 50", "45", "compatible"],
  ["around 50", "56", "up"],
  // soft words never exclude
  ["a few", "2", "wording"],
  ["several", "1", "wording"],
  ["a handful of", "9", "wording"],
  ["a couple of", "3", "wording"],
  // plurals of tens
  ["tens of", "12", "wording"],
  ["tens of", "9", "down"],
  ["scores of", "25", "wording"],
  ["scores of", "19", "down"],
  ["hundreds of", "150", "wording"],
  ["hundreds of", "90", "down"],
  ["thousands of", "1,200", "wording"],
  ["thousands of", "800", "down"],
  ["tens of thousands of", "15,000", "wording"],
  ["tens of thousands of", "9,000", "down"],
  ["dozens of", "hundreds of", "compatible"],
  // rounding begins at 1,000
  ["900", "890", "down"],
  ["2,000", "2,040", "wording"],
  ["2,000", "2,400", "up"],
  ["20,000", "30,000", "up"],
  ["1.5 million", "1.52 million", "wording"],
  ["1.5 million", "1.7 million", "up"],
  ["more than 1,500", "1,480", "wording"],
  // measures and money
  ["magnitude 8.6", "magnitude 8.7", "up"],
  ["magnitude 6", "magnitude 6.1", "wording"],
  ["magnitude 6.1", "magnitude 6.1", "same"],
  ["$125 million", "$125.4 million", "wording"],
  ["$125 million", "$130 million", "up"],
  ["$125 million", "€125 million", "incomparable"],
  ["10 km", "six miles", "wording"],
  ["10 km", "20 miles", "up"],
  ["10 km", "six tons", "incomparable"],
  ["about 10%", "9%", "compatible"],
];

describe("two figures as numbers", () => {
  test.each(rows)("%s · %s: %s", (a, b, expected) => {
    const relation = compareQuantities(quantity(a), quantity(b));
    expect(relation.kind === "apart" ? relation.direction : relation.kind).toBe(expected);
    expect(relation.why).toContain(quantity(a).text);
  });
});

test("the order of two figures turns the direction and nothing else", () => {
  const words = fc.constantFrom(...new Set(rows.flatMap((row) => row.slice(0, 2))));
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [there, back] = [compareQuantities(quantity(a), quantity(b)), compareQuantities(quantity(b), quantity(a))];
      expect(back.kind).toBe(there.kind);
      if (there.kind === "apart" && back.kind === "apart") expect(back.direction).not.toBe(there.direction);
    }),
  );
});

test("every figure is the same as itself", () => {
  const count = fc.record({ low: fc.nat(), by: fc.nat(), slack: fc.nat() }).map(
    ({ low, by, slack }): Quantity => ({
      low,
      high: low + by,
      hardLow: low - slack,
      hardHigh: low + by + slack,
      text: `${low}`,
      unit: "person",
      group: null,
      basis: null,
      round: slack > 0,
    }),
  );
  fc.assert(
    fc.property(count, (one) => {
      expect(compareQuantities(one, one).kind).toBe("same");
    }),
  );
});
