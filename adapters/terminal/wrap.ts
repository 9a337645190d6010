/** How a run of text looks. Colour only adds: without it every line says the same. */
export type Style = "plain" | "strong" | "quiet" | "warning" | "quote";

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** Select Graphic Rendition codes. */
const CODES: Readonly<Record<Style, string>> = { plain: "", strong: "1", quiet: "2", warning: "1;33", quote: "36" };

/** Characters that take two columns: East Asian wide ones and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /\p{M}/u;

const widthOfCharacter = (character: string): number => {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/** Columns that `text` takes on a terminal. */
export const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + widthOfCharacter(one), 0);

const paint = ({ text, style }: Run, colour: boolean): string =>
  colour && CODES[style] !== "" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;

/** Runs between two spaces: “killed”, of two styles, is one word. */
type Word = readonly Run[];
const widthOfWord = (word: Word): number => word.reduce((sum, run) => sum + widthOf(run.text), 0);

function splitWords(runs: readonly Run[]): readonly Word[] {
  const words: Run[][] = [];
  let open = false;
  for (const { text, style } of runs) {
    for (const piece of text.split(/(\s+)/).filter((part) => part !== "")) {
      if (/^\s/.test(piece)) open = false;
      else if (open) words.at(-1)?.push({ text: piece, style });
      else {
        words.push([{ text: piece, style }]);
        open = true;
      }
    }
  }
  return words;
}

/** A word wider than a whole line, cut where the line ends. */
function breakWord(word: Word, room: number): readonly Word[] {
  const parts: Run[][] = [[]];
  let used = 0;
  for (const { text, style } of word) {
    for (const character of text) {
      const width = widthOfCharacter(character);
      if (used + width > room) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push({ text: character, style });
      used += width;
    }
  }
  return parts;
}

/** Neighbours of one style joined, so that a line carries no more codes than it needs. */
function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.style === run.style) joined[joined.length - 1] = { text: last.text + run.text, style: run.style };
    else joined.push(run);
  }
  return joined;
}

const spaceBetween = (before: Word | undefined, after: Word): Run => {
  const style = before?.at(-1)?.style ?? "plain";
  return { text: " ", style: style === after[0]?.style ? style : "plain" };
};

export interface Page {
  /** Width of the terminal; no line is wider. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Breaks `runs` at spaces. The first line begins with `first`, the others with as many spaces as `hang` says. */
export function wrapRuns(
  runs: readonly Run[],
  first: string,
  hang: number,
  { columns, colour }: Page,
): readonly string[] {
  const words = splitWords(runs).flatMap((word) =>
    widthOfWord(word) > columns - hang ? breakWord(word, columns - Math.max(hang, widthOf(first))) : [word],
  );
  const lines: string[] = [];
  let line: Word[] = [];
  let used = widthOf(first);
  const finish = () => {
    const prefix = lines.length === 0 ? first : " ".repeat(hang);
    const spaced = line.flatMap((word, at) => (at === 0 ? word : [spaceBetween(line[at - 1], word), ...word]));
    lines.push(
      prefix +
        joinRuns(spaced)
          .map((run) => paint(run, colour))
          .join(""),
    );
    line = [];
    used = hang;
  };
  for (const word of words) {
    const width = widthOfWord(word) + (line.length > 0 ? 1 : 0);
    if (line.length > 0 && used + width > columns) finish();
    used += widthOfWord(word) + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) finish();
  return lines;
}
