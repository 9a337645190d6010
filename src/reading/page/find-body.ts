import { SENTENCE_END } from "../../text/paragraphs.ts";
import type { PageDocument } from "../dom.ts";
import { askReadability } from "./ask-readability.ts";
import { findOutOfBounds } from "./bounds.ts";
import { findFurnitureElements, findLineReason } from "./find-furniture-elements.ts";
import { BODY_NAMES } from "./furniture-names.ts";
import { type Block, PROSE, type Region, type Regions } from "./regions.ts";

/** The lines of an article, and the others of its page with the reason why each was left out. */
export interface Body {
  readonly blocks: readonly Block[];
  /** What its elements show to be no part of an article. */
  readonly furniture: ReadonlyMap<Block, string>;
  /** That, and what stands outside the article. */
  readonly removed: ReadonlyMap<Block, string>;
}

const isProse = ({ kind, text, linked }: Block): boolean =>
  kind !== "heading" && text.length >= PROSE && linked < 0.5 * text.length;
const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** The smallest region that holds nearly all of `blocks`, by their characters. */
function findFrame(root: Region, blocks: readonly Block[]): Region {
  const weights = new Map<Region, number>();
  for (const { text, region } of blocks)
    for (let at: Region | null = region; at !== null; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + text.length);
  const enough = 0.93 * (weights.get(root) ?? 0);
  let frame = root;
  while (enough > 0) {
    const within = frame.children.find((child) => (weights.get(child) ?? 0) >= enough);
    if (within === undefined) break;
    frame = within;
  }
  return frame;
}

/** The region that the page's own names call the article's body, if it holds most of the prose that was found elsewhere. */
function findNamedBody(root: Region, gone: ReadonlyMap<Region, string>): Region | null {
  let best: Region | null = null;
  const visit = (region: Region): void => {
    if (gone.has(region)) return;
    if (BODY_NAMES.test(region.names) && region.prose > (best?.prose ?? 0)) best = region;
    for (const child of region.children) visit(child);
  };
  visit(root);
  return best;
}

/** Of what a larger frame adds, at least this share must be prose and at most this share links. */
const ADDED_PROSE = 0.6;
const ADDED_LINKS = 0.15;

/** A larger frame, as long as what it adds is prose too: advertisements and boxes cut articles into pieces. It never leaves an `<article>`. */
function widen(frame: Region, removed: ReadonlyMap<Block, string>): Region {
  let widest = frame;
  for (let at = frame; at.parent !== null && at.tag !== "article" && at.tag !== "body"; at = at.parent) {
    const { parent } = at;
    const within = new Set(widest.blocks);
    const added = parent.blocks.filter((block) => !removed.has(block) && !within.has(block));
    const prose = lengthOf(added.filter(isProse));
    const linked = added.reduce((sum, block) => sum + block.linked, 0);
    if (prose === 0) continue;
    if (prose < ADDED_PROSE * lengthOf(added) || linked > ADDED_LINKS * lengthOf(added)) break;
    widest = parent;
  }
  return widest;
}

/** Lines between headline and text at most, and the fewest words of one that tells something. */
const HEAD = 25;
const TELLING_WORDS = 8;

/** An introduction, as sites name it; a paragraph or a heading may be one without a name. */
const INTRO_NAME =
  / (?:standfirst|dek|deck|subtitle|sub ?head(?:line)?|sub ?heading|summary|lead|lede|intro|introduction|excerpt|description|abstract|teaser text|chapeau) /;
const INTRO_TAG = /^(?:p|h[2-5]|strong|em|b)$/;

/** Intro lines that stand under the headline, outside of the text's own frame. */
function findIntro(left: readonly Block[], inside: ReadonlySet<Block>, title: string): readonly Block[] {
  const first = left.findIndex((block) => inside.has(block) && isProse(block));
  const wanted = fold(title);
  const headline = left.findLastIndex(
    ({ text, kind, region }, at) => at < first && kind === "heading" && (fold(text) === wanted || region.tag === "h1"),
  );
  if (headline < 0 || first - headline > HEAD) return [];
  return left
    .slice(headline + 1, first)
    .filter(
      ({ text, linked, region }) =>
        linked < 0.3 * text.length &&
        (wanted === "" || !fold(text).includes(wanted)) &&
        text.split(/\s+/).length >= TELLING_WORDS &&
        (SENTENCE_END.test(text) || INTRO_TAG.test(region.tag) || INTRO_NAME.test(region.names)),
    );
}

const fold = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
/** In characters, folded: shorter lines stand in many places. */
const TELLING = 50;

/** Lines that the page's own data counts among the article's text, when it speaks of this text at all. */
function witnessed(blocks: readonly Block[], kept: readonly Block[], articleBody: unknown): ReadonlySet<Block> {
  if (typeof articleBody !== "string" || articleBody.length < 500) return new Set();
  const data = fold(articleBody);
  const stands = (block: Block): boolean => {
    const text = fold(block.text);
    return text.length >= TELLING && data.includes(text);
  };
  const prose = kept.filter(isProse);
  if (prose.filter(stands).length < 0.5 * prose.length) return new Set();
  return new Set(blocks.filter(stands));
}

/**
 * The article's lines: what Readability chose, in a frame that the page's own structure gives, without what the page's names call something else.
 * It changes the page beyond use.
 */
export function findBody(document: PageDocument, { root, unread }: Regions, title: string, articleBody: unknown): Body {
  for (const element of unread) element.parentNode?.removeChild(element);
  const gone = findFurnitureElements(root);
  const furniture = new Map<Block, string>();
  for (const [{ element, blocks }, because] of gone) {
    element.parentNode?.removeChild(element);
    for (const block of blocks) furniture.set(block, because);
  }
  for (const block of root.blocks) {
    const because = furniture.has(block) ? null : findLineReason(block);
    if (because !== null) furniture.set(block, because);
  }
  const left = root.blocks.filter((block) => !furniture.has(block));
  const chosen = askReadability(document, left);
  const kept = left.filter(({ region }) => chosen.has(region));
  const prose = kept.filter(isProse);
  let frame = widen(findFrame(root, prose.length > 0 ? prose : kept), furniture);
  const named = findNamedBody(root, gone);
  const inNamed = new Set(named?.blocks);
  if (named !== null && frame.blocks.every((block) => inNamed.has(block))) frame = named;
  const sure = witnessed(root.blocks, kept, articleBody);
  const framed = new Set(frame.blocks);
  const inside = new Set(left.filter((block) => framed.has(block) || chosen.has(block.region)));
  for (const block of [...sure, ...findIntro(left, inside, title)]) inside.add(block);
  const beyond = findOutOfBounds(root.blocks, inside, furniture, title);
  for (const block of beyond.keys()) inside.delete(block);
  const others = root.blocks.filter((block) => !inside.has(block));
  const reasonOf = (block: Block): string => furniture.get(block) ?? beyond.get(block) ?? "outside the article";
  return {
    blocks: root.blocks.filter((block) => inside.has(block)),
    furniture,
    removed: new Map(others.map((block) => [block, reasonOf(block)])),
  };
}
