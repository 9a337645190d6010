/** The clocks of a place. */
export interface ZoneClock {
  /** What they show at an instant, in milliseconds since 1970: "2026-03-29T08:30". */
  localOf(instant: number): string;
  /** When they show that: of an hour that comes twice the first time, of one that is jumped over the first minute after it. */
  instantOf(local: string): number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** `zone` as in the tz database; throws RangeError when it is none. */
export function createZoneClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const localOf = (instant: number): string => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
    return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
  };
  const asUtc = (local: string): number => Date.parse(`${local}:00Z`);
  const offsetAt = (instant: number): number => asUtc(localOf(instant)) - Math.floor(instant / MINUTE_MS) * MINUTE_MS;

  return {
    localOf,
    instantOf(local) {
      const wanted = asUtc(local);
      for (let shown = wanted; shown <= wanted + 2 * DAY_MS; shown += MINUTE_MS) {
        const tries = [shown - offsetAt(shown - DAY_MS), shown - offsetAt(shown + DAY_MS)];
        const found = tries.filter((instant) => asUtc(localOf(instant)) === shown);
        if (found.length > 0) return Math.min(...found);
      }
      throw new RangeError(`The clocks of ${zone} never show ${local}.`);
    },
  };
}
