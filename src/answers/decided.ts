import type { Decided, Decision } from "../conflicts/decision.ts";
import { inThread } from "./actions.ts";
import { printDate, quiet, strong, text } from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";

/** "22 May, 18:02 UTC". */
const printMoment = (iso: string): string => `${printDate(iso, false)}, ${iso.slice(11, 16)} UTC`;

/** What was decided, by whom and when: "Not a conflict · Rowan, 22 May, 18:02 UTC: the same toll twice". */
function decisionLine({ verdict, note, by, at }: Decision): Line {
  return [
    strong(verdict === "resolved" ? "Resolved" : "Not a conflict"),
    quiet(` · ${by}, ${printMoment(at)}`),
    ...(note === "" ? [] : [text(`: ${note}`)]),
  ];
}

/** Disagreements that were decided, each with a way back. */
export function decidedBlocks(decided: readonly Decided[]): readonly Block[] {
  if (decided.length === 0) return [];
  return [
    { kind: "heading", line: [strong("Decided")] },
    ...decided.map(
      ({ disagreement, decision }): Block => ({
        kind: "decided",
        id: disagreement.id,
        question: disagreement.question,
        line: decisionLine(decision),
        // Under the id that it was decided by: the disagreement has another one when the first story of its event is gone.
        actions: [inThread("Undo", `undo ${decision.disagreement}`)],
      }),
    ),
  ];
}

/** Tells the thread that something was decided. */
export const decidedReply = (decision: Decision): Reply => ({
  blocks: [
    {
      kind: "decided",
      id: decision.disagreement,
      question: decision.question,
      line: decisionLine(decision),
      actions: [inThread("Undo", `undo ${decision.disagreement}`)],
    },
  ],
});
