import { expect } from "vitest";
import type { Figure } from "../../../src/claims/figure.ts";
import { findFigures } from "../../../src/claims/figures/find-figures.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();

/** What is expected of one figure: "topic low..high unit/group" and the clause as printed. */
export type Expected = readonly [reading: string, clause: string];

/** The figures of a text of our own. */
export const figuresOf = (text: string): readonly Figure[] => findFigures(createPassage(text, tagger));

/** "killed 8.. person/civilians": the reading of a figure on one line. */
export function readingOf({ topic, quantity }: Figure): string {
  const { low, high, unit, group } = quantity;
  return `${topic} ${low ?? ""}..${high ?? ""} ${unit}${group ? `/${group}` : ""}`;
}

/** Every figure of the text, with its clause; on failure the rule that made each stands beside it. */
export function check(text: string, expected: readonly Expected[]): void {
  const found = figuresOf(text);
  const rules = found.map((figure) => figure.rule).join(", ");
  expect(
    found.map((figure) => [readingOf(figure), slice(text, figure.clause)]),
    rules,
  ).toEqual(expected);
}
