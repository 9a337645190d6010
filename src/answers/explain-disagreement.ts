import type { Compared } from "../conflicts/compare-stories.ts";
import { disagreementsOf, gatherStatements } from "./disagreement-blocks.ts";
import { createIndex, quiet, statementLine, strong, text, warning } from "./lines.ts";
import type { Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";

/** Every pair behind disagreement `number` (from 1, as numbered in the story's summary), each with its reason; null when there is no such number. */
export function explainDisagreement(compared: Compared, storyId: string, number: number): Reply | null {
  const index = createIndex(compared);
  const one = disagreementsOf(compared, index, storyId)[number - 1];
  if (!one) return null;
  const pairs = compared.conflicts.filter((pair) => pair.disagreement === one.id);
  const reasons = [...Map.groupBy(pairs, (pair) => pair.why).values()];
  return printRolesOnce({
    blocks: [
      { kind: "title", line: [strong(one.question)] },
      { kind: "note", line: [quiet(`${one.kind} · ${one.severity} · ${one.id}`)] },
      ...reasons.map((alike) => {
        const [first] = alike;
        const claims = [...new Set(alike.flatMap((pair) => [pair.a, pair.b]))].map(index.claim);
        const why = first?.why ?? one.why;
        return {
          kind: "item" as const,
          line: [first?.severity === "conflict" ? warning(why) : text(why)],
          under: gatherStatements(claims, null).map((told) => statementLine(index, told, null)),
        };
      }),
    ],
  });
}
