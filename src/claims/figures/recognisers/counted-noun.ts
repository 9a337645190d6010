import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicNoun, topicState, topicVerb } from "../topic-words.ts";

/** "12 deaths", "two injured civilians", "five arrests": the noun, or the participle before it, tells the topic. */
export const countedNoun: Recogniser = (count, counted) => {
  const { amount, head, modifier } = counted;
  if (amount.sort !== "count" || !head) return null;
  const { tokens } = count;
  const described =
    modifier && !modifier.lower.endsWith("ing")
      ? (topicState(modifier.lower) ?? topicVerb(modifier.lower)?.topic)
      : undefined;
  const topic = topicNoun(head.lemma) ?? described;
  if (topic === undefined) return null;
  const there = /^(?:was|were|are|have|has|had|caused|causing|suffered|confirmed|reported|recorded)$/;
  let from = counted.from;
  while (from > 0 && (there.test(tokens[from - 1]?.lower ?? "") || tokens[from - 1]?.lower === "there")) from--;
  return {
    rule: counted.partitive ? "part" : "counted-noun",
    topic,
    clause: spanOf(tokens, from, clauseEnd(count, counted.to)),
    counted,
    verb: null,
  };
};
