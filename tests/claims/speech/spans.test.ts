import fc from "fast-check";
import { expect, test } from "vitest";
import { findCaveats } from "../../../src/claims/speech/caveats.ts";
import { findAttributions } from "../../../src/claims/speech/find-attributions.ts";
import { createPassage } from "../../../src/text/create-passage.ts";
import { contains, type Span, slice } from "../../../src/text/span.ts";
import { createTagger } from "../../../src/text/tagger.ts";

const tagger = createTagger();

const speakers = fc.constantFrom(
  "Mira Halloran",
  "the governor",
  "Lodmoor Governor Mira Halloran",
  "Ivo Brandt, a spokesman for the Harbour Ministry,",
  "Rep. Ana Korsk (L-Lodm.)",
  "he",
  "She",
  "officials who asked not to be named",
  "Ruritania’s Harbour Ministry",
  "The report",
  "",
);
const cues = fc.constantFrom(
  "said",
  "told reporters on Monday that",
  "denied",
  "said:",
  "added,",
  "called",
  "reported, citing officials,",
  "claimed",
  "confirmed that",
  "declined to comment",
  "according to",
  "was quoted as saying",
  "did not say whether",
);
const words = fc.constantFrom(
  "two boats sank",
  "“two boats sank,”",
  "“It is over. We go home.”",
  "“a mistake”",
  "‘it’s over’",
  "''it's over''",
  "“an open quotation",
  "the plan that nobody liked, which cost $3.5 million, failed",
  ", without providing evidence",
  "; the claim could not be verified",
  "to leave",
);
const joins = fc.constantFrom(" ", ", ", ". ", ".\n\n", " – ", " and ", ", adding that ", "” ", "? ", " (", ") ", "\n");
const texts = fc
  .array(fc.tuple(speakers, cues, words, joins, fc.boolean()), { maxLength: 12 })
  .map((parts) =>
    parts
      .map(([who, cue, what, join, first]) =>
        first ? `${what}, ${who} ${cue}${join}` : `${who} ${cue} ${what}${join}`,
      )
      .join(""),
  );

test("whatever the text, each attribution points at words of it, in order, within one sentence", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const passage = createPassage(text, tagger);
      const whole = { start: 0, end: text.length };
      const found = findAttributions(passage);
      const starts = found.map((one) => one.content[0]?.start ?? 0);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      for (const one of found) {
        expect(one.content.length).toBeGreaterThan(0);
        let from = 0;
        for (const span of one.content) {
          expect(span.start).toBeGreaterThanOrEqual(from);
          expect(span.end).toBeGreaterThan(span.start);
          from = span.end;
        }
        const [first] = one.content;
        const sentence = passage.sentences.find((candidate) => contains(candidate, first as Span));
        expect(sentence).toBeDefined();
        expect(one.content.every((span) => contains(sentence as Span, span))).toBe(true);
        for (const span of [one.sourceAt, one.cueAt]) if (span) expect(contains(whole, span)).toBe(true);
        if (one.sourceAt && one.source.mention !== "") {
          expect(slice(text, one.sourceAt).replace(/\s+/g, " ")).toBe(one.source.mention);
        }
        expect(one.source.name).not.toBe("");
      }
      for (const caveat of findCaveats(passage, found).values()) expect(slice(text, caveat)).toBe(caveat.quote);
    }),
    { numRuns: 400 },
  );
});

test("the same text gives the same attributions", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(findAttributions(createPassage(text, tagger))).toEqual(findAttributions(createPassage(text, tagger)));
    }),
    { numRuns: 50 },
  );
});
