import type { Story } from "../claims/claim.ts";
import { findParagraphs } from "../text/find-paragraphs.ts";
import type { Span } from "../text/span.ts";
import { compareSignatures } from "./compare-signatures.ts";
import type { Item, Signature } from "./signature.ts";

/** A title that promises several things. */
const ROUND_UP =
  /\b(?:round-?up|wrap-?up|news wrap|in brief|briefs|briefing|newsletter|digest|headlines|at a glance|top stories|(?:morning|evening|weekly?|daily) (?:edition|update|read|report))\b|\blive\b/i;
/** A line that opens another item: a bullet, a number, a time of day. */
const MARK =
  /^(?:[•●▪■–—*-]\s+|\d{1,2}[.)]\s+\p{Lu}|\(?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\b|gmt|utc|bst|cet|est|edt)?[)\s:–—-]|\p{Lu}{3,}(?: \p{Lu}{3,}){0,3}\s?[:–—]\s)/iu;
const TURN =
  /^(?:elsewhere|separately|in other news|in an? (?:separate|unrelated|different)|also (?:on|in)|meanwhile,? in|in another (?:incident|case|part)|further (?:north|south|east|west))\b/i;
const MOST_HEADING_WORDS = 12;
/** One subheading in a story opens its second half, and no other story. */
const FEWEST_MARKS = 2;
/** Fewer words than this are no item by themselves. */
const FEWEST_WORDS = 18;
/** A name that weighs less is a country or a word of many names. */
const TELLING = 0.5;
/** As much likeness as two things of one day in one country have without having anything to do with each other. */
const UNLIKE = 0.1;
/** A long live blog is cut into so many blocks at most: comparing each with each stays quick. */
const MOST_BLOCKS = 60;

type Sign = (text: string) => Pick<Signature, "names" | "words">;

interface Block {
  spans: readonly Span[];
  readonly words: number;
  readonly signature: Signature;
}

/**
 * The things that a round-up or a live blog tells of, each with the paragraphs that speak of it and names that the others have not; empty
 * where a story tells of one thing, as far as its headings, bullets, times and turns of phrase show.
 */
export function findItems(story: Story, sign: Sign): readonly Item[] {
  const cut = cutBlocks(story);
  if (cut.length < 2 || cut.length > MOST_BLOCKS) return [];
  const blocks = cut.map((span): Block => {
    const text = story.text.slice(span.start, span.end);
    return { spans: [span], words: countWords(text), signature: { ...sign(text), day: null } };
  });
  const heaps = joinAlike(attachShort(blocks), isPromised(story));
  if (heaps.length < 2) return [];
  return heaps.map((spans): Item => {
    const text = spans.map(({ start, end }) => story.text.slice(start, end)).join("\n");
    return { spans, ...sign(text) };
  });
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const isPromised = ({ title }: Story): boolean => ROUND_UP.test(title ?? "");

/** The text cut where another item may begin. */
function cutBlocks(story: Story): readonly Span[] {
  const { text } = story;
  const paragraphs = findParagraphs(text);
  const isOpening = (at: number): boolean => {
    const span = paragraphs[at];
    const line = span ? text.slice(span.start, span.end) : "";
    return MARK.test(line) || TURN.test(line) || isHeading(line, paragraphs[at + 1]);
  };
  const openings = paragraphs.map((_, at) => isOpening(at));
  const marks = openings.filter(Boolean).length;
  if (marks < FEWEST_MARKS && !isPromised(story)) return [];
  const blocks: { start: number; end: number }[] = [];
  for (const [at, span] of paragraphs.entries()) {
    const last = blocks.at(-1);
    // A promised round-up without any mark has one item a paragraph.
    if (!last || marks === 0 || openings[at]) blocks.push({ ...span });
    else last.end = span.end;
  }
  return blocks;
}

/** A short line without a full stop above a paragraph. */
const isHeading = (line: string, next: Span | undefined): boolean =>
  next !== undefined &&
  next.end - next.start > line.length &&
  !/[.!?…:;,"”’)]$/u.test(line) &&
  /^["“‘]?[\p{Lu}\p{N}]/u.test(line) &&
  countWords(line) <= MOST_HEADING_WORDS;

const tellsNames = ({ words, signature }: Block): boolean =>
  words >= FEWEST_WORDS && signature.names.some(([, weight]) => weight >= TELLING);

/** What is short or names nobody goes on with what stands before it, an opening with what comes after it. */
function attachShort(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let waiting: readonly Span[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (tellsNames(block)) {
      kept.push({ ...block, spans: [...waiting, ...block.spans] });
      waiting = [];
    } else if (last) last.spans = [...last.spans, ...block.spans];
    else waiting = [...waiting, ...block.spans];
  }
  return kept;
}

const telling = ({ signature }: Block): readonly string[] =>
  signature.names.flatMap(([name, weight]) => (weight >= TELLING ? [name] : []));

/** Blocks that are at all alike, or are both like a third one, are of one thing; in a story that `promised` nothing else one name is enough. */
function joinAlike(blocks: readonly Block[], promised: boolean): readonly (readonly Span[])[] {
  const heaps: Block[][] = [];
  for (const block of blocks) {
    const names = new Set(telling(block));
    const alike = heaps.filter((heap) =>
      heap.some(
        (other) =>
          compareSignatures(other.signature, block.signature) >= UNLIKE ||
          (!promised && telling(other).some((name) => names.has(name))),
      ),
    );
    const [first] = alike;
    if (!first) heaps.push([block]);
    else {
      first.push(block, ...alike.slice(1).flat());
      for (const heap of alike.slice(1)) heaps.splice(heaps.indexOf(heap), 1);
    }
  }
  return heaps
    .map((heap) => heap.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start))
    .toSorted((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
}
