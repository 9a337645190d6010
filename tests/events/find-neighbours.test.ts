import fc from "fast-check";
import { expect, test } from "vitest";
import { compareMany } from "../../src/events/compare-many.ts";
import { compareSignatures, indexTerms, LEAST_SHARED, SAME_EVENT } from "../../src/events/compare-signatures.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { findNeighbours } from "../../src/events/find-neighbours.ts";
import type { Signature, WeightedTerm } from "../../src/events/signature.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { EVENT_STORIES, ROUNDUP } from "./event-stories.ts";

const tagger = createTagger();
const STORIES = [...Object.values(EVENT_STORIES).flat(), ROUNDUP].map((one) => createSignature(one, tagger));

const terms = (words: readonly string[], most: number): fc.Arbitrary<readonly WeightedTerm[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 4000 })), {
      selector: ([word]) => word,
      maxLength: most,
    })
    .map((list) => list.map(([word, weight]) => [word, weight / 1000] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
/** Signatures over few terms, so that many pairs stand near the line between linked and not. */
const signature: fc.Arbitrary<Signature> = fc.record({
  names: terms([..."abcdefghij"], 5),
  words: terms([..."klmnopqrstuvwxyz", "#5", "#6"], 8),
  day: fc.option(fc.integer({ min: 0, max: 2000 })),
});
const some = fc.oneof(fc.array(signature, { maxLength: 12 }), fc.shuffledSubarray(STORIES));

const pairsOf = <T>(list: readonly T[]): readonly (readonly [number, number, T, T])[] =>
  list.flatMap((one, place) => list.slice(0, place).map((other, at) => [place, at, one, other] as const));

test("many at once are compared as two alone are, to the last bit", () => {
  fc.assert(
    fc.property(some, (signatures) => {
      const compare = compareMany(signatures);
      for (const [place, at, one, other] of pairsOf(signatures)) {
        expect(compare(place, at)).toBe(compareSignatures(one, other));
      }
    }),
  );
});

test("neighbours are all the pairs that a full comparison finds", () => {
  fc.assert(
    fc.property(some, (signatures) => {
      const compare = compareMany(signatures);
      const found = findNeighbours(signatures, compare).flatMap((others, place) =>
        others.toSorted((a, b) => a - b).map((other) => `${place} ${other}`),
      );
      const all = pairsOf(signatures)
        .filter(([, , one, other]) => compareSignatures(one, other) >= SAME_EVENT)
        .map(([place, at]) => `${place} ${at}`);
      expect(found).toEqual(all);
    }),
    { numRuns: 300 },
  );
});

test("a pair that is linked shares enough of its terms, weights rounded as a database rounds them", () => {
  const weightsOf = (one: Signature) => new Map(indexTerms(one).map(([term, weight]) => [term, Math.fround(weight)]));
  fc.assert(
    fc.property(signature, signature, (a, b) => {
      if (compareSignatures(a, b) < SAME_EVENT) return;
      const other = weightsOf(b);
      const sum = [...weightsOf(a)].reduce((total, [term, weight]) => total + weight * (other.get(term) ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(LEAST_SHARED);
    }),
    { numRuns: 1000 },
  );
});

test("who names somebody and who names nobody share no term", () => {
  const nameless: Signature = { names: [], words: [["quake", 1]], day: null };
  const named: Signature = { names: [["quake", 1]], words: [["quake", 1]], day: null };
  expect(compareSignatures(nameless, named)).toBe(0);
  expect(indexTerms(nameless)).not.toEqual(indexTerms(named));
});
