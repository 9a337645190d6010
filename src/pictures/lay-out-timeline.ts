import type { Timeline, TimelinePoint, TimelineRow } from "../answers/timeline.ts";

/** Where a figure stands. */
export interface PlacedPoint {
  readonly point: TimelinePoint;
  readonly x: number;
  /** Of its two ends; an open one is as high or as low as the other. */
  readonly top: number;
  readonly bottom: number;
}

/** The row of one source. */
export interface Lane {
  readonly row: TimelineRow;
  readonly y: number;
  readonly points: readonly PlacedPoint[];
}

/** A day, from its first report to its last. */
export interface DayBand {
  /** ISO date. */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** Everything of a timeline in its place, in points of a sheet. */
export interface TimelineLayout {
  readonly lanes: readonly Lane[];
  readonly days: readonly DayBand[];
  /** Below the last lane. */
  readonly bottom: number;
  /** What there was no room for. */
  readonly more: { readonly sources: number; readonly figures: number };
}

export const WIDTH = 1000;
export const MARGIN = 32;
/** Names stand left of it. */
export const PLOT_LEFT = 322;
export const PLOT_RIGHT = WIDTH - MARGIN;
export const HEAD = 116;
export const LANE = 148;
/** Within a lane: room for a label and an arrow above the highest figure, and for a label below the lowest. */
const ABOVE = 54;
const BELOW = 36;
const MOST_LANES = 8;
/** Reports side by side. */
const MOST_SLOTS = 12;

/** Places the sources under each other and their figures from left to right: in the order of days, and within a day as posted. */
export function layOutTimeline(timeline: Timeline): TimelineLayout {
  const slots = slotsOf(timeline.rows);
  const shown = slots.slice(-MOST_SLOTS);
  const rows = timeline.rows
    .map((row) => ({ ...row, points: row.points.filter((point) => shown.includes(slotOf(point))) }))
    .filter(({ points }) => points.length > 0);
  const chosen = new Set(rows.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_LANES));
  const kept = rows.filter((row) => chosen.has(row));
  const columns = slotsOf(kept);
  const heightOf = createScale(kept.flatMap(({ points }) => points));
  const width = (PLOT_RIGHT - PLOT_LEFT) / columns.length;
  const lanes = kept.map((row, at): Lane => {
    const y = HEAD + at * LANE;
    const points = row.points.map((point): PlacedPoint => {
      const [low, high] = endsOf(point);
      const yOf = (value: number) => y + LANE - BELOW - heightOf(value) * (LANE - ABOVE - BELOW);
      return { point, x: PLOT_LEFT + (columns.indexOf(slotOf(point)) + 0.5) * width, top: yOf(high), bottom: yOf(low) };
    });
    return { row, y, points };
  });
  const days = [...Map.groupBy(columns, (slot) => slot.slice(0, 10))].map(([day, own]): DayBand => {
    const first = columns.indexOf(own[0] ?? "");
    return { day, from: PLOT_LEFT + first * width, to: PLOT_LEFT + (first + own.length) * width };
  });
  const all = timeline.rows.reduce((sum, { points, earlier }) => sum + points.length + earlier, 0);
  const drawn = kept.reduce((sum, { points }) => sum + points.length, 0);
  return {
    lanes,
    days,
    bottom: HEAD + lanes.length * LANE,
    more: { sources: timeline.rows.length - kept.length + timeline.more, figures: all - drawn },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days lie between this one and the one before it. */
export const isAfterGap = ({ day }: DayBand, at: number, days: readonly DayBand[]): boolean =>
  at > 0 && Date.parse(day) - Date.parse(days[at - 1]?.day ?? day) > DAY_MS;

/** "2026-10-13 00004": sorts as it comes to pass. */
const slotOf = ({ day, order }: TimelinePoint): string => `${day} ${String(order).padStart(5, "0")}`;

const slotsOf = (rows: readonly TimelineRow[]): readonly string[] =>
  [...new Set(rows.flatMap(({ points }) => points.map(slotOf)))].toSorted();

/** Where there are too many, those whose figures stand go first, then those who gave most. */
const weightOf = ({ points }: TimelineRow): number =>
  (points.some(({ replaced, part }) => !replaced && !part) ? 100 : 0) + points.length;

function endsOf({ low, high }: TimelinePoint): readonly [number, number] {
  const floor = low ?? 0;
  return [floor, high ?? floor];
}

/** Of values to 0 … 1, the same in all rows. From zero up, unless all are far from it; figures of other orders of magnitude by their number of digits. */
function createScale(points: readonly TimelinePoint[]): (value: number) => number {
  const values = points.flatMap(endsOf);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most === least) return () => 0.5;
  if (most > 50 * Math.max(least, 1)) return (value) => Math.log1p(value) / Math.log1p(most);
  const from = least > most / 2 ? least - (most - least) / 2 : 0;
  return (value) => (value - from) / (most - from);
}
