import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractClaims } from "../../src/claims/extract.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { storyOf } from "./story-of.ts";

const tagger = createTagger();

/** The claims of a text, each as "topic | speaker | quote". */
const claims = (text: string) =>
  extractClaims(storyOf(text), tagger).claims.map(({ topic, source, quote }) => `${topic} | ${source.name} | ${quote}`);

describe("claims", () => {
  test.each([
    [
      "The mayor, Ada Holm, said one person was killed and eight were injured.",
      ["killed | Ada Holm | one person was killed", "injured | Ada Holm | eight were injured"],
    ],
    [
      "“The bridge will not stand another winter,” said Per Lund, an engineer.",
      ["statement | Per Lund | The bridge will not stand another winter"],
    ],
    ["Kestria denied any involvement in the raid.", ["involvement | Kestria | any involvement in the raid"]],
    [
      "The ministry said that it had driven the raiders back and that 40 fighters had been killed.",
      ["outcome | ministry | it had driven the raiders back", "killed | ministry | 40 fighters had been killed"],
    ],
    ["The union said nobody had been paid since March.", ["statement | union | nobody had been paid since March"]],
    ["Whether the radar worked is disputed. Tarrow Lines says that it did.", []],
    ["Police said a march went on in March.", ["attendance | Police | a march went on in March"]],
    ["Police said drones filmed the valley.", ["statement | Police | drones filmed the valley"]],
    ["Police said drones struck the depot.", ["weapon | Police | drones struck the depot"]],
    [
      "Troops captured the village of Osk on Monday.",
      ["territory | Post | Troops captured the village of Osk on Monday."],
    ],
  ])("%j", (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});

describe("no claims", () => {
  test.each([
    "Beat two eggs with the sugar. Fold in the flour and bake until golden.",
    "O river, wide and grey, you carry all my days away.",
    "How many people live here? Who built the bridge?",
    "",
  ])("%j", (text) => {
    expect(claims(text)).toEqual([]);
  });

  test("in a story that could not be read", () => {
    const story = { ...storyOf("The mayor said one person was killed."), problem: "paywall" as const };
    expect(extractClaims(story, tagger).claims).toEqual([]);
  });
});

const SHIPPED = readdirSync("stories")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`stories/${name}`, "utf8"));

/** Texts put together from our own stories' pieces and odd characters, as pastes are. */
const pieces = SHIPPED.flatMap((text) => text.split(/(?<=[.,”“])/));
const odd = fc.constantFrom(
  "“",
  "”",
  '"',
  "’",
  "…",
  " – ",
  "\n\n",
  "\n",
  "1,5",
  "€",
  "👍",
  "ﬁ",
  "\u0301",
  "[",
  "]",
  "?",
);
const pasted = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, odd), { maxLength: 30 });

test("every quote is a slice of its story, and every position and caveat lies in it", () => {
  fc.assert(
    fc.property(pasted, (parts) => {
      const text = parts.join("");
      for (const claim of extractClaims(storyOf(text), tagger).claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(claim.quote.trim()).not.toBe("");
        if (claim.caveat) expect(text.slice(claim.caveat.start, claim.caveat.end)).toBe(claim.caveat.quote);
        for (const { at } of claim.positions) expect(at.start >= claim.start && at.end <= claim.end).toBe(true);
        if (claim.quantity) expect(text).toContain(claim.quantity.text);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("ids are unique within a story and the same each time", () => {
  for (const text of SHIPPED) {
    const ids = extractClaims(storyOf(text), tagger).claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(extractClaims(storyOf(text), tagger).claims.map(({ id }) => id)).toEqual(ids);
  }
});
