import type { Reply } from "../../src/answers/reply.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { countFitting, fits, layOut, type Room } from "./lay-out.ts";
import type { Links } from "./runs.ts";

/** A clean reply on as many pages as it takes, at least one; each chunk stands on one page. */
export function pagesOf(reply: Reply, links: Links, room: Room): readonly (readonly Chunk[])[] {
  const chunks = chunksOf(reply, links);
  const pages: (readonly Chunk[])[] = [];
  let start = 0;
  do {
    const end = fullPage(chunks, start, room);
    const next = end < chunks.length ? breakBefore(chunks, start, end) : end;
    pages.push(chunks.slice(start, next));
    start = next;
  } while (start < chunks.length);
  return pages;
}

/** The first chunk for which there is no room; one at least is taken. */
const fullPage = (chunks: readonly Chunk[], start: number, room: Room): number =>
  start +
  Math.max(
    1,
    countFitting(chunks.length - start, (count) => fits(layOut(chunks.slice(start, start + count)), room)),
  );

/** A page ends before a new block where that leaves it half full, else between the lines of one, else where it must. */
function breakBefore(chunks: readonly Chunk[], start: number, end: number): number {
  const sizeUpTo = (at: number) => chunks.slice(start, at).reduce((sum, { length }) => sum + length, 0);
  const at = (...bonds: readonly Chunk["bond"][]) => {
    const found = chunks.slice(start + 1, end + 1).findLastIndex(({ bond }) => bonds.includes(bond));
    return found < 0 ? null : start + 1 + found;
  };
  const tidy = at("none");
  if (tidy !== null && sizeUpTo(tidy) * 2 >= sizeUpTo(end)) return tidy;
  return at("none", "loose") ?? end;
}
