import type { Disagreement } from "../conflicts/conflict.ts";
import type { Reviewed } from "../conflicts/decision.ts";
import type { Somebody } from "./actions.ts";
import { lookingActions } from "./actions.ts";
import { disagreementsOf, gatherStatements } from "./disagreement-blocks.ts";
import { explainVerdict, renderVerdictExplained } from "./explain-verdict.ts";
import { createIndex, quiet, statementLine, strong, text, warning } from "./lines.ts";
import type { Reply } from "./reply.ts";
import { printRolesOnce } from "./roles-once.ts";

/** The disagreement that a person means: by its number, from 1, as in the story's summary ("" is the first), or by its id, also of one that was decided; null when there is none. */
export function findDisagreement(compared: Reviewed, storyId: string, which: string): Disagreement | null {
  const open = disagreementsOf(compared, createIndex(compared), storyId);
  if (!which.startsWith("d-")) return open[Number(which || "1") - 1] ?? null;
  const all = [...open, ...compared.decided.map(({ disagreement }) => disagreement)];
  return all.find(({ id }) => id === which) ?? null;
}

/** Every pair behind a disagreement, each with its reason, and what else can be done about it; null when there is no such one. `which` as in `findDisagreement`; `people` are those that it could be given to. */
export function explainDisagreement(
  compared: Reviewed,
  storyId: string,
  which: string,
  people: readonly Somebody[],
): Reply | null {
  const index = createIndex(compared);
  const one = findDisagreement(compared, storyId, which);
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
      { kind: "actions", actions: lookingActions(one.id, compared.disagreements.includes(one) ? people : null) },
    ],
  });
}

/** How the verdict came about, step by step; null when there is no such disagreement. */
export function explainInFull(compared: Reviewed, storyId: string, which: string): Reply | null {
  const one = findDisagreement(compared, storyId, which);
  const explained = one && explainVerdict({ ...compared, disagreements: [...compared.disagreements, one] }, one.id);
  return explained && renderVerdictExplained(compared, explained);
}
