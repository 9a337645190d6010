import { inThread } from "./actions.ts";
import { quiet, strong, text } from "./lines.ts";
import type { Block, Reply } from "./reply.ts";

/** A disagreement that may be meant. */
export interface Open {
  readonly id: string;
  readonly question: string;
}

/** "prefer B in 2: asked": `words` that decide, with the disagreement that they decide. */
function decideWith(words: string, which: string): string {
  const [, way = "", reason = ""] = /^([^:]*?)\s*(:.*)?$/su.exec(words) ?? [];
  return `${way}${/^prefer\b/i.test(way) ? " in" : ""} ${which}${reason}`;
}

/** Asks which disagreement `words` decide. */
export const whichReply = (words: string, open: readonly Open[]): Reply => ({
  blocks: [
    { kind: "paragraph", line: [text(`There are ${open.length} disagreements here. Which one is it?`)] },
    ...open.map(
      ({ question }, at): Block => ({ kind: "item", line: [strong(`${at + 1}`), text(` · ${question}`)], under: [] }),
    ),
    { kind: "note", line: [quiet(`Press it, or type “${decideWith(words, "1")}”.`)] },
    {
      kind: "actions",
      actions: open.map(({ id, question }, at) => inThread(`${at + 1} · ${question}`, decideWith(words, id))),
    },
  ],
});
