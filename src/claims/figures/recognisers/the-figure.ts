import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const NAMES = "figure|number|count|toll|total|tally|cost|damage|bill|crowd|turnout";
const POINTS = new RegExp(
  `(?:\\b(?:the|that|this|their|its) (?:actual |real |true |total |correct |final |overall )?(?:${NAMES})(?:,[^,.;]{0,40},| (?!of\\b|and\\b)[\\p{L}’'-]+){0,3}|\\b(?:put|puts|putting|estimated|estimates|estimate) it) (?:at|was|is|be|to|as) $`,
  "iu",
);

/** "The organisers put the number at 60,000", "she said the figure was closer to 900": of what the figure before counts. */
export const theFigure: Recogniser = (count, counted, earlier) => {
  const { passage, sentence, tokens } = count;
  if (counted.amount.sort !== "count" || counted.head !== null) return null;
  const last = earlier.at(-1);
  const meant = last
    ? {
        topic: last.topic,
        unit: last.unit ?? last.counted.unit,
        group: last.counted.group,
        subject: last.subject ?? last.counted.subject,
      }
    : count.previous;
  if (!meant || (meant.topic === "other" && meant.unit === "person")) return null;
  const start = Math.max(sentence.start, counted.amount.start - 90);
  const match = POINTS.exec(passage.text.slice(start, counted.amount.start));
  if (!match) return null;
  const from = tokens.findIndex((token) => token.start >= start + match.index);
  const clause = spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1)));
  return {
    rule: "the-figure",
    topic: meant.topic,
    clause,
    counted: { ...counted, group: meant.group },
    verb: null,
    unit: meant.unit,
    subject: meant.subject,
  };
};
