import type { SKRSContext2D } from "@napi-rs/canvas";
import { countFitting } from "../answers/pages.ts";
import { cleanLine } from "../text/clean.ts";
import { font, type Weight } from "./open-sheet.ts";

export interface Letters {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour: string;
  readonly align?: "left" | "center" | "right";
}

/** Nobody reads more in a picture; longer texts are not even measured. */
const LONGEST = 160;
/** Small pictures that fonts seldom have. */
const PICTOGRAPHS = /\p{Extended_Pictographic}|\ufe0f/gu;

/** Words from outside as they can be drawn: on one line, nothing invisible, not endless. */
const drawable = (words: string): string =>
  cleanLine(words.slice(0, 4 * LONGEST).replace(PICTOGRAPHS, "")).slice(0, LONGEST);

/** Writes on one line at most `room` wide, cut with "…". `y` is where the letters stand. */
export function write(pen: SKRSContext2D, words: string, x: number, y: number, letters: Letters, room: number): void {
  pen.font = font(letters.size, letters.weight);
  const shown = cutToFit(pen, drawable(words), room);
  pen.fillStyle = letters.colour;
  pen.textAlign = letters.align ?? "left";
  pen.fillText(shown, x, y);
}

/** Writes on as many as `most` lines, broken between words; gives how many it took. */
export function writeLines(
  pen: SKRSContext2D,
  words: string,
  x: number,
  y: number,
  letters: Letters & { readonly lineHeight: number },
  { room, most }: { readonly room: number; readonly most: number },
): number {
  pen.font = font(letters.size, letters.weight);
  let left = drawable(words);
  let lines = 0;
  while (left !== "" && lines < most) {
    const end = lines + 1 < most ? breakAt(pen, left, room) : left.length;
    write(pen, left.slice(0, end), x, y + lines * letters.lineHeight, letters, room);
    left = left.slice(end).trim();
    lines += 1;
  }
  return lines;
}

export function widthOf(pen: SKRSContext2D, words: string, { size, weight }: Letters): number {
  pen.font = font(size, weight);
  return pen.measureText(drawable(words)).width;
}

/** The end of the words that fit on a line; all of one word that does not, which is then cut. */
function breakAt(pen: SKRSContext2D, words: string, room: number): number {
  let end = 0;
  for (const { index } of words.matchAll(/\s|$/g)) {
    if (end > 0 && pen.measureText(words.slice(0, index)).width > room) break;
    end = index;
  }
  return end;
}

/** As many letters from the first on as there is room for; a letter and what is written on it stay together. */
function cutToFit(pen: SKRSContext2D, words: string, room: number): string {
  if (pen.measureText(words).width <= room) return words;
  const letters = [...new Intl.Segmenter("en").segment(words)].map(({ segment }) => segment);
  const shortened = (count: number) => `${letters.slice(0, count).join("").trimEnd()}…`;
  return shortened(countFitting(letters.length, (count) => pen.measureText(shortened(count)).width <= room));
}
