import type { SKRSContext2D } from "@napi-rs/canvas";
import { count } from "../answers/lines.ts";
import { isAfterGap, MARGIN, type TimelineLayout, WIDTH } from "./lay-out-timeline.ts";
import { widthOf, write } from "./letters.ts";
import { COLOURS, drawArrow, drawMark, type Mark, markOf } from "./marks.ts";

const LINE = 34;
const LETTERS = { size: 20, colour: COLOURS.quiet } as const;
const MEANINGS: Readonly<Record<Mark, string>> = {
  stands: "stands",
  replaced: "replaced by a later one",
  doubted: "doubted by its own story",
  decided: "decided by the desk",
  part: "a part of the whole",
};

type Entry = { readonly words: string; readonly draw: (pen: SKRSContext2D, x: number, y: number) => void };

/** What is in the picture and does not explain itself. */
function entriesOf({ lanes }: TimelineLayout): readonly Entry[] {
  const points = lanes.flatMap((lane) => lane.points.map(({ point }) => point));
  const marks = new Set(points.map(markOf));
  const shown = (Object.keys(MEANINGS) as readonly Mark[]).filter((mark) => marks.has(mark));
  const entries = shown.map(
    (mark): Entry => ({
      words: MEANINGS[mark],
      draw: (pen, x, y) => drawMark(pen, x, y, mark, mark === "replaced"),
    }),
  );
  const open = points.some(({ high }) => high === null);
  const fell = points.some(({ moved }) => moved === "down");
  return [
    ...(marks.size > 1 || !marks.has("stands") ? entries : []),
    ...(open ? [{ words: "or more", draw: openEnd }] : []),
    ...(fell ? [{ words: "revised down", draw: fall }] : []),
  ];
}

const openEnd: Entry["draw"] = (pen, x, y) => drawArrow(pen, x, y + 12, y - 12, COLOURS.stands);

const fall: Entry["draw"] = (pen, x, y) => {
  pen.strokeStyle = COLOURS.doubted;
  pen.lineWidth = 5;
  pen.setLineDash([8, 8]);
  pen.beginPath();
  pen.moveTo(x - 13, y - 6);
  pen.lineTo(x + 13, y + 6);
  pen.stroke();
  pen.setLineDash([]);
};

/** What is not in it, and what day a figure stands at that names none. */
function notesOf({ lanes, days, more }: TimelineLayout): readonly string[] {
  const { sources, figures } = more;
  const dated = lanes.some(({ points }) => points.some(({ point }) => point.dating !== "as of"));
  const left = [
    ...(figures > 0 ? [count(figures, "more figure")] : []),
    ...(sources > 0 ? [count(sources, "more source")] : []),
  ];
  return [
    ...(left.length > 0 ? [`Not drawn: ${left.join(", ")}.`] : []),
    ...(dated ? ["A figure that names no day stands at the day of its story."] : []),
    ...(days.some(isAfterGap) ? ["Dots: days between."] : []),
  ];
}

/** About as wide as the letters are; the legend is drawn as measured. */
const guess = ({ words }: Entry): number => 44 + words.length * 11 + 26;

export function legendHeight(layout: TimelineLayout): number {
  const lines = linesOf(entriesOf(layout)).length + (notesOf(layout).length > 0 ? 1 : 0);
  return 12 + lines * LINE;
}

function linesOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const lines: Entry[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    if (taken + guess(entry) > WIDTH - 2 * MARGIN) {
      lines.push([]);
      taken = 0;
    }
    lines.at(-1)?.push(entry);
    taken += guess(entry);
  }
  return lines;
}

export function drawLegend(pen: SKRSContext2D, layout: TimelineLayout, top: number): void {
  const lines = linesOf(entriesOf(layout));
  for (const [at, entries] of lines.entries()) {
    let x = MARGIN + 16;
    for (const { words, draw } of entries) {
      const y = top + 26 + at * LINE;
      draw(pen, x, y);
      write(pen, words, x + 24, y + 7, LETTERS, WIDTH);
      x += 24 + widthOf(pen, words, LETTERS) + 44;
    }
  }
  const notes = notesOf(layout).join(" ");
  write(pen, notes, MARGIN, top + 32 + lines.length * LINE, LETTERS, WIDTH - 2 * MARGIN);
}
