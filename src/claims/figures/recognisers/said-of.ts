import type { Topic } from "../../claim.ts";
import { clauseEnd, spanOf } from "../clause.ts";
import type { Counted } from "../counted.ts";
import { findPredicate } from "../predicate.ts";
import type { Recognised, Recogniser } from "../recogniser.ts";
import { topicOf } from "../topic-of.ts";

/** Verbs that leave a state behind: "left 24 dead", "leaving two others missing". They belong to the statement. */
const LEAVES = /^(?:left|leaving|leaves|leave|found|recorded|reported|counted|had)$/;

/** "300 homes were destroyed and 1,500 damaged": the noun that is left out is that of the figure before. */
function elided({ head }: Counted, topic: Topic, earlier: readonly Recognised[]): { unit?: string; subject?: string } {
  const last = earlier.at(-1);
  if (head || topic !== "damage" || !last || last.counted.person) return {};
  return { unit: last.unit ?? last.counted.unit, subject: last.subject ?? last.counted.subject };
}

/** "12 people were killed", "24 dead", "dozens injured", "20,000 marched", "two, a child among them, died". */
export const saidOf: Recogniser = (count, counted, earlier) => {
  if (counted.amount.sort !== "count") return null;
  const predicate = findPredicate(count, counted);
  if (!predicate) return null;
  const { tokens } = count;
  const from = LEAVES.test(tokens[counted.from - 1]?.lower ?? "") ? counted.from - 1 : counted.from;
  const { amount, head, partitive } = counted;
  const one = /^one$/i.test(count.passage.text.slice(amount.core.start, amount.core.end));
  // "One captured by a camera" stands for a thing named before, unless it opens the sentence or follows another figure.
  if (one && !head && !amount.bounded && counted.from > 0 && !earlier.some((other) => other.counted.person))
    return null;
  // "14,000 people flooded into camps" did so themselves; "70 fighters were destroyed" did not.
  const passive = tokens.slice(counted.from, predicate.to).some((token) => token.pos === "AUX");
  const moved = counted.person && head !== null && predicate.topic === "damage" && !passive;
  return {
    rule: partitive ? "part" : "said-of",
    topic: moved ? "other" : topicOf(predicate.topic, counted),
    clause: spanOf(tokens, from, clauseEnd(count, predicate.to)),
    counted,
    verb: predicate.from,
    ...elided(counted, predicate.topic, earlier),
  };
};
