import { clauseEnd, spanOf, subjectStart } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const LIVES_OF = /\b(?:claim\w*|cost\w*|t[ao]k\w+|took) the (?:life|lives) of (?:another |a further |the )?$/i;
const LIVES = /\b(?:claim\w*|cost\w*|los[et]\w*|t[ao]k\w+|took) (?:another |a further |as many as |some )?$/i;

/** "Claimed the lives of 12", "cost 12 lives". */
export const livesOf: Recogniser = (count, counted) => {
  if (counted.amount.sort !== "count") return null;
  const { passage, sentence, tokens } = count;
  const before = passage.text.slice(Math.max(sentence.start, counted.amount.start - 50), counted.amount.start);
  const match =
    LIVES_OF.exec(before) ?? (/^(?:life|lives)$/.test(counted.head?.lower ?? "") ? LIVES.exec(before) : null);
  if (!match) return null;
  const start = counted.amount.start - before.length + match.index;
  const verb = tokens.findIndex((token) => token.start >= start);
  const clause = spanOf(tokens, subjectStart(count, verb), clauseEnd(count, Math.max(counted.to, counted.after)));
  return { rule: "lives-of", topic: "killed", clause, counted, verb };
};
