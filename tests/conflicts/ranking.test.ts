import { expect, test } from "vitest";
import { compareTold } from "./desk.ts";

const DAY = "2026-10-13T18:00:00.000Z";

/** The questions that two stories raise, in the order in which they are shown. */
const questions = (a: string, b: string) =>
  compareTold(
    { text: a, outlet: "Post", published: DAY },
    { text: b, outlet: "Echo", published: DAY },
  ).disagreements.map(({ question }) => question);

test.each([
  [
    "lives before houses, houses before ages",
    "Anna Berg, 49, said so. Ada Holm said 40 houses were damaged. Ada Holm said nine people were killed.",
    "Anna Berg, 52, said so. Nils Lund said 90 houses were damaged. Nils Lund said 14 people were killed.",
    ["How many people were killed?", "How many houses were damaged or destroyed?", "How old is Anna Berg?"],
  ],
  [
    "conflicts before tensions",
    "Ada Holm said the fire was arson. Ada Holm said 40 houses were damaged.",
    "Nils Lund said the fire was caused by an electrical fault. Nils Lund said 90 houses were damaged.",
    ["How many houses were damaged or destroyed?", "What was the cause?"],
  ],
  [
    "named sources before unnamed ones",
    "An unnamed official said nine people were hurt. Ada Holm said nine people were killed.",
    "A witness said 14 people were hurt. Nils Lund said 14 people were killed.",
    ["How many people were killed?", "How many people were hurt?"],
  ],
])("%s", (_, a, b, expected) => {
  expect(questions(a, b)).toEqual(expected);
});
