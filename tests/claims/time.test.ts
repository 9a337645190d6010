import { describe, expect, test } from "vitest";
import { findBackground, findDay } from "../../src/claims/refiners/time.ts";
import { createTagger } from "../../src/text/tagger.ts";

const tagger = createTagger();
const WEDNESDAY = "2026-10-14T10:15:00.000Z";

describe("the day that words speak of", () => {
  test.each([
    ["seven people died on Tuesday evening", "on Tuesday evening", "2026-10-13"],
    ["it ended late on Monday", "late on Monday", "2026-10-12"],
    ["the governor said on Wednesday", "on Wednesday", "2026-10-14"],
    ["the port was shut yesterday", "yesterday", "2026-10-13"],
    ["nothing was said", null, null],
  ])("%j", (text, asOfText, asOf) => {
    expect(findDay(text, tagger(text), WEDNESDAY)).toEqual({ asOfText, asOf });
  });

  test.each([
    ["the port opens on Friday", "2026-10-16"],
    ["the port opens on Monday", "2026-10-19"],
    ["the port opens on Wednesday", "2026-10-14"],
  ])("of what lies ahead: %j", (text, asOf) => {
    expect(findDay(text, tagger(text), WEDNESDAY, true).asOf).toBe(asOf);
  });

  test("without a publication date the words stay and no date is invented", () => {
    const text = "it ended on Monday";
    expect(findDay(text, tagger(text), null)).toEqual({ asOfText: "on Monday", asOf: null });
  });
});

describe("an older or wider event", () => {
  test.each([
    ["In 2019 a clash near Oster killed 16 people", "2019"],
    ["In April last year a flood struck the town", "2025"],
    ["Last year a storm killed two people", "2025"],
    ["In March the brigade raided a village", "march"],
    ["On 6 May 2011 the dam failed, as one did in May 2011", "2011"],
    ["Thousands have died since the war began", "the war"],
    ["the old bridge fell ten years ago", "years ago"],
    ["Seven people were killed on Tuesday", null],
    ["In October 2026 the port was shut", null],
    ["You may in future see more", null],
  ])("%j", (text, expected) => {
    expect(findBackground(tagger(text), WEDNESDAY)).toBe(expected);
  });
});
