import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameWording, SAME_ORIGIN, sharedOrigin } from "../../src/events/wire-copy.ts";
import { story } from "./stories.ts";

const WIRE = `A ferry with 64 people on board ran aground off the island of Merrin early on Tuesday, the coast guard said.
All passengers were taken off by lifeboats from Port Sele within two hours, and nobody was hurt, said its duty officer, Anna Holm.
The ship had left Halden at midnight and was due in Sele at six. The cause was not yet known.`;
const OWN = `Passengers told on Tuesday of a night of fear after their ferry struck rocks near Merrin.
"We heard a bang and the lights went out," said Jon Rask, a teacher from Halden, who was travelling with his pupils.
Lifeboats reached the ship before dawn. The coast guard said that nobody had been injured.`;

describe("prints of one text", () => {
  test.each([
    ["the same text", WIRE, WIRE, true],
    ["the same text under another desk's first line", WIRE, `Drama at sea this week.\n${WIRE}`, true],
    ["a cut print", WIRE, WIRE.slice(0, WIRE.lastIndexOf("\n")), true],
    ["two reports of one event", WIRE, OWN, false],
    ["an empty story", WIRE, "", false],
  ])("%s", (_, a, b, same) => {
    expect(sharedOrigin(story(a), story(b)).share >= SAME_ORIGIN).toBe(same);
    expect(sharedOrigin(story(b), story(a)).share >= SAME_ORIGIN).toBe(same);
  });

  test("the longest shared run is shown in the words of the first story", () => {
    const { longest } = sharedOrigin(story(WIRE), story(`Port Sele.\n${WIRE.split("\n")[2]}`));
    expect(longest && WIRE.slice(longest.start, longest.end)).toBe(WIRE.split("\n")[2]?.slice(0, -1));
  });

  test("nothing shared, nothing shown", () => {
    expect(sharedOrigin(story(WIRE), story(OWN))).toEqual({ share: 0, longest: null });
  });
});

describe("one wording", () => {
  test.each([
    ["all passengers were taken off within two hours", "All passengers were taken off within two hours", true],
    [
      "all passengers were taken off by lifeboats within two hours",
      "passengers were taken off by lifeboats within two hours",
      true,
    ],
    ["“We will rebuild the bridge before winter”", "We will rebuild the bridge before winter", true],
    ["nobody was hurt", "nobody was hurt", false],
    [
      "the fire killed at least 5 people in the old town on Monday",
      "the fire killed at least 8 people in the old town on Monday",
      false,
    ],
    [
      "the fire killed five people in the old town late on Monday",
      "the fire killed eight people in the old town late on Monday",
      false,
    ],
    [
      "the guards did fire at the crowd on the bridge on Monday",
      "the guards did not fire at the crowd on the bridge on Monday",
      false,
    ],
    ["the bridge was closed to all traffic on Monday", "police shut the bridge to cars and lorries on Monday", false],
  ])("%s / %s: %s", (a, b, same) => {
    expect([isSameWording(a, b), isSameWording(b, a)]).toEqual([same, same]);
  });
});

const text = fc
  .array(fc.constantFrom("the", "ferry", "ran", "aground", "off", "Merrin", "64", "not", ".", "\n"), { maxLength: 40 })
  .map((words) => words.join(" "));

test("the share is the same from both sides, from 0 to 1, and whole for a text and itself", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { share } = sharedOrigin(story(a), story(b));
      expect(share).toBe(sharedOrigin(story(b), story(a)).share);
      expect(share >= 0 && share <= 1).toBe(true);
      expect([0, 1]).toContain(sharedOrigin(story(a), story(a)).share);
    }),
  );
});

test("a wording is the same from both sides", () => {
  fc.assert(fc.property(text, text, (a, b) => isSameWording(a, b) === isSameWording(b, a)));
});
