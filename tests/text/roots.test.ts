import { expect, test } from "vitest";
import { nameRoot, nameRoots } from "../../src/text/roots.ts";
import { createTagger } from "../../src/text/tagger.ts";

test.each([
  ["Tarvia", "Tarvian"],
  ["Kestria", "Kestrian"],
  ["Kestria", "Kestria’s"],
  ["Norland", "Norlandic"],
  ["Japan", "Japanese"],
  ["Ukraine", "Kyiv"],
  ["Russia", "Kremlin"],
])("%s and %s have one root", (a, b) => {
  expect(nameRoot(a)).toBe(nameRoot(b));
});

test.each([
  ["Tarvia", "Kestria"],
  ["Norland", "Norway"],
  ["Iran", "Iraq"],
])("%s and %s have not", (a, b) => {
  expect(nameRoot(a)).not.toBe(nameRoot(b));
});

test("a side that somebody is for or against is not named", () => {
  expect(nameRoots(createTagger()("The pro-Tarvia group met Kestrian envoys"))).toEqual([nameRoot("Kestria")]);
});
