import { clauseEnd, spanOf } from "../clause.ts";
import type { Count, Counted } from "../counted.ts";
import { findPredicate } from "../predicate.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicOf } from "../topic-of.ts";
import { topicNoun } from "../topic-words.ts";

const isNone = (counted: Counted): boolean => counted.amount.vague && counted.amount.high === 0;
const LEAD = /^(?:there|was|were|is|are|has|have|had|been|suffered|reported|caused|causing|without)$/;

/** Where "there were no casualties" begins. */
function opening({ tokens }: Count, from: number): number {
  let at = from;
  while (at > 0 && LEAD.test(tokens[at - 1]?.lower ?? "")) at--;
  return at;
}

/** "No one was hurt", "there were no casualties", "no houses were damaged". */
export const nobody: Recogniser = (count, counted) => {
  if (!isNone(counted)) return null;
  const { tokens } = count;
  const noun = counted.head ? topicNoun(counted.head.lemma) : undefined;
  if (noun !== undefined) {
    const to = /^(?:was|were|are|have|had|been)$/.test(tokens[counted.to]?.lower ?? "")
      ? clauseEnd(count, counted.to)
      : counted.to;
    return {
      rule: "nobody",
      topic: noun,
      clause: spanOf(tokens, opening(count, counted.from), to),
      counted,
      verb: null,
    };
  }
  const predicate = findPredicate(count, counted);
  if (!predicate || (!counted.person && predicate.topic !== "damage")) return null;
  const clause = spanOf(tokens, counted.from, clauseEnd(count, predicate.to));
  return { rule: "nobody", topic: topicOf(predicate.topic, counted), clause, counted, verb: null };
};
