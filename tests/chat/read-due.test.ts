import { expect, test } from "vitest";
import { readDue } from "../../src/chat/read-due.ts";

/** A Tuesday, 12:00 in London and 13:00 in Warsaw. */
const NOW = "2031-03-04T12:00:00.000Z";

test.each([
  ["tomorrow 10:00", "2031-03-05T10:00"],
  ["tomorrow at 10", "2031-03-05T10:00"],
  ["Tomorrow", "2031-03-05T09:00"],
  ["18:00", "2031-03-04T18:00"],
  ["today 6pm", "2031-03-04T18:00"],
  ["at noon tomorrow", "2031-03-05T12:00"],
  ["Monday", "2031-03-10T09:00"],
  ["tuesday 8:30", "2031-03-11T08:30"],
  ["next Friday at 17:15", "2031-03-07T17:15"],
  ["2031-03-06 07:00", "2031-03-06T07:00"],
  ["15 Oct at 8:30", "2031-10-15T08:30"],
  ["1 March", "2032-03-01T09:00"],
  ["in 2 hours", "2031-03-04T14:00"],
  ["in half an hour", "2031-03-04T12:30"],
  ["in 3 days", "2031-03-07T12:00"],
])("%s", (typed, due) => expect(readDue(typed, NOW, "UTC")).toBe(`${due}:00.000Z`));

test.each([
  "",
  "11:00",
  "today 9:00",
  "soon",
  "31 Feb",
  "tomorrow 25:00",
  "Monday or Tuesday 9:00",
  "2031-13-40",
  "the report",
])("%j names no time to come", (typed) => expect(readDue(typed, NOW, "UTC")).toBeNull());

test("is read by the clocks of the place, also when they change", () => {
  expect(readDue("tomorrow 10:00", NOW, "Europe/Warsaw")).toBe("2031-03-05T09:00:00.000Z");
  expect(readDue("31 Mar 10:00", NOW, "Europe/Warsaw")).toBe("2031-03-31T08:00:00.000Z");
  expect(readDue("tomorrow 0:30", "2031-03-04T23:30:00.000Z", "Europe/Warsaw")).toBe("2031-03-05T23:30:00.000Z");
});
