const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const YEAR = "((?:19|20)\\d\\d)";

/**
 * Minutes from UTC of the zone names that mean one thing only in English news. "IST", "CST" and "ET" are
 * left out: the first two name several zones, the third two.
 */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  aest: 600,
  aedt: 660,
};

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type Groups = readonly (string | undefined)[];
const monthNumber = (name: string | undefined): number => MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
const dayOf = (year: string | undefined, month: number, day: string | undefined): Day => ({
  year: Number(year),
  month,
  day: Number(day),
});

/** The orders in which English pages print a day. */
const DAY_FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: Groups) => Day | null }[] = [
  { pattern: /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g, read: ([, y, m, d]) => dayOf(y, Number(m), d) },
  { pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g, read: ([, d, m, y]) => dayOf(y, Number(m), d) },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g, read: ([, a, b, y]) => slashed(a, b, y) },
  { pattern: /(?<![\d/])(\d{4})\/(\d{1,2})\/(\d{1,2})(?![\d/])/g, read: ([, y, m, d]) => dayOf(y, Number(m), d) },
  {
    pattern: new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`, "gi"),
    read: ([, m, d, y]) => dayOf(y, monthNumber(m), d),
  },
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+${YEAR}\\b`, "gi"),
    read: ([, d, m, y]) => dayOf(y, monthNumber(m), d),
  },
];

/** 5/13/2010 and 13/5/2010 can be told apart, 5/6/2010 cannot: then there is no date rather than a guess. */
function slashed(first: string | undefined, second: string | undefined, year: string | undefined): Day | null {
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return null;
  return b > 12 ? dayOf(year, a, second) : dayOf(year, b, first);
}

const exists = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (number: number): string => String(Math.abs(number)).padStart(2, "0");
const isoDay = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

const CLOCK = /(?<![\d:.])(\d{1,2})[:.](\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([ap])?\.?\s?(?:m\b\.?)?/i;
const ZONE = /^\s*(?:\(\s*)?(?:([+-])(\d\d):?(\d\d)\b|(?:(?:utc|gmt)\s*([+-])(\d{1,2}))\b|([a-z]{1,4})\b)/i;

/** Minutes from UTC of the zone printed right after a clock time; null when none is, or when it could be several. */
function zoneAfter(text: string): number | null {
  const match = ZONE.exec(text);
  if (match === null) return null;
  const [, sign, hours, minutes, gmtSign, gmtHours, name] = match;
  if (hours !== undefined) return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (gmtHours !== undefined) return (gmtSign === "-" ? -1 : 1) * Number(gmtHours) * 60;
  return ZONES[(name ?? "").toLowerCase()] ?? null;
}

/** "T13:28:00.000Z" of a clock time with its zone; null when either is missing or impossible. */
function isoTime(text: string): string | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const zone = zoneAfter(text.slice(match.index + match[0].length));
  const half = match[4]?.toLowerCase();
  const printed = Number(match[1]);
  const hour = half === undefined ? printed : (printed % 12) + (half === "p" ? 12 : 0);
  if (zone === null || hour > 23 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  const offset = zone === 0 ? "Z" : `${zone < 0 ? "-" : "+"}${two(Math.trunc(zone / 60))}:${two(zone % 60)}`;
  return `T${two(hour)}:${match[2]}:${match[3] ?? "00"}.000${offset}`;
}

/**
 * The one date printed in `text`, as ISO 8601 in the zone printed; null when there is none, when several
 * differ, or when the order of day and month is anybody's guess. A time without a zone is left out: such a date,
 * like one without a time, reads T00:00:00.000Z, and its first ten characters are the day as printed.
 */
export function parsePrintedDate(text: string): string | null {
  const days = new Map<string, string>();
  for (const { pattern, read } of DAY_FORMS) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match);
      if (day === null || !exists(day)) return null;
      const rest = `${text.slice(0, match.index)}\u0000${text.slice(match.index + match[0].length).replace(/^T/, " ")}`;
      days.set(isoDay(day), rest);
    }
  }
  const [only, ...more] = days;
  if (only === undefined || more.length > 0) return null;
  return only[0] + (isoTime(only[1]) ?? "T00:00:00.000Z");
}
