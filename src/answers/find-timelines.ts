import type { Quantity } from "../claims/claim.ts";
import type { Compared, ComparedClaim } from "../conflicts/compare-stories.ts";
import type { Reviewed } from "../conflicts/decision.ts";
import { keepLedger, type LedgerCell, type LedgerRow } from "../conflicts/ledger.ts";
import { createIndex, figureText, type Index, shortName, shownRole, voiceOf } from "./lines.ts";
import { rowName } from "./row-name.ts";
import { countPoints, type Timeline, type TimelinePoint, type TimelineRow } from "./timeline.ts";
import { topicRank } from "./topic-labels.ts";

/** A comparison, and where there is one, what people decided of it. */
export type Decidable = Compared & Partial<Pick<Reviewed, "decided">>;

const MOST_ROWS = 40;
const MOST_POINTS = 40;
const MOST_PLACES = 4;

/** The series of figures that hold a claim that is `wanted`, the weightiest subject first. A figure that stands alone is no series. */
export function findTimelines(compared: Decidable, wanted: (claim: ComparedClaim) => boolean): readonly Timeline[] {
  const index = createIndex(compared);
  const order = new Map(compared.stories.map(({ story }, at) => [story.id, at]));
  return keepLedger(compared)
    .filter((row) => row.cells.some(({ claim }) => wanted(index.claim(claim))))
    .toSorted((a, b) => topicRank(a.topic) - topicRank(b.topic))
    .map((row) => readRow(index, row, order, settledIn(compared)))
    .filter((timeline) => countPoints(timeline) > 1);
}

interface Settled {
  readonly decided: ReadonlySet<string>;
  readonly disputed: ReadonlySet<string>;
}

function settledIn({ disagreements, decided = [] }: Decidable): Settled {
  const claimsOf = (all: Compared["disagreements"]) =>
    new Set(all.filter(({ kind }) => kind === "numeric").flatMap(({ sides }) => sides.flatMap(({ claims }) => claims)));
  return { decided: claimsOf(decided.map(({ disagreement }) => disagreement)), disputed: claimsOf(disagreements) };
}

function readRow(index: Index, row: LedgerRow, order: ReadonlyMap<string, number>, settled: Settled): Timeline {
  const voices = [...Map.groupBy(row.cells, ({ claim }) => rowKey(index, index.claim(claim))).values()];
  const rows = voices
    .map((cells) => readVoice(index, cells, order, settled))
    .toSorted((a, b) => (a.points[0] && b.points[0] ? inTime(a.points[0], b.points[0]) : 0));
  const first = index.compared.stories.find(({ reports, events }) => [...reports, ...events].includes(row.event));
  return {
    subject: rowName(index, row),
    event: first?.story.title ?? null,
    rows: rows.slice(0, MOST_ROWS),
    more: Math.max(0, rows.length - MOST_ROWS),
    disputed: row.cells.filter(({ claim }) => settled.disputed.has(claim)).length > 1,
  };
}

/** An outlet that speaks for itself is one source, however many stories it prints. */
function rowKey(index: Index, claim: ComparedClaim): string {
  const { outlet } = index.story(claim.story).story;
  return claim.source.kind === "outlet" && outlet ? `outlet ${outlet}` : voiceOf(claim);
}

function readVoice(
  index: Index,
  cells: readonly LedgerCell[],
  order: ReadonlyMap<string, number>,
  settled: Settled,
): TimelineRow {
  const points = alikeOf(index, cells)
    .flatMap((alike) => readPoint(index, alike, order, settled) ?? [])
    .toSorted(inTime)
    .map((point, at, all) => ({ ...point, moved: movedTo(index, point, all[at - 1]) }));
  const [first] = cells.map(({ claim }) => index.claim(claim));
  const outlet = first?.source.kind === "outlet" ? shortName(index.story(first.story).story) : null;
  return {
    source: outlet ?? first?.source.name ?? "",
    role: outlet === null && first ? shownRole(first.source) : null,
    points: points.slice(-MOST_POINTS),
    earlier: Math.max(0, points.length - MOST_POINTS),
  };
}

/** A story without a day stands at that of its posting. */
const inTime = (a: TimelinePoint, b: TimelinePoint): number => a.day.localeCompare(b.day) || a.order - b.order;

/** What a source says twice of one day, in the same figure, is one point. */
const alikeOf = (index: Index, cells: readonly LedgerCell[]): readonly (readonly LedgerCell[])[] => [
  ...Map.groupBy(cells, ({ claim, part, supersededBy }) => {
    const { quantity, ...one } = index.claim(claim);
    const { day } = dayOf(index, one.story, one.asOf);
    return [day, quantity?.low, quantity?.high, quantity?.text.toLowerCase(), part, supersededBy !== null].join(
      "\u0000",
    );
  }).values(),
];

function dayOf(index: Index, id: string, asOf: string | null): Pick<TimelinePoint, "day" | "dating"> {
  const { story, postedAt } = index.story(id);
  if (asOf !== null) return { day: asOf.slice(0, 10), dating: "as of" };
  if (story.published !== null) return { day: story.published.slice(0, 10), dating: "published" };
  return { day: postedAt.slice(0, 10), dating: "posted" };
}

function readPoint(
  index: Index,
  cells: readonly LedgerCell[],
  order: ReadonlyMap<string, number>,
  { decided }: Settled,
): TimelinePoint | null {
  const claims = cells.map(({ claim }) => index.claim(claim));
  const [claim] = claims;
  const [cell] = cells;
  if (!claim?.quantity || !cell) return null;
  const stories = [...new Set(claims.map(({ story }) => story))];
  const { low, high, text } = claim.quantity;
  return {
    low,
    high,
    figure: figureText(text),
    ...dayOf(index, claim.story, claim.asOf),
    order: Math.min(...stories.map((story) => order.get(story) ?? 0)),
    claims: claims.map(({ id }) => id),
    places: stories.slice(0, MOST_PLACES).map((story) => ({ story, label: shortName(index.story(story).story) })),
    moved: null,
    replaced: cell.supersededBy !== null,
    part: cell.part,
    doubted: claims.some(({ caveat }) => caveat !== null),
    decided: claims.some(({ id }) => decided.has(id)),
  };
}

/** How a figure stands to the one before it of the same source. */
function movedTo(index: Index, point: TimelinePoint, before: TimelinePoint | undefined): TimelinePoint["moved"] {
  if (!before?.replaced || before.part !== point.part) return null;
  const told = index.compared.updates.find(({ a, b }) => before.claims.includes(a) && point.claims.includes(b));
  if (told) return told.direction;
  const floor = ({ low }: Pick<Quantity, "low">) => low ?? 0;
  if (floor(before) === floor(point)) return "changed";
  return floor(before) < floor(point) ? "up" : "down";
}
