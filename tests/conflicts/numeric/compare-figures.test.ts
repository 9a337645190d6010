import { describe, expect, test } from "vitest";
import {
  compareFigures,
  type DatedFigure,
  type FigureVerdict,
} from "../../../src/conflicts/numeric/compare-figures.ts";
import { said } from "./said.ts";

const MONDAY = "2031-05-05";
const TUESDAY = "2031-05-06";
const sameName = (a: DatedFigure, b: DatedFigure) => a.claim.source.name === b.claim.source.name;

/** One word for a verdict: "same", "update up", "conflict". */
function wordFor(verdict: FigureVerdict): string {
  if (verdict.kind === "agreement") return verdict.agreement;
  return verdict.kind === "update" ? `update ${verdict.direction}` : verdict.kind;
}

/** The verdict, the same whichever figure comes first; its reason names both figures unless they have nothing to do with each other. */
function check(a: DatedFigure, b: DatedFigure, expected: string): void {
  const [there, back] = [compareFigures(a, b, sameName), compareFigures(b, a, sameName)];
  expect(wordFor(there), there.why).toBe(expected);
  expect(wordFor(back), back.why).toBe(expected);
  expect(there.why).toMatch(/\.$/);
  if (there.kind === "none") return;
  expect(there.why).toContain(a.claim.quantity?.text ?? a.claim.quote);
  expect(there.why).toContain(b.claim.quantity?.text ?? b.claim.quote);
}

type Row = readonly [a: DatedFigure, b: DatedFigure, verdict: string];

const titled = (rows: readonly Row[]) =>
  rows.map(([a, b, verdict]) => ({ a, b, verdict, title: `${a.claim.quote} · ${b.claim.quote}: ${verdict}` }));

describe("the verdict table of the method page", () => {
  test.each(
    titled([
      [said("Orla", "8 people were injured"), said("Pim", "8 people were injured"), "same"],
      [said("Orla", "8 people were injured"), said("Pim", "at least 8 people were injured"), "compatible"],
      [said("Orla", "8 people were injured"), said("Pim", "about 8 people were injured"), "compatible"],
      [
        said("Orla", "at least 8 people were injured", MONDAY),
        said("Orla", "12 people were injured", TUESDAY),
        "update up",
      ],
      [said("Orla", "at least 8 people were injured"), said("Pim", "5 people were injured"), "conflict"],
      [said("Orla", "8 people were injured", MONDAY), said("Orla", "9 people were injured", TUESDAY), "update up"],
      [said("Orla", "9 people were injured", MONDAY), said("Orla", "8 people were injured", TUESDAY), "update down"],
      [said("Orla", "8 people were injured"), said("Pim", "9 people were injured"), "conflict"],
      [said("Orla", "5 people were injured", MONDAY), said("Pim", "24 people were injured", TUESDAY), "tension"],
      [said("Orla", "40 people were injured"), said("Orla", "more than 40 people were injured"), "wording"],
      [said("Orla", "scores of people were injured"), said("Pim", "more than 60 people were injured"), "compatible"],
      [said("Orla", "dozens of people were injured"), said("Pim", "20 people were injured"), "wording"],
      [said("Orla", "dozens of people were injured"), said("Pim", "5 people were injured"), "conflict"],
      [said("Orla", "up to 50 people were injured"), said("Pim", "at least 60 people were injured"), "conflict"],
      [said("Orla", "between 20 and 25 people were injured"), said("Pim", "23 people were injured"), "compatible"],
      [said("Orla", "8 people were wounded"), said("Pim", "there were 8 casualties"), "none"],
      [said("Orla", "12 people were killed"), said("Pim", "there were no casualties"), "conflict"],
      [said("Orla", "3 civilians were killed"), said("Pim", "30 soldiers were killed"), "none"],
      [said("Orla", "4 people were injured in Ostrel"), said("Orla", "11 people were injured"), "none"],
      [
        said("Orla", "70 soldiers were killed"),
        said("Pim", "9,000 soldiers were killed since the start of the war"),
        "none",
      ],
      [
        said("Orla", "8 people were injured"),
        said("Pim", "how many were hurt is not known", MONDAY, "unclear"),
        "compatible",
      ],
      [said("Orla", "we killed 40 people"), said("Pim", "we had no casualties"), "conflict"],
      [said("Orla", "we killed 40 people"), said("Pim", "we suffered losses"), "none"],
      [
        said("Orla", "35,000 people were reportedly killed"),
        said("Orla", "the number of identified dead stood at 24,686"),
        "none",
      ],
      [said("Orla", "12 people were hurt"), said("Pim", "12 people were arrested"), "none"],
      [said("Orla", "11 shots were fired"), said("Pim", "7 bullets hit the car"), "none"],
    ]),
  )("$title", ({ a, b, verdict }) => check(a, b, verdict));
});

