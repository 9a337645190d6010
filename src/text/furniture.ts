import { parsePrintedDate } from "./dates.ts";
import {
  AUTHOR_NOTE,
  BYLINE,
  CREDIT_AT_END,
  CREDITS,
  LABELS,
  OPENINGS,
  OTHER_STORIES,
  PAGE_FOOT,
} from "./furniture-words.ts";
import { SENTENCE_END } from "./paragraphs.ts";

/** Why a paragraph is no part of the article; null when it is. One for each paragraph, in order. */
export type Furniture = readonly (string | null)[];

/** A paragraph that is no part of the article, and why. */
export interface LeftOut {
  readonly text: string;
  readonly because: string;
}

/** In words. */
const LONGEST_HEADING = 16;
/** In characters: a longer paragraph is not judged by its opening. */
const LONGEST_NOTICE = 300;
/** Prose is a paragraph that ends like a sentence and is longer than a slogan. */
const PROSE = 60;
/** Share of the prose above credits and above the foot of a page: one that stands higher closes nothing. */
const READ_BEFORE_CREDITS = 0.5;
const READ_BEFORE_FOOT = 0.75;

const wordsOf = (line: string): readonly string[] => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
const isProse = (line: string): boolean => line.length >= PROSE && (SENTENCE_END.test(line) || line.length > 4 * PROSE);
const label = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const isBullet = (line: string): boolean => /^(?:[•·*–—-]|\d{1,2}[.)])\s/u.test(line);

const isDateLine = (line: string): boolean =>
  line.length <= 90 &&
  !SENTENCE_END.test(line.replace(/\b[ap]\.m\.$/i, "")) &&
  parsePrintedDate(line) !== null &&
  wordsOf(line).length <= 14;

/** Links sold to a site: domains, glued words or rows of labels where a sentence would be. */
function isLinkSpam(line: string): boolean {
  if (SENTENCE_END.test(line) && line.length > PROSE) return false;
  const domains = line.match(/\b[\p{L}\p{N}-]{3,}\.(?:com|net|org|info|xyz|online|site|bet|casino|biz)\b/giu) ?? [];
  const glued = wordsOf(line).some((word) => word.length > 34 && !/^https?/i.test(word));
  const rows = line.split(/ [-–|•·/] |[|•·]/u).filter((part) => part.trim() !== "");
  return domains.length >= 3 || glued || (rows.length >= 4 && rows.every((part) => wordsOf(part).length <= 4));
}

const opens = (line: string, { pattern, sentences }: (typeof OPENINGS)[number]): boolean =>
  pattern.test(line) && (sentences || !SENTENCE_END.test(line) || line.length < PROSE);

/** What each rule alone can tell from one line. In order: the first reason found is the one that is given. */
const LINE_RULES: readonly ((line: string) => string | null)[] = [
  (line) => (/[\p{L}\p{N}]/u.test(line) ? null : "no words"),
  (line) => (LABELS.has(label(line)) ? "button or menu" : null),
  (line) => (line.length > LONGEST_NOTICE ? null : (OPENINGS.find((opening) => opens(line, opening))?.because ?? null)),
  (line) => (CREDITS.some((pattern) => pattern.test(line)) ? "reporting credits" : null),
  (line) => (BYLINE.test(line) ? "byline" : null),
  (line) => (isDateLine(line) ? "date line" : null),
  (line) => (/^https?:\/\/\S+$|^\S+@\S+\.\S+$|^[@#]\w+(?: [@#]\w+)*$/u.test(line) ? "link or address" : null),
  (line) =>
    /\b(?:getty images|shutterstock|via reuters|ap photo|afp photo|epa-efe|ap images)\b[^.!?]{0,60}\)?$/iu.test(line) &&
    line.length < 200
      ? "photo or video credit"
      : null,
  (line) => (line.length <= LONGEST_NOTICE && CREDIT_AT_END.test(line) ? "photo or video credit" : null),
  (line) => (isLinkSpam(line) ? "list of links" : null),
];

/** No sentence, and short: a heading, a caption, the headline of another story. What ends in a colon opens a quotation. */
const isHeading = (line: string): boolean =>
  !SENTENCE_END.test(line) && !/[:;,]$/u.test(line) && !isBullet(line) && wordsOf(line).length <= LONGEST_HEADING;

/** From where on nothing belongs to the article any more; the number of paragraphs when all may. */
function findEnd(paragraphs: readonly string[], reasons: Furniture): number {
  const prose = paragraphs.map((line, at) => (reasons[at] === null && isProse(line) ? line.length : 0));
  const all = prose.reduce((sum, length) => sum + length, 0);
  let read = 0;
  for (const [at, line] of paragraphs.entries()) {
    if (PAGE_FOOT.test(line) && read >= READ_BEFORE_FOOT * all) return at;
    if (OTHER_STORIES.test(line) && read === all) return at;
    if (reasons[at] === "reporting credits" && read >= READ_BEFORE_CREDITS * all) return at;
    read += prose[at] ?? 0;
  }
  return paragraphs.length;
}

/** Lines about the author at the very end, with the name that may stand above them. */
function findAuthorNotes(paragraphs: readonly string[], reasons: Furniture): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = paragraphs.length - 1; at > 0; at--) {
    const line = paragraphs[at] ?? "";
    if (reasons[at] !== null) continue;
    if (AUTHOR_NOTE.test(line) || (/^\p{Lu}/u.test(line) && wordsOf(line).length <= 4 && !SENTENCE_END.test(line)))
      found.add(at);
    else break;
  }
  return found;
}

/**
 * Tells an article from what its page prints around it, by shape: labels, credits, pointers to other stories, headings
 * between paragraphs, and everything below the mark that ends it. A text with hardly any prose keeps all that no rule names.
 */
export function findFurniture(paragraphs: readonly string[]): Furniture {
  const reasons: (string | null)[] = paragraphs.map((line) => {
    for (const rule of LINE_RULES) {
      const because = rule(line);
      if (because !== null) return because;
    }
    return null;
  });
  const prose = paragraphs.filter((line, at) => reasons[at] === null && isProse(line)).length;
  if (prose < 3) return reasons;
  const end = findEnd(paragraphs, reasons);
  const notes = findAuthorNotes(paragraphs.slice(0, end), reasons.slice(0, end));
  return reasons.map((because, at) => {
    if (because !== null) return because;
    if (at >= end) return "below the article";
    if (notes.has(at)) return "about the author";
    return isHeading(paragraphs[at] ?? "") ? "heading or caption" : null;
  });
}
