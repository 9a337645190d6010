import type { Token } from "../../../text/tagger.ts";
import { clauseEnd, spanOf } from "../clause.ts";
import { groupOf, isPerson } from "../counted-words.ts";
import type { Recogniser } from "../recogniser.ts";
import { topicNoun } from "../topic-words.ts";

const LINK =
  "(?:to|at|was|is|be|of|reached|hit|has|topped|exceeded|passed|stood at|stands at|rose to|fell to|risen to|fallen to|grown to|grew to)";
const NUMBER_OF = new RegExp(
  `\\bnumber of (?=\\p{L})(?:[^,.;:]|,[^,.;]{0,40},){3,80}? ${LINK} (?:about |around |at least |more than )?$`,
  "iu",
);

/** The noun of the phrase that begins at token `from`: "waiting ships", "protesters who were hurt". */
function headFrom(tokens: readonly Token[], from: number): { head: Token; first: Token } | null {
  const end = tokens.findIndex(
    (token, at) => at >= from && !/^(?:DET|ADJ|NOUN|PROPN)$/.test(token.pos) && tokens[at + 1]?.pos !== "NOUN",
  );
  const phrase = tokens.slice(from, end < 0 ? from : end).filter(({ pos }) => pos !== "DET");
  const head = phrase.findLast(({ pos }) => pos === "NOUN");
  return head && phrase[0] ? { head, first: phrase[0] } : null;
}

/** "The number of waiting ships has risen to 19", "put the number of cases at 620". */
export const numberOf: Recogniser = (count, counted) => {
  const { passage, sentence, tokens } = count;
  if (counted.amount.sort !== "count" || counted.head !== null) return null;
  const start = Math.max(sentence.start, counted.amount.start - 120);
  const match = NUMBER_OF.exec(passage.text.slice(start, counted.amount.start));
  if (!match) return null;
  const from = tokens.findIndex((token) => token.start >= start + match.index);
  const named = headFrom(tokens, from + 2);
  if (!named) return null;
  const { head: noun, first: opens } = named;
  const person = isPerson(noun.lemma, noun.text);
  const puts = /^(?:put|puts|putting|estimated|gave)$/;
  const first = /^(?:the|a)$/.test(tokens[from - 1]?.lower ?? "") ? from - 1 : from;
  const opening = puts.test(tokens[first - 1]?.lower ?? "") ? first - 1 : first;
  return {
    rule: "number-of",
    topic: topicNoun(noun.lemma) ?? "other",
    clause: spanOf(tokens, opening, clauseEnd(count, Math.max(counted.to, counted.from + 1))),
    counted: { ...counted, person, group: person ? groupOf(noun.lemma, noun.text) : null },
    verb: null,
    unit: person ? "person" : noun.lemma,
    subject: passage.text.slice(opens.start, noun.end),
  };
};
