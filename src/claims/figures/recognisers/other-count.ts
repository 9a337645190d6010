import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

/** A measure, or a number of things of which nothing tells a topic: "13 countries", "30 per cent". */
export const otherCount: Recogniser = (count, counted, earlier) => {
  const { amount, head, from, after, to } = counted;
  const { passage, tokens } = count;
  if (amount.sort === "count") {
    if (!head || amount.low === null || (amount.vague && amount.hardLow === null) || amount.high === 0) return null;
    // "One" and the names of things ("Boeing 737") count nothing by themselves.
    if (/^one$/i.test(passage.text.slice(amount.core.start, amount.core.end))) return null;
    const before = tokens[from - 1];
    if (before?.pos === "PROPN" && !amount.bounded && before.end === amount.start - 1 && !/day$/i.test(before.text))
      return null;
    if (/^(?:them|whom|us)$/.test(head.lower)) return null;
  }
  const own = spanOf(tokens, from, clauseEnd(count, Math.max(to, after, from + 1)));
  // "Killed 9 people in 13 countries": the second number says something only with the words that lead to it.
  const around = tokens[from - 1]?.pos === "ADP" ? earlier.findLast((one) => one.clause.end >= own.end) : undefined;
  const clause = around ? { start: around.clause.start, end: own.end } : own;
  const territory =
    /^square (?:kilometre|mile)$/.test(amount.unit ?? "") &&
    tokens.some((token) => /^(?:liberat|recaptur|retak|retook|captur|occup|seiz|gain|control)/.test(token.lower));
  return { rule: "other-count", topic: territory ? "territory" : "other", clause, counted, verb: null };
};
