import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const BEFORE =
  /\bmagnitude(?: of|-|,? (?:was|at|put at|measured at))?\s?(?:an? |about |around |at least )?$|\bmeasur(?:ed|ing) $/i;
const AFTER = /^[\s-]magnitude\b|^ on the (?:open-ended )?(?:Richter|moment)/i;

/** "A 6.1-magnitude quake", "magnitude 6.1", "6.1 on the Richter scale". */
export const magnitude: Recogniser = (count, counted) => {
  const { amount } = counted;
  if (amount.sort === "money" || amount.unit !== null) return null;
  const { passage, sentence, tokens } = count;
  const before = passage.text.slice(Math.max(sentence.start, amount.start - 40), amount.start);
  const after = passage.text.slice(amount.end, Math.min(sentence.end, amount.end + 40));
  if (!AFTER.test(after) && !BEFORE.test(before)) return null;
  if (/^measur/i.test(before.trimStart()) && (amount.high ?? 0) > 10) return null;
  let from = counted.from;
  while (
    from > 0 &&
    /^(?:magnitude|of|-|magnitude-\d+|an?|the|strong|powerful|shallow|earthquake|quake|preliminary|with)$/.test(
      tokens[from - 1]?.lower ?? "",
    )
  )
    from--;
  while (from < counted.from && /^(?:of|with|-)$/.test(tokens[from]?.lower ?? "")) from++;
  const clause = spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1)));
  return {
    rule: "magnitude",
    topic: "magnitude",
    clause: { start: Math.min(clause.start, amount.start), end: Math.max(clause.end, amount.end) },
    counted,
    verb: null,
    unit: "magnitude",
    subject: counted.head && counted.head.lower !== "magnitude" ? counted.head.text : "magnitude",
  };
};
