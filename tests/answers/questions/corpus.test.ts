import { describe, expect, test } from "vitest";
import { createIndex, type Index } from "../../../src/answers/lines.ts";
import type { ComparedClaim } from "../../../src/conflicts/compare-stories.ts";
import type { Reviewed } from "../../../src/conflicts/decision.ts";
import { put } from "./ask.ts";
import { type Asked, MORE_QUESTIONS, NO_ANSWER, QUESTIONS } from "./corpus.ts";
import { deskWith, MORE, SHIPPED } from "./desk.ts";
import { unsupported } from "./unsupported.ts";

const DESKS = [deskWith(SHIPPED), deskWith(MORE)] as const;
const CORPUS: readonly (readonly [Asked, Reviewed])[] = [
  ...QUESTIONS.map((one) => [one, DESKS[0]] as const),
  ...MORE_QUESTIONS.map((one) => [one, DESKS[1]] as const),
];

/** As it is shown: a figure with the sentence around it. */
const holds = (index: Index, claim: ComparedClaim, words: string) =>
  claim.quote.includes(words) || index.claim(claim.id).quote.includes(words);

/** Every third is held back while rules are made. */
const PARTS = [
  ["those that rules were made with", CORPUS.filter((_, at) => at % 3 !== 2)],
  ["those held back", CORPUS.filter((_, at) => at % 3 === 2)],
  ["all", CORPUS],
] as const;

/** FIGURES=1 prints them. */
function measure(name: string, corpus: typeof CORPUS) {
  const missed: string[] = [];
  let wanted = 0;
  let shown = 0;
  let beyond = 0;
  for (const [asked, desk] of corpus) {
    const index = createIndex(desk);
    const { claims } = put(desk, asked);
    wanted += asked.finds.length;
    shown += claims.length;
    for (const words of asked.finds)
      if (!claims.some((claim) => holds(index, claim, words))) missed.push(`${asked.asks}: ${words}`);
    const answers = [...asked.finds, ...(asked.fine ?? [])];
    beyond += claims.filter((one) => !one.background && !answers.some((words) => holds(index, one, words))).length;
  }
  const figures = { recall: 1 - missed.length / wanted, precision: 1 - beyond / shown, missed };
  if (process.env["FIGURES"]) console.log(name, { questions: corpus.length, wanted, shown, ...figures });
  return figures;
}

test.each(PARTS)("of %s, finds the claims that answer, and few others", (name, corpus) => {
  const { recall, precision, missed } = measure(name, corpus);
  expect(recall, missed.join("\n")).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.85);
});

test("there are sixty questions and more", () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  expect(NO_ANSWER.length).toBeGreaterThanOrEqual(20);
});

test.each(NO_ANSWER)("%j has no answer, and none is made up", (asks) => {
  for (const desk of DESKS) {
    const { claims, groups, told, text } = put(desk, { asks });
    expect({ claims, groups, told }).toEqual({ claims: [], groups: [], told: [] });
    expect(text).toContain("Nothing that was posted here");
  }
});

describe("no sentence without a claim behind it", () => {
  test.each(CORPUS.map(([asked, desk]) => ({ name: asked.asks, asked, desk })))("$name", ({ asked, desk }) => {
    const answer = put(desk, asked);
    if (answer.claims.length === 0) return;
    expect(unsupported(desk, answer)).toEqual([]);
    const ids = answer.groups.flatMap(({ statements }) => statements.map(({ claim }) => claim));
    expect(new Set(ids)).toEqual(new Set(answer.claims.map(({ id }) => id)));
  });
});
