import type { Decided, Decision, Errand, Move } from "../conflicts/decision.ts";
import type { Settlement } from "../conflicts/settlement.ts";
import { inThread, toPerson } from "./actions.ts";
import { printMoment, quiet, strong, text } from "./lines.ts";
import type { Block, Line, Reply } from "./reply.ts";
import { errandOf, wayOf } from "./standing.ts";

/** What was decided, by whom and when: "Prefer “nine” · Rowan, 22 May, 18:02 UTC: asked the hospital". */
function decisionLine(decision: Decision): Line {
  const { note, by, at, elsewhere } = decision;
  return [
    strong(wayOf(decision)),
    quiet(` · ${by}, ${printMoment(at)}${elsewhere ? ", in another channel" : ""}`),
    ...(note === "" ? [] : [text(`: ${note}`)]),
  ];
}

/** A story that was taken out of its event, with the way back. No word of the stories that it stood with: they may be forgotten since. */
const moveBlock = ({ story, by, at }: Move): Block => ({
  kind: "decided",
  id: story,
  question: "Same event as the stories that it stood with?",
  line: [strong("Not this event"), quiet(` · ${by}, ${printMoment(at)}`)],
  actions: [inThread("Undo", `undo ${story}`)],
});

/** Ways of deciding after which something is to be printed. */
const PRINTED: ReadonlySet<Settlement> = new Set<Settlement>(["prefer", "print both", "different scope"]);

/** What people settled of a story's disagreements and of its event, each with a way back. */
export function decidedBlocks(decided: readonly Decided[], move: Move | null): readonly Block[] {
  if (decided.length === 0 && move === null) return [];
  return [
    { kind: "heading", line: [strong("Decided")] },
    ...(move === null ? [] : [moveBlock(move)]),
    ...decided.map(
      ({ disagreement, decision }): Block => ({
        kind: "decided",
        id: disagreement.id,
        question: disagreement.question,
        line: decisionLine(decision),
        // Under the id that it was decided by: the disagreement has another one when the first story of its event is gone.
        actions: [
          ...(PRINTED.has(decision.verdict) ? [toPerson("Safe wording", `wording ${disagreement.id}`)] : []),
          ...(decision.elsewhere ? [] : [inThread("Undo", `undo ${decision.disagreement}`)]),
        ],
      }),
    ),
  ];
}

/** Tells the thread who is to look into a disagreement. */
export const assignedReply = (errand: Errand): Reply => ({
  blocks: [
    {
      kind: "decided",
      id: errand.disagreement,
      question: errand.question,
      line: [strong("With "), text(errandOf(errand))],
      actions: [inThread("Take back", `unassign ${errand.disagreement}`)],
    },
  ],
});

/** Tells the thread that a story was taken out of its event. */
export const movedReply = (move: Move): Reply => ({ blocks: [moveBlock(move)] });

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
