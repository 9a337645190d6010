import { describe, expect, test } from "vitest";
import { compareTold, type Told } from "./desk.ts";

const TUESDAY = "2026-10-13T18:00:00.000Z";
const WEDNESDAY = "2026-10-14T18:00:00.000Z";
const on = (published: string, text: string, outlet = "Post"): Told => ({ text, outlet, published });

/** What is found between two stories of one event, as "kind severity". */
function found(a: Told, b: Told): readonly string[] {
  const { conflicts, updates, claims } = compareTold(a, b);
  const storyOf = (id: string) => claims.find((claim) => claim.id === id)?.story;
  const across = (pair: { a: string; b: string }) => storyOf(pair.a) !== storyOf(pair.b);
  return [
    ...conflicts.filter(across).map(({ kind, severity }) => `${kind} ${severity}`),
    ...updates.filter(across).map(({ direction }) => `update ${direction}`),
  ];
}

describe("what contradicts", () => {
  test.each([
    [
      "numeric conflict",
      on(TUESDAY, "The mayor, Ada Holm, said eight people had been wounded."),
      on(TUESDAY, "The fire chief, Per Lund, said twelve people had been wounded.", "Echo"),
    ],
    [
      "numeric conflict",
      on(TUESDAY, "The army said it had killed 40 fighters."),
      on(TUESDAY, "Jon Marr, a spokesman for the brigade, said six fighters had been killed.", "Echo"),
    ],
    [
      "denial conflict",
      on(TUESDAY, "Kestria denied any involvement in the raid."),
      on(TUESDAY, "A senior official said Kestria's army provided boats for the raid.", "Echo"),
    ],
    [
      "outcome conflict",
      on(TUESDAY, "The ministry said its troops had driven the raiders back across the river on Tuesday."),
      on(TUESDAY, "The Free River Brigade said its fighters were still holding the harbour on Tuesday.", "Echo"),
    ],
    [
      "identity conflict",
      on(TUESDAY, "The ministry said the attackers were Kestrian soldiers."),
      on(TUESDAY, "The minister, Anton Brisk, described the attackers as “Tarvian deserters”.", "Echo"),
    ],
    [
      "outcome conflict",
      on(TUESDAY, "The operator said the dam had burst on Tuesday."),
      on(TUESDAY, "The ministry said the dam was intact on Tuesday.", "Echo"),
    ],
    [
      "cause tension",
      on(TUESDAY, "The prosecutor, Ida Berg, said the fire was caused by arson."),
      on(TUESDAY, "The insurer said the fire was caused by an electrical fault.", "Echo"),
    ],
    [
      "date tension",
      on(WEDNESDAY, "The mayor, Ada Holm, said the fire broke out on 12 October."),
      on(WEDNESDAY, "Police said the fire broke out on Tuesday.", "Echo"),
    ],
    [
      "update up",
      on(TUESDAY, "The mayor, Ada Holm, said on Tuesday that five people had been killed."),
      on(WEDNESDAY, "The mayor, Ada Holm, said on Wednesday that nine people had been killed.", "Echo"),
    ],
    [
      "update down",
      on(TUESDAY, "The mayor, Ada Holm, said on Tuesday that nine people had been killed."),
      on(WEDNESDAY, "The mayor, Ada Holm, said on Wednesday that eight people had been killed.", "Echo"),
    ],
    [
      "update changed",
      on(TUESDAY, "The police said the bridge was closed on Tuesday."),
      on(WEDNESDAY, "The police said the bridge reopened on Wednesday.", "Echo"),
    ],
  ])("%s", (verdict, a, b) => {
    expect(found(a, b)).toEqual([verdict]);
  });
});

describe("what does not", () => {
  test.each([
    [
      "bounds that meet",
      "The mayor said at least eight people had been wounded.",
      "Police said about nine people had been wounded.",
    ],
    [
      "different people",
      "The mayor said three civilians had been killed.",
      "The army said 30 soldiers had been killed.",
    ],
    [
      "one day by two names",
      "The fire broke out on 13 October, police said.",
      "The fire broke out on Tuesday, the mayor said.",
    ],
    ["dead and hurt", "The mayor said eight people had been wounded.", "The mayor said two people had been killed."],
    ["a part of the whole", "Police said 40 people had been injured.", "Four children had been injured, police said."],
    ["an older event", "Police said three people had been killed.", "In 2011 a flood killed 90 people in the town."],
    [
      "an aim",
      "Troops were sent to drive the raiders back, the ministry said.",
      "The brigade said its fighters were still holding the port.",
    ],
    ["a question", "Were the raiders driven back?", "The brigade said its fighters were still holding the port."],
    ["what is unclear", "It is not clear how many people were killed.", "Police said nine people had been killed."],
    [
      "no comment",
      "The minister declined to comment on the raid.",
      "A senior official said the army provided boats for the raid.",
    ],
    [
      "somebody else's part",
      "Kestria denied any involvement in the raid.",
      "A senior official said Norland's army provided boats for the raid.",
    ],
  ])("%s", (_, a, b) => {
    expect(found(on(TUESDAY, a), on(TUESDAY, b, "Echo"))).toEqual([]);
  });
});

describe("a disagreement", () => {
  const compared = compareTold(
    on(TUESDAY, "The ministry said its troops had driven the raiders back across the river."),
    on(TUESDAY, "The Free River Brigade said its fighters were still holding the harbour.", "Echo"),
    on(TUESDAY, "Jon Marr, a spokesman, said the fighters were still holding the harbour office.", "Herald"),
  );

  test("is one, however many pairs clash, and its sides hold all who take them", () => {
    expect(
      compared.disagreements.map(({ kind, sides }) => [kind, sides.map((side) => [side.label, side.claims.length])]),
    ).toEqual([
      [
        "outcome",
        [
          ["out", 1],
          ["still there", 2],
        ],
      ],
    ]);
  });

  test("has a reason, and pairs that name it", () => {
    const [one] = compared.disagreements;
    expect(one?.why).toMatch(/ministry.* out/i);
    expect(compared.conflicts.map(({ disagreement }) => disagreement)).toEqual([one?.id, one?.id]);
  });
});

test("the same words in two stories are one origin", () => {
  const wire = "Seven people had been killed by Tuesday evening, the governor of Sarn, Ilmar Dosk, said.";
  const { agreements } = compareTold(on(TUESDAY, wire), on(TUESDAY, wire, "Echo"));
  expect(agreements.map(({ kind, claims, origins }) => [kind, claims.length, origins])).toEqual([["same", 2, 1]]);
});

test("ids come from the content: comparing again gives the same", () => {
  const stories = [
    on(TUESDAY, "The army said it had killed 40 fighters."),
    on(TUESDAY, "Jon Marr said six fighters had been killed.", "Echo"),
  ];
  expect(compareTold(...stories)).toEqual(compareTold(...stories));
});
