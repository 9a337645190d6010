import type { SKRSContext2D } from "@napi-rs/canvas";
import { printDate } from "../answers/lines.ts";
import type { Timeline } from "../answers/timeline.ts";
import type { Draw } from "../chat/draw.ts";
import { drawLane } from "./draw-lane.ts";
import { drawLegend, legendHeight } from "./draw-legend.ts";
import {
  HEAD,
  isAfterGap,
  layOutTimeline,
  MARGIN,
  PLOT_LEFT,
  PLOT_RIGHT,
  type TimelineLayout,
  WIDTH,
} from "./lay-out-timeline.ts";
import { widthOf, write } from "./letters.ts";
import { COLOURS } from "./marks.ts";
import { createSheets, type Sheet } from "./open-sheet.ts";

/** Pixels of a point: sharp on a phone, and no more than that. */
const SCALE = 1.6;
const DAYS = 40;
const DISPUTED = "sources disagree";
const ROOM = WIDTH - 2 * MARGIN;

/** Draws timelines: a row for each source, its figures from left to right as they came, each as printed. */
export function createDraw(): Draw {
  const openSheet = createSheets();
  return async (timeline) => {
    const layout = layOutTimeline(timeline);
    const top = layout.bottom + DAYS;
    const sheet = await openSheet(WIDTH, top + legendHeight(layout) + MARGIN / 2, SCALE);
    drawTimeline(sheet, timeline, layout, top);
    return sheet.canvas.encode("png");
  };
}

function drawTimeline({ pen }: Sheet, timeline: Timeline, layout: TimelineLayout, top: number): void {
  pen.lineCap = "round";
  pen.lineJoin = "round";
  drawHead(pen, timeline);
  drawDays(pen, layout);
  for (const [at, lane] of layout.lanes.entries()) {
    rule(pen, MARGIN, lane.y, PLOT_RIGHT, lane.y, at === 0 ? 2 : 1);
    drawLane(pen, lane);
  }
  rule(pen, MARGIN, layout.bottom, PLOT_RIGHT, layout.bottom, 2);
  drawLegend(pen, layout, top);
}

function drawHead(pen: SKRSContext2D, { subject, event, disputed }: Timeline): void {
  const title = { size: 32, weight: "bold", colour: COLOURS.ink } as const;
  const warning = { size: 22, weight: "bold", colour: COLOURS.doubted } as const;
  const name = subject.charAt(0).toUpperCase() + subject.slice(1);
  const room = disputed ? ROOM - widthOf(pen, DISPUTED, warning) - 24 : ROOM;
  write(pen, name, MARGIN, 54, title, room);
  if (disputed) write(pen, DISPUTED, MARGIN + Math.min(widthOf(pen, name, title), room) + 24, 54, warning, ROOM);
  if (event !== null) write(pen, event, MARGIN, 90, { size: 22, colour: COLOURS.quiet }, ROOM);
}

/** Every other day on a ground of its own, and their names as far as there is room; where days lie between two of them, dots. */
function drawDays(pen: SKRSContext2D, { days, bottom }: TimelineLayout): void {
  const letters = { size: 21, colour: COLOURS.quiet, align: "center" } as const;
  const years = new Set(days.map(({ day }) => day.slice(0, 4)));
  let free = PLOT_LEFT;
  for (const [at, band] of days.entries()) {
    const { day, from, to } = band;
    pen.fillStyle = COLOURS.band;
    if (at % 2 === 0) pen.fillRect(from, HEAD, to - from, bottom - HEAD);
    if (isAfterGap(band, at, days)) drawGap(pen, from, bottom);
    const name = printDate(day, years.size > 1);
    const half = widthOf(pen, name, letters) / 2;
    const middle = Math.min((from + to) / 2, PLOT_RIGHT - half);
    if (middle - half < free) continue;
    write(pen, name, middle, bottom + 28, letters, ROOM);
    free = middle + half + 14;
  }
}

function drawGap(pen: SKRSContext2D, x: number, bottom: number): void {
  pen.strokeStyle = COLOURS.quiet;
  pen.lineWidth = 2;
  pen.setLineDash([1, 7]);
  pen.beginPath();
  pen.moveTo(x, HEAD + 4);
  pen.lineTo(x, bottom - 4);
  pen.stroke();
  pen.setLineDash([]);
}

function rule(pen: SKRSContext2D, x: number, y: number, toX: number, toY: number, width: number): void {
  pen.strokeStyle = COLOURS.rule;
  pen.lineWidth = width;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(toX, toY);
  pen.stroke();
}
