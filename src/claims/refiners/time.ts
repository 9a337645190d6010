import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const DAY_WORDS = new Set([...DAYS, "yesterday", "today"]);
const NAMED_DAYS = createSpotter(DAY_WORDS);
/** Years, months and the other words that can tell of another time than the story's. */
const OTHER_TIMES = createSpotter([
  ...Array.from({ length: 300 }, (_, at) => String(1800 + at)),
  ...MONTHS,
  ..."last earlier years months since".split(" "),
]);
const PARTS = new Set(["morning", "afternoon", "evening", "night", "noon", "midday", "midnight"]);
const BEFORE = new Set(["on", "late", "early", "since", "by", "of", "as", "until", "from", "through", "before"]);

/** When something held, as printed and as a date. */
export interface Day {
  readonly asOfText: string | null;
  /** ISO date, or null when the publication date is not known. */
  readonly asOf: string | null;
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const NO_DAY: Day = { asOf: null, asOfText: null };
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The last such weekday on or before the publication: news calls the days of the past week by their names. */
function weekdayBefore(day: number, published: string): string {
  const time = Date.parse(published);
  return iso(time - ((new Date(time).getUTCDay() - day + 7) % 7) * DAY);
}

function dateOf(word: string, published: string | null, ahead: boolean): string | null {
  if (!published || Number.isNaN(Date.parse(published))) return null;
  if (word === "today") return published.slice(0, 10);
  if (word === "yesterday") return iso(Date.parse(published) - DAY);
  const before = weekdayBefore(DAYS.indexOf(word), published);
  return ahead && before !== published.slice(0, 10) ? iso(Date.parse(before) + WEEK) : before;
}

const NAMED_MONTHS = createSpotter(MONTHS);
/** So many days before the publication a day of the month is of the story's own time (ours). */
const RECENT = 45 * DAY;

/** "14 October", "October 14": the last such day on or before the publication; null where none is near. `published` is ISO or null. */
function findDayOfMonth(text: string, tokens: readonly Token[], published: string | null): Day | null {
  const time = Date.parse(published ?? "");
  for (const index of Number.isNaN(time) ? [] : NAMED_MONTHS(tokens)) {
    const month = tokens[index];
    const beside = [tokens[index - 1], tokens[index + 1]];
    const number = beside.find((token) => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(token?.lower ?? ""));
    if (!month || !number) continue;
    const year = new Date(time).getUTCFullYear();
    const day = Number.parseInt(number.lower, 10);
    const dates = [year, year - 1].map((one) => Date.UTC(one, MONTHS.indexOf(month.lower), day));
    const date = dates.find((one) => one <= time && time - one <= RECENT);
    if (date === undefined) continue;
    const [start, end] = [Math.min(month.start, number.start), Math.max(month.end, number.end)];
    return { asOf: iso(date), asOfText: text.slice(start, end) };
  }
  return null;
}

/** "late on Monday", "Tuesday morning", "today": the first day among `tokens`, with the words around it; the next of its name where it is `ahead`. `published` is ISO or null. */
export function findDay(text: string, tokens: readonly Token[], published: string | null, ahead = false): Day {
  const index = NAMED_DAYS(tokens).find((at) => DAY_WORDS.has(tokens[at]?.lower ?? "")) ?? -1;
  const token = tokens[index];
  if (!token) return findDayOfMonth(text, tokens, published) ?? NO_DAY;
  let from = index;
  while (from > 0 && BEFORE.has(tokens[from - 1]?.lower ?? "")) from--;
  const to = PARTS.has(tokens[index + 1]?.lower ?? "") ? index + 1 : index;
  const [first, last] = [tokens[from] ?? token, tokens[to] ?? token];
  return { asOf: dateOf(token.lower, published, ahead), asOfText: text.slice(first.start, last.end) };
}

/** The year that a month's name means when it is not the story's own; null when it is. */
function monthBackground(
  words: readonly string[],
  index: number,
  year: number | null,
  month: number | null,
): string | null {
  const lastYear = year ? String(year - 1) : "last year";
  if (words[index + 1] === "last" && words[index + 2] === "year") return lastYear;
  const printed = words[index + 1] ?? "";
  if (/^(?:1[89]|20)\d\d$/.test(printed)) return Number(printed) === year ? null : printed;
  return MONTHS.indexOf(words[index] ?? "") === month ? null : (words[index] ?? null);
}

/**
 * A year or month that is not the story's own, or words for a longer time: the sentence tells of an older or wider event.
 * Gives a key for that event ("2004", "march", "the war"), or null.
 */
export function findBackground(tokens: readonly Token[], published: string | null): string | null {
  const places = OTHER_TIMES(tokens);
  if (places.length === 0) return null;
  const year = published ? Number(published.slice(0, 4)) : null;
  const month = published ? Number(published.slice(5, 7)) - 1 : null;
  const words = tokens.map(({ lower }) => lower);
  for (const index of places) {
    const word = words[index] ?? "";
    const before = words[index - 1] ?? "";
    const next = words[index + 1] ?? "";
    // "The biggest march since she took office last October" is not about October.
    if (words.slice(Math.max(0, index - 8), index).includes("since") && before !== "since") continue;
    if (/^(?:1[89]|20)\d\d$/.test(word) && ["in", "of", "since", "the"].includes(before) && Number(word) !== year)
      return word;
    if (
      MONTHS.includes(word) &&
      /^\p{Lu}/u.test(tokens[index]?.text ?? "") &&
      ["in", "on", "last", "since"].includes(before)
    ) {
      const found = monthBackground(words, index, year, month);
      if (found) return found;
    }
    if (word === "last" && next === "year") return year ? String(year - 1) : "last year";
    if (
      (word === "last" && next === "month") ||
      (word === "earlier" && next === "this" && ["month", "year"].includes(words[index + 2] ?? ""))
    )
      return "earlier";
    if (["years", "months"].includes(word) && next === "ago") return `${word} ago`;
    if (word === "since" && words.slice(index + 1, index + 4).some((one) => one === "war" || one === "invasion"))
      return "the war";
  }
  return null;
}
