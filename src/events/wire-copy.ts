import type { Story } from "../claims/claim.ts";
import type { Span } from "../text/span.ts";

/** Words in a row that two writers do not hit upon alone. */
const SHINGLE = 8;
/** Fewer words than this say the same in the same way by chance. */
const FEWEST_WORDS = 6;
const QUOTE_SHINGLE = 4;
const SAME_WORDING = 0.7;

/** One of these in only one of two quotes makes them say opposite things. */
const NEGATIONS: ReadonlySet<string> = new Set("no not never none nobody neither nor without t".split(" "));
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  "one two three four five six seven eight nine ten eleven twelve dozen dozens scores hundred hundreds thousand thousands million".split(
    " ",
  ),
);

/** Share of the shorter text from which two stories are taken for prints of one. */
export const SAME_ORIGIN = 0.35;

export interface SharedOrigin {
  /** How much of the shorter story stands in the other in runs of eight words and more: 0 to 1. */
  readonly share: number;
  /** The longest such run in the text of `a`; null when there is none. */
  readonly longest: Span | null;
}

/** How much of one wire text or press release two stories share. Titles play no part: each desk writes its own. */
export function sharedOrigin(a: Story, b: Story): SharedOrigin {
  const [left, right] = [wordsOf(a.text), wordsOf(b.text)];
  const known = new Set(shinglesOf(right, SHINGLE));
  const runs = copiedRuns(shinglesOf(left, SHINGLE).map((shingle) => known.has(shingle)));
  const back = new Set(shinglesOf(left, SHINGLE));
  const runsBack = copiedRuns(shinglesOf(right, SHINGLE).map((shingle) => back.has(shingle)));
  const shorter = Math.min(left.length, right.length);
  const copied = Math.min(countWords(runs), countWords(runsBack));
  const longest = runs.reduce<Run | null>((best, run) => (best && length(best) >= length(run) ? best : run), null);
  const [first, last] = longest === null ? [] : [left[longest.from], left[longest.to - 1]];
  return {
    share: shorter === 0 ? 0 : copied / shorter,
    longest: first && last ? { start: first.start, end: last.end } : null,
  };
}

/**
 * Whether two quotes are one wording, as when two outlets run one wire text: nearly all words of the shorter in their order in
 * the other, its figures and negations too, and too many words for chance. A wire text run again with a new toll is not the same wording.
 */
export function isSameWording(quoteA: string, quoteB: string): boolean {
  const [short, long] = shorterFirst(wordsOf(quoteA), wordsOf(quoteB));
  if (short.length < FEWEST_WORDS) return false;
  if (negationsIn(short) !== negationsIn(long)) return false;
  const figures = new Set(figuresOf(long));
  if (!figuresOf(short).every((figure) => figures.has(figure))) return false;
  const known = new Set(shinglesOf(long, QUOTE_SHINGLE));
  const shingles = shinglesOf(short, QUOTE_SHINGLE);
  return shingles.filter((shingle) => known.has(shingle)).length >= SAME_WORDING * shingles.length;
}

interface Word extends Span {
  readonly lower: string;
}
/** Half-open range of word numbers. */
interface Run {
  readonly from: number;
  readonly to: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

const shinglesOf = (words: readonly Word[], size: number): readonly string[] =>
  words.slice(0, Math.max(0, words.length - size + 1)).map((_, at) =>
    words
      .slice(at, at + size)
      .map((word) => word.lower)
      .join(" "),
  );

/** The fewer words first; of equally many, the first in the alphabet: which quote is named first makes no difference. */
function shorterFirst(a: Word[], b: Word[]): readonly [short: Word[], long: Word[]] {
  const [left, right] = [a, b].map((words) => words.map((word) => word.lower).join(" "));
  return a.length < b.length || (a.length === b.length && (left ?? "") <= (right ?? "")) ? [a, b] : [b, a];
}

const negationsIn = (words: readonly Word[]): number => words.filter((word) => NEGATIONS.has(word.lower)).length;
const figuresOf = (words: readonly Word[]): readonly string[] =>
  words.map((word) => word.lower).filter((word) => /^\p{N}/u.test(word) || NUMBER_WORDS.has(word));

/** Shingles that overlap or touch make one run. */
function copiedRuns(isCopied: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, copied] of isCopied.entries()) {
    if (!copied) continue;
    const last = runs.at(-1);
    if (last !== undefined && at <= last.to) runs[runs.length - 1] = { from: last.from, to: at + SHINGLE };
    else runs.push({ from: at, to: at + SHINGLE });
  }
  return runs;
}

const length = (run: Run): number => run.to - run.from;
const countWords = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + length(run), 0);
