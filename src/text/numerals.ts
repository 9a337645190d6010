import type { Span } from "./span.ts";

/** A number as printed: "1,500", "3.2 million", "twenty-three", "half a dozen". */
export interface Numeral extends Span {
  readonly value: number;
  /** The place value of the last digit that is not a zero before the point, or of the last one printed after it: 10,000 for "230,000", 0.1 for "6.0", 100,000 for "1.5 million". */
  readonly step: number;
  /** Ordinals ("third", "7th") and fractions ("two-thirds") name a place or a part: they never count anything. */
  readonly kind: "cardinal" | "ordinal" | "fraction";
  /** Said with "dozen", which people round to. */
  readonly dozen: boolean;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(" ").map((word, value): [string, number] => [word, value]),
  ...TENS.split(" ").map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const SCALE: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);
/** One of these stands in every number that is written out. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...SCALE.keys()];
/** Letters that stand for a scale when they touch the digits. "m" is a metre as often, "b" a mark of a house: see `scaledAt`. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["mn", 1e6],
  ["m", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
]);

const small = [...SMALL.keys()].join("|");
const scale = [...SCALE.keys()].join("|");
const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|hundredth|thousandth|millionth)$/;
/** What every text with an ordinal in it holds: most have none, and their words need not be looked at one by one. */
const SOME_ORDINAL =
  /first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|tieth|(?:hundred|thousand|million)th/i;
