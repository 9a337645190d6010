import { expect, test } from "vitest";
import { parseCommand, splitSettling, splitWhich } from "../../src/chat/command.ts";
import { readSettlement } from "../../src/conflicts/settlement.ts";

const LABELS = ["nine", "12", "the Kestrian army", "at least 3: all of them"];

/** What somebody types, which disagreement it is about, and what it comes to: verdict, side, reason. */
const TYPED: readonly (readonly [
  typed: string,
  which: string,
  settled: readonly [string, string | null, string] | null,
])[] = [
  ["different scope 2", "2", ["different scope", null, ""]],
  ["different scope #2: dead, and dead or hurt", "2", ["different scope", null, "dead, and dead or hurt"]],
  ["update 1", "1", ["update", null, ""]],
  ["print both 3, each has its own count", "3", ["print both", null, "each has its own count"]],
  ["print all 1", "1", ["print both", null, ""]],
  ["hold 2: waiting for the hospital", "2", ["hold", null, "waiting for the hospital"]],
  ["put on hold 2", "2", ["hold", null, ""]],
  ["bot error 1: “nine” is a street number", "1", ["bot error", null, "“nine” is a street number"]],
  ["bot-error d-5e01", "d-5e01", ["bot error", null, ""]],
  ["prefer A in 2", "2", ["prefer", "nine", ""]],
  ["prefer b in #2: asked the hospital", "2", ["prefer", "12", "asked the hospital"]],
  ["prefer 2 A", "2", ["prefer", "nine", ""]],
  ["prefer d-5e01 C: two witnesses", "d-5e01", ["prefer", "the Kestrian army", "two witnesses"]],
  ["prefer “the Kestrian army” in 1", "1", ["prefer", "the Kestrian army", ""]],
  ["prefer side 1 in 2", "2", ["prefer", "nine", ""]],
  ["Prefer “12” in 2: the coroner.", "2", ["prefer", "12", "the coroner"]],
  ["prefer Z in 2", "2", null],
  ["decide 2 print both", "2", ["print both", null, ""]],
  ["decide d-5e01 prefer A: asked", "d-5e01", ["prefer", "nine", "asked"]],
  ["decide d-5e01 prefer the Kestrian army", "d-5e01", ["prefer", "the Kestrian army", ""]],
  ["decide 2 prefer “at least 3: all of them”: counted", "2", ["prefer", "at least 3: all of them", "counted"]],
  ["decide 2 not a conflict: one hall", "2", ["not a conflict", null, "one hall"]],
  ["decide 1 hold – nobody answers", "1", ["hold", null, "nobody answers"]],
  ["decide 1 make them agree", "1", null],
  ["resolve 1 “nine” stands: asked the hospital", "1", ["prefer", "nine", "asked the hospital"]],
  ["resolve 1 All of them stand, they differ in scope", "1", ["different scope", null, ""]],
  ["resolve 1 It was updated", "1", ["update", null, ""]],
  ["resolve 1 print both", "1", ["print both", null, ""]],
];

test.each(TYPED)("%j", (typed, which, settled) => {
  const command = parseCommand(typed);
  expect(command?.name).toBe(/^(?:decide|resolve)/.test(typed) ? typed.split(" ")[0] : "settle");
  const argument = command?.argument ?? "";
  const split = command?.name === "settle" ? splitSettling(argument) : splitWhich(argument);
  expect(split.which).toBe(which);
  const read = readSettlement(split.words, LABELS);
  expect(read && [read.verdict, read.side, read.note]).toEqual(settled);
});

test.each([
  "hold 2 tables for lunch",
  "update 2 pages by noon",
  "update",
  "hold on",
  "prefer tea",
  "print both sides of the sheet",
])("%j is talk", (typed) => expect(parseCommand(typed)).toBeNull());
