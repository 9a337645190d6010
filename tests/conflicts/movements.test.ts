import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { digestStories } from "../../src/answers/digest.ts";
import { extractClaims } from "../../src/claims/extract.ts";
import { type Reviewed, reviewStories } from "../../src/conflicts/decision.ts";
import { findMovements } from "../../src/conflicts/movements.ts";
import { reviewBefore } from "../../src/conflicts/review-before.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import type { PostedStory } from "../../src/events/posted-story.ts";
import { parseStory } from "../../src/reading/read-story.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { deskAfter } from "../answers/demo-desk.ts";

const tagger = createTagger();
const read = (path: string): PostedStory => {
  const content = readFileSync(path, "utf8");
  const story = parseStory({ content, contentType: null, file: null, url: null, hints: {} });
  const { claims } = extractClaims(story, tagger);
  return { story, claims, signature: createSignature(story, tagger), postedAt: "", postedBy: "", thread: null };
};
const EVENTS = "tests/conflicts/events";
const ARCHIVE: readonly PostedStory[] = readdirSync(EVENTS).flatMap((event) =>
  readdirSync(`${EVENTS}/${event}`)
    .filter((name) => /^\d+\.txt$/.test(name))
    .map((name) => read(`${EVENTS}/${event}/${name}`)),
);

/** In an order of their own for each seed. */
function shuffled(seed: number): readonly PostedStory[] {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  return ARCHIVE.map((one) => [next(), one] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, one], at) => ({ ...one, postedAt: new Date(Date.UTC(2031, 2, 4, 8, at)).toISOString() }));
}

const pairsOf = ({ conflicts }: Reviewed, disagreement: string) =>
  conflicts.filter((one) => one.disagreement === disagreement).map(({ id }) => id);

describe.each([1, 2, 3, 4])("successive digests, stories in order %i", (seed) => {
  const posted = shuffled(seed);
  const ends = [0, 3, 7, 8, 15, 22, posted.length];
  const states = ends.map((end) => reviewStories(posted.slice(0, end), []));

  test("tell no disagreement as new twice, nor one as moved that nobody joined", () => {
    const toldAsNew = new Set<string>();
    for (const [at, now] of states.entries()) {
      const before = states[at - 1];
      if (!before) continue;
      const known = new Set(before.stories.map(({ story }) => story.id));
      for (const { disagreement, state, arrived } of findMovements(before, now)) {
        const claims = now.claims.filter(({ id }) => disagreement.sides.some((side) => side.claims.includes(id)));
        const pairs = pairsOf(now, disagreement.id);
        if (state === "new") {
          expect(pairs.filter((pair) => toldAsNew.has(pair))).toEqual([]);
          expect(claims.some(({ story }) => !known.has(story))).toBe(true);
          for (const pair of pairs) toldAsNew.add(pair);
        }
        if (state === "moved") expect(arrived.length).toBeGreaterThan(0);
        for (const id of arrived) expect(known.has(claims.find((one) => one.id === id)?.story ?? "")).toBe(false);
      }
    }
    expect(toldAsNew.size).toBeGreaterThan(0);
  });

  test("what was there before is found by looking only where something came", () => {
    for (const [at, now] of states.entries()) {
      const before = states[at - 1];
      if (!before) continue;
      const quick = reviewBefore(now, posted.slice(0, ends[at - 1]), []);
      const told = (one: Reviewed) =>
        findMovements(one, now).map(({ disagreement, state, arrived }) => [disagreement.id, state, arrived]);
      expect(told(quick)).toEqual(told(before));
      expect(new Set(quick.claims.map(({ id }) => id))).toEqual(new Set(before.claims.map(({ id }) => id)));
    }
  });

  test("say nothing that stands in no story: every quote is verbatim, every figure is somebody's", () => {
    const period = { since: "2031-03-04T08:00:00.000Z", until: "2031-03-05T08:00:00.000Z", zone: "UTC" };
    for (const [at, now] of states.entries()) {
      const before = states[at - 1];
      if (!before) continue;
      const options = { title: "Digest", whole: true, dated: true, rulings: [] };
      const { reply } = digestStories(before, now, period, options);
      const texts = now.stories.map(({ story }) => story.text.replace(/\s+/g, " "));
      const lines = reply.blocks.flatMap((block) => (block.kind === "item" ? [block.line, ...block.under] : []));
      const quotes = lines.flat().filter(({ kind }) => kind === "quote");
      for (const phrase of quotes) {
        if (phrase.kind !== "quote") continue;
        const parts = phrase.text.split(/\s*(?:…|\[…\])\s*/).filter(Boolean);
        for (const part of parts) expect(texts.some((text) => text.includes(part.replace(/\s+/g, " ")))).toBe(true);
      }
      const sourceless = reply.blocks
        .flatMap((block) => (block.kind === "item" ? block.under : []))
        .filter(
          (line) =>
            !line.some(({ kind }) => kind === "story") &&
            !/^and \d+ more$/.test(line.map((one) => ("text" in one ? one.text : "")).join("")),
        );
      expect(sourceless).toEqual([]);
    }
  });

  test("what did not move is not told again", () => {
    const now = states.at(-1) as Reviewed;
    const period = { since: "2031-03-04T08:00:00.000Z", until: "2031-03-05T08:00:00.000Z", zone: "UTC" };
    const options = { title: "Digest", whole: false, dated: true, rulings: [] };
    expect(digestStories(now, now, period, options)).toMatchObject({ isEmpty: true, events: [] });
  });
});

test("the copy of a wire, or a voice heard before, moves nothing; a voice that joins a side does", () => {
  const told = (before: number, now: number) =>
    findMovements(deskAfter(before), deskAfter(now)).map(
      ({ disagreement, state, arrived }) => `${disagreement.question} ${state} ${arrived.length}`,
    );
  expect(told(5, 6)).toEqual([
    "Who are the attackers? moved 1",
    "Are the fighters out? moved 1",
    "How many people were hurt? same 0",
    "How many fighters were killed? new 0",
    "Was Kestria involved? new 0",
  ]);
  expect(told(6, 7).filter((one) => !one.includes("same"))).toEqual(["How many guards were hurt? new 0"]);
});
