import type { Occasion } from "./question.ts";
import { instantOf, type WallTime, wallTime } from "./zoned-time.ts";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WEEKDAY = `(?:last |this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?`;
const MONTH = `(?:${MONTHS.join("|")})[a-z]*`;
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \d{4})?|${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?`;
const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midnight|\d{1,2}(?: o['’]?clock)`;
const PART = "(?:early )?(?:morning|afternoon|evening|night)";

/** Words that name a day. */
export const DAY_WORDS = String.raw`(?:today|yesterday|tonight|${WEEKDAY}|${DATE})(?![\p{L}\d])`;
/** Words that name a moment: a day, a time of day, or both; or a stretch back from now. */
export const TIME_WORDS = String.raw`(?:this (?:morning|afternoon|evening|week)|(?:\d{1,3}|an?|one|two|three|four|five|six) (?:minute|hour|day|week)s? ago|\d{4}-\d{2}-\d{2}t[\d:.]+(?:z|[+-]\d{2}:?\d{2})?|${DAY_WORDS}(?:,? (?:at )?(?:${CLOCK}|${PART}))?|(?:${CLOCK})(?: (?:on )?${DAY_WORDS})?)`;

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const SMALL: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 };
const PARTS: Readonly<Record<string, number>> = { morning: 6, afternoon: 12, evening: 18, night: 20 };

type Day = Pick<WallTime, "year" | "month" | "day">;

const dayBefore = ({ year, month, day }: Day, days: number): Day => {
  const moved = new Date(Date.UTC(year, month - 1, day - days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

/** A day of the month that the calendar does not have is none, nor is one of times from which nothing is posted. */
const realDay = (year: number, month: number, day: number): Day | null =>
  year >= 1970 && day > 0 && new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
    ? { year, month, day }
    : null;

/** The day that words name, as of `today`: of weekdays and of days without a year the last one. */
function readDay(words: string, today: Day): Day | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(words);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/\byesterday\b/.test(words)) return dayBefore(today, 1);
  if (/\b(?:today|tonight)\b/.test(words)) return today;
  const month = MONTHS.findIndex((name) => new RegExp(String.raw`(?:^|[\s\d])${name}[a-z]*\b`).test(words));
  const number = /(?:^|\s)(\d{1,2})(?:st|nd|rd|th)?(?=\s|,|$)/.exec(words)?.[1];
  if (month >= 0 && number) {
    const year = Number(/\b(\d{4})\b/.exec(words)?.[1] ?? today.year);
    const day = realDay(year, month + 1, Number(number));
    const later = day && (day.month > today.month || (day.month === today.month && day.day > today.day));
    return later && !/\b\d{4}\b/.test(words) ? realDay(year - 1, month + 1, Number(number)) : day;
  }
  const weekday = DAYS.findIndex((name) => new RegExp(String.raw`\b${name.slice(0, 3)}[a-z]*`).test(words));
  if (weekday < 0) return null;
  const now = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const back = (now - weekday + 7) % 7;
  return dayBefore(today, back === 0 && /\blast\b/.test(words) ? 7 : back);
}

/** Hours and minutes that words name, or null. */
function readClock(words: string): { readonly hour: number; readonly minute: number } | null {
  if (/\bnoon\b/.test(words)) return { hour: 12, minute: 0 };
  if (/\bmidnight\b/.test(words)) return { hour: 0, minute: 0 };
  const [, h, m, half] =
    /(?:^|[\s,])(\d{1,2})[:.](\d{2})(?: ?([ap]m))?/.exec(words) ??
    /(?:^|[\s,])(\d{1,2})() ?([ap]m|o['’]?clock)/.exec(words) ??
    [];
  if (h !== undefined) {
    const hour = half === "pm" ? (Number(h) % 12) + 12 : half === "am" ? Number(h) % 12 : Number(h);
    return hour < 24 && Number(m || 0) < 60 ? { hour, minute: Number(m || 0) } : null;
  }
  const part = /\b(morning|afternoon|evening|night)\b/.exec(words)?.[1];
  return part ? { hour: PARTS[part] ?? 0, minute: 0 } : null;
}

/**
 * The moment that words name, ISO 8601, as seen from where and when they are said; null when they name none. A day alone begins at
 * midnight there; `end` wants its end. A time of day alone is today's.
 */
export function readMoment(typed: string, { at, zone }: Occasion, end = false): string | null {
  const words = typed.toLowerCase().trim();
  const instant = Date.parse(at);
  if (/^\d{4}-\d{2}-\d{2}t/.test(words)) {
    const parsed = Date.parse(words.toUpperCase());
    return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
  }
  const back =
    /^(?:the )?(?:last |past )?(\d{1,3}|an?|one|two|three|four|five|six)? ?(minute|hour|day|week)s?(?: ago)?$/.exec(
      words,
    );
  if (back?.[2]) {
    const many = SMALL[back[1] ?? "a"] ?? Number(back[1]);
    return new Date(instant - many * (UNITS[back[2]] ?? 0)).toISOString();
  }
  const now = wallTime(instant, zone);
  const clock = readClock(words);
  const thisWeek = /\bthis week\b/.test(words)
    ? dayBefore(now, (new Date(Date.UTC(now.year, now.month - 1, now.day)).getUTCDay() + 6) % 7)
    : null;
  const day = thisWeek ?? readDay(words, now) ?? (clock ? now : null);
  if (!day) return null;
  const whole = end && !clock;
  const { hour, minute } = clock ?? { hour: 0, minute: 0 };
  return new Date(
    instantOf({ ...(whole ? dayBefore(day, -1) : day), hour, minute }, zone) - (whole ? 1 : 0),
  ).toISOString();
}

/** The day that words name, as an ISO date. */
export function readDate(typed: string, { at, zone }: Occasion): string | null {
  const day = readDay(typed.toLowerCase(), wallTime(Date.parse(at), zone));
  return day && new Date(Date.UTC(day.year, day.month - 1, day.day)).toISOString().slice(0, 10);
}
