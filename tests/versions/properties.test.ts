import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change, Version } from "../../src/versions/change.ts";
import { compareVersions } from "../../src/versions/compare-versions.ts";
import { printChange, REPORT, versionOf } from "./versions.ts";

const SENTENCES = [
  ...REPORT.split(/\n\n|(?<=\.) /u),
  "Nine people were killed, police inspector Jon Vell said.",
  "The harbour office said that the quay would be open on Sunday.",
  "Correction: An earlier version of this story misspelled the name of the mayor.",
  "“We heard a crack,” said Ivo Lanner, a crane driver.",
  "Mayor Ada Corrin said that 200 residents had left their homes.",
  "The operator, Delmer Mills, said that the silo was overloaded.",
];

/** Reports of some of the sentences, in any order and any paragraphs, with odd characters between them. */
const anyVersion = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n\n", "\n", " \u2028", " 🐈 ", "” ")), {
    maxLength: 9,
  })
  .map((parts) => versionOf(parts.flat().join("").trim()));

const standsIn = ({ story: { text } }: Version, { start, end, quote }: { start: number; end: number; quote: string }) =>
  text.slice(start, end) === quote;

test("a version differs in nothing from itself", () => {
  fc.assert(
    fc.property(anyVersion, (one) => {
      expect(compareVersions(one, one)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("every change points at words of its version, and comes out the same each time", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (before, after) => {
      const changes = compareVersions(before, after);
      for (const change of changes) {
        if ("before" in change) expect(standsIn(before, change.before)).toBe(true);
        if (change.kind === "correction")
          expect(standsIn(after, { ...change.after, ...(change.after.at ?? { start: 0, end: 0 }) })).toBe(true);
        else if ("after" in change) expect(standsIn(after, change.after)).toBe(true);
      }
      expect(compareVersions(before, after)).toEqual(changes);
    }),
    { numRuns: 60 },
  );
});

const turned = (change: Change): string => {
  switch (change.kind) {
    case "correction":
      return "";
    case "added":
      return printChange({ kind: "withdrawn", before: change.after });
    case "withdrawn":
      return printChange({ kind: "added", after: change.before });
    default:
      return printChange({ kind: change.kind, before: change.after, after: change.before });
  }
};

test("what is new one way is gone the other way", () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (before, after) => {
      const there = compareVersions(before, after).filter(({ kind }) => kind !== "correction");
      const back = compareVersions(after, before).filter(({ kind }) => kind !== "correction");
      expect(back.map(printChange).toSorted()).toEqual(there.map(turned).toSorted());
    }),
    { numRuns: 60 },
  );
});
