import { cleanText } from "../text/clean.ts";
import { parsePrintedDate } from "../text/dates.ts";
import { findFurniture } from "../text/furniture.ts";
import { SENTENCE_END, splitParagraphs } from "../text/paragraphs.ts";
import { type Article, fact } from "./article.ts";
import { findOutlet } from "./find-outlet.ts";

/** A paragraph from this length on is the article's, not a line above it. */
const PROSE = 100;
const LONGEST_HEADLINE = 220;

const wordsOf = (line: string): readonly string[] => line.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
const fold = (line: string): string => wordsOf(line).join(" ").toLowerCase();

/** Most longer words begin with a capital: "Ferry Runs Aground Off Northern Isle". */
function isTitleCase(line: string): boolean {
  const long = wordsOf(line).filter((word) => word.length > 3);
  return long.length >= 4 && long.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= 0.8 * long.length;
}

/** A headline may ask or quote, but has no full stop at its end. */
const isHeadline = (line: string): boolean =>
  line.length <= LONGEST_HEADLINE && wordsOf(line).length >= 4 && !/[.:;,…][”’"')\]]*$/u.test(line);

/** "Bridge closed after flood | News" → "Bridge closed after flood". */
const withoutSection = (title: string): string => title.replace(/\s+[|»]\s+[^|»]{1,40}$/u, "");

/** Above the first paragraph of prose stand the site's name, menus, the headline, the date. None where there is no prose. */
function findHead(paragraphs: readonly string[]): number {
  const first = paragraphs.findIndex((line) => line.length >= PROSE && SENTENCE_END.test(line) && !isTitleCase(line));
  return Math.max(first, 0);
}

/** Where the headline stands, or -1. */
function findHeadline(head: readonly string[], reasons: readonly (string | null)[], known: string | null): number {
  if (known !== null) return head.findIndex((line) => fold(withoutSection(line)) === fold(withoutSection(known)));
  const named = (at: number): boolean => reasons[at] !== null && reasons[at] !== "heading or caption";
  return head.findIndex((line, at) => !named(at) && isHeadline(line));
}

function findDate(paragraphs: readonly string[], reasons: readonly (string | null)[]): string | null {
  for (const [at, line] of paragraphs.entries()) {
    if (reasons[at] !== "date line" && reasons[at] !== "line of times and counts" && reasons[at] !== "byline") continue;
    const date = parsePrintedDate(line);
    if (date !== null) return date;
  }
  return null;
}

/** An article as somebody copied it from a page: headline, date and byline above, and between the paragraphs what the site printed there. */
export function parsePaste(raw: string, knownTitle: string | null): Article {
  const paragraphs = splitParagraphs(cleanText(raw));
  const reasons = findFurniture(paragraphs);
  const headEnd = findHead(paragraphs);
  const head = paragraphs.slice(0, headEnd);
  const headline = findHeadline(head, reasons, knownTitle);
  const first = paragraphs[0] ?? "";
  // A headline that was given a full stop may be somebody's words: it names the story and stays in the text.
  const fromSentence = headline < 0 && paragraphs.length > 1 && isTitleCase(first) ? first.replace(/\.$/, "") : null;
  const printed = headline < 0 ? fromSentence : withoutSection(head[headline] ?? "");
  const byline = head.find((_, at) => reasons[at] === "byline") ?? null;
  const isStandfirst = (at: number): boolean =>
    headline >= 0 &&
    at > headline &&
    at < headEnd &&
    reasons[at] === "heading or caption" &&
    wordsOf(paragraphs[at] ?? "").length >= 8;
  const isArticle = (at: number): boolean => at !== headline && (reasons[at] === null || isStandfirst(at));
  return {
    title: fact(knownTitle, "poster") ?? fact(printed, "visible text"),
    outlet: fact(
      head.map(findOutlet).find((outlet) => outlet !== null),
      "visible text",
    ),
    byline: fact(byline?.replace(/^.*?\bby[: ]\s*/iu, ""), "visible text"),
    published: fact(
      findDate(head, reasons) ?? findDate(paragraphs.slice(headEnd, headEnd + 3), reasons.slice(headEnd)),
      "visible text",
    ),
    updated: null,
    provenance: null,
    canonical: null,
    paragraphs: paragraphs.filter((_, at) => isArticle(at)),
    leftOut: paragraphs.flatMap((text, at) =>
      isArticle(at) ? [] : [{ text, because: at === headline ? "headline" : (reasons[at] ?? "") }],
    ),
  };
}