describe("who, when and of what", () => {
  test.each(
    titled([
      // time
      [
        said("Orla", "8 people died", "2031-05-05T08:00:00Z"),
        said("Orla", "11 people died", "2031-05-05T17:00:00Z"),
        "update up",
      ],
      [
        said("Orla", "8 people died", "2031-05-05T08:00:00Z"),
        said("Pim", "11 people died", "2031-05-05T17:00:00Z"),
        "tension",
      ],
      [
        said("Orla", "8 people died", "2031-05-05T08:00:00Z"),
        said("Pim", "11 people died", "2031-05-05T08:30:00Z"),
        "conflict",
      ],
      [said("Orla", "8 people died", null), said("Pim", "11 people died", null), "conflict"],
      [said("Orla", "8 people died", null), said("Pim", "11 people died"), "tension"],
      [said("Orla", "8 people died"), said("Orla", "11 people died"), "tension"],
      [said("Orla", "no people were injured", MONDAY), said("Pim", "4 people were injured", TUESDAY), "tension"],
      [said("Orla", "there were no casualties", MONDAY), said("Pim", "4 people were killed", TUESDAY), "tension"],
      // what is measured once does not run
      [said("Orla", "20,000 people marched", MONDAY), said("Pim", "50,000 people marched", TUESDAY), "conflict"],
      [said("Orla", "as many as 20,000 people marched"), said("Orla", "30,000 people marched"), "conflict"],
      [
        said("Orla", "the quake had a magnitude of 6.1", MONDAY),
        said("Pim", "the quake had a magnitude of 6.4", TUESDAY),
        "conflict",
      ],
      [said("Orla", "the quake had a magnitude of 6.1"), said("Pim", "a 6.1-magnitude quake struck"), "same"],
      // groups, names, parts
      [said("Orla", "three children were killed"), said("Pim", "nine people were killed"), "none"],
      [said("Orla", "9 civilians were killed"), said("Pim", "11 people were killed"), "conflict"],
      [said("Orla", "40 fighters were killed"), said("Pim", "12 militants were killed"), "conflict"],
      [said("Orla", "40 Norland soldiers were killed"), said("Pim", "12 Suderland soldiers were killed"), "none"],
      [
        said("Orla", "4 Norland hostages were taken prisoner"),
        said("Pim", "6 hostages were taken prisoner"),
        "tension",
      ],
      [said("Orla", "the dead included three children"), said("Pim", "five children were killed"), "none"],
      [said("Orla", "the dead included three children"), said("Pim", "the dead included two children"), "conflict"],
      // places
      [said("Orla", "12 people were killed in Ostrel"), said("Pim", "10 people were killed in Vell"), "none"],
      [said("Orla", "12 people were killed in Ostrel"), said("Pim", "10 people were killed in Ostrel"), "conflict"],
      [said("Orla", "12 people were killed in Ostrel"), said("Pim", "30 people were killed"), "none"],
      [said("Orla", "12 people were killed in Ostrel"), said("Pim", "13 people were killed"), "conflict"],
      // units and things
      [said("Orla", "300 houses were damaged"), said("Pim", "40 homes were damaged"), "conflict"],
      [said("Orla", "300 houses were damaged"), said("Pim", "40 schools were damaged"), "none"],
      [said("Orla", "four tanks were destroyed"), said("Pim", "five trucks were destroyed"), "none"],
      [said("Orla", "the bridge cost $12 million"), said("Pim", "the bridge cost $19 million"), "conflict"],
      [said("Orla", "the bridge cost $12 million"), said("Pim", "the ferry cost $19 million"), "none"],
      [said("Orla", "the new bridge cost $12 million"), said("Pim", "the new bridge cost €19 million"), "none"],
      [said("Orla", "the storm hit 13 countries"), said("Pim", "the flood closed 14 schools"), "none"],
      // scope and ground
      [said("Orla", "one person was killed"), said("Pim", "tens of thousands of people were killed"), "none"],
      [said("Orla", "35 people are feared dead"), said("Pim", "12 people were confirmed dead"), "none"],
      [said("Orla", "35 people are feared dead"), said("Pim", "12 people were killed"), "tension"],
      [said("Orla", "230,000 people were displaced"), said("Pim", "227,900 people were displaced"), "wording"],
      [said("Orla", "nobody was hurt"), said("Pim", "six people were hurt"), "conflict"],
      [said("Orla", "several people were hurt"), said("Pim", "there were no casualties"), "none"],
      [said("Orla", "we suffered losses"), said("Pim", "they withdrew"), "none"],
    ]),
  )("$title", ({ a, b, verdict }) => check(a, b, verdict));
});

describe("inside one story", () => {
  const inOneStory = (name: string, text: string, kind: "person" | "outlet" = "person"): DatedFigure => {
    const one = said(name, text);
    return { ...one, claim: { ...one.claim, story: "s-one", source: { ...one.claim.source, kind } } };
  };
  test.each(
    titled([
      [inOneStory("Orla", "12 people were killed"), inOneStory("Orla", "10 people were killed"), "none"],
      [
        inOneStory("Orla", "12 people were killed"),
        inOneStory("The Ferry Post", "10 people were killed", "outlet"),
        "none",
      ],
      [inOneStory("Orla", "12 people were killed"), inOneStory("Pim", "10 people were killed"), "conflict"],
      [inOneStory("Orla", "30,000 people marched"), inOneStory("Pim", "more than 50,000 people marched"), "conflict"],
    ]),
  )("$title", ({ a, b, verdict }) => check(a, b, verdict));
});

describe("parts that a reader sees", () => {
  test.each(
    titled([
      [said("Orla", "another four people died"), said("Pim", "24 people died"), "none"],
      [said("Orla", "another four people died"), said("Pim", "a further six people died"), "tension"],
      [said("Orla", "30 people were seriously injured"), said("Pim", "249 people were injured"), "none"],
      [said("Orla", "two people were injured in the village"), said("Pim", "eight people were injured"), "none"],
      [
        said("Orla", "we received around 50 people with injuries"),
        said("Pim", "more than 200 people were injured"),
        "none",
      ],
      [said("Orla", "a 6.1-magnitude quake hit"), said("Pim", "an 8.6-magnitude quake hit"), "none"],
      [said("Orla", "20,000 people marched in Ostrel"), said("Pim", "50,000 people marched"), "none"],
      [said("Orla", "20,000 people marched in Ostrel"), said("Pim", "5,000 people marched"), "tension"],
    ]),
  )("$title", ({ a, b, verdict }) => check(a, b, verdict));
});
