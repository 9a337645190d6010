import { type Answer, answerQuestion } from "../../../src/answers/answer.ts";
import type { Asking } from "../../../src/answers/questions/question.ts";
import type { Reviewed } from "../../../src/conflicts/decision.ts";
import type { Asked } from "./corpus.ts";

/** A Thursday, two days after the events of the example stories. */
export const OCCASION = { at: "2026-10-15T09:00:00.000Z", zone: "UTC" };

/** A question as the corpus has it, put to a desk. */
export function put(desk: Reviewed, { asks, after = [], thread }: Pick<Asked, "asks" | "after" | "thread">): Answer {
  const own = thread === undefined ? undefined : desk.stories[thread - 1]?.story.id;
  const asking: Asking = {
    typed: asks,
    before: after.map((typed) => ({ typed, at: OCCASION.at })),
    occasion: OCCASION,
    channel: null,
    stories: own === undefined ? [] : [own],
    inFull: false,
    options: {},
  };
  return answerQuestion(desk, asking);
}
