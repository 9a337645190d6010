import type { DigestTimes } from "../settings.ts";
import { cityOf } from "./find-zone.ts";
import { nameOfDay, writeDays } from "./read-days.ts";
import { writeTime } from "./read-time.ts";
import { slotAfter } from "./slots.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "on weekdays at 08:30, Warsaw time (Europe/Warsaw)". */
export function printTimes(times: DigestTimes): string {
  const { days, zone } = times;
  const clock = zone.includes("/") ? `${cityOf(zone)} time (${zone})` : `${zone}, which knows no summer time`;
  return `${writeDays(days)} at ${writeTime(times)}, ${clock}`;
}

/** "Tuesday, 24 November, 08:30": the next time after `instant` (ISO 8601), by the clocks of its place. */
export function printNext(times: DigestTimes, instant: string): string {
  const { local } = slotAfter(times, instant);
  const date = new Date(`${local.slice(0, 10)}T00:00:00Z`);
  const day = nameOfDay(date.getUTCDay() || 7);
  return `${day}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}, ${local.slice(11)}`;
}
