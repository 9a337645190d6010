import { BEFORE_A_NAME, FOLLOWS_A_TIME, IN_A_SENTENCE, OPENS_A_SENTENCE } from "./abbreviations.ts";
import { trim } from "./find-paragraphs.ts";
import { type Span, slice } from "./span.ts";

/** A run of end marks with the closing quotes and brackets that belong to the sentence. */
const END = /(?:[.!?…]+|\.(?: \.)+)["”’'»)\]]*(?=\s)/gu;
/** "LODMOOR, Ruritania (Agency) — ": printed before the first sentence, no part of it. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, [^—–―\n]{0,50}?)?(?: ?\([^)\n]{2,30}\))?|\p{Lu}[\p{L}.'’ -]{2,30}(?:, [^—–―(\n]{0,40}?)? ?\([^)\n]{2,30}\)) ?(?:—|–|―|--?)\s+(?=["“‘$\p{Lu}\p{N}])/u;
/** A capitalised speaker and cue after "…?”": the sentence is not over yet. */
const SPEAKER_FOLLOWS =
  /^\s+(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:said|asked|wondered|shouted|added|wrote|says|asks|told|tweeted|replied|exclaimed|cried)\b/u;

/** What is longer is a list or a table without full stops. Cut at a space, so that the time for a text grows with its length only. */
const LONGEST = 2_000;

/**
 * Sentences of a paragraph, in order, without the white space between them. Closing quotation marks after the full
 * stop belong to the sentence before; a dateline stands alone.
 */
export function splitSentences(text: string, paragraph: Span): readonly Span[] {
  const words = slice(text, paragraph);
  const sentences: Span[] = [];
  let from = DATELINE.exec(words)?.[0].length ?? 0;
  if (from > 0) sentences.push({ start: 0, end: from });
  for (const match of words.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match.index < from || !endsSentence(words, match.index, match[0], end)) continue;
    sentences.push({ start: from, end });
    from = end;
  }
  sentences.push({ start: from, end: words.length });
  return sentences
    .flatMap((sentence) => cut(words, sentence))
    .map(({ start, end }) => trim(text, { start: paragraph.start + start, end: paragraph.start + end }))
    .filter(({ start, end }) => end > start);
}

function cut(words: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = words.lastIndexOf(" ", from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

function endsSentence(words: string, at: number, mark: string, end: number): boolean {
  const rest = words.slice(end, end + 80);
  const next = /^\s+["“‘'«([]*(\S+)/u.exec(rest)?.[1] ?? "";
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^[!?]/.test(mark) && SPEAKER_FOLLOWS.test(rest)) return false;
  if (!/^\.(?!\.| \.)/.test(mark)) return /^[\p{Lu}\p{N}$€£@#]|^$/u.test(next) || !/^[…]|^\./.test(mark);
  // Marks after the full stop: "…in the U.S.” She" ends there, whatever the abbreviation.
  const closed = /["”»)\]]/.test(mark);
  const before = /\S+$/u.exec(words.slice(Math.max(0, at - 30), at))?.[0].replace(/^[("“‘'[]+/u, "") ?? "";
  return closed || !isAbbreviation(before, next, words.slice(Math.max(0, at - 60), at));
}

/** Whether the full stop after `word` belongs to the word, seen what comes next. */
function isAbbreviation(word: string, next: string, before: string): boolean {
  const plain = word.toLowerCase();
  const follower = next.toLowerCase().replace(/[^\p{L}].*$/u, "");
  if (BEFORE_A_NAME.has(plain)) return plain === "no" || plain === "nos" ? /^\d/.test(next) : next !== "";
  if (plain === "a.m" || plain === "p.m") return FOLLOWS_A_TIME.has(follower);
  if (IN_A_SENTENCE.has(plain)) return /^\p{Lu}/u.test(word) || plain.includes(".") ? !startsSentence(next) : false;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !startsSentence(next);
  // An initial stands after a capitalised word or at the start: "J. Vance", "Mira K. Vance"; not "plan B."
  if (/^\p{Lu}$/u.test(word) && word !== "I")
    return /(?:^|["“‘'([\s])(?:\p{Lu}\S*\s+)?\p{Lu}$/u.test(before) && !/\s\p{Ll}\S*\s+\p{Lu}$/u.test(before);
  return false;
}

const startsSentence = (next: string): boolean =>
  next === "" || OPENS_A_SENTENCE.has(next.toLowerCase().replace(/['’].*$|[^\p{L}]+$/gu, ""));
