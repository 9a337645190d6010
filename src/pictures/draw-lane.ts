import type { SKRSContext2D } from "@napi-rs/canvas";
import { LANE, type Lane, MARGIN, PLOT_LEFT, PLOT_RIGHT, type PlacedPoint } from "./lay-out-timeline.ts";
import { type Letters, widthOf, write, writeLines } from "./letters.ts";
import { COLOURS, colourOf, drawArrow, drawMark, drawRange, markOf } from "./marks.ts";

const NAMES = PLOT_LEFT - MARGIN - 22;
const ARROW = 22;
/** Between two labels. */
const GAP = 10;

/** The name of a source, and its figures joined in their order. */
export function drawLane(pen: SKRSContext2D, { row, y, points }: Lane): void {
  drawName(pen, row.source, row.role, y);
  for (const [at, placed] of points.entries()) {
    const before = points[at - 1];
    if (before) joinPoints(pen, before, placed);
  }
  for (const placed of points) drawPoint(pen, placed);
  writeFigures(pen, points, y);
}

function drawName(pen: SKRSContext2D, source: string, role: string | null, y: number): void {
  const letters = { size: 22, weight: "bold", colour: COLOURS.ink, lineHeight: 28 } as const;
  const top = role === null ? y + 58 : y + 44;
  const lines = writeLines(pen, source, MARGIN, top, letters, { room: NAMES, most: 2 });
  if (role !== null) write(pen, role, MARGIN, top + lines * 28, { size: 19, colour: COLOURS.quiet }, NAMES);
}

/** A fall stands out: a toll that shrinks is news. */
function joinPoints(pen: SKRSContext2D, before: PlacedPoint, { point, x, top, bottom }: PlacedPoint): void {
  const fell = point.moved === "down";
  pen.strokeStyle = fell ? COLOURS.doubted : COLOURS.stands;
  pen.globalAlpha = fell ? 1 : 0.35;
  pen.lineWidth = fell ? 5 : 4;
  pen.setLineDash(fell ? [10, 9] : []);
  pen.beginPath();
  pen.moveTo(before.x, (before.top + before.bottom) / 2);
  pen.lineTo(x, (top + bottom) / 2);
  pen.stroke();
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

function drawPoint(pen: SKRSContext2D, { point, x, top, bottom }: PlacedPoint): void {
  const mark = markOf(point);
  const colour = colourOf(mark);
  if (point.high === null) drawArrow(pen, x, top, top - ARROW - 8, colour);
  if (top < bottom) drawRange(pen, x, top, bottom, mark, point.replaced);
  else drawMark(pen, x, top, mark, point.replaced);
}

interface Box {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Each figure as printed, above its mark or else below it; where neither is free it is left to the words beside the picture. What stands is written first, and the latest of that. */
function writeFigures(pen: SKRSContext2D, points: readonly PlacedPoint[], y: number): void {
  const taken: Box[] = points.flatMap(({ x, top, bottom }) =>
    [top, bottom].map((at) => ({ from: x - 11, to: x + 11, y: at + 8 })),
  );
  const byWeight = points.toReversed().toSorted((a, b) => Number(a.point.replaced) - Number(b.point.replaced));
  for (const placed of byWeight) {
    const { point, x } = placed;
    const letters: Letters = {
      size: 22,
      weight: point.replaced ? "normal" : "bold",
      colour: COLOURS.ink,
      align: "center",
    };
    const room = PLOT_RIGHT - PLOT_LEFT;
    const half = Math.min(widthOf(pen, point.figure, letters), room) / 2;
    const middle = Math.min(Math.max(x, PLOT_LEFT + half), PLOT_RIGHT - half);
    const place = placesFor(placed, y).find((at) => isFree({ from: middle - half, to: middle + half, y: at }, taken));
    if (place === undefined) continue;
    write(pen, point.figure, middle, place, letters, room);
    taken.push({ from: middle - half, to: middle + half, y: place });
  }
}

function placesFor({ point, top, bottom }: PlacedPoint, y: number): readonly number[] {
  const above = top - (point.high === null ? ARROW + 18 : 18);
  const below = bottom + 32;
  return [above, below].filter((at) => at - 18 >= y && at + 5 <= y + LANE);
}

const isFree = (box: Box, taken: readonly Box[]): boolean =>
  taken.every(({ from, to, y }) => box.to + GAP < from || box.from - GAP > to || Math.abs(box.y - y) > 22);
