import fc from "fast-check";
import { expect, test } from "vitest";
import { extractClaims } from "../../src/claims/extract.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { storyOf } from "./story-of.ts";

const tagger = createTagger();
/** `FUZZ_SECONDS=60 vitest run tests/claims/never-throws.test.ts` goes on for a minute. */
const seconds = Number(process.env["FUZZ_SECONDS"] ?? 0);

/** Marks, joints, cues and odd characters: what a recogniser may trip over. */
const odd = fc.constantFrom(
  ..."“ ” \" ‘ ’ ' '' `` « » „ ( ) [ ] { } : ; , . … – — -- ? ! • * / \\ & % $ € \u0000 \u00ad \u200b \u202e \ufeff \ud800 👍🏽 ﬁ é e\u0301 漢字 مرحبا".split(
    " ",
  ),
  "\n",
  "\n\n",
  "\t",
  " ",
);
const words = fc.constantFrom(
  ..."said that Mira Halloran the governor of Lodmoor he who according to per as put it which told called for urged was quoted saying by and but 40 people killed Mr. U.S. denied purportedly showed were not".split(
    " ",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.oneof(odd, words), { maxLength: 80 }).map((parts) => parts.join(" ")),
  fc.array(fc.oneof(odd, words), { maxLength: 80 }).map((parts) => parts.join("")),
);

test("extraction never throws, points at words of the text, and gives the same again", { timeout: 90_000 }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { claims } = extractClaims(storyOf(text), tagger);
      for (const { start, end, quote } of claims) expect(text.slice(start, end)).toBe(quote);
      expect(extractClaims(storyOf(text), tagger).claims).toEqual(claims);
      // One recogniser may cut a statement into several claims, but never tells the same words of the same speaker twice.
      const told = claims.map(({ start, end, source, rules, quantity, topic }) =>
        [start, end, source.name, rules[0], quantity?.text, topic].join(" "),
      );
      expect(new Set(told).size).toBe(told.length);
    }),
    seconds > 0
      ? { numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false }
      : { numRuns: 150 },
  );
});
