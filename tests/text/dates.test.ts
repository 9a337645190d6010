import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePrintedDate } from "../../src/text/dates.ts";

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

test.each([
  // Days alone.
  ["2031-03-04", midnight("2031-03-04")],
  ["4 March 2031", midnight("2031-03-04")],
  ["4th of March 2031", midnight("2031-03-04")],
  ["March 4, 2031", midnight("2031-03-04")],
  ["Mar. 4th, 2031", midnight("2031-03-04")],
  ["TUESDAY 04 MARCH 2031", midnight("2031-03-04")],
  ["Tuesday, March 4th, 2031", midnight("2031-03-04")],
  ["04.03.2031", midnight("2031-03-04")],
  ["2031/3/4", midnight("2031-03-04")],
  ["4-Sept-2031", midnight("2031-09-04")],
  ["29 February 2032", midnight("2032-02-29")],
  // Order of day and month that only one reading allows.
  ["3/25/2031", midnight("2031-03-25")],
  ["25/3/2031", midnight("2031-03-25")],
  ["4/4/2031", midnight("2031-04-04")],
  // Times with a zone.
  ["Tue Mar 4, 2031 1:28PM GMT", "2031-03-04T13:28:00.000Z"],
  ["Tue Mar 4, 2031 7:12pm BST", "2031-03-04T19:12:00.000+01:00"],
  ["Published 4 March 2031, 12:05 a.m. EDT", "2031-03-04T00:05:00.000-04:00"],
  ["Updated: March 4, 2031 at 09.30 CET", "2031-03-04T09:30:00.000+01:00"],
  ["2031-03-04T09:30:15Z", "2031-03-04T09:30:15.000Z"],
  ["2031-03-04T09:30:00.123+02:00", "2031-03-04T09:30:00.000+02:00"],
  ["2031-03-04T21:30:00-0430", "2031-03-04T21:30:00.000-04:30"],
  ["4 March 2031 09:30 UTC+3", "2031-03-04T09:30:00.000+03:00"],
  // Times whose zone is not printed, or could be several: the day stands, the time does not.
  ["04.03.2031 10:00", midnight("2031-03-04")],
  ["7:00pm UK, Tuesday 04 March 2031", midnight("2031-03-04")],
  ["March 4, 2031 6:22AM", midnight("2031-03-04")],
  ["March 4, 2031 6:22 PM IST", midnight("2031-03-04")],
  // The same day twice is one date.
  ["Tuesday 4 March 2031 (2031-03-04)", midnight("2031-03-04")],
])("%s", (printed, expected) => {
  expect(parsePrintedDate(printed)).toBe(expected);
});

describe("no date is invented", () => {
  test.each([
    ["nothing", ""],
    ["words", "Published by the Harbour Post"],
    ["no year", "Tuesday, March 4"],
    ["no day", "March 2031"],
    ["a weekday", "on Tuesday"],
    ["a number", "Population 2031"],
    ["day and month in either order", "5/3/2031"],
    ["a day that does not exist", "31 February 2031"],
    ["no leap year", "29.02.2031"],
    ["a month that does not exist", "2031-13-01"],
    ["two dates", "4 March 2031, updated 5 March 2031"],
    ["a version number", "release 1.12.20310"],
    ["a score", "won 4-2031"],
  ])("%s: %s", (_, printed) => {
    expect(parsePrintedDate(printed)).toBeNull();
  });
});

test("every ISO date comes back as the same moment", () => {
  const moment = fc.date({ min: new Date("1950-01-01"), max: new Date("2099-12-31T23:59:59Z"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const seconds = `${date.toISOString().slice(0, 19)}Z`;
      expect(Date.parse(parsePrintedDate(seconds) ?? "")).toBe(Date.parse(seconds));
    }),
  );
});

test("any text is read without a fault, and what is found is a date", () => {
  const piece = fc.constantFrom(
    "4",
    "31",
    "March",
    "2031",
    "Tue",
    "/",
    "-",
    ".",
    ":",
    " ",
    "12:30",
    "pm",
    "GMT",
    "T",
    ",",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const found = parsePrintedDate(pieces.join(""));
      expect(found === null || Number.isFinite(Date.parse(found))).toBe(true);
    }),
  );
});
