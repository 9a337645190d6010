import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/claims/extract.ts";
import { compareSignatures, SAME_EVENT } from "../../src/events/compare-signatures.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { parsePage } from "../../src/reading/parse-page.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { inventPage } from "./invent-page.ts";
import { inventReport } from "./invent-report.ts";
import { storyOf } from "./measure-extraction.ts";
import { createStopwatch, median, p95 } from "./stopwatch.ts";

// A measurement is worth what its stories and its sums are worth; how long anything takes is asserted nowhere.

const tagger = createTagger();
const sign = (event: number, version: number) =>
  createSignature(storyOf(inventReport(event, version, 400).text), tagger);

describe("invented reports", () => {
  test("the same numbers give the same story, other numbers another", () => {
    expect(inventReport(3, 1, 300)).toEqual(inventReport(3, 1, 300));
    expect(inventReport(3, 1, 300).text).not.toBe(inventReport(3, 2, 300).text);
  });

  test.each([200, 900])("%d words are about as many", (words) => {
    const { length } = inventReport(1, 1, words).text.split(/\s+/);
    expect(length).toBeGreaterThanOrEqual(words);
    expect(length).toBeLessThan(words + 100);
  });

  test("they are read as articles, with claims in them", () => {
    for (let event = 0; event < 10; event++) {
      const story = storyOf(inventReport(event, 0, 400).text);
      expect(story.problem).toBeNull();
      expect(extractClaims(story, tagger).claims.length).toBeGreaterThan(5);
    }
  });

  test("reports of one event are alike, those of two are as good as never linked", () => {
    const events = Array.from({ length: 20 }, (_, event) => [sign(event, 0), sign(event, 1)] as const);
    for (const [one, other] of events) expect(compareSignatures(one, other)).toBeGreaterThan(SAME_EVENT);
    const strangers = events.flatMap(([one], at) =>
      events.slice(0, at).map(([other]) => compareSignatures(one, other)),
    );
    expect(strangers.filter((likeness) => likeness >= SAME_EVENT).length).toBeLessThan(strangers.length / 100);
  });
});

test("an invented page is as long as those of news sites, and read as its report", () => {
  const page = inventPage(4, 600);
  expect(page.length).toBeGreaterThan(80_000);
  const { problem, paragraphs } = parsePage(page, "https://post.example/2031/");
  expect(problem).toBeNull();
  expect(paragraphs).toEqual(inventReport(4, 0, 600).text.split("\n\n").slice(2));
});

test("the middle and the 95th of a hundred", () => {
  const samples = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([median(samples), p95(samples)]).toEqual([51, 96]);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("a step that comes twice in a run is added up, and the next run begins at nothing", async () => {
  const stopwatch = createStopwatch();
  stopwatch.add("read", 2);
  stopwatch.add("read", 3);
  expect(await stopwatch.time("save", async () => "saved")).toBe("saved");
  expect(() =>
    stopwatch.timeSync("sign", () => {
      throw new Error("broke off");
    }),
  ).toThrow("broke off");
  const taken = stopwatch.take();
  expect(taken.get("read")).toBe(5);
  expect([...taken.keys()]).toEqual(["read", "save", "sign"]);
  expect(stopwatch.take().size).toBe(0);
});
