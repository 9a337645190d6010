import { findFurniture } from "../../text/furniture.ts";
import { SENTENCE_END } from "../../text/paragraphs.ts";
import { foldTitle } from "../metadata/title.ts";
import { type Block, PROSE, type Region } from "./regions.ts";
import { findNumbered, findSequences, isLink } from "./sequences.ts";

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** "Read also: Bridge closed for a week": a few words, then a link to the end of the line. */
function isPointer({ text, linked, kind }: Block): boolean {
  const lead = /^[^:：]{2,28}[:：]\s+/u.exec(text)?.[0] ?? "";
  return (
    kind !== "code" && lead !== "" && wordsIn(lead) <= 4 && linked > 15 && linked >= 0.9 * (text.length - lead.length)
  );
}

const listOf = (region: Region): Region | null => {
  for (let at: Region | null = region; at !== null; at = at.parent) if (at.tag === "ul" || at.tag === "ol") return at;
  return null;
};

/** A cell of a table of figures; old sites put whole pages into tables. */
function isRow({ kind, region }: Block): boolean {
  let table: Region | null = region;
  while (table !== null && table.tag !== "table") table = table.parent;
  return kind === "row" && table !== null && table.prose < 0.3 * table.chars;
}

/** Lists of which most is links. */
function findLinkLists(blocks: readonly Block[]): ReadonlySet<Block> {
  const lists = Map.groupBy(
    blocks.filter(({ kind }) => kind === "item"),
    ({ region }) => listOf(region),
  );
  const found = new Set<Block>();
  for (const [list, items] of lists) {
    const linked = items.reduce((sum, item) => sum + item.linked, 0);
    const chars = items.reduce((sum, { text }) => sum + text.length, 0);
    if (list !== null && items.length > 1 && linked > 0.7 * chars) for (const item of items) found.add(item);
  }
  return found;
}

const isSentence = ({ text, kind }: Block): boolean =>
  kind === "code" || (SENTENCE_END.test(text) && wordsIn(text) > 3) || (text.length >= PROSE && kind !== "heading");

/** Labels above the first sentence and below the last one: section names, dates, headings with nothing under them. */
function findLabels(blocks: readonly Block[], reasons: readonly (string | null)[]): ReadonlyMap<Block, string> {
  const left = blocks.filter((_, at) => reasons[at] === null);
  const first = left.findIndex(isSentence);
  const last = left.findLastIndex((block) => isSentence(block) || block.kind === "item" || isRow(block));
  const found = new Map<Block, string>();
  for (const [at, block] of left.entries()) {
    if (
      at < first &&
      (isLink(block) || (wordsIn(block.text) <= 3 && (block.kind === "paragraph" || block.kind === "row")))
    )
      found.set(block, "label above the text");
    if (at > last && last >= 0 && !isSentence(block) && !/^[-–—]\s/.test(block.text))
      found.set(block, "label below the text");
  }
  return found;
}

/** What a page prints within its article is left where it is: what stands around it is gone by now. */
const KEPT_ON_PAGES: ReadonlySet<string> = new Set(["heading or caption", "reporting credits"]);

const CALLS: ReadonlySet<string> = new Set(["pointer to another story", "call to write to the paper"]);

/** In tables such lines are entries. */
const KEPT_IN_TABLES: ReadonlySet<string> = new Set(["date line", "button or menu", "line of times and counts"]);

/** Why a line that stands among the article's is none of it; null when it is. One for each block, in order. `titles`: the headline as the page prints it in several places. */
export function findLineFurniture(blocks: readonly Block[], titles: readonly string[]): readonly (string | null)[] {
  const folded = new Set(titles.map(foldTitle));
  const linkLists = findLinkLists(blocks);
  const named = findFurniture(blocks.map(({ text }) => text));
  const firstProse = blocks.findIndex(({ text, kind }) => kind !== "heading" && text.length >= PROSE);
  const sequences = findSequences(blocks);
  const numbered = findNumbered(blocks);
  const reasons = blocks.map((block, at) => {
    if (numbered.has(block)) return null;
    const because = sequences.get(block);
    if (because !== undefined) return because;
    if (folded.has(foldTitle(block.text)) && (at < firstProse || block.kind === "heading")) return "the headline again";
    if (linkLists.has(block)) return "list of links";
    if (isPointer(block)) return "pointer to another story";
    if (block.kind !== "item" && !isRow(block) && isLink(block) && wordsIn(block.text) > 1)
      return "pointer to another story";
    if (block.kind === "code") return null;
    // A long line without a link calls nobody anywhere.
    if (block.text.length >= PROSE && block.linked === 0 && CALLS.has(named[at] ?? "")) return null;
    if (isRow(block) && KEPT_IN_TABLES.has(named[at] ?? "")) return null;
    return KEPT_ON_PAGES.has(named[at] ?? "") ? null : (named[at] ?? null);
  });
  const labels = findLabels(blocks, reasons);
  return reasons.map((because, at) =>
    because === null && named[at] !== "reporting credits" ? (labels.get(blocks[at] as Block) ?? null) : because,
  );
}
