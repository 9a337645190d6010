import { carryOver } from "./carry-over.ts";
import { parseQuestion } from "./parse-question.ts";
import type { Asking, Question } from "./question.ts";

/** A question as it may be meant, the likeliest first: with what it takes over from those before it in its thread, and by itself. */
export function readQuestions({ typed, before, occasion, options }: Asking): readonly [Question, ...Question[]] {
  const earlier = before.map((one) => parseQuestion(one.typed, { at: one.at, zone: occasion.zone }));
  const context = earlier.reduce<Question | null>((known, one) => (known ? carryOver(known, one) : one), null);
  const alone = withOptions(parseQuestion(typed, occasion), options);
  return context ? [withOptions(carryOver(context, alone), options), alone] : [alone];
}

const withOptions = (question: Question, options: Asking["options"]): Question => ({
  ...question,
  filters: { ...question.filters, ...options },
});
