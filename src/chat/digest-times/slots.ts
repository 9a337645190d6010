import { createZoneClock } from "../../text/zone-clock.ts";
import type { DigestTimes } from "../settings.ts";

/** One time at which a digest is to come. */
export interface Slot {
  /** As it was settled, whatever the clocks do that day: "2026-03-29T08:30". With its zone it is the digest's one name. */
  readonly local: string;
  /** ISO 8601. */
  readonly at: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A week, and the day that a clock may jump over. */
const FURTHEST_DAYS = 9;

/** The first slot after `instant` (ISO 8601). */
export function slotAfter(times: DigestTimes, instant: string): Slot {
  const now = Date.parse(instant);
  return findSlot(times, now, 1, (at) => at > now);
}

/** The last slot at or before `instant` (ISO 8601). */
export function slotUpTo(times: DigestTimes, instant: string): Slot {
  const now = Date.parse(instant);
  return findSlot(times, now, -1, (at) => at <= now);
}

/** The last slot before `instant` (ISO 8601). */
export const slotBefore = (times: DigestTimes, instant: string): Slot =>
  slotUpTo(times, new Date(Date.parse(instant) - 1).toISOString());

/** The days around `now` one by one, forwards or backwards, beginning a day too early: no slot is left out where the date just changes. */
function findSlot({ days, hour, minute, zone }: DigestTimes, now: number, step: 1 | -1, fits: (at: number) => boolean) {
  const clock = createZoneClock(zone);
  const today = Date.parse(`${clock.localOf(now).slice(0, 10)}T00:00:00Z`);
  for (let day = -1; day <= FURTHEST_DAYS; day++) {
    const date = new Date(today + day * step * DAY_MS);
    if (!days.includes(date.getUTCDay() || 7)) continue;
    const local = `${date.toISOString().slice(0, 10)}T${pad(hour)}:${pad(minute)}`;
    const at = clock.instantOf(local);
    if (fits(at)) return { local, at: new Date(at).toISOString() };
  }
  throw new RangeError("A digest comes on one day of the week at least.");
}

const pad = (number: number): string => `${number}`.padStart(2, "0");
