import { expect, test } from "vitest";
import { type Slot, slotAfter, slotBefore, slotUpTo } from "../../../src/chat/digest-times/slots.ts";
import type { DigestTimes } from "../../../src/chat/settings.ts";

const times = (days: readonly number[], time: string, zone: string): DigestTimes => {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return { days, hour, minute, zone, whenEmpty: "line", settledAt: "2026-01-01T00:00:00.000Z" };
};
const daily = [1, 2, 3, 4, 5, 6, 7];
const brief = ({ local, at }: Slot) => `${local.slice(5)} ${at.slice(5, 16)}Z`;

test.each([
  [
    "spring in Warsaw",
    "8:30",
    "Europe/Warsaw",
    "2026-03-27T20:00Z",
    ["03-28T08:30 03-28T07:30Z", "03-29T08:30 03-29T06:30Z"],
  ],
  [
    "autumn in Warsaw",
    "8:30",
    "Europe/Warsaw",
    "2026-10-23T20:00Z",
    ["10-24T08:30 10-24T06:30Z", "10-25T08:30 10-25T07:30Z"],
  ],
  [
    "spring in New York",
    "8:30",
    "America/New_York",
    "2026-03-06T20:00Z",
    ["03-07T08:30 03-07T13:30Z", "03-08T08:30 03-08T12:30Z"],
  ],
  [
    "autumn in New York",
    "8:30",
    "America/New_York",
    "2026-10-30T20:00Z",
    ["10-31T08:30 10-31T12:30Z", "11-01T08:30 11-01T13:30Z"],
  ],
  // 2:30 is jumped over: the first minute that there is.
  [
    "the gap in Warsaw",
    "2:30",
    "Europe/Warsaw",
    "2026-03-28T20:00Z",
    ["03-29T02:30 03-29T01:00Z", "03-30T02:30 03-30T00:30Z"],
  ],
  [
    "the gap in New York",
    "2:30",
    "America/New_York",
    "2026-03-07T20:00Z",
    ["03-08T02:30 03-08T07:00Z", "03-09T02:30 03-09T06:30Z"],
  ],
  // Where the day begins with the gap.
  [
    "the gap in Santiago",
    "0:00",
    "America/Santiago",
    "2026-09-05T20:00Z",
    ["09-06T00:00 09-06T04:00Z", "09-07T00:00 09-07T03:00Z"],
  ],
  // The hour comes twice: the first time.
  [
    "the double hour in Warsaw",
    "2:30",
    "Europe/Warsaw",
    "2026-10-24T20:00Z",
    ["10-25T02:30 10-25T00:30Z", "10-26T02:30 10-26T01:30Z"],
  ],
  [
    "the double hour in New York",
    "1:30",
    "America/New_York",
    "2026-10-31T20:00Z",
    ["11-01T01:30 11-01T05:30Z", "11-02T01:30 11-02T06:30Z"],
  ],
  [
    "half an hour on Lord Howe",
    "2:15",
    "Australia/Lord_Howe",
    "2026-10-02T20:00Z",
    ["10-04T02:15 10-03T15:30Z", "10-05T02:15 10-04T15:15Z"],
  ],
  ["a place where it is tomorrow", "0:15", "Pacific/Auckland", "2026-06-01T20:00Z", ["06-03T00:15 06-02T12:15Z"]],
])("%s", (_, time, zone, after, expected) => {
  let instant = after;
  const found = expected.map(() => {
    const slot = slotAfter(times(daily, time, zone), instant);
    instant = slot.at;
    return slot;
  });
  expect(found.map(brief)).toEqual(expected);
  for (const slot of found) expect(slotUpTo(times(daily, time, zone), slot.at)).toEqual(slot);
});

test("in the second of the two hours, the slot was there already", () => {
  const night = times(daily, "2:30", "Europe/Warsaw");
  expect(brief(slotUpTo(night, "2026-10-25T01:10:00Z"))).toBe("10-25T02:30 10-25T00:30Z");
  expect(brief(slotAfter(night, "2026-10-25T01:10:00Z"))).toBe("10-26T02:30 10-26T01:30Z");
});

test("weekdays leave the weekend out, and Monday's window begins on Friday", () => {
  const weekdays = times([1, 2, 3, 4, 5], "8:30", "Europe/Warsaw");
  const monday = slotAfter(weekdays, "2026-11-20T07:30:00.000Z");
  expect(brief(monday)).toBe("11-23T08:30 11-23T07:30Z");
  expect(brief(slotBefore(weekdays, monday.at))).toBe("11-20T08:30 11-20T07:30Z");
});

test("minute by minute through a year, each day of each zone has one slot, in order", () => {
  for (const zone of ["Europe/Warsaw", "America/New_York", "America/Santiago", "Asia/Kathmandu"]) {
    const night = times(daily, "2:30", zone);
    const seen: string[] = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 6 * 60 * 60 * 1000) {
      const slot = slotUpTo(night, new Date(at).toISOString());
      if (seen.at(-1) !== slot.local) seen.push(slot.local);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual(seen);
    expect(seen.length).toBeGreaterThanOrEqual(365);
  }
});
