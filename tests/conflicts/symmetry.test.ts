import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTold, type Told } from "./desk.ts";

const speaker = fc.constantFrom(
  "The mayor",
  "Ada Holm",
  "The army",
  "The Red Lantern",
  "An unnamed official",
  "Police",
);
const amount = fc.constantFrom("3", "8", "at least 8", "about 20", "dozens of", "no", "between 5 and 9", "230,000");
const counted = fc.constantFrom("people", "children", "soldiers", "houses", "Norland soldiers");
const outcome = fc.constantFrom("were killed", "were hurt", "were missing", "were evacuated from Osk", "were damaged");
const state = fc.constantFrom(
  "the fire was out",
  "the fire was still burning in the mill at the edge of the town",
  "the bridge had collapsed",
  "the bridge was intact",
  "its men still held Osk",
  "its men had captured Osk",
  "the fire was deliberately set",
  "the fire was caused by lightning",
  "the quake struck 3 km east of Vell on Monday",
  "the quake struck 9 km west of Vell on Tuesday",
  "the raid was meant to distract from the losses",
  "it made the raid in order to protect the town",
  "the attack was carried out by Norland",
  "Norland had nothing to do with the attack",
  "his wife and a boy were missing",
  "his wife and another woman were missing",
);
const figure = fc.tuple(amount, counted, outcome).map((words) => words.join(" "));
const sentence = fc
  .tuple(speaker, fc.oneof(figure, state), fc.constantFrom("", " on Monday", " on Tuesday"))
  .map(([who, what, when]) => `${who} said${when} ${what}.`);
const published = fc.constantFrom("2026-10-13T08:00:00.000Z", "2026-10-13T18:00:00.000Z", "2026-10-14T09:00:00.000Z");
const story = (outlet: string): fc.Arbitrary<Told> =>
  fc
    .record({ text: fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(" ")), published })
    .map((told) => ({ ...told, outlet }));

/** What is found between two stories, without the order: each pair by its kind and its two quotes. */
function found(a: Told, b: Told): readonly string[] {
  const { conflicts, updates, claims } = compareTold(a, b);
  const quoteOf = (id: string) => {
    const claim = claims.find((one) => one.id === id);
    return `${claim?.source.name}: ${claim?.quote}`;
  };
  const pair = (kind: string, one: { a: string; b: string }) =>
    `${kind} ${[quoteOf(one.a), quoteOf(one.b)].toSorted().join(" · ")}`;
  const all = [
    ...conflicts.map((one) => pair(`${one.kind} ${one.severity}`, one)),
    // A story of the same hour tells no direction but by the order in which it was posted.
    ...(a.published === b.published ? [] : updates.map((one) => pair(`update ${one.direction}`, one))),
  ];
  return [...new Set(all)].toSorted();
}

test("what is found between two stories does not hang on which was posted first", () => {
  fc.assert(
    fc.property(story("Post"), story("Echo"), (a, b) => {
      expect(found(b, a)).toEqual(found(a, b));
    }),
    { numRuns: 200 },
  );
});
