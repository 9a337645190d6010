import { toPages } from "../../src/answers/pages.ts";
import type { Reply } from "../../src/answers/reply.ts";
import { type Chunk, chunksOf } from "./chunks.ts";
import { fits, layOut, type Room } from "./lay-out.ts";
import type { Links } from "./runs.ts";

/** A clean reply on as many pages as it takes, at least one; each chunk stands on one page. */
export const pagesOf = (reply: Reply, links: Links, room: Room): readonly (readonly Chunk[])[] =>
  toPages(chunksOf(reply, links), (page) => fits(layOut(page), room));
