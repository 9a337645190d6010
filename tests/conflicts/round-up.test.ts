import { describe, expect, test } from "vitest";
import { digestStories } from "../../src/answers/digest.ts";
import type { Story } from "../../src/claims/claim.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { reviewStories } from "../../src/conflicts/decision.ts";
import { keepLedger } from "../../src/conflicts/ledger.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { ALONE, ROUND_UPS } from "../events/round-ups.ts";

const tagger = createTagger();
const compare = (stories: readonly Story[]) =>
  reviewStories(
    stories.map((story, at) => ({
      story,
      claims: extractClaims(story, tagger).claims,
      signature: createSignature(story, tagger),
      postedAt: new Date(Date.UTC(2026, 9, 14, 8, at)).toISOString(),
      postedBy: "Desk",
      thread: null,
    })),
    [],
  );

describe.each(Object.entries(ROUND_UPS))("%s, after the stories of its events", (_, roundUp) => {
  const compared = compare([...Object.values(ALONE), roundUp]);
  const claimOf = new Map(compared.claims.map((claim) => [claim.id, claim]));
  const tied = [
    ...compared.disagreements.map(({ sides }) => sides.flatMap(({ claims }) => claims)),
    ...compared.updates.map(({ a, b }) => [a, b]),
    ...compared.agreements.map(({ claims }) => claims),
    ...keepLedger(compared).map(({ cells }) => cells.map(({ claim }) => claim)),
  ].map((ids) => ids.flatMap((id) => claimOf.get(id) ?? []));

  test("disagrees with each about its own event", () => {
    const found = compared.disagreements.map(({ question, sides }) => [
      question,
      ...sides.map(({ label }) => label).toSorted(),
    ]);
    expect(found.toSorted()).toEqual([
      ["How many miners were killed?", "four", "seven"],
      ["How many people took part?", "about 20,000", "about 3,000"],
      ["How many people were killed?", "fourteen", "nine"],
      ["How many protesters were detained?", "eighteen", "sixty"],
    ]);
  });

  test("is set against nothing of another event, nor one of its items against another", () => {
    for (const claims of tied) expect(new Set(claims.map(({ reported }) => reported)).size).toBe(1);
  });

  test("is counted in each of its events by the digest, and no disagreement twice", () => {
    const period = { since: "2026-10-14T00:00:00.000Z", until: "2026-10-15T00:00:00.000Z", zone: "UTC" };
    const options = { title: "Digest", whole: true, dated: true, rulings: [] };
    const { events } = digestStories(reviewStories([], []), compared, period, options);
    expect(events.map(({ stories }) => stories.length)).toEqual([2, 2, 2]);
    expect(events.reduce((sum, { disagreements }) => sum + disagreements.length, 0)).toBe(
      compared.disagreements.length,
    );
  });
});
