import type { SKRSContext2D } from "@napi-rs/canvas";
import type { TimelinePoint } from "../answers/timeline.ts";

/** Told apart by colour-blind people (Okabe and Ito), and by their shapes by everybody. */
export const COLOURS = {
  ink: "#1d1c1d",
  quiet: "#5c5c5c",
  rule: "#d5d5d5",
  band: "#f5f6f8",
  stands: "#0072b2",
  doubted: "#d55e00",
  decided: "#00795b",
} as const;

/** What is to be known of a figure at a glance; the gravest alone is shown. */
export type Mark = "stands" | "replaced" | "doubted" | "decided" | "part";

export function markOf({ replaced, part, doubted, decided }: TimelinePoint): Mark {
  if (decided) return "decided";
  if (doubted) return "doubted";
  if (part) return "part";
  return replaced ? "replaced" : "stands";
}

const SIZE = 10;

/** One shape for each mark; hollow where another figure took the place of this one. */
export function drawMark(pen: SKRSContext2D, x: number, y: number, mark: Mark, isHollow: boolean): void {
  pen.beginPath();
  if (mark === "doubted") traceDiamond(pen, x, y);
  else if (mark === "decided") pen.rect(x - SIZE + 1, y - SIZE + 1, 2 * SIZE - 2, 2 * SIZE - 2);
  else pen.arc(x, y, mark === "part" ? SIZE / 2 : SIZE, 0, 2 * Math.PI);
  pen.fillStyle = isHollow ? "#ffffff" : colourOf(mark);
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = colourOf(mark);
  pen.stroke();
}

/** From the one end to the other, no value within it picked out; of a mark that has a shape of its own, with that at both ends. */
export function drawRange(
  pen: SKRSContext2D,
  x: number,
  top: number,
  bottom: number,
  mark: Mark,
  isHollow: boolean,
): void {
  pen.beginPath();
  pen.roundRect(x - SIZE, top - SIZE, 2 * SIZE, bottom - top + 2 * SIZE, SIZE);
  pen.fillStyle = isHollow ? "#ffffff" : colourOf(mark);
  pen.fill();
  pen.lineWidth = 3;
  pen.strokeStyle = colourOf(mark);
  pen.stroke();
  if (mark !== "doubted" && mark !== "decided") return;
  for (const y of [top, bottom]) drawMark(pen, x, y, mark, isHollow);
}

export const colourOf = (mark: Mark): string =>
  mark === "doubted" || mark === "decided" ? COLOURS[mark] : COLOURS.stands;

function traceDiamond(pen: SKRSContext2D, x: number, y: number): void {
  pen.moveTo(x, y - SIZE - 3);
  pen.lineTo(x + SIZE + 3, y);
  pen.lineTo(x, y + SIZE + 3);
  pen.lineTo(x - SIZE - 3, y);
  pen.closePath();
}

/** An end that is open upwards. */
export function drawArrow(pen: SKRSContext2D, x: number, from: number, to: number, colour: string): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 4;
  pen.beginPath();
  pen.moveTo(x, from);
  pen.lineTo(x, to);
  pen.moveTo(x - 8, to + 9);
  pen.lineTo(x, to);
  pen.lineTo(x + 8, to + 9);
  pen.stroke();
}
