import { findNumerals } from "../text/numerals.ts";

/** What a text says, as far as words tell: for comparing two wordings of one thing, never shown. */
export interface Wording {
  /** In lower case, one space between words, one form of quotation marks; figures in digits. */
  readonly plain: string;
  /** Roots of the telling words, each once; no figures. */
  readonly roots: readonly string[];
  /** Values of the figures, in rising order. */
  readonly figures: readonly number[];
}

/** Words that stand in any sentence. */
const EMPTY: ReadonlySet<string> = new Set(
  "a an the this that these those of in on at by to from for with within into over under about as and or but if so than then there here he she it its they them their his her him we us our you your i my me who whom which what when where while is are was were be been being am has have had having do does did will would shall should can could may might must not no nor also just only very more most some any all both each other such own same up down out off again after before since until during because".split(
    " ",
  ),
);

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/** "workers" and "worker", "closing" and "closed" have one; what it looks like does not matter. */
function rootOf(word: string): string {
  const bare = word.replace(/[’']s?$/u, "");
  if (bare.length <= 4) return bare.replace(/(?<=\p{L}{3})s$/u, "");
  return bare
    .replace(/(?:ies|ied)$/u, "y")
    .replace(/(?:ing|edly|ed|es|s|ly)$/u, "")
    .replace(/(\p{L})\1$/u, "$1")
    .replace(/e$/u, "");
}

export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

export function readWording(text: string): Wording {
  let plain = "";
  let from = 0;
  const figures: number[] = [];
  for (const { start, end, value, kind } of findNumerals(text)) {
    if (start < from || kind !== "cardinal") continue;
    figures.push(value);
    plain += `${text.slice(from, start)}${value}`;
    from = end;
  }
  plain = (plain + text.slice(from))
    .toLowerCase()
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚]/gu, "'")
    .replace(/[–—―]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
  const telling = wordsIn(plain).filter((word) => !EMPTY.has(word) && !/^\p{N}/u.test(word));
  return { plain, roots: [...new Set(telling.map(rootOf))], figures: figures.toSorted((a, b) => a - b) };
}

/** Shorter words differ by a letter and mean something else. */
const SHORTEST_SLIP = 5;

/** Whether one word is the other with a slip of the pen: one letter too many, too few, another, or two that changed places. What is shorter than `shortest` never is. */
export function isSlip(a: string, b: string, shortest = SHORTEST_SLIP): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === `${right[1]}${right[0]}`);
}

/** Share of the telling words that two wordings have in common: 0 to 1. Wordings without any are alike when they are the same. */
export function likeness(a: Wording, b: Wording): number {
  if (a.plain === b.plain) return 1;
  const all = a.roots.length + b.roots.length;
  if (all === 0) return 0;
  const known = new Set(b.roots);
  const [shared, left] = [a.roots.filter((root) => known.has(root)), a.roots.filter((root) => !known.has(root))];
  const taken = new Set(shared);
  let slips = 0;
  for (const root of left) {
    const slip = b.roots.find((other) => !taken.has(other) && isSlip(root, other));
    if (slip === undefined) continue;
    taken.add(slip);
    slips++;
  }
  return (2 * (shared.length + slips)) / all;
}
