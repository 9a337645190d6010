import { createZoneClock, type ZoneClock } from "../../text/zone-clock.ts";

/** A day and a time of day as the clocks of a place show them. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The clocks of `zone`; of one that nobody knows those of UTC: a question is answered all the same. */
function clocksOf(zone: string): ZoneClock {
  try {
    return createZoneClock(zone);
  } catch {
    return createZoneClock("UTC");
  }
}

/** What clocks in `zone` show at `instant`, in milliseconds. */
export function wallTime(instant: number, zone: string): WallTime {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = clocksOf(zone).localOf(instant).split(/\D/).map(Number);
  return { year, month, day, hour, minute };
}

/** The instant, in milliseconds, at which clocks in `zone` show `wall`; days beyond the end of a month run on. */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute)).toISOString().slice(0, 16);
  return clocksOf(zone).instantOf(local);
}
