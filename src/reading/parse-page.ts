import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Problem } from "../claims/claim.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { findFurniture } from "../text/furniture.ts";
import type { Article } from "./article.ts";
import type { PageDocument, PageNode } from "./dom.ts";
import { type PageMetadata, parsePageMetadata } from "./page-metadata.ts";

/** Elements after which a new paragraph begins. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);
/** Elements whose text is not read: code, forms, and captions, which speak of a picture. */
const UNREAD = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT TEXTAREA INPUT SVG IFRAME FIGCAPTION".split(" "));
/** Larger pages are not taken apart: a page of that many elements would hold up everybody's. */
const MOST_ELEMENTS = 60_000;
/** Nor are deeper ones: Readability takes 12 seconds for 1,000 nested elements. News pages stay below 60. */
const DEEPEST = 150;
/** Shorter is not an article, whatever it is. */
const SHORTEST_ARTICLE = 250;
/** Readability's find is doubted below this. */
const FEW_CHARACTERS = 800;

const WALL_TITLE =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|are you a (?:robot|human)|before you continue|security check|please verify|verify you are human|pardon our interruption|your privacy choices|we value your privacy|consent|403 forbidden|robot check)/i;
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|read|keep reading)|(?:this|the full) (?:article|story|content) is (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|members)|already a subscriber|to continue reading|keep reading with|unlock (?:this|the full) (?:article|story)|register (?:for free )?to (?:continue|keep) reading)\b/i;

export interface Page extends Article {
  readonly problem: Problem | null;
}

/** Text of an element, its blocks apart by line breaks. Walks without recursion: pages nest without end. */
function blockText(root: PageNode): string {
  const pieces: string[] = [];
  const stack: (PageNode | string)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (typeof node === "string") pieces.push(node);
    else if (node.nodeType === 3) pieces.push((node.nodeValue ?? "").replace(/\s+/g, " "));
    else if (!UNREAD.has(node.nodeName.toUpperCase())) {
      const name = node.nodeName.toUpperCase();
      const around = BLOCKS.has(name) ? "\n" : "";
      if (name === "BR") stack.push("\n");
      stack.push(around, ...[...node.childNodes].reverse(), around);
    }
  }
  return pieces.join("");
}

const paragraphsOf = (text: string): readonly string[] =>
  cleanText(text)
    .split(/\n+/)
    .filter((line) => line !== "");

/** What keeps the article from us, seen in the page's title, in its whole text and in the little that was readable. */
function findWall(
  title: string,
  whole: string,
  text: string,
  { closed, wordCount }: Pick<PageMetadata, "closed" | "wordCount">,
): Problem | null {
  if (WALL_TITLE.test(title) && text.length < 3_000) return "consent wall";
  const words = text.split(/\s+/).length;
  const cut = wordCount !== null && words < 0.5 * wordCount;
  if (closed && (cut || text.length < 1_500)) return "paywall";
  if (PAYWALL.test(whole) && text.length < 1_500) return "paywall";
  return null;
}

/** Whether no element stands deeper than news pages go. */
function isFlat(page: PageDocument): boolean {
  let level: PageNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    level = level.flatMap((node) => [...node.childNodes].filter((child) => child.nodeType === 1));
    if (depth > DEEPEST) return false;
  }
  return true;
}

const UNMANAGEABLE: Page = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  paragraphs: [],
  leftOut: [],
  problem: "not an article",
};

/** What Readability takes for the article, as paragraphs. It changes the page. */
function readableParagraphs(page: PageDocument): readonly string[] {
  const content = new Readability(page as never, { charThreshold: SHORTEST_ARTICLE }).parse()?.content;
  const body = content
    ? (parseHTML(`<html><body>${content}</body></html>`).document.body as unknown as PageNode)
    : null;
  return body === null ? [] : paragraphsOf(blockText(body));
}

/** The page's paragraphs of prose, whatever they belong to: for pages that Readability finds next to nothing in. */
const plainParagraphs = (page: PageDocument): readonly string[] =>
  [...page.querySelectorAll("p")]
    .flatMap((element) => paragraphsOf(blockText(element)))
    .filter((line) => line.length > 80);

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** A page's article, its metadata before its looks, and what stands in the way of reading it. */
export function parsePage(html: string): Page {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > MOST_ELEMENTS) return UNMANAGEABLE;
  const page = parseHTML(html).document as unknown as PageDocument;
  if (!isFlat(page)) return UNMANAGEABLE;
  const metadata = parsePageMetadata(page);
  const heading = cleanLine(page.querySelector("h1")?.textContent ?? "") || null;
  const pageTitle = cleanLine(page.title ?? "");
  const whole = cleanText(blockText(page.body ?? page));
  const plain = plainParagraphs(page);
  const readable = readableParagraphs(page);
  const lines = lengthOf(readable) < FEW_CHARACTERS && lengthOf(plain) > 2 * lengthOf(readable) ? plain : readable;
  const reasons = findFurniture(lines);
  const title = metadata.title ?? heading ?? (pageTitle || null);
  // A heading between paragraphs is left where it is: Readability has cut what is not the article's.
  const paragraphs = lines.filter(
    (line, at) => (reasons[at] === null || reasons[at] === "heading or caption") && line !== title && line !== heading,
  );
  const text = paragraphs.join("\n\n");
  const wall = findWall(pageTitle, whole, text, metadata);
  return {
    title,
    outlet: metadata.outlet,
    byline: metadata.byline,
    published: metadata.published,
    paragraphs,
    leftOut: lines.flatMap((line, at) =>
      paragraphs.includes(line) ? [] : [{ text: line, because: reasons[at] ?? "headline" }],
    ),
    problem: wall ?? (text.length < SHORTEST_ARTICLE ? "not an article" : null),
  };
}
