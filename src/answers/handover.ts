import { toPerson } from "./actions.ts";
import { text } from "./lines.ts";
import type { Reply } from "./reply.ts";

/** Where others read along: what a person missed is for that person. */
export const handoverReply = (argument: string): Reply => ({
  blocks: [
    { kind: "paragraph", line: [text("What you missed is for your eyes alone.")] },
    { kind: "actions", actions: [toPerson("Show me", argument === "" ? "since I left" : `since ${argument}`)] },
  ],
});
