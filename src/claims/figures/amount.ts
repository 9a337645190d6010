import type { Span } from "../../text/span.ts";

/** A number with its bound words, read as an interval; what it counts is not decided yet. */
export interface Amount extends Span {
  /** The number alone, without "at least" or the currency. */
  readonly core: Span;
  readonly low: number | null;
  readonly high: number | null;
  /** Beyond these ends the other figure is excluded even after rounding or a soft word. null: no such end. */
  readonly hardLow: number | null;
  readonly hardHigh: number | null;
  readonly round: boolean;
  /** Bound or approximating words stand with it. */
  readonly bounded: boolean;
  /** "dozens", "several": a word in place of a number. */
  readonly vague: boolean;
  readonly sort: "count" | "money" | "measure";
  /** Currency code or measure; null for a count. */
  readonly unit: string | null;
}

/** The numbers of an amount, before it has a place. */
export type Interval = Pick<Amount, "low" | "high" | "hardLow" | "hardHigh" | "round">;

const ROUND_FROM = 1000;
/** Half a step, and no more than 5 % (ours): "30,000" is not a rounding of 34,000. */
const SLACK = 0.05;

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6;

/** How far from `value` a figure may lie that rounds to it; 0 where it is read as exact. */
function slackOf(value: number, step: number, counted: boolean): number {
  if (counted && (value < ROUND_FROM || step <= 1)) return 0;
  // Just under half a step, so that neighbours such as 8.6 and 8.7 stay apart.
  return counted || value >= ROUND_FROM ? Math.min(step * 0.499, value * SLACK) : step * 0.499;
}

/** A plain number, or a range from `low` to `high`: exact as printed, with slack for rounding. */
export function plainInterval(low: number, high: number, steps: readonly [number, number], counted: boolean): Interval {
  const [lowSlack, highSlack] = [slackOf(low, steps[0], counted), slackOf(high, steps[1], counted)];
  const round = high >= ROUND_FROM && lowSlack + highSlack > 0;
  return { low, high, hardLow: tidy(low - lowSlack), hardHigh: tidy(high + highSlack), round };
}

export const atLeast = (at: Interval): Interval => ({ ...at, high: null, hardHigh: null });

/** "More than n": n + 1 for things counted. That it touches n is a matter of wording, so the hard end stays at n. */
export const moreThan = (at: Interval, counted: boolean): Interval => ({
  ...at,
  low: at.low === null ? null : at.low + (counted ? 1 : 0),
  high: null,
  hardHigh: null,
});

export const atMost = (at: Interval): Interval => ({ ...at, low: 0, hardLow: 0 });

export const fewerThan = (at: Interval, counted: boolean): Interval => ({
  ...at,
  low: 0,
  hardLow: 0,
  high: at.high === null ? null : Math.max(0, at.high - (counted ? 1 : 0)),
});

/** ± max(1, 10 %) for things counted and money, ± two for a dozen, ± one unit of the last digit for measures (ours). */
function tolerance(value: number, step: number, sort: Amount["sort"], dozen: boolean): number {
  if (sort === "measure") return step;
  return Math.max(dozen ? 2 : sort === "money" && value < 10 ? 0 : 1, value * 0.1);
}

export interface Rounded {
  readonly value: number;
  readonly step: number;
  readonly dozen: boolean;
  readonly sort: Amount["sort"];
}

export function about({ value, step, dozen, sort }: Rounded): Interval {
  const by = tolerance(value, step, sort, dozen);
  const low = sort === "count" ? Math.max(0, Math.ceil(tidy(value - by))) : tidy(value - by);
  const high = sort === "count" ? Math.floor(tidy(value + by)) : tidy(value + by);
  return { low, high, hardLow: low, hardHigh: high, round: true };
}

export function nearly(at: Rounded): Interval {
  const { low, hardLow } = about(at);
  const high = at.sort === "count" ? Math.max(0, at.value - 1) : at.value;
  return { low, high, hardLow, hardHigh: at.value, round: true };
}
