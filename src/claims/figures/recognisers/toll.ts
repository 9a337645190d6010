import { createSpotter } from "../../../text/word-index.ts";
import type { Topic } from "../../claim.ts";
import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const SAID_OF: readonly (readonly [topic: Topic, words: RegExp])[] = [
  ["injured", /\binjur|\bwound|\bhurt/i],
  ["missing", /\bmissing/i],
  ["detained", /\barrest|\bdetain/i],
  ["evacuated", /\bevacu/i],
  ["displaced", /\bdisplaced|\brefugee/i],
  ["casualties", /\bcasualt/i],
  ["killed", /\btoll|\bdead|\bkilled|\bdeaths|\bfatalit/i],
];
const NAME =
  "(?:(?:an? |the |its |their |his )?(?:[\\p{L}-]+ ){0,3}(?:death )?toll|(?:the )?(?:total )?(?:number|count|tally|total) of (?:[\\p{L}-]+ ){0,3}?(?:dead|killed|deaths|fatalities|injured|injuries|wounded|casualties|missing|arrests|arrested|detained|evacuated|displaced|refugees))";
const LINK =
  "(?:\\bto|\\bat|\\bof|\\bas|\\bwas|\\bis|\\bstood at|:|\\breached|\\bhit|\\bpassed|\\btopped|\\bexceeded|\\bhas)";
const TOLL = new RegExp(`${NAME}(?:[ ,][^.;]{0,70}?)?[ ]?${LINK}\\s$`, "iu");
const NAMES = createSpotter(["toll", "number", "count", "tally", "total"]);
/** A verb of putting stands before the name in "bringing the toll to 11", "put the death toll at 24". */
const PUTS =
  /^(?:bringing|bring|brings|brought|taking|took|takes|put|puts|putting|raising|raised|pushing|pushed|revised|lowered)$/;

/** "The death toll rose to 24", "bringing the number of dead to 11". */
export const toll: Recogniser = (count, counted) => {
  const { passage, sentence, tokens } = count;
  if (counted.amount.sort !== "count" || NAMES(tokens).length === 0) return null;
  // The name nearest to the number is its own: nothing before the last other figure counts, but for "from 8 to 12".
  const last = count.counted.findLast(
    ({ amount }) =>
      amount.end <= counted.amount.start &&
      !/\bfrom $/.test(passage.text.slice(Math.max(sentence.start, amount.start - 6), amount.start)),
  );
  const start = Math.max(last?.amount.end ?? sentence.start, counted.amount.start - 140);
  const match = TOLL.exec(passage.text.slice(start, counted.amount.start));
  if (!match) return null;
  const offset = start + match.index;
  const words = match[0];
  const topic = SAID_OF.find(([, pattern]) => pattern.test(words))?.[0];
  if (topic === undefined) return null;
  let from = tokens.findIndex((token) => token.start >= offset);
  for (let at = from; at < counted.from; at++) if (PUTS.test(tokens[at]?.lower ?? "")) from = at;
  if (PUTS.test(tokens[from - 1]?.lower ?? "")) from--;
  return {
    rule: "toll",
    topic,
    clause: spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.from + 1))),
    counted,
    verb: null,
  };
};
