import type { ComparedClaim } from "../conflicts/compare-stories.ts";
import { cut } from "./clean-reply.ts";
import { type Decidable, findTimelines } from "./find-timelines.ts";
import { createIndex, type Index, printDate, quiet, storyPhrase, strong, text, warning } from "./lines.ts";
import type { Block, Line } from "./reply.ts";
import { countPoints, type Timeline, type TimelinePoint, type TimelineRow } from "./timeline.ts";

/** Figures from which on a picture says more than its words. */
const FEWEST_FOR_PICTURE = 3;
const MOST_ROWS = 8;
const MOST_POINTS = 8;
/** Platforms take about a thousand characters. */
const LONGEST_ALT = 900;

export interface TimelineOptions {
  /** Series shown in words; the others are counted. */
  readonly most: number;
  readonly pictures: number;
}

/** The series that hold a claim that is `wanted`, in words and the first ones as pictures; empty where no figure has company. */
export function timelineBlocks(
  compared: Decidable,
  wanted: (claim: ComparedClaim) => boolean,
  { most, pictures }: TimelineOptions,
): readonly Block[] {
  const index = createIndex(compared);
  const timelines = findTimelines(compared, wanted);
  const drawn = new Set(timelines.filter(isWorthDrawing).slice(0, pictures));
  const left = timelines.length - most;
  return [
    ...timelines
      .slice(0, most)
      .flatMap((one) => [...(drawn.has(one) ? [pictureBlock(one)] : []), timelineItem(index, one)]),
    ...(left > 0 ? [{ kind: "note" as const, line: [quiet(`and ${left} more: type “ledger” for all figures`)] }] : []),
  ];
}

/** The first series that hold a claim that is `wanted`, as pictures alone: for what says the figures in its own words. */
export const pictureBlocks = (
  compared: Decidable,
  wanted: (claim: ComparedClaim) => boolean,
  most: number,
): readonly Block[] => findTimelines(compared, wanted).filter(isWorthDrawing).slice(0, most).map(pictureBlock);

const isWorthDrawing = (timeline: Timeline): boolean => countPoints(timeline) >= FEWEST_FOR_PICTURE;

const pictureBlock = (timeline: Timeline): Block => ({ kind: "picture", alt: describe(timeline), timeline });

/** A series as lines: one for each source, its figures in their order. */
function timelineItem(index: Index, timeline: Timeline): Block {
  const more = Math.max(0, timeline.rows.length - MOST_ROWS) + timeline.more;
  return {
    kind: "item",
    line: [strong(timeline.subject), ...(timeline.disputed ? [text(" · "), warning("sources disagree")] : [])],
    under: [
      ...timeline.rows.slice(0, MOST_ROWS).map((row) => rowLine(index, row)),
      ...(more > 0 ? [[quiet(`and ${more} more sources`)]] : []),
    ],
  };
}

/** "Ada Holm, police chief: two (as of 13 Oct; Post, 13 Oct) → at least nine (Echo, 14 Oct)". */
function rowLine(index: Index, { source, role, points, earlier }: TimelineRow): Line {
  const left = Math.max(0, points.length - MOST_POINTS) + earlier;
  return [
    strong(source),
    ...(role === null ? [] : [quiet(`, ${role}`)]),
    text(": "),
    ...(left > 0 ? [quiet(`${left} earlier, then `)] : []),
    ...points
      .slice(-MOST_POINTS)
      .flatMap((point, at): Line => [...(at > 0 ? [text(" → ")] : []), ...pointPhrases(index, point)]),
  ];
}

function pointPhrases(index: Index, point: TimelinePoint): Line {
  const places = point.places.flatMap(
    ({ story }, at): Line => [...(at > 0 ? [quiet("; ")] : []), storyPhrase(index, story, null)],
  );
  const marks = [...(point.part ? ["a part"] : []), ...(point.decided ? ["decided"] : [])];
  // A story's name says when it was published.
  const isSaid = point.places.every(({ story }) => index.story(story).story.published?.slice(0, 10) === point.day);
  return [
    strong(point.figure),
    quiet(isSaid ? " (" : ` (${point.dating} ${printDate(point.day, false)}; `),
    ...places,
    quiet([")", ...marks].join(", ")),
    ...(point.moved === "down" ? [text(" – "), warning("revised down")] : []),
    ...(point.doubted ? [text(" – "), warning("doubted by its own story")] : []),
  ];
}

/** All of a series in one breath. */
function describe({ subject, event, rows, more }: Timeline): string {
  const told = rows.map(({ source, points }) => {
    const figures = points.map(({ figure, day, moved }) => {
      const fell = moved === "down" ? ", revised down" : "";
      return `${figure} (${printDate(day, false)}${fell})`;
    });
    return `${source}: ${figures.join(", then ")}`;
  });
  const of = event === null ? "" : `, ${event}`;
  return cut(
    `Timeline of figures: ${subject}${of}. ${told.join(". ")}.${more > 0 ? ` And ${more} more sources.` : ""}`,
    LONGEST_ALT,
  );
}
