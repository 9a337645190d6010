import { describe, expect, test } from "vitest";
import { readNamed } from "../../src/events/named.ts";
import { compareNames } from "../../src/events/names.ts";
import { createNameContext } from "../../src/events/naming/known-names.ts";
import { nameKeys } from "../../src/events/naming/name-keys.ts";
import { NAME_PAIRS, type NamePair } from "./name-pairs.ts";

const TITLE = ({ names: [a, b], stories }: NamePair) =>
  `${a} | ${b}${stories ? ` in “${stories.filter(Boolean).join("” and “")}”` : ""}`;

/** The two names as two stories print them. */
function readPair({ names, stories, roles, body }: NamePair) {
  const known = names.map((name, at) => ({
    named: readNamed(name, { story: `s-${at}`, role: roles?.[at] ?? null, body: name === body }),
    stories: new Set([`s-${at}`]),
  }));
  const texts = new Map((stories ?? []).map((text, at) => [`s-${at}`, text]));
  const context = createNameContext(known, texts, []);
  const [a, b] = known.map(({ named }) => named);
  if (!a || !b) throw new Error("A pair has two names.");
  return { a, b, context };
}

describe.each(["same", "different", "maybe"] as const)("%s", (verdict) => {
  test.each(NAME_PAIRS.filter((pair) => pair.verdict === verdict).map((pair) => [TITLE(pair), pair] as const))(
    "%s",
    (_title, pair) => {
      const { a, b, context } = readPair(pair);
      const [one, other] = [compareNames(a, b, context), compareNames(b, a, context)];
      expect([one.verdict, other.verdict], one.why).toEqual([verdict, verdict]);
      expect(one.why).not.toBe("");
    },
  );
});

test("names that may be one are found by a key that they share", () => {
  const lost = NAME_PAIRS.filter((pair) => {
    const { a, b, context } = readPair(pair);
    const keys = new Set(nameKeys(a, context));
    return pair.verdict !== "different" && !nameKeys(b, context).some((key) => keys.has(key));
  });
  expect(lost.map(TITLE)).toEqual([]);
});
