import { isObject, type LinkedData, listOf, plainLine } from "../metadata/json-ld.ts";
import type { Block, Region } from "./regions.ts";

/** One entry of a live blog. */
export interface Entry {
  /** As printed, or as the page's data gives it; null when the entry has none. */
  readonly time: string | null;
  readonly blocks: readonly Block[];
  /** Its first line, be it its time. */
  readonly first: Block | null;
}

const LIVE =
  / (?:live ?blog(?: \w+)?|live (?:feed|updates?|posts?|entr(?:y|ies)|ticker|report|coverage|stream)|live|minute by minute|ticker|key events) /;
const TIME_NAMES = / (?:time|timestamp|time stamp|date ?time|posted|published|clock|entry time|block time) /;
const CLOCK = /\b\d{1,2}[:.h]\d\d(?!\d)|\b\d{1,2}\s?[ap]\.?m\b|\b\d+\s?(?:min|minutes?|hours?|h|m) ago\b/i;
const FEWEST = 3;
/** In characters: so much has an entry at least, with its time, and so much those that make a page a live blog. */
const SHORTEST = 12;
const TELLING = 60;

/** "21:22Mara Lind" → "21:22": some pages set the writer beside the time by style alone. */
function apart(line: string): string {
  const clock = CLOCK.exec(line);
  const end = (clock?.index ?? 0) + (clock?.[0].length ?? 0);
  return /^\p{Lu}/u.test(line.slice(end)) ? line.slice(0, end) : line;
}

/** The first line of an entry that is its time: a `<time>`, or a short line with a clock. */
function findTime(region: Region): { readonly time: string | null; readonly block: Block | null } {
  const block =
    region.blocks.find(
      ({ text, region: { tag, names } }) =>
        text.length < 60 && (tag === "time" || TIME_NAMES.test(names)) && CLOCK.test(text),
    ) ??
    region.blocks.slice(0, 4).find(({ text }) => text.length < 40 && CLOCK.test(text)) ??
    null;
  if (block !== null) return { time: apart(block.text), block };
  const element = region.element.querySelector("time");
  const time = plainLine(element?.textContent ?? "") || element?.getAttribute("datetime") || null;
  return { time, block: null };
}

/** Children of one parent that are made alike: same tag, same first name. */
const likeness = ({ tag, names }: Region): string => `${tag} ${names.trim().split(" ")[0] ?? ""}`;

/** The entries of a live blog, in the order of the page; empty when the page is none. A page is one when its data or its names say so. */
export function findEntries(root: Region, linked: LinkedData, gone: ReadonlyMap<Block, string>): readonly Entry[] {
  const declared = linked.has(/^LiveBlogPosting$/);
  let best: readonly Region[] = [];
  let most = 0;
  const visit = (region: Region, live: boolean): void => {
    const named = live || LIVE.test(region.names);
    for (const alike of named || declared ? Map.groupBy(region.children, likeness).values() : []) {
      const entries = alike.filter((child) => child.chars >= SHORTEST && findTime(child).time !== null);
      const telling = entries.filter(({ chars }) => chars >= TELLING);
      const prose = entries.reduce((sum, one) => sum + one.prose, 0);
      if (telling.length >= FEWEST && entries.length >= 0.6 * alike.length && prose > most)
        [best, most] = [entries, prose];
    }
    for (const child of region.children) visit(child, named);
  };
  visit(root, false);
  return most < 0.4 * root.prose
    ? []
    : best.map((region) => {
        const { time, block } = findTime(region);
        return {
          time,
          first: region.blocks[0] ?? null,
          blocks: region.blocks.filter((one) => one !== block && !gone.has(one)),
        };
      });
}

/** The entries as the page's data holds them, as paragraphs: for pages whose entries are fetched later. */
export function entriesInData({ article }: LinkedData): readonly (readonly string[])[] {
  return listOf(article?.liveBlogUpdate)
    .filter(isObject)
    .map(({ headline, datePublished, articleBody }) =>
      [datePublished, headline, ...String(articleBody ?? "").split(/\n+/)]
        .map((part) => (typeof part === "string" ? plainLine(part) : ""))
        .filter((part) => part !== ""),
    )
    .filter((paragraphs) => paragraphs.length > 1);
}
