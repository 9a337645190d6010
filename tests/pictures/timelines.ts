import type { Timeline, TimelinePoint, TimelineRow } from "../../src/answers/timeline.ts";

/** A figure of that day in October; of several on one day the later one has the larger `order`. */
export function point(figure: string, day: number, more: Partial<TimelinePoint> = {}): TimelinePoint {
  const value = Number(/\d+/.exec(figure)?.[0] ?? 0);
  return {
    low: value,
    high: /at least|more/.test(figure) ? null : value,
    figure,
    day: `2026-10-${String(day).padStart(2, "0")}`,
    dating: "as of",
    order: day,
    claims: [`c-${day}`],
    places: [{ story: `s-${day}`, label: "The Ellery Post" }],
    moved: null,
    replaced: false,
    part: false,
    doubted: false,
    decided: false,
    ...more,
  };
}

export const row = (
  source: string,
  points: readonly TimelinePoint[],
  more: Partial<TimelineRow> = {},
): TimelineRow => ({
  source,
  role: null,
  points,
  earlier: 0,
  ...more,
});

export const timeline = (rows: readonly TimelineRow[], more: Partial<Timeline> = {}): Timeline => ({
  subject: "injured",
  event: "Storm hits Port Ellery and the islands before it",
  rows,
  more: 0,
  disputed: false,
  ...more,
});

const up = { moved: "up" } as const;
const past = { replaced: true } as const;
const NASTY = "<b>*Vessa*</b> \u202eevil\u202c\u200b\u0007 🎉 _x_ https://evil.example\nnext & https://x";

/** Every kind of figure in one picture. */
export const EVERY_KIND = timeline(
  [
    row(
      "Rusa Tellan",
      [
        point("8", 12, past),
        point("about 8", 13, { ...past, low: 6, high: 10, ...up }),
        point("at least 12", 14, up),
        point("11", 15, { moved: "down" }),
      ],
      { role: "district engineer" },
    ),
    row("Brann Okeld", [point("up to 20", 13, { low: null, high: 20 }), point("14 to 18", 15, { low: 14, high: 18 })], {
      role: "ferryman",
    }),
    row("Святослав Горний", [point("31", 14, { doubted: true })], { role: "голова округу" }),
    row("Żaneta Łęcka-Öström", [point("3", 14, { part: true }), point("4", 15, { part: true, doubted: true })], {
      role: "hospital director",
    }),
    row("The Ellery Post", [point("13", 15, { decided: true, dating: "published" })]),
  ],
  { disputed: true },
);

const many = (count: number) => Array.from({ length: count }, (_, at) => at);

export const TIMELINES: Readonly<Record<string, Timeline>> = {
  "three figures of one source": timeline([
    row(
      "Mara Tell",
      [
        point("two", 12, { low: 2, high: 2, ...past }),
        point("7", 13, { ...past, ...up }),
        point("nine", 14, { low: 9, high: 9, ...up }),
      ],
      {
        role: "mayor of Oster",
      },
    ),
  ]),
  "every kind of figure": EVERY_KIND,
  "the same figure everywhere": timeline(many(3).map((at) => row(`Speaker ${at}`, [point("5", 12 + at)]))),
  "nothing but nobody": timeline([
    row("Ada Holm", [point("nobody", 12, { low: 0, high: 0 }), point("none", 13, { low: 0, high: 0 })]),
  ]),
  "figures far apart": timeline([
    row("Ada Holm", [point("2", 12), point("1,200,000", 20, { low: 1_200_000, high: 1_200_000 })]),
    row("Nils Lund", [point("300", 13)]),
  ]),
  "words of strangers": timeline(
    [
      row(NASTY.repeat(40), [point(NASTY.repeat(20), 12), point("3", 13)], { role: NASTY.repeat(20) }),
      row("محمد الحداد", [point("ثلاثة", 13, { low: 3, high: 3 })], { role: "שר החוץ" }),
      row("x".repeat(5_000), [point("9".repeat(400), 14, { low: 9, high: 9 })]),
      row("", [point("", 14)]),
    ],
    { subject: NASTY.repeat(30), event: NASTY.repeat(30), disputed: true },
  ),
  "more than there is room for": timeline(
    many(200).map((at) =>
      row(
        `Speaker ${at} of the emergency council of the lower islands`,
        many(40).map((day) => point(`at least ${at + day}`, 1 + (day % 28), { order: day })),
        { earlier: at },
      ),
    ),
    { more: 100 },
  ),
  "a month of days": timeline([
    row(
      "Ada Holm",
      many(12).map((at) => point(`${at + 1}`, 1 + 2 * at, { ...past, ...up })),
    ),
  ]),
  "one day, hour by hour": timeline([
    row(
      "Ada Holm",
      many(5).map((at) =>
        point(`${["two", "three", "five", "eight", "at least 9"][at]}`, 12, {
          low: [2, 3, 5, 8, 9][at] ?? 0,
          high: at === 4 ? null : ([2, 3, 5, 8][at] ?? 0),
          order: at,
          replaced: at < 4,
        }),
      ),
    ),
    row("Nils Lund", [point("4", 12, { order: 2, doubted: true })]),
  ]),
};
