import { createZoneClock } from "../text/zone-clock.ts";
import { printDate } from "./lines.ts";

/** The time that a digest is about, and whose clocks tell it. */
export interface Period {
  /** ISO 8601, the first instant that belongs to it. */
  readonly since: string;
  /** ISO 8601, the first instant that does not. */
  readonly until: string;
  /** As in the tz database. */
  readonly zone: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** "today, 08:30", "yesterday, 08:30", "Friday, 08:30", "3 Nov, 08:30": when it began, seen from its end. */
export function printSince({ since, until, zone }: Period): string {
  const clock = createZoneClock(zone);
  const [from, to] = [clock.localOf(Date.parse(since)), clock.localOf(Date.parse(until))];
  const midnight = (local: string) => Date.parse(`${local.slice(0, 10)}T00:00:00Z`);
  const days = Math.round((midnight(to) - midnight(from)) / DAY_MS);
  const near = ["today", "yesterday"][days] ?? (days < 7 ? DAYS[new Date(midnight(from)).getUTCDay()] : undefined);
  return `${near ?? printDate(from, false)}, ${from.slice(11)}`;
}

/** "Warsaw time", "UTC". */
export const nameClock = (zone: string): string =>
  zone.includes("/") ? `${(zone.split("/").at(-1) ?? zone).replaceAll("_", " ")} time` : zone;

/** "22 May, 18:02" by the clocks of a place. */
export function printLocal(iso: string, zone: string): string {
  const local = createZoneClock(zone).localOf(Date.parse(iso));
  return `${printDate(local, false)}, ${local.slice(11)}`;
}
