import { describe, expect, test } from "vitest";
import { keepLedger, type LedgerEnd } from "../../src/conflicts/ledger.ts";
import { compareTold, type Told } from "./desk.ts";

const on = (day: number, outlet: string, text: string): Told => ({
  text,
  outlet,
  published: `2026-10-${day}T18:00:00.000Z`,
});

/** The rows of an event as a desk would read them: the range, then each figure with what is to be known of it. */
function rowsOf(...told: readonly Told[]): readonly string[] {
  const compared = compareTold(...told);
  const claimOf = (id: string) => compared.claims.find((claim) => claim.id === id);
  const end = ({ value, claim }: LedgerEnd) => `${value ?? "more"} by ${claimOf(claim)?.source.name}`;
  return keepLedger(compared).map(({ topic, unit, group, cells, range }) => {
    const figures = cells.map(({ claim, part, supersededBy }) => {
      const marks = `${part ? " part" : ""}${supersededBy ? " superseded" : ""}`;
      return `${claimOf(claim)?.quantity?.text}${marks}`;
    });
    const ends = range ? `${end(range.low)} to ${end(range.high)}` : "none";
    return `${topic} ${group ?? unit}: ${ends}; ${figures.join(", ")}`;
  });
}

describe("the ledger of an event", () => {
  test.each([
    [
      "holds a hospital's count in its range where it is larger than the whole, as the summary shows it",
      [
        on(13, "Post", "Nine people were hurt, police chief Ada Holm said."),
        on(13, "Echo", "“We have treated 14 people with burns,” hospital director Ina Marrow said."),
      ],
      ["injured person: 9 by Ada Holm to 14 by Ina Marrow; Nine, 14"],
    ],
    [
      "leaves a hospital's smaller count out of its range, marked as a part",
      [
        on(13, "Post", "Nine people were hurt, police chief Ada Holm said."),
        on(13, "Echo", "“We have treated four people with burns,” hospital director Ina Marrow said."),
      ],
      ["injured person: 9 by Ada Holm to 9 by Ada Holm; Nine, four part"],
    ],
    [
      "has a row for each thing counted, of each group",
      [on(13, "Post", "Two soldiers were killed and nine people were hurt, Ada Holm said.")],
      ["killed soldiers: 2 by Ada Holm to 2 by Ada Holm; Two", "injured person: 9 by Ada Holm to 9 by Ada Holm; nine"],
    ],
    [
      "says who gives each end of the range",
      [on(13, "Post", "Nine people were hurt, Ada Holm said."), on(13, "Echo", "Nils Lund said 14 people were hurt.")],
      ["injured person: 9 by Ada Holm to 14 by Nils Lund; Nine, 14"],
    ],
    [
      "leaves a range open where a figure is",
      [
        on(13, "Post", "Nine people were hurt, Ada Holm said."),
        on(13, "Echo", "Nils Lund said at least 8 people were hurt."),
      ],
      ["injured person: 8 by Nils Lund to more by Nils Lund; Nine, at least 8"],
    ],
    [
      "marks what is superseded, wherever the same mouth is printed, and keeps it",
      [
        on(13, "Post", "Nine people were hurt, Ada Holm said."),
        on(13, "Herald", "Ada Holm said nine people had been hurt."),
        on(14, "Echo", "Ada Holm said 14 people were hurt."),
      ],
      ["injured person: 14 by Ada Holm to 14 by Ada Holm; Nine superseded, nine superseded, 14"],
    ],
    [
      "keeps a part out of the range",
      [on(13, "Post", "Nine people were hurt, Ada Holm said. Four people were hurt in Osk, Nils Lund said.")],
      ["injured person: 9 by Ada Holm to 9 by Ada Holm; Nine, Four part"],
    ],
    [
      "counts homes and houses in one row",
      [
        on(13, "Post", "Nine homes were damaged, Ada Holm said."),
        on(13, "Echo", "Nils Lund said 14 houses were damaged."),
      ],
      ["damage house: 9 by Ada Holm to 14 by Nils Lund; Nine, 14"],
    ],
    ["has no row for what nobody could say", [on(13, "Post", "It is not clear how many people were hurt.")], []],
    ["has no row without figures", [on(13, "Post", "Ada Holm said the bridge was closed.")], []],
  ])("%s", (_, told, expected) => {
    expect(rowsOf(...told)).toEqual(expected);
  });

  test("adds nothing up: every end of a range is a figure that somebody gave", () => {
    const compared = compareTold(
      on(
        13,
        "Post",
        "Three people were killed in Osk, Ada Holm said. Five people were killed in Vell, Nils Lund said.",
      ),
      on(14, "Echo", "Four people were killed, Nils Orre said."),
    );
    const given = compared.claims.flatMap(({ quantity }) => (quantity ? [quantity.low, quantity.high] : []));
    const ends = keepLedger(compared).flatMap(({ range }) => (range ? [range.low.value, range.high.value] : []));
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => !given.includes(end))).toEqual([]);
  });
});
