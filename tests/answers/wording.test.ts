import { describe, expect, test } from "vitest";
import { createIndex } from "../../src/answers/lines.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import { wordDisagreement, wordingReply } from "../../src/answers/wording.ts";
import type { Compared } from "../../src/conflicts/compare-stories.ts";
import { compareTold } from "../conflicts/desk.ts";
import { decidedAfter, deskAfter, storyId } from "./demo-desk.ts";
import { WORDING_CASES } from "./wording-cases.ts";

const compare = (stories: readonly string[]): Compared =>
  compareTold(
    ...stories.map((story) => {
      const [, outlet = "", text = ""] = /^(\w+): (.*)$/s.exec(story) ?? [];
      return { text, outlet, published: "2026-10-13T18:00:00.000Z" };
    }),
  );

/** Words that the sentence may have of its own: of speaking, of joining, and what says whose words they are. */
const OWN =
  /\b(?:said|reported|that|denied|which|the|an?|via|in|words|of|spoke|used|is|quoted|with|somebody|by|one|story)\b/giu;
/** Figures, and names or whatever else has a capital, wherever they stand. */
const tellingIn = (words: string) => words.match(/\p{Lu}[\p{L}’'-]+|\d[\d,.]*\d|\d/gu) ?? [];

describe("a sentence to print", () => {
  test.each(WORDING_CASES)("$about", ({ stories, kind, sentence }) => {
    const compared = compare(stories);
    const one = compared.disagreements.find((disagreement) => disagreement.kind === kind);
    expect(one && wordDisagreement(createIndex(compared), one, null).sentence).toBe(sentence);
  });
});

/** Every disagreement of the cases and of the example stories. */
const ALL = [...WORDING_CASES.map(({ stories }) => compare(stories)), ...[2, 4, 6, 7].map((count) => deskAfter(count))];

describe("every sentence", () => {
  const wordings = ALL.flatMap((compared) => {
    const index = createIndex(compared);
    return compared.disagreements.map((one) => ({ index, one, wording: wordDisagreement(index, one, null) }));
  });

  test("has no word that its claims and their speakers do not have", () => {
    for (const { index, wording } of wordings) {
      for (const { text, claim } of wording.clauses) {
        const { quote, source, cue, via, caveat, story } = index.claim(claim);
        const roles = index.compared.claims
          .filter((other) => other.story === story && other.source.name === source.name)
          .map((other) => other.source.role);
        const outlet = index.story(story).story.outlet;
        const known = [quote, cue, source.name, source.mention, ...roles, ...via, caveat?.quote, outlet]
          .join(" ")
          .toLowerCase();
        const words = text.replace(OWN, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
        expect(
          words.filter((word) => !known.includes(word.toLowerCase())),
          text,
        ).toEqual([]);
      }
    }
  });

  test("has every figure and name as its story prints it", () => {
    for (const { index, wording } of wordings) {
      for (const { text, claim } of wording.clauses) {
        const { story } = index.story(index.claim(claim).story);
        const printed = `${story.outlet ?? ""} ${story.text}`.toLowerCase();
        expect(
          tellingIn(text).filter((word) => !printed.includes(word.toLowerCase())),
          text,
        ).toEqual([]);
      }
    }
  });

  test("keeps marks in pairs, begins with a capital or a mark, and ends once", () => {
    for (const { wording } of wordings) {
      const { sentence } = wording;
      expect((sentence.match(/“/g) ?? []).length, sentence).toBe((sentence.match(/”/g) ?? []).length);
      expect(sentence).toMatch(/^[\p{Lu}\d“]/u);
      expect(sentence).toMatch(/[^.]\.(?:”)?$/u);
      expect(sentence).not.toMatch(/\s\s|\s[,;.]|[,;]{2}|\n/);
    }
  });

  test("says of nobody that he claimed, insisted or admitted", () => {
    for (const { wording } of wordings) {
      for (const { text } of wording.clauses) {
        expect(text.replace(/“[^”]*”/gu, "")).not.toMatch(
          /\b(?:claimed|alleged|insisted|admitted|conceded|acknowledged|revealed)\b/,
        );
      }
    }
  });

  test("has a part for each side, up to four", () => {
    for (const { one, wording } of wordings) {
      expect(wording.clauses.length + wording.left).toBe(one.sides.length);
      expect(new Set(wording.clauses.map(({ claim }) => claim)).size).toBe(wording.clauses.length);
    }
  });
});

describe("the answer", () => {
  const decided = decidedAfter(7, "prefer", "two witnesses");

  test("names where each part stands", () => {
    const reply = wordingReply(deskAfter(7), storyId(7), "1");
    expect(reply && replyText(reply)).toMatch(
      /Where each part stands.*“four guards had been wounded” \(Pell Post, 14 Oct\)/s,
    );
  });

  test("to a settled one, whose side is preferred, is that side alone, and says who decided", () => {
    const [one] = deskAfter(7).disagreements;
    const reply = wordingReply(deskAfter(7, [decided]), storyId(7), one?.id ?? "");
    const text = reply ? replyText(reply) : "";
    expect(text).toContain(`Prefer “${one?.sides[0]?.label}”, decided by Rowan`);
    expect(
      wordDisagreement(createIndex(deskAfter(7)), deskAfter(7).disagreements[0] as never, one?.sides[0]?.label ?? "")
        .clauses,
    ).toHaveLength(1);
  });

  test("to one of which both are printed is both", () => {
    const [one] = deskAfter(7).disagreements;
    const reply = wordingReply(deskAfter(7, [decidedAfter(7, "print both", "")]), storyId(7), one?.id ?? "");
    expect(reply && replyText(reply)).toMatch(/;.*Print both, decided by Rowan/s);
  });

  test("to a number that is not there is none", () => {
    expect(wordingReply(deskAfter(7), storyId(7), "99")).toBeNull();
  });
});
