/** A day and a time of day as the clocks of a zone show them. */
export interface WallTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Whether the name of a zone is one that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en-GB", { timeZone: zone }));
  } catch {
    return false;
  }
}

/** What clocks in `zone` show at `instant`, in milliseconds. An unknown zone is UTC. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: isZone(zone) ? zone : "UTC",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return { year: part("year"), month: part("month"), day: part("day"), hour: part("hour"), minute: part("minute") };
}

const asIfUtc = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute);

/** The instant, in milliseconds, at which clocks in `zone` show `wall`; in the hour that a change to summer time leaves out the hour after it. Days beyond the month's end run on. */
export function instantOf(wall: WallTime, zone: string): number {
  const wanted = asIfUtc(wall);
  // The offset at the guess may not be the one at the answer: the second try settles it.
  const offsetAt = (instant: number) => asIfUtc(wallTime(instant, zone)) - Math.floor(instant / 60_000) * 60_000;
  const first = wanted - offsetAt(wanted);
  return wanted - offsetAt(first);
}
