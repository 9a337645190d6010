import { carryOver } from "./carry-over.ts";
import { parseQuestion } from "./parse-question.ts";
import type { Asking, Question } from "./question.ts";

/** Questions of a thread that the next one may lean on. */
const MOST_BEFORE = 8;

/**
 * A question with what it takes over from those before it in its thread, or by itself: whichever of the two `answers` something,
 * the first where both do or none. What was asked before is read likewise.
 */
export function readQuestion(
  { typed, before, occasion, options }: Asking,
  answers: (question: Question) => boolean,
): Question {
  const read = (context: Question | null, alone: Question): Question => {
    if (!context) return alone;
    const carried = carryOver(context, alone);
    return answers(carried) || !answers(alone) ? carried : alone;
  };
  const earlier = before
    .slice(-MOST_BEFORE)
    .map((one) => parseQuestion(one.typed, { at: one.at, zone: occasion.zone }));
  const context = earlier.reduce<Question | null>(read, null);
  return withOptions(read(context, withOptions(parseQuestion(typed, occasion), options)), options);
}

const withOptions = (question: Question, options: Asking["options"]): Question => ({
  ...question,
  filters: { ...question.filters, ...options },
});
