import { clauseEnd, spanOf, subjectStart } from "../clause.ts";
import type { Count, Counted } from "../counted.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicOf } from "../topic-of.ts";
import { topicVerb } from "../topic-words.ts";

const BETWEEN = new Set([
  "another",
  "further",
  "additional",
  "the",
  "a",
  "an",
  "other",
  "its",
  "their",
  "of",
  "total",
  "also",
  "up",
  "down",
  "off",
  "some",
  "these",
  "those",
  "his",
  "only",
  "just",
  "“",
  '"',
  "as",
  "estimated",
]);
const PASSIVE = /^(?:was|were|been|be|being|is|are|get|got)$/;

/** The topic verb whose object begins right at the amount, or -1. */
function verbBefore({ tokens }: Count, counted: Counted): number {
  let at = counted.from - 1;
  while (at >= 0 && at > counted.from - 4 && BETWEEN.has(tokens[at]?.lower ?? "")) at--;
  const verb = topicVerb(tokens[at]?.lower ?? "");
  if (!verb || verb.role === "subject") return -1;
  let aux = at - 1;
  while (aux >= 0 && tokens[aux]?.pos === "ADV") aux--;
  // "Were killed 12 miles away": a passive has no object.
  return verb.form === "past" && PASSIVE.test(tokens[aux]?.lower ?? "") ? -1 : at;
}

/** "Took over", "took control of" right before the amount: the token index of the verb, or -1. */
function takenBefore({ tokens }: Count, counted: Counted): number {
  const words = tokens.slice(Math.max(0, counted.from - 3), counted.from).map((token) => token.lower);
  const length = /(?:^| )(?:took|take|taken|taking) (over|(?:full )?control of)$/
    .exec(words.join(" "))?.[1]
    ?.split(" ").length;
  return length === undefined ? -1 : counted.from - length - 1;
}

/** "Killed 12 people", "injuring dozens", "has destroyed four vehicles". */
export const verbObject: Recogniser = (count, counted) => {
  if (counted.amount.sort !== "count") return null;
  const { tokens } = count;
  const taken = takenBefore(count, counted);
  if (taken >= 0) {
    const clause = spanOf(tokens, subjectStart(count, taken), clauseEnd(count, Math.max(counted.to, counted.after)));
    return { rule: "verb-object", topic: topicOf("territory", counted), clause, counted, verb: taken };
  }
  const at = verbBefore(count, counted);
  const verb = topicVerb(tokens[at]?.lower ?? "");
  if (!verb) return null;
  if (
    counted.partitive &&
    !counted.person &&
    /^one$/i.test(count.passage.text.slice(counted.amount.core.start, counted.amount.core.end))
  )
    return null;
  const shot = verb.topic === "weapon" && /^shot$/.test(tokens[at]?.lower ?? "");
  const from = verb.form === "ing" ? at : subjectStart(count, at);
  return {
    rule: "verb-object",
    topic: topicOf(shot ? "weapon" : verb.topic, counted),
    clause: spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.after))),
    counted,
    verb: at,
  };
};
