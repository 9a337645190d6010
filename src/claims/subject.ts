import type { Clause } from "./clause.ts";

const SPEAKER_WORDS = new Set(["i", "we", "he", "she", "it", "they"]);

/** The words before the first verb of a clause, as printed; a pronoun gives the speaker's name, nothing printed gives "". */
export function findSubject(text: string, clause: Clause): string {
  const verb = clause.tokens.findIndex((token) => token.pos === "VERB" || token.pos === "AUX");
  const words = verb < 0 ? clause.tokens : clause.tokens.slice(0, verb);
  const from = words.findIndex((token) => ["DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON"].includes(token.pos));
  const first = words[from];
  const last = words.findLast((token) => ["PROPN", "NOUN", "PRON", "NUM"].includes(token.pos));
  if (!first || !last || last.end < first.end) return clause.source?.name ?? "";
  const subject = text.slice(first.start, last.end);
  return SPEAKER_WORDS.has(subject.toLowerCase()) ? (clause.source?.name ?? subject) : subject;
}
