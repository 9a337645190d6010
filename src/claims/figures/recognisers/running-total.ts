import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const TOTAL =
  /\b(?:bring|brings|bringing|brought|take|takes|taking|took|raise|raises|raising|raised|push|pushes|pushing|pushed) (?:the |its |their )?(?:overall |total |final )?(?:total|number|count|tally|figure)(?: [^.;,]{0,40}?)? to (?:at least |about |around |more than )?$/i;

/** "… another 30, bringing the total to 40": a total of what was counted just before. */
export const runningTotal: Recogniser = (count, counted, earlier) => {
  const { passage, sentence, tokens } = count;
  // What another number of the sentence counts, where nobody knows it, is not told by the sentence before.
  const alone = !count.counted.some(({ amount }) => amount.end <= counted.amount.start);
  const topic = earlier.at(-1)?.topic ?? (alone ? (count.previous?.topic ?? null) : null);
  if (counted.amount.sort !== "count" || topic === null || topic === "other") return null;
  const match = TOTAL.exec(passage.text.slice(sentence.start, counted.amount.core.start));
  if (!match) return null;
  const from = tokens.findIndex((token) => token.start >= sentence.start + match.index);
  const clause = spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1)));
  return { rule: "running-total", topic, clause, counted, verb: null };
};
