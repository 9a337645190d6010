import { anyOf } from "../../text/any-of.ts";
import { findNumerals, type Numeral } from "../../text/numerals.ts";
import {
  type Amount,
  about,
  atLeast,
  atMost,
  fewerThan,
  type Interval,
  moreThan,
  nearly,
  plainInterval,
} from "./amount.ts";
import { type Bound, findBoundAfter, findBoundBefore } from "./bounds.ts";
import { CURRENCY_AFTER, CURRENCY_BEFORE, MEASURES } from "./measures.ts";
import { findVagueAmounts } from "./vague-amounts.ts";

interface Units {
  readonly any: RegExp;
  readonly patterns: readonly (readonly [pattern: RegExp, unit: string])[];
}

function unitsOf(
  list: readonly (readonly [words: string, unit: string])[],
  patternOf: (words: string) => RegExp,
): Units {
  const patterns = list.map(([words, unit]) => [patternOf(words), unit] as const);
  return { any: anyOf(patterns.map(([pattern]) => pattern)), patterns };
}

const currencyBefore = unitsOf(CURRENCY_BEFORE, (words) => new RegExp(`(?<![A-Za-z])(?:${words})\\s?$`));
const currencyAfter = unitsOf(CURRENCY_AFTER, (words) => new RegExp(`^[\\s-](?:${words})(?!\\w)`, "i"));
const measures = unitsOf(MEASURES, (words) => new RegExp(`^[\\s-]?(?:${words})(?!\\w)`));

interface Reading {
  readonly numerals: readonly [first: Numeral, last: Numeral];
  readonly start: number;
  readonly end: number;
  readonly sort: Amount["sort"];
  readonly unit: string | null;
}

function firstOf({ any, patterns }: Units, text: string): { unit: string; length: number } | null {
  if (!any.test(text)) return null;
  for (const [pattern, unit] of patterns) {
    const match = pattern.exec(text);
    if (match) return { unit, length: match[0].length };
  }
  return null;
}

/** The number with the currency or unit that touches it. */
function readUnit(text: string, first: Numeral, last: Numeral): Reading {
  const numerals = [first, last] as const;
  const { start } = first;
  const { end } = last;
  const sign = firstOf(currencyBefore, text.slice(Math.max(0, start - 6), start));
  if (sign) return { numerals, start: start - sign.length, end, sort: "money", unit: sign.unit };
  const rest = text.slice(end, end + 30);
  if (/\bmagnitude[^\d.;,]{0,18}$/i.test(text.slice(0, start)) || /^[\s-]magnitude\b/i.test(rest)) {
    return { numerals, start, end, sort: "measure", unit: null };
  }
  const currency = firstOf(currencyAfter, rest);
  if (currency) return { numerals, start, end: end + currency.length, sort: "money", unit: currency.unit };
  const measure = firstOf(measures, rest);
  if (measure) return { numerals, start, end: end + measure.length, sort: "measure", unit: measure.unit };
  // Nothing that is counted has a decimal point: "6.1" is a measure even where its unit stands elsewhere.
  return { numerals, start, end, sort: last.step < 1 ? "measure" : "count", unit: null };
}

/** "20 to 25", "between 20 and 25", "20–25", "two or three"; a toll that "rose from 20 to 25" names two figures. */
function isRange(text: string, a: Numeral, b: Numeral): boolean {
  if (b.value <= a.value) return false;
  const between = text.slice(a.end, b.start);
  const before = text.slice(Math.max(0, a.start - 40), a.start);
  if (/^%?\s?[–-]\s?[$£€]?$/.test(between)) return true;
  if (/^ and [$£€]?$/.test(between)) return /\bbetween [$£€]?$/i.test(before);
  if (/^ or $/.test(between)) return b.value - a.value <= 2;
  return (
    /^(?:%| per ?cent)? to [$£€]?$/.test(between) &&
    !/\b(?:ro?i?se|risen|increas\w+|climb\w+|f[ae]ll\w*|drop\w*|decreas\w+|jump\w*|up|down|went|grew|grow\w*|cut|rais\w+|revis\w+) (?:sharply )?from [$£€]?$/i.test(
      before,
    )
  );
}

function readings(text: string): readonly Reading[] {
  const cardinals = findNumerals(text).filter((numeral) => numeral.kind === "cardinal");
  const found: Reading[] = [];
  for (let index = 0; index < cardinals.length; index++) {
    const [first, next] = [cardinals[index], cardinals[index + 1]];
    if (!first) continue;
    const range = next !== undefined && isRange(text, first, next);
    if (range) index++;
    // "2 to 3 million": the scale belongs to both.
    const low =
      range && next.value >= 1e6 && first.value < 1000
        ? { ...first, value: first.value * next.step, step: next.step }
        : first;
    const reading = readUnit(text, low, range ? next : first);
    const between = range ? /\bbetween [$£€]?$/i.exec(text.slice(0, reading.start)) : null;
    found.push(between ? { ...reading, start: between.index } : reading);
  }
  return found;
}

function bind(reading: Reading, bound: Bound | null): Interval {
  const [first, last] = reading.numerals;
  const counted = reading.sort === "count";
  const plain = plainInterval(first.value, last.value, [first.step, last.step], counted);
  const rounded = { value: first.value, step: first.step, dozen: first.dozen, sort: reading.sort };
  if (bound === "at-least") return atLeast(plain);
  if (bound === "more-than") return moreThan(plain, counted);
  if (bound === "at-most") return atMost(plain);
  if (bound === "fewer-than") return fewerThan(plain, counted);
  if (first !== last || bound === null) return plain;
  return bound === "about" ? about(rounded) : nearly(rounded);
}

/** All amounts of `text` in order, never overlapping; offsets count from its start. */
export function findAmounts(text: string): readonly Amount[] {
  const vague = findVagueAmounts(text);
  // "No one" is an amount of its own, not "one".
  const numbers = readings(text).filter(
    (one) => !vague.some((other) => other.high === 0 && other.start < one.start && one.end <= other.end),
  );
  const found = numbers.map((reading): Amount => {
    const before = findBoundBefore(text.slice(Math.max(0, reading.start - 40), reading.start));
    const after = before ? null : findBoundAfter(text.slice(reading.end, reading.end + 16));
    const [first, last] = reading.numerals;
    return {
      start: reading.start - (before?.length ?? 0),
      end: reading.end + (after?.length ?? 0),
      core: { start: first.start, end: last.end },
      ...bind(reading, before?.bound ?? after?.bound ?? null),
      bounded: before !== null || after !== null,
      vague: false,
      sort: reading.sort,
      unit: reading.unit,
    };
  });
  const words = vague.filter((one) => !found.some((other) => one.start < other.end && other.start < one.end));
  return [...found, ...words].sort((a, b) => a.start - b.start);
}
