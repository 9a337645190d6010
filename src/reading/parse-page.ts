import type { Problem } from "../claims/claim.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { type Article, NOTHING } from "./article.ts";
import type { PageDocument } from "./dom.ts";
import { type PageMetadata, readMetadata } from "./metadata/page-metadata.ts";
import { findBody } from "./page/find-body.ts";
import { findProblem } from "./page/find-problem.ts";
import { findLineFurniture } from "./page/line-furniture.ts";
import { entriesInData, findEntries } from "./page/live-blog.ts";
import { openPage } from "./page/open-page.ts";
import { findProvenance } from "./page/provenance.ts";
import { type Block, PROSE, type Region, type Regions, readRegions } from "./page/regions.ts";

export interface Page extends Article {
  readonly problem: Problem | null;
}

/** Lines in which a page may say whose words it prints: not those of its menus and lists. */
const SAYS_WHOSE = /^(?:byline|caption|outside|source|reporting|notice|label|about the author|below|pointer)/;
const VIDEO = "video, amp-video, iframe[src*='youtube'], iframe[src*='player'], iframe[src*='video']";
/** In characters: below this a page's data may hold more of the article than the page shows. */
const SHORT = 800;
/** Characters of all that a page shows: a story may have a million. */
const MOST_TEXT = 1_500_000;
/** The most tangled of 87 pages measured has 35,000; Readability takes some seconds for what is below this, half a minute for five times as much. */
const MOST_TANGLE = 600_000;
/** Lines between headline and text are at most so many. */
const HEAD = 15;

/** The short lines under the headline, where bylines and dates stand. */
function linesBelowHeadline({ blocks }: Region): readonly string[] {
  const headline = blocks.findLastIndex(({ region }, at) => region.tag === "h1" && at < 0.7 * blocks.length);
  const after = blocks.slice(headline + 1, headline + 1 + HEAD);
  const end = after.findIndex(({ text, region }) => text.length >= 2 * PROSE && region.tag === "p");
  return after.slice(0, end < 0 ? HEAD : end).map(({ text }) => text);
}

interface Extracted {
  readonly paragraphs: readonly string[];
  readonly removed: ReadonlyMap<Block, string>;
}

const textOf = (paragraphs: readonly string[]): string => paragraphs.join("\n\n");
const paragraphsOf = (text: string): readonly string[] =>
  cleanText(text)
    .split(/\n+/)
    .filter((line) => line !== "");

function extract(document: PageDocument, regions: Regions, { linked, title }: PageMetadata): Extracted {
  const { root } = regions;
  const body = findBody(document, regions, title?.value ?? "", linked.article?.articleBody);
  const removed = new Map(body.removed);
  const headings = root.blocks.filter(({ region }) => region.tag === "h1").map(({ text }) => text);
  const read = (blocks: readonly Block[]): readonly string[] => {
    const reasons = findLineFurniture(blocks, [title?.value ?? "", ...headings]);
    for (const [at, block] of blocks.entries()) if (reasons[at]) removed.set(block, reasons[at]);
    return blocks.filter((_, at) => !reasons[at]).map(({ text }) => text);
  };
  const entries = findEntries(root, linked, body.furniture);
  if (entries.length === 0) return { paragraphs: read(body.blocks), removed };
  for (const { first, blocks } of entries)
    for (const block of first ? [first, ...blocks] : blocks) removed.delete(block);
  const first = entries[0]?.first;
  const before = new Set(root.blocks.slice(0, first ? root.blocks.indexOf(first) : 0));
  const lead = body.blocks.filter((block) => before.has(block));
  return {
    paragraphs: [...read(lead), ...entries.flatMap(({ time, blocks }) => [...(time ? [time] : []), ...read(blocks)])],
    removed,
  };
}

/** What the page's data holds of the article, for pages that show it by scripts only. Never what only subscribers may read. */
function fromData({ linked, closed }: PageMetadata): readonly string[] {
  if (closed) return [];
  const entries = entriesInData(linked);
  if (entries.length > 0) return entries.flat();
  const body = linked.article?.articleBody;
  return typeof body === "string"
    ? paragraphsOf(body.replace(/<\/?(?:p|br|div)\b[^>]{0,100}>/gi, "\n").replace(/<[^>]{0,300}>/g, ""))
    : [];
}

/** A page's article with what it says about itself, and what stands in the way of reading it. `url`: where it was found. */
export function parsePage(html: string, url: string | null): Page {
  const opened = openPage(html);
  if (opened === null) return { ...NOTHING, problem: "took too long" };
  const { document, body } = opened;
  const seen = {
    url,
    pageTitle: cleanLine(document.querySelector("title")?.textContent ?? ""),
    hasPassword: document.querySelector("input[type='password']") !== null,
    hasVideo: document.querySelector(VIDEO) !== null,
  };
  const regions = readRegions(body);
  const { root, tangle } = regions;
  if (root.chars > MOST_TEXT) return { ...NOTHING, problem: "too long" };
  if (tangle > MOST_TANGLE) return { ...NOTHING, problem: "took too long" };
  const metadata = readMetadata(document, url, linesBelowHeadline(root));
  const { paragraphs, removed } = extract(document, regions, metadata);
  const found = { ...seen, root, metadata, whole: root.blocks.map(({ text }) => text).join("\n") };
  const problem = findProblem({ ...found, text: textOf(paragraphs) });
  const data =
    problem === "not an article" || (problem === null && textOf(paragraphs).length < SHORT) ? fromData(metadata) : [];
  const useData = textOf(data).length > 2 * textOf(paragraphs).length;
  const spoken = root.blocks
    .filter((block) => SAYS_WHOSE.test(removed.get(block) ?? "outside"))
    .map(({ text }) => text);
  const provenance = findProvenance(spoken, metadata, metadata);
  return {
    title: metadata.title,
    outlet: provenance.outlet ?? metadata.outlet,
    byline: metadata.byline,
    published: metadata.published,
    updated: metadata.updated,
    provenance: provenance.sentence,
    canonical: metadata.canonical,
    paragraphs: useData ? data : paragraphs,
    leftOut: [...removed].map(([{ text }, because]) => ({ text, because })),
    problem: useData ? findProblem({ ...found, text: textOf(data) }) : problem,
  };
}
