/** 1 is Monday, 7 Sunday; in this order. */
export type Days = readonly number[];

export const EVERY_DAY: Days = [1, 2, 3, 4, 5, 6, 7];
export const WEEKDAYS: Days = [1, 2, 3, 4, 5];
export const WEEKEND: Days = [6, 7];

const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const SHORT = ["mon", "tues?", "weds?", "thu(?:rs?)?", "fri", "sat", "sun"];
const DAY = SHORT.map((short, at) => new RegExp(`^(?:${NAMES[at]}s?|${short})$`));

const dayOf = (word: string): number | null => {
  const at = DAY.findIndex((pattern) => pattern.test(word));
  return at < 0 ? null : at + 1;
};

/** Words for sets of days, as they stand between two spaces. */
const SETS: readonly (readonly [words: RegExp, days: Days])[] = [
  [/ (?:daily|(?:every|each|all)[- ]?(?:days?|mornings?)|(?:in the )?mornings|(?:seven|7) days a week) /, EVERY_DAY],
  [/ (?:every |each |on |all )?(?:week[- ]?days?|work(?:ing)?[- ]?days?|business days?) /, WEEKDAYS],
  [/ (?:every |each |at |on |all )?(?:the )?week[- ]?ends? /, WEEKEND],
];

/** The days that some words name, and the words without them; null when they name none. */
export interface ReadDays {
  readonly days: Days | null;
  readonly rest: string;
}

/** Reads "weekdays", "mon, wed and fri", "Monday to Thursday", "daily except Sundays" out of lower-case words without commas. Total. */
export function readDays(words: string): ReadDays {
  const days = new Set<number>();
  let rest = ` ${words} `;
  for (const [pattern, set] of SETS) {
    if (!pattern.test(rest)) continue;
    for (const day of set) days.add(day);
    rest = rest.replace(pattern, " ");
  }
  const kept: string[] = [];
  const tokens = rest.trim().split(/\s+/).filter(Boolean);
  let leaveOut = false;
  for (let at = 0; at < tokens.length; at++) {
    const word = tokens[at] ?? "";
    const [from, to] = rangeAt(tokens, at);
    if (from === null) {
      const next = dayOf((tokens[at + 1] ?? "").replace(/^(?:on|every)$/, tokens[at + 2] ?? ""));
      if (/^(?:except|without|but)$/.test(word) && next !== null) leaveOut = true;
      else if (/^not$/.test(word) && leaveOut) continue;
      else kept.push(word);
      continue;
    }
    for (const day of daysFrom(from, to ?? from)) {
      if (!leaveOut) days.add(day);
      else if (days.size > 0) days.delete(day);
    }
    at += to === null || word.includes("-") ? 0 : 2;
  }
  return { days: days.size === 0 ? null : [...days].toSorted((a, b) => a - b), rest: kept.join(" ") };
}

/** "mon-fri" in one word, "monday to friday" in three; `to` null: one day, `from` null: none. */
function rangeAt(tokens: readonly string[], at: number): readonly [from: number | null, to: number | null] {
  const word = tokens[at] ?? "";
  const [left = "", right] = word.split("-");
  if (right !== undefined) {
    const [from, to] = [dayOf(left), dayOf(right)];
    return from === null || to === null ? [null, null] : [from, to];
  }
  const through = /^(?:to|till|until|through|thru|-)$/.test(tokens[at + 1] ?? "");
  return [dayOf(word), through && dayOf(word) !== null ? dayOf(tokens[at + 2] ?? "") : null];
}

/** From one day of the week to another, over its end where the second comes first. */
function daysFrom(from: number, to: number): readonly number[] {
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((from - 1 + step) % 7) + 1);
}

/** "on weekdays", "every day", "at weekends", "on Mondays, Wednesdays and Fridays". */
export function writeDays(days: Days): string {
  const [few, ...sets] = [days.join(), EVERY_DAY.join(), WEEKDAYS.join(), WEEKEND.join()];
  const set = ["every day", "on weekdays", "at weekends"][sets.indexOf(few ?? "")];
  const names = days.map((day) => `${nameOfDay(day)}s`);
  const last = names.at(-1) ?? "";
  return set ?? `on ${names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last}`;
}

/** "Monday" for 1. */
export function nameOfDay(day: number): string {
  const name = NAMES[day - 1] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}