const FRACTION = /^[\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/i;

const DIGITS = new RegExp(
  `(?:(?<![\\p{L}][./-]?|\\d[.,:/]?|[#№])|(?<=\\b(?:euro|US|EUR|USD|GBP|Rs|Rs\\.)))(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?(?:(st|nd|rd|th)\\b|(k|mn|m|bn|b|tn)\\b|[\\s-]?(${scale})\\b)?(?![\\d:]|\\.\\d|[,/]\\d)`,
  "iuy",
);
const WORDS = new RegExp(
  `\\b(?:half[\\s-]an?[\\s-](?:${scale})|a[\\s-]half[\\s-]dozen|(?:(?:an?[\\s-])?quarter[\\s-]of[\\s-]a[\\s-](?:million|billion))|` +
    `(?:an?|${small})(?:[\\s-](?:and[\\s-])?(?:${small}|a[\\s-]half|${scale}))*)(?![\\p{L}])`,
  "giu",
);
/** The first of the words without which no number is written out. It begins at most so many characters before: "a quarter of a million". */
const SOME_NUMBER = new RegExp(`\\b(?:${small}|${scale})`, "iu");
const BEFORE_IT = 20;
/** Digits joined to letters before them, where the letters are a word and not a name: "magnitude-6.1", "mid-30s" is left out. */
const HYPHENED = /\bmagnitude-(\d+(?:\.\d+)?)/gi;

/** Place value of the last digit of an integer that is not zero: 230,000 → 10,000. Below 1,000 zeros are read as printed. */
function lastPlace(value: number): number {
  if (!Number.isInteger(value) || value < 1000) return 1;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

function readDigits(match: RegExpExecArray, isScale: (after: number) => boolean): Numeral {
  const [all, whole = "", decimals = "", ordinal, letter, word] = match;
  let end = match.index + all.length;
  let factor = word === undefined ? 1 : (SCALE.get(word.toLowerCase()) ?? 1);
  if (letter !== undefined) {
    if (/^[mb]$/i.test(letter) && !isScale(end)) end -= letter.length;
    else factor = LETTERS.get(letter.toLowerCase()) ?? 1;
  }
  const printed = Number(whole.replaceAll(",", "") + decimals);
  // 65.4 × 10⁹ is not whole in binary: fifteen digits are all that a double holds.
  const value = Number((printed * factor).toPrecision(15));
  const step = decimals === "" ? lastPlace(printed) * factor : factor * 10 ** -(decimals.length - 1);
  const kind = ordinal === undefined ? "cardinal" : "ordinal";
  return { start: match.index, end, value, step, kind, dozen: factor === 12 };
}

/** "two hundred and five" → 205; null when the words make no number ("a", "one two"). */
function readWords(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  let read = 0;
  for (const word of words) {
    const unit = SMALL.get(word);
    const factor = SCALE.get(word);
    if (unit !== undefined) {
      // "twenty three" adds up, "three twenty" and "one two" are two numbers.
      if (unit >= last || (last < 100 && last % 10 !== 0) || (last < 20 && last > 0)) return null;
      group += unit;
      last = unit === 0 ? 1 : unit;
    } else if (factor !== undefined) {
      if (factor === 100 || factor === 12) group = (group || 1) * factor;
      else {
        total += (group || 1) * factor;
        group = 0;
      }
      last = factor;
    }
    read++;
  }
  return read === 0 ? null : total + group;
}

/** The longest run of the matched words that makes one number, from their start. */
function readPhrase(phrase: string, start: number): Numeral | null {
  const pieces = [...phrase.matchAll(/[\p{L}]+/gu)].map((piece) => ({
    word: piece[0].toLowerCase(),
    end: start + piece.index + piece[0].length,
  }));
  const all = pieces.map((piece) => piece.word);
  const end = pieces.at(-1)?.end ?? start;
  const whole = (value: number, dozen = false): Numeral => ({
    start,
    end,
    value,
    step: lastPlace(value),
    kind: "cardinal",
    dozen,
  });
  if (all[0] === "half" || (all[0] === "a" && all[1] === "half")) return whole((SCALE.get(all.at(-1) ?? "") ?? 0) / 2);
  if (all.includes("quarter")) return whole((SCALE.get(all.at(-1) ?? "") ?? 0) / 4);
  for (let length = all.length; length > 0; length--) {
    const words = all.slice(0, length);
    const tail = words.at(-1) ?? "";
    if (tail === "and" || tail === "a") continue;
    // "two and a half million": the half counts in the scale that follows, or in the one before.
    const half = words.indexOf("half");
    if (half >= 0) {
      const factor = SCALE.get(words[half + 1] ?? "") ?? SCALE.get(words[half - 3] ?? "") ?? 1;
      const rest = words.filter((word, index) => index !== half && !(index === half - 1 && word === "a"));
      const base = readWords(rest.filter((word) => word !== "and" && word !== "a"));
      if (base !== null) return { ...whole(base + factor / 2), end: pieces[length - 1]?.end ?? end, step: factor / 10 };
      continue;
    }
    // "a" makes a number with a scale only: "a hundred", never "a".
    if (words[0] === "a" || words[0] === "an") {
      if (!SCALE.has(words[1] ?? "")) return null;
    }
    const value = readWords(words.filter((word) => word !== "a" && word !== "an" && word !== "and"));
    if (value === null) continue;
    return { ...whole(value, tail === "dozen"), end: pieces[length - 1]?.end ?? end };
  }
  return null;
}

/** Where a letter "m" or "b" on digits is a million or a billion: after a currency sign, or before people and money. */
function scaledAt(text: string, start: number): (after: number) => boolean {
  return (after) =>
    /(?:[$£€¥₹₽₴]|\b(?:USD|EUR|GBP|Rs\.?|euro))\s?$/i.test(text.slice(Math.max(0, start - 5), start)) ||
    /^[\s-](?:people|euros?|pounds?|dollars?|residents|children|refugees|users|customers|votes|tons|tonnes|barrels|homes)\b/i.test(
      text.slice(after, after + 14),
    );
}

/** All numbers of `text`, in order, never overlapping; offsets count from the start of `text`. What they count is for others to say. */
export function findNumerals(text: string): readonly Numeral[] {
  const found: Numeral[] = [];
  const digits = /\d/.test(text);
  for (const { index } of digits ? text.matchAll(/\d+/g) : []) {
    DIGITS.lastIndex = index;
    // Digits within a number are none of their own: "1,500".
    const match = index < (found.at(-1)?.end ?? 0) ? null : DIGITS.exec(text);
    if (match) found.push(readDigits(match, scaledAt(text, index)));
  }
  for (const match of digits ? text.matchAll(HYPHENED) : []) {
    const value = Number(match[1]);
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    const decimals = match[1]?.split(".")[1]?.length ?? 0;
    found.push({
      start,
      end: match.index + match[0].length,
      value,
      step: 10 ** -decimals,
      kind: "cardinal",
      dozen: false,
    });
  }
  const some = SOME_NUMBER.exec(text);
  WORDS.lastIndex = Math.max(0, (some?.index ?? 0) - BEFORE_IT);
  for (let match = some && WORDS.exec(text); match; match = WORDS.exec(text)) {
    const numeral = readPhrase(match[0], match.index);
    // Words that make no number together may hold one further on: "one two".
    WORDS.lastIndex = numeral?.end ?? match.index + (match[0].match(/^\p{L}+/u)?.[0].length ?? 1);
    if (!numeral || found.some((other) => numeral.start < other.end && other.start < numeral.end)) continue;
    found.push(numeral);
  }
  for (const match of SOME_ORDINAL.test(text) ? text.matchAll(/[\p{L}]+(?:-[\p{L}]+)?/gu) : []) {
    const word = match[0].toLowerCase();
    if (!ORDINAL.test(word.split("-").at(-1) ?? "")) continue;
    const end = match.index + match[0].length;
    const clash = found.findIndex((other) => match.index < other.end && other.start < end);
    if (clash >= 0) found.splice(clash, 1);
    found.push({ start: match.index, end, value: 0, step: 1, kind: "ordinal", dozen: false });
  }
  return found
    .map((numeral) => (FRACTION.test(text.slice(numeral.end)) ? { ...numeral, kind: "fraction" as const } : numeral))
    .sort((a, b) => a.start - b.start);
}
