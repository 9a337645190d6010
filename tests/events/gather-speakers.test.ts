import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherSpeakers, type Mention } from "../../src/events/gather-speakers.ts";
import type { NameRuling } from "../../src/events/naming/known-names.ts";
import { NAME_PAIRS } from "./name-pairs.ts";

/** "a: Ina Marrow" is a name in story a. */
const mention = (words: string): Mention => {
  const [story = "", name = ""] = words.split(": ");
  return { name, story, role: null, body: false };
};
const gather = (
  names: readonly string[],
  texts: Readonly<Record<string, string>> = {},
  rulings: readonly NameRuling[] = [],
) => gatherSpeakers(names.map(mention), new Map(Object.entries(texts)), rulings);

/** The names that share a key, each lot in the order given. */
function lots(
  names: readonly string[],
  texts: Readonly<Record<string, string>> = {},
  rulings: readonly NameRuling[] = [],
) {
  const speakers = gather(names, texts, rulings);
  const keyed = Map.groupBy(names, (words) => speakers.keyOf(mention(words).name, mention(words).story));
  return [...keyed.values()].map((lot) => lot.map((words) => mention(words).name).join(" = "));
}

describe("who is one", () => {
  test.each<[names: string[], texts: Record<string, string>, expected: string[]]>([
    [["a: Dmitri S. Orlov", "b: Dmitry Orlov", "c: Mr Orlov"], {}, ["Dmitri S. Orlov = Dmitry Orlov = Mr Orlov"]],
    [["a: Ina Marrow", "b: Odd Marrow", "c: Marrow"], {}, ["Ina Marrow", "Odd Marrow", "Marrow"]],
    [["a: Ina Marrow", "b: Marrow"], { b: "Odd Marrow steered. Marrow said so." }, ["Ina Marrow", "Marrow"]],
    [["a: Marrow", "b: Marrow"], { a: "Ina Marrow steered.", b: "Odd Marrow slept." }, ["Marrow", "Marrow"]],
    [
      ["a: Ina Marrow", "b: Marrow", "c: Odd Marrow", "d: Marrow"],
      { b: "Ina Marrow spoke.", d: "Odd Marrow spoke." },
      ["Ina Marrow = Marrow", "Odd Marrow = Marrow"],
    ],
    [
      ["a: SES", "a: State Emergency Service", "b: SES", "b: Southern Electricity Supply"],
      { a: "The State Emergency Service (SES) dug.", b: "Southern Electricity Supply (SES) cut the line." },
      ["SES = State Emergency Service", "SES = Southern Electricity Supply"],
    ],
    [
      ["a: police", "b: Halden police", "c: Port Ellery police"],
      { a: "Of Halden." },
      ["police", "Halden police", "Port Ellery police"],
    ],
  ])("%j", (names, texts, expected) => expect(lots(names, texts)).toEqual(expected));

  test("a name that was not among them has no key", () => {
    expect(gather(["a: Ina Marrow"]).keyOf("Ina Marrow", "b")).toBeNull();
  });
});

test("the fullest name stands for all, and each other one has its evidence", () => {
  expect(gather(["a: Orlov", "b: Dmitry S. Orlov", "c: Dmitri Orlov", "d: dmitri orlov"]).groups).toEqual([
    {
      name: "Dmitry S. Orlov",
      also: [
        { name: "Dmitri Orlov", why: "one name, printed in two ways" },
        { name: "Orlov", why: "the family name alone, and nobody else has it" },
      ],
    },
  ]);
});

describe("what is asked", () => {
  const asked = (
    names: readonly string[],
    texts: Readonly<Record<string, string>> = {},
    rulings: readonly NameRuling[] = [],
  ) =>
    gather(names, texts, rulings).questions.map(
      ({ names: [one, other], why }) => `${one.name} | ${other.name}: ${why}`,
    );

  test("a name that may be short for the other", () => {
    expect(asked(["a: Alexander Teale", "b: Alex Teale", "c: Ina Teale"])).toEqual([
      "Alex Teale | Alexander Teale: one first name may be short for the other",
    ]);
  });

  test("a family name that several have, once for each of them", () => {
    expect(asked(["a: Ina Marrow", "b: Odd Marrow", "c: Marrow"])).toEqual([
      "Ina Marrow | Marrow: the stories name several people of that name",
      "Marrow | Odd Marrow: the stories name several people of that name",
    ]);
  });

  test("nothing of those who are known to be two, and of words that are no names", () => {
    expect(asked(["a: Ina Marrow", "b: Odd Marrow", "c: police", "d: Halden police"])).toEqual([]);
  });
});

describe("what somebody said of two names", () => {
  const rule = (verdict: "same" | "different", story: string | null = null): NameRuling => ({
    names: [
      { name: "Aleksey Bronin", story: null },
      { name: "Oleksii Bronin", story },
    ],
    verdict,
    by: "Rowan",
  });
  const two = ["a: Oleksii Bronin", "b: Aleksey Bronin"];

  test.each<[string, NameRuling[], string[], number]>([
    ["nothing", [], ["Oleksii Bronin", "Aleksey Bronin"], 1],
    ["the same", [rule("same")], ["Oleksii Bronin = Aleksey Bronin"], 0],
    ["not the same", [rule("different")], ["Oleksii Bronin", "Aleksey Bronin"], 0],
    ["the last word counts", [rule("same"), rule("different")], ["Oleksii Bronin", "Aleksey Bronin"], 0],
    ["of one story", [rule("same", "a")], ["Oleksii Bronin = Aleksey Bronin"], 0],
    ["of another story", [rule("same", "z")], ["Oleksii Bronin", "Aleksey Bronin"], 1],
  ])("%s", (_name, rulings, expected, questions) => {
    expect(lots(two, {}, rulings)).toEqual(expected);
    expect(gather(two, {}, rulings).questions).toHaveLength(questions);
  });

  test("a name that is said to be another man's draws nobody after it", () => {
    const ruling: NameRuling = {
      names: [
        { name: "Orlov", story: "c" },
        { name: "Ivan Orlov", story: null },
      ],
      verdict: "different",
      by: "Rowan",
    };
    expect(lots(["a: Ivan Orlov", "b: I. Orlov", "c: Orlov"], {}, [ruling])).toContain("Ivan Orlov = I. Orlov");
  });
});

const anyMention = fc.record({
  name: fc.constantFrom(...NAME_PAIRS.flatMap(({ names }) => names)),
  story: fc.constantFrom("a", "b", "c"),
  role: fc.constant(null),
  body: fc.boolean(),
});

test("it does not matter which story came first", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyMention, { maxLength: 12, selector: ({ name, story }) => `${name} ${story}` }),
      (mentions) => {
        const [one, other] = [mentions, mentions.toReversed()].map((list) => gatherSpeakers(list, new Map(), []));
        expect(other?.groups).toEqual(one?.groups);
        expect(other?.questions).toEqual(one?.questions);
      },
    ),
  );
});

test("hostile texts and names are gone through in no time", () => {
  const started = performance.now();
  for (const text of [
    "A".repeat(200_000),
    "Aa ".repeat(60_000),
    "Marrow (".repeat(20_000),
    "Ina Marrow or ".repeat(20_000),
  ]) {
    gather(["a: Marrow", "b: Ina Marrow", "a: SES", "b: State Emergency Service", `b: ${text.slice(0, 5_000)}`], {
      a: text,
      b: text,
    });
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});
