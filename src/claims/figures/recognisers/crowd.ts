import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const CROWD = "(?:crowds?|turnout|attendance|march|rally|protest|demonstration|parade)";
const BEFORE = new RegExp(
  `\\battended by (?:the )?$|\\b(?:an? )?${CROWD}\\b(?:,[^,.;]{0,60},| (?!(?:and|in|on)\\b)[\\p{L}]+){0,4} (?:of|at|to|numbered|drew|attracted) $`,
  "iu",
);
const THERE = /\bthere (?:were|was|are|had been) $/i;

/** "Attended by 2,000", "put the crowd at 30,000", "the march drew 5,000", and "there were 5,000" after another crowd. */
export const crowd: Recogniser = (count, counted, earlier) => {
  if (counted.amount.sort !== "count" || !counted.person) return null;
  const { passage, sentence, tokens } = count;
  const start = Math.max(sentence.start, counted.amount.start - 110);
  const before = passage.text.slice(start, counted.amount.start);
  const match =
    BEFORE.exec(before) ??
    ((earlier.at(-1)?.topic ?? count.previous?.topic) === "attendance" && !counted.head ? THERE.exec(before) : null);
  if (!match) return null;
  const from = tokens.findIndex((token) => token.start >= start + match.index);
  const clause = spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1)));
  return { rule: "crowd", topic: "attendance", clause, counted, verb: null };
};
