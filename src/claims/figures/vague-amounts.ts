import type { Amount, Interval } from "./amount.ts";

/** `floor`: where the plural begins, read as two units; `hard`: one unit, below which even this word excludes a figure. */
const plural = (unit: number): Interval => ({ low: 2 * unit, high: null, hardLow: unit, hardHigh: null, round: true });
/** A soft word never makes a hard conflict (ours). */
const soft = (low: number, high: number | null): Interval => ({
  low,
  high,
  hardLow: null,
  hardHigh: null,
  round: true,
});

/** Words in place of numbers, the longer ones first. Floors as on the method page; conflict recorders code dozens as 12, hundreds as 100. */
const VAGUE: readonly (readonly [words: string, interval: Interval])[] = [
  ["hundreds of thousands", plural(1e5)],
  ["tens of thousands", plural(1e4)],
  ["hundreds of millions", plural(1e8)],
  ["tens of millions", plural(1e7)],
  ["(?:several|a few|many) dozen", plural(12)],
  ["(?:several|a few|many) hundred", plural(100)],
  ["(?:several|a few|many) thousand", plural(1e3)],
  ["(?:several|a few) million", plural(1e6)],
  ["a couple (?:of )?hundred", soft(200, 299)],
  ["a couple (?:of )?dozen", soft(24, 35)],
  ["dozens", plural(12)],
  ["scores", plural(20)],
  ["hundreds", plural(100)],
  ["thousands", plural(1e3)],
  ["millions", plural(1e6)],
  ["billions", plural(1e9)],
  ["tens", plural(10)],
  ["a couple", soft(2, 2)],
  ["a handful", soft(3, 6)],
  ["a few|several", soft(3, null)],
];
/** One of these stands in every amount without a number. */
export const VAGUE_WORDS: readonly string[] =
  "tens dozen dozens scores hundred hundreds thousand thousands million millions billions couple handful few several no nobody none zero".split(
    " ",
  );
const NONE: Interval = { low: 0, high: 0, hardLow: 0, hardHigh: 0, round: false };

const patterns = VAGUE.map(([words, interval]) => [new RegExp(`\\b(?:${words})\\b`, "gi"), interval] as const);
/** Most sentences hold none of these words, and are passed over in one go. */
const any = new RegExp(`\\b(?:${VAGUE.map(([words]) => words).join("|")}|no one|nobody|no|none|zero)\\b`, "i");
const none = /\b(?:no one|nobody|no(?!\.)|none|zero)\b(?! (?:longer|more than|fewer|less|later)\b)/gi;

/** "Dozens", "a few", "no": amounts without a number. Offsets count from the start of `text`. */
export function findVagueAmounts(text: string): readonly Amount[] {
  if (!any.test(text)) return [];
  const found: Amount[] = [];
  const add = (match: RegExpExecArray, interval: Interval): void => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (found.some((other) => span.start < other.end && other.start < span.end)) return;
    found.push({ ...span, core: span, ...interval, bounded: false, vague: true, sort: "count", unit: null });
  };
  for (const [pattern, interval] of patterns) for (const match of text.matchAll(pattern)) add(match, interval);
  for (const match of text.matchAll(none)) add(match, NONE);
  return found;
}
