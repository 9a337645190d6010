import { clauseEnd, spanOf, subjectStart } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";

const LEADS: ReadonlySet<string> = new Set([
  "search",
  "searching",
  "searched",
  "look",
  "looking",
  "hunt",
  "hunting",
  "comb",
  "combing",
]);
/** Who looks for the lost. Police who look for two men are after them. */
const RESCUERS =
  /\b(?:rescue\w*|searchers?|search (?:teams?|part(?:y|ies))|crews?|divers|firefighters|firemen|coast ?guards?|lifeboats?|volunteers|helicopters|emergency (?:services|workers)|teams)\b/i;
const HUNTED: ReadonlySet<string> = new Set(["fighters", "suspects", "prisoners", "soldiers"]);

/** "Rescuers were searching for 37 people": as many are missing. */
export const searched: Recogniser = (count, counted) => {
  const { passage, sentence, tokens } = count;
  if (counted.amount.sort !== "count" || (counted.group !== null && HUNTED.has(counted.group))) return null;
  const lead = tokens.slice(0, counted.from).findLastIndex(({ lower }) => LEADS.has(lower));
  const forAt = tokens.findIndex(({ lower }, at) => at > lead && lower === "for");
  if (lead < 0 || forAt < 0 || forAt - lead > 5 || forAt >= counted.from || counted.from - forAt > 3) return null;
  if (!RESCUERS.test(passage.text.slice(sentence.start, counted.amount.start))) return null;
  const clause = spanOf(tokens, subjectStart(count, lead), clauseEnd(count, Math.max(counted.to, counted.after)));
  return { rule: "searched", topic: "missing", clause, counted, verb: lead };
};
