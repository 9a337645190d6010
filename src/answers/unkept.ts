import { quiet } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

const NOT_KEPT =
  "This channel is set so that I learn nothing from it: nothing of this story is kept, and it cannot be asked about later.";

const withoutActions = (block: Block): readonly Block[] => {
  if (block.kind === "actions") return [];
  return "actions" in block ? [{ ...block, actions: [] }] : [block];
};

/** The reply to a story of which nothing will be there to ask for. */
export const unkeptReply = ({ blocks }: Reply): Reply => ({
  blocks: [...blocks.flatMap(withoutActions), { kind: "note", line: [quiet(NOT_KEPT)] }],
});
