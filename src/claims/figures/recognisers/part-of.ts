import { clauseEnd, spanOf } from "../clause.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicNoun, topicState, topicVerb } from "../topic-words.ts";

const INCLUDES =
  /\b(?:including|includ(?:e|es|ed)|among (?:them|those)(?: were)?) (?:at least |also )?(?:an? (?:[\p{L}-]+ ){1,3}(?:and|, ) ?)?$/iu;
const SUBJECT =
  /\b(?:dead|killed|victims|casualties|injured|wounded|missing|arrested|detained|captured|evacuated|displaced) (?:also )?includ/i;
const OF_THEM = /^(?:them|whom|us)$/;

/** "Including three children", "the dead included two nurses", "three of them": part of a figure that stands before it. */
export const partOf: Recogniser = (count, counted, earlier) => {
  if (counted.amount.sort !== "count") return null;
  const { passage, sentence, tokens } = count;
  const before = passage.text.slice(Math.max(sentence.start, counted.amount.start - 40), counted.amount.start);
  const included = INCLUDES.test(before);
  const ofThem = OF_THEM.test(counted.head?.lower ?? "");
  if (!included && !ofThem) return null;
  const whole = earlier.findLast((one) => one.topic !== "other");
  // Without a figure before it, the noun that includes tells the topic: "the dead included three children".
  const noun = tokens
    .slice(0, counted.from)
    .findLast((token) => topicNoun(token.lemma) ?? topicState(token.lower) ?? topicVerb(token.lower));
  const topic =
    whole?.topic ?? (noun && (topicNoun(noun.lemma) ?? topicState(noun.lower) ?? topicVerb(noun.lower)?.topic));
  if (!whole && !SUBJECT.test(before)) return null;
  if (topic === undefined || (whole && whole.counted.person !== counted.person)) return null;
  let from = counted.from;
  while (
    from > 0 &&
    /^(?:including|include|includes|included|among|them|those|were|also)$/.test(tokens[from - 1]?.lower ?? "")
  )
    from--;
  const dead = tokens[from - 1];
  if (!whole && noun && dead === noun) from = tokens[from - 2]?.pos === "DET" ? from - 2 : from - 1;
  return {
    rule: "part",
    topic,
    clause: spanOf(tokens, from, clauseEnd(count, Math.max(counted.to, counted.after))),
    counted,
    verb: whole?.verb ?? null,
  };
};
