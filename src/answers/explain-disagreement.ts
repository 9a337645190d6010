import type { Compared } from "../conflicts/compare-stories.ts";
import { disagreementsOf } from "./disagreement-blocks.ts";
import { createIndex, quiet, statementLine, strong, text, warning } from "./lines.ts";
import type { Reply } from "./reply.ts";

/** Every pair behind disagreement `number` (from 1, as numbered in the story's summary), each with its reason; null when there is no such number. */
export function explainDisagreement(compared: Compared, storyId: string, number: number): Reply | null {
  const index = createIndex(compared);
  const one = disagreementsOf(compared, index, storyId)[number - 1];
  if (!one) return null;
  const pairs = compared.conflicts.filter((pair) => pair.disagreement === one.id);
  return {
    blocks: [
      { kind: "title", line: [strong(one.question)] },
      { kind: "note", line: [quiet(`${one.kind} · ${one.severity} · ${one.id}`)] },
      ...pairs.map((pair) => ({
        kind: "item" as const,
        line: [pair.severity === "conflict" ? warning(pair.why) : text(pair.why)],
        under: [statementLine(index, [index.claim(pair.a)], null), statementLine(index, [index.claim(pair.b)], null)],
      })),
    ],
  };
}
