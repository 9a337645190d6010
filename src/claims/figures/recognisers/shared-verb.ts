import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicOf } from "../topic-of.ts";
import { topicVerb } from "../topic-words.ts";

/** "Destroyed four vehicles and five trucks": the second figure shares the verb of the first. */
export const sharedVerb: Recogniser = (count, counted, earlier) => {
  const last = earlier.at(-1);
  if (!last || last.verb === null || counted.amount.sort !== "count" || !counted.head) return null;
  const { passage, tokens } = count;
  const previous = last.counted;
  const from = tokens[previous.to - 1]?.end ?? previous.amount.end;
  const between = passage.text.slice(Math.max(from, previous.amount.end), counted.amount.start);
  if (last.rule !== "verb-object" && last.rule !== "shared-verb") return null;
  if (!/^,? ?(?:and|as well as|plus|or)? ?(?:another |a further |also )?$/i.test(between)) return null;
  const verb = topicVerb(tokens[last.verb]?.lower ?? "");
  if (!verb) return null;
  const clause = spanOf(tokens, counted.from, clauseEnd(count, counted.to));
  return { rule: "shared-verb", topic: topicOf(verb.topic, counted), clause, counted, verb: last.verb };
};
