import { clauseEnd, spanOf, subjectStart } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

/** Verbs of sums that the tagger takes for nouns. */
const PRICED = /^(?:costs?|raised|spent|paid)$/;
const PERIOD = /^(?:hour|day|week|month|year|ton|share|barrel)s?$/;

/** "$125 million", "a 110 billion euro loan". */
export const money: Recogniser = (count, counted) => {
  if (counted.amount.sort !== "money") return null;
  const { tokens } = count;
  const before = tokens[counted.from - 1];
  const verb =
    before && (before.pos === "VERB" || PRICED.test(before.lower) || /^(?:for|at|to)$/.test(before.lower))
      ? counted.from - 1
      : counted.from;
  const head = verb < counted.from && before?.pos === "ADP" ? verb - 1 : verb;
  const from =
    tokens[head]?.pos === "VERB" || PRICED.test(tokens[head]?.lower ?? "") ? subjectStart(count, head) : counted.from;
  return {
    rule: "money",
    topic: "money",
    clause: spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1))),
    counted,
    verb: null,
    subject: counted.head && !PERIOD.test(counted.head.lower) ? counted.subject : "money",
  };
};
