import { createZoneClock } from "../text/zone-clock.ts";
import { readDays } from "./digest-times/read-days.ts";
import { readTime } from "./digest-times/read-time.ts";

/** Where only a day is named. */
const MORNING = { hour: 9, minute: 0 } as const;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const UNITS: Readonly<Record<string, number>> = { m: MINUTE_MS, h: 60 * MINUTE_MS, d: DAY_MS };
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The days that the words name, as "2031-03-04"; the clocks show `today`. Null: none that there is. */
function dayIn(words: string, today: string): string | null {
  const after = (days: number) => new Date(Date.parse(`${today}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  if (/^(?:today|tonight|this (?:morning|afternoon|evening))?$/.test(words)) return today;
  if (/^tomorrow(?: (?:morning|afternoon|evening))?$/.test(words)) return after(1);
  const [, iso] = /^(\d{4}-\d\d-\d\d)$/.exec(words) ?? [];
  if (iso) return Number.isNaN(Date.parse(iso)) ? null : iso;
  const [, day, month] = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{L}{3,9})$/u.exec(words) ?? [];
  if (day && month) return dated(Number(day), MONTHS.indexOf(month.slice(0, 3)), today);
  const { days, rest } = readDays(words.replace(/^(?:next|on|this) /, ""));
  const [wanted] = days ?? [];
  if (wanted === undefined || days?.length !== 1 || rest !== "") return null;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  return after((wanted - now + 7) % 7 || 7);
}

/** The next one of that date. */
function dated(day: number, month: number, today: string): string | null {
  const in_ = (year: number) => new Date(Date.UTC(year, month, day));
  const year = Number(today.slice(0, 4));
  const [now, next] = [in_(year), in_(year + 1)];
  if (month < 0 || now.getUTCDate() !== day) return null;
  return (now.toISOString().slice(0, 10) < today ? next : now).toISOString().slice(0, 10);
}

/** When "tomorrow 10:00", "Monday", "15 Oct at 8:30", "in 2 hours" is (ISO 8601), by the clocks of `zone`; null for what names no time after `now` (ISO 8601). Total. */
export function readDue(typed: string, now: string, zone: string): string | null {
  const words = typed
    .toLowerCase()
    .replace(/[,.]+\s|\s+/g, " ")
    .trim();
  const [, count, unit] = /^in (\d{1,3}|an?|half an) ?(minute|min|hour|hr|h|day|d)s?$/.exec(words) ?? [];
  if (count && unit) {
    const many = count.startsWith("half") ? 0.5 : Number(count) || 1;
    return new Date(Date.parse(now) + many * (UNITS[unit.charAt(0)] ?? 0)).toISOString();
  }
  const clock = createZoneClock(zone);
  const local = clock.localOf(Date.parse(now));
  // "15 Oct" holds no time of day.
  const [date = ""] =
    /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*/u.exec(
      words,
    ) ?? [];
  const read = readTime(words.replace(date, " ").trim());
  if (read.kind !== "time" && read.kind !== "none") return null;
  const rest = read.rest.replace(/^(?:on|by|at)\b|\b(?:at|by)$/g, "").trim();
  if (date !== "" && rest !== "") return null;
  const today = local.slice(0, 10);
  const day = dayIn(date || rest, today);
  if (day === null || (read.kind === "none" && (date || rest) === "")) return null;
  const { hour, minute } = read.kind === "time" ? read.time : MORNING;
  const shown = `${day}T${`${hour}`.padStart(2, "0")}:${`${minute}`.padStart(2, "0")}`;
  const due = clock.instantOf(shown);
  return due > Date.parse(now) ? new Date(due).toISOString() : null;
}
