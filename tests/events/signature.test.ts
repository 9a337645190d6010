import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSignatures, SAME_EVENT } from "../../src/events/compare-signatures.ts";
import { createSignature } from "../../src/events/create-signature.ts";
import { createTagger } from "../../src/text/tagger.ts";
import { story } from "./stories.ts";

const tagger = createTagger();
const sign = (text: string, known: Parameters<typeof story>[1] = {}) => createSignature(story(text, known), tagger);
const names = (text: string, title: string | null = null) => sign(text, { title }).names.map(([name]) => name);

describe("names", () => {
  test.each([
    ["inside a sentence", "The mayor of Halden thanked Anna Holm.", ["anna", "halden", "holm"]],
    ["at the head of a sentence, when it is one elsewhere", "Holm agreed. They had asked Holm twice.", ["holm"]],
    ["not a common word at the head of a sentence", "Flights were late. Hundreds waited in Halden.", ["halden"]],
    ["a country and its people are one", "The Norwegian crew called Norway.", ["norway"]],
    [
      "a place is one by its older and its foreign names",
      "The ferry left Salonika for Odessa.",
      ["odesa", "thessaloniki"],
    ],
    ["no days and months", "It sank off Merrin on Tuesday, 4 March.", ["merrin"]],
  ])("%s", (_, text, expected) => expect(names(text)).toEqual(expected));

  test("words of a title in capitals are names only where the text has them so", () => {
    expect(names("The fire in Halden burnt down a bakery.", "Bakery Burnt Down in Halden")).toEqual(["halden"]);
  });
});

describe("day of publication", () => {
  test.each([
    ["2021-06-12T18:00:00Z", 18790],
    [null, null],
    ["last Tuesday", null],
  ])("%s", (published, day) => expect(sign("Text.", { published }).day).toBe(day));
});

describe("likeness", () => {
  const text = "The Keld dam above Orrin cracked on Monday after an earthquake, engineers said.";
  const at = (published: string | null) => sign(text, { published });

  test.each([
    ["the same text is wholly alike", sign(text), sign(text), 1],
    ["up to three months apart nothing is doubted", at("2021-01-01"), at("2021-03-31"), 1],
    ["an unknown date is no reason to doubt", at("2021-01-01"), at(null), 1],
    ["two years apart the same words count for less", at("2021-01-01"), at("2022-12-22"), 0.7],
    ["doubt has an end", at("1990-01-01"), at("2022-12-22"), 0.6],
    ["nothing in common", sign(text), sign("Nordline ferries stop for winter in Port Sele."), 0],
    ["an empty story is like nothing", sign(""), sign(""), 0],
  ])("%s", (_, a, b, expected) => expect(compareSignatures(a, b)).toBeCloseTo(expected, 1));

  test("a story of five sentences and a long one of the same event", () => {
    const short =
      "Keld dam cracked on Monday. An earthquake had shaken Sarn. Orrin was emptied. Marta Vekk led the work. Nobody died.";
    const long = `${text}\n${"Marta Vekk, who leads the rescuers in Sarn, emptied Orrin within hours. Officials met again and again about the reservoir, its owners, the price of repairs and the law. ".repeat(30)}`;
    expect(compareSignatures(sign(short), sign(long))).toBeGreaterThan(SAME_EVENT);
  });
});

const word = fc.constantFrom(
  "Keld",
  "dam",
  "Orrin",
  "the",
  "quake",
  "6.1",
  "said",
  "Norwegian",
  "Monday",
  ".",
  "\n",
  "“",
  "é",
);
const text = fc.oneof(
  fc.string(),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
);

test("likeness is the same from both sides, from 0 to 1, and whole for a story and itself", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [sign(a), sign(b)];
      const likeness = compareSignatures(one, other);
      expect(likeness).toBe(compareSignatures(other, one));
      expect(likeness >= 0 && likeness <= 1).toBe(true);
      if (one.names.length + one.words.length > 0) expect(compareSignatures(one, one)).toBeCloseTo(1, 9);
    }),
  );
});

test("a signature is stored as it is, sorted, within 4 kB", () => {
  const long = Array.from({ length: 1000 }, (_, index) => `Name${index} thing${index}`).join(" ");
  const signature = sign(`The ${long}`);
  expect(JSON.stringify(signature).length).toBeLessThan(4096);
  expect(JSON.parse(JSON.stringify(signature))).toEqual(signature);
  const terms = signature.names.map(([name]) => name);
  expect(terms).toEqual(terms.toSorted());
});
