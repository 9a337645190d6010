import { foldTitle } from "../metadata/title.ts";
import type { Block } from "./regions.ts";

/** Share of the text that may stand above the headline and is none of the article's: kickers, captions, the way to the page. */
const ABOVE = 0.25;
/** Share of the text that stands above the comments of readers. */
const READ_BEFORE_COMMENTS = 0.7;
/** Comments are so many lines; fewer are a link to them. */
const COMMENTS = 3;

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Those of the article's lines that stand above its headline, when nearly all stand below. */
function findAbove(all: readonly Block[], inside: ReadonlySet<Block>, title: string): readonly Block[] {
  const wanted = foldTitle(title);
  const headline = all.findIndex(({ kind, text }) => kind === "heading" && foldTitle(text) === wanted);
  if (wanted === "" || headline < 0) return [];
  const above = all.slice(0, headline).filter((block) => inside.has(block));
  return lengthOf(above) <= ABOVE * lengthOf([...inside]) ? above : [];
}

/** Those that stand below the comments of readers: their rules, and forms. */
function findBelow(
  all: readonly Block[],
  inside: ReadonlySet<Block>,
  furniture: ReadonlyMap<Block, string>,
): readonly Block[] {
  const enough = READ_BEFORE_COMMENTS * lengthOf([...inside]);
  let read = 0;
  let comments = 0;
  for (const [at, block] of all.entries()) {
    if (inside.has(block)) {
      if (comments >= COMMENTS && read >= enough) return all.slice(at).filter((one) => inside.has(one));
      comments = 0;
      read += block.text.length;
    } else if (furniture.get(block) === "comments of readers") comments += 1;
  }
  return [];
}

/** Lines outside of the bounds that the headline and the comments of readers set to an article, each with the reason. `all`: those of the page; `inside`: those taken for the article's. */
export function findOutOfBounds(
  all: readonly Block[],
  inside: ReadonlySet<Block>,
  furniture: ReadonlyMap<Block, string>,
  title: string,
): ReadonlyMap<Block, string> {
  return new Map([
    ...findAbove(all, inside, title).map((block) => [block, "above the headline"] as const),
    ...findBelow(all, inside, furniture).map((block) => [block, "below the comments of readers"] as const),
  ]);
}
