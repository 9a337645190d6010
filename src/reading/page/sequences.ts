import { foldTitle } from "../metadata/title.ts";
import type { Block } from "./regions.ts";

/** Share of its characters in links from which on a line is a link. */
const LINK = 0.85;
export const isLink = ({ text, linked }: Block): boolean => linked >= LINK * text.length;

const READ_ON =
  /^\W*(?:read (?:the rest|the full (?:story|article|post)|more|on|full story|it|article)|continue reading|keep reading|full story|more|learn more)\b.{0,40}$/i;
/** In characters: an introduction to another story is no longer. */
const LONGEST_TEASER = 700;
/** So many teasers in a row make a list; a single one may be the article's own beginning. */
const FEWEST_TEASERS = 2;

/** Introductions to other stories: under a headline that is a link, above a link to read on. */
function findTeasers(blocks: readonly Block[]): readonly Block[] {
  const found: Block[][] = [];
  let last = -1;
  for (const [at, block] of blocks.entries()) {
    if (!isLink(block) || block.kind === "code") continue;
    const between = blocks.slice(last + 1, at);
    const chars = between.reduce((sum, { text }) => sum + text.length, 0);
    if (last >= 0 && READ_ON.test(block.text) && between.length > 0 && between.length <= 3 && chars <= LONGEST_TEASER)
      found.push(between);
    last = at;
  }
  return found.length >= FEWEST_TEASERS ? found.flat() : [];
}

/** In the body of an article: what it says next is behind a wall. */
const WALL =
  /^(?:to (?:continue reading|keep reading|(?:view|see|read|unlock|access) (?:(?:the|this) )?(?:(?:full|whole|entire|complete|rest of (?:the|this)) )?(?:story|article|post|report|content))\b.{0,40}\b(?:subscribe|subscription|log ?in|sign (?:in|up)|register|become an? (?:member|subscriber))\b|(?:please )?(?:subscribe|log ?in|sign (?:in|up)|register)(?: now| today| for free)? to (?:continue|keep) reading\b|(?:this|the (?:full|rest of (?:the|this))) (?:story|article|content|post|report) is (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for) (?:our )?(?:paid |paying |digital |premium )?(?:subscribers|members)\b)/i;
/** In characters, and as a share of the text: where more follows, the call stands in a box and the article goes on. */
const BEHIND_WALL = 1_300;
const MOST_BEHIND = 0.7;

/** A wall in the article's own place, with what it promises to those who pay. */
function findWall(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ text, linked }) => WALL.test(text) && linked < text.length);
  if (first < 0) return [];
  const behind = blocks.slice(first);
  const chars = (of: readonly Block[]): number => of.reduce((sum, { text }) => sum + text.length, 0);
  return chars(behind) <= BEHIND_WALL && chars(behind) <= MOST_BEHIND * chars(blocks)
    ? behind
    : blocks.slice(first, first + 1);
}

const PULLED = / (?:pull ?quotes?|blockquote pull|quote pull|callout|highlight(?:ed)? quote) /;
/** In characters, folded; and so many are looked up. */
const TELLING = 40;
const MOST_PULLED = 60;

/** Words of the text set large beside it: what they say is said where they were taken from. */
function findPulled(blocks: readonly Block[]): readonly Block[] {
  const pulled = blocks.filter(
    ({ kind, text, region }) =>
      text.length >= TELLING && (kind === "quote" || PULLED.test(`${region.names}${region.parent?.names ?? ""}`)),
  );
  if (pulled.length === 0 || pulled.length > MOST_PULLED) return [];
  const taken = new Set(pulled);
  const told = blocks.filter((block) => !taken.has(block)).map(({ text }) => foldTitle(text));
  return pulled.filter(({ text }) => {
    const words = foldTitle(text);
    return words.length >= TELLING && told.some((one) => one.includes(words));
  });
}

/** Why lines are no part of the article that can be told by what stands around them alone. */
export function findSequences(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  return new Map([
    ...findTeasers(blocks).map((block) => [block, "introduction to another story"] as const),
    ...findPulled(blocks).map((block) => [block, "words of the text again"] as const),
    ...findWall(blocks).map((block) => [block, "subscription wall"] as const),
  ]);
}

const FEWEST_NUMBERED = 3;

/** Headings "1. …", "2. …", up or down: the article's own, though each may be a link. */
export function findNumbered(blocks: readonly Block[]): ReadonlySet<Block> {
  const numbered = blocks.flatMap((block) => {
    const number = /^(?:\(|#|No\. ?)?(\d{1,3})[.):]?\s\D/.exec(block.text)?.[1];
    return number !== undefined && block.kind === "heading" ? [{ block, number: Number(number) }] : [];
  });
  const steps = numbered.slice(1).filter(({ number }, at) => Math.abs(number - (numbered[at]?.number ?? 0)) === 1);
  const inOrder = numbered.length >= FEWEST_NUMBERED && steps.length >= 0.7 * (numbered.length - 1);
  return new Set(inOrder ? numbered.map(({ block }) => block) : []);
}
