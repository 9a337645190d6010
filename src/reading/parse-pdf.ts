import { cleanLine } from "../text/clean.ts";
import { SENTENCE_END } from "../text/paragraphs.ts";

/** A line as it stands on its page. */
interface Line {
  readonly page: number;
  readonly text: string;
  /** From the foot of the page, and of its letters, in points. */
  readonly y: number;
  readonly height: number;
  readonly end: number;
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
}

/** A press release has few; a longer document is a report, of which the beginning is read. */
const MOST_PAGES = 60;
/** Lines further apart than so many usual line heights are two paragraphs. */
const GAP = 1.35;
const SAME_HEIGHT = 0.12;
/** Letters of a headline are so much larger than those of the text. */
const LARGER = 1.15;
/** A line that ends so far before the others, with a full stop, ends its paragraph. */
const SHORT_LINE = 0.8;

const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");

function* linesOf(items: readonly Item[], page: number): Generator<Line> {
  let text = "";
  let last: Item | null = null;
  const finish = (): Line | null => {
    const clean = cleanLine(text);
    text = "";
    return clean === "" || last === null
      ? null
      : {
          page,
          text: clean,
          y: last.transform[5] ?? 0,
          height: last.height,
          end: (last.transform[4] ?? 0) + last.width,
        };
  };
  for (const item of items) {
    const moved =
      last !== null &&
      Math.abs((item.transform[5] ?? 0) - (last.transform[5] ?? 0)) > 0.5 * Math.max(item.height, last.height, 1);
    if (moved && text !== "") {
      const line = finish();
      if (line !== null) yield line;
    }
    text += item.str;
    if (item.str.trim() !== "") last = item;
    if (item.hasEOL) {
      const line = finish();
      if (line !== null) yield line;
    }
  }
  const line = finish();
  if (line !== null) yield line;
}

/** Heads and feet: the same words, but for figures, at the same height of most pages, and page numbers. */
function isRunning(line: Line, lines: readonly Line[], pages: number): boolean {
  if (/^(?:page\s)?\d{1,3}(?:\s?(?:of|\/)\s?\d{1,3})?$/i.test(line.text)) return true;
  const form = line.text.replace(/\d+/g, "0");
  const alike = lines.filter(({ text, y }) => Math.abs(y - line.y) < 2 && text.replace(/\d+/g, "0") === form);
  return pages > 1 && new Set(alike.map(({ page }) => page)).size > Math.max(1, pages / 2);
}

/** The distance of lines within paragraphs: the smaller ones, since a release of short paragraphs has as many gaps as lines. */
const lineDistance = (gaps: readonly number[]): number =>
  gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 5)] ?? 0;

/** Whether `line` begins a paragraph, after the line `before`. */
function begins(line: Line, before: Line, usual: number, widest: number): boolean {
  const gap = before.y - line.y;
  if (line.page !== before.page || gap < 0) return SENTENCE_END.test(before.text) || !/^\p{Ll}/u.test(line.text);
  if (Math.abs(line.height - before.height) > SAME_HEIGHT * before.height) return true;
  if (gap > GAP * usual || /^[•·▪●‣-]\s/u.test(line.text)) return true;
  return SENTENCE_END.test(before.text) && before.end < SHORT_LINE * widest;
}

/** The headline: what stands in the largest letters of the first page, where these are larger than the text's. */
function findTitle(lines: readonly Line[]): string | null {
  const heights = lines.map(({ height }) => height).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const first = lines.filter(({ page }) => page === 1);
  const largest = Math.max(...first.map(({ height }) => height), 0);
  if (largest < LARGER * usual) return null;
  const title = first.filter(({ height }) => height >= largest * (1 - SAME_HEIGHT)).map(({ text }) => text);
  return title.length <= 3 ? title.join(" ") : null;
}

/** What a PDF holds: its paragraphs, one empty line between them, and its headline where its letters show it. */
interface PdfText {
  readonly text: string;
  readonly title: string | null;
}

/** null when the bytes are no PDF. The text is empty when it can't be opened or holds pictures of text only. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | null> {
  if (!isPdf(bytes)) return null;
  // Loaded when the first PDF comes: most readers never meet one.
  const { getDocumentProxy } = await import("unpdf");
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const pages = Math.min(document.numPages, MOST_PAGES);
    const all: Line[] = [];
    for (let number = 1; number <= pages; number++) {
      const content = await (await document.getPage(number)).getTextContent();
      const items = content.items.filter((item): item is typeof item & Item => "str" in item);
      all.push(...linesOf(items, number));
    }
    await document.loadingTask.destroy();
    const lines = all.filter((line) => !isRunning(line, all, pages));
    return { text: joinLines(lines), title: findTitle(lines) };
  } catch {
    return { text: "", title: null }; // damaged, or locked with a password
  }
}

function joinLines(lines: readonly Line[]): string {
  const gaps = lines.flatMap(({ page, y }, at) => {
    const next = lines[at + 1];
    return next !== undefined && next.page === page && y > next.y ? [y - next.y] : [];
  });
  const usual = lineDistance(gaps);
  const widest = Math.max(...lines.slice(0, 5_000).map(({ end }) => end), 0);
  let text = "";
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before === undefined) text = line.text;
    else if (begins(line, before, usual, widest)) text += `\n\n${line.text}`;
    // A word that was parted at the end of its line.
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) text = `${text.slice(0, -1)}${line.text}`;
    else text += ` ${line.text}`;
  }
  return text;
}
