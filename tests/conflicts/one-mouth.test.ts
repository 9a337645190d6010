import { describe, expect, test } from "vitest";
import { compareTold } from "./desk.ts";

/** Stories of one event, some hours apart. */
const compare = (...texts: readonly string[]) =>
  compareTold(
    ...texts.map((text, at) => ({ text, published: `2031-03-04T${String(8 + 3 * at).padStart(2, "0")}:00:00.000Z` })),
  );

/** "update up", "numeric conflict"; of what was raised the sides as labelled. */
function verdicts(...texts: readonly string[]): readonly string[] {
  const { updates, disagreements } = compare(...texts);
  return [
    ...updates.map(({ direction }) => `update ${direction}`),
    ...disagreements.map(
      ({ kind, severity, sides }) => `${kind} ${severity}: ${sides.map(({ label }) => label).join(" / ")}`,
    ),
  ];
}

describe("who speaks for a body speaks with its mouth", () => {
  test.each<[texts: readonly string[], expected: readonly string[]]>([
    [
      [
        "Four people died, said Inspector Rolf Hagen of the Brannick police.",
        "Brannick police said seven people died.",
      ],
      ["update up"],
    ],
    [["Four people died, Inspector Rolf Hagen said.", "Police said seven people died."], ["update up"]],
    [
      ["Two workers died, Tarrow Lines said.", "Three workers died, Tarrow Lines spokesman Ivo Brandt said."],
      ["update up"],
    ],
    [
      ["Two workers died, Tarrow Lines said.", "Three workers died, said Ivo Brandt, the head of Tarrow Lines."],
      ["update up"],
    ],
    [
      [
        "Two workers died, the plant's operator, Tarrow Chemie, said.",
        "The Tarrow plant was shut. Three workers died, the company said.",
      ],
      ["update up"],
    ],
    // Whoever only works there, or once did, does not speak for it.
    [
      ["Two workers died, Tarrow Lines said.", "Three workers died, said Ivo Brandt, a worker at Tarrow Lines."],
      ["numeric tension: two / three"],
    ],
    // Of two bodies that may be meant, neither is.
    [
      [
        "Brannick police said 14 people were hurt. Lomna police said the road was shut.",
        "Nine were hurt, Inspector Rolf Hagen said.",
      ],
      ["numeric conflict: 14 / nine"],
    ],
  ])("%j", (texts, expected) => {
    expect(verdicts(...texts)).toEqual(expected);
  });
});

describe("a figure that events have overtaken", () => {
  test("contradicts nobody once its source has come to the other's", () => {
    const told = ["Police said four people died.", "The hospital said nine people died."];
    expect(verdicts(...told)).toEqual(["numeric tension: four / nine"]);
    expect(verdicts(...told, "Police said nine people died.")).toEqual(["update up"]);
  });

  test("nor when its source has gone on from there", () => {
    expect(
      verdicts("Police said nine people died.", "The hospital said nine people died.", "Police said ten people died."),
    ).toEqual(["update up"]);
  });

  test("nor one that whoever gave it before has left behind", () => {
    expect(
      verdicts(
        "The hospital said nine people died. Police said seven people died.",
        "Police said nine people died.",
        "Police said ten people died.",
        "Ten people died, the mayor said.",
      ),
    ).toEqual(["update up", "update up"]);
  });

  test("in one story, where the place of one is larger than the whole of the other, stands", () => {
    const [told] = compare(
      "At least five people died at a plant in Vessin, the mayor said. The army said two died.",
    ).disagreements;
    expect(told?.sides.map(({ label }) => label)).toEqual(["at least five", "two"]);
  });

  test("stands against who never came near it", () => {
    expect(
      verdicts("Police said four people died.", "The hospital said nine people died.", "Police said six people died."),
    ).toContainEqual(expect.stringMatching(/^numeric /));
  });
});
