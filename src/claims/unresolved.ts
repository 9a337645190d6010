import type { Clause } from "./clause.ts";

const RELATIVE_TIME = /^(?:today|yesterday|tomorrow|tonight)$/;

/** A word that opens a clause and stands for somebody whom the clause does not name; null where the speaker may mean himself. */
function openPronoun({ tokens, source }: Clause): string | null {
  const verb = tokens.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  const word = tokens.slice(0, Math.max(verb, 0)).find(({ pos }) => pos === "PRON" || pos === "DET")?.lower;
  if (!word || !/^(?:he|she|they|these|those)$/.test(word)) return null;
  const own = source?.kind === "person" ? /^(?:he|she)$/ : /^they$/;
  return source && own.test(word) ? null : word;
}

/** What a clause needs its story for to be understood: "they", or "tomorrow" in a story without a date. Empty when it can be read by itself. */
export function findUnresolved(clause: Clause, published: string | null): readonly string[] {
  const pronoun = openPronoun(clause);
  const time = published === null ? clause.tokens.find(({ lower }) => RELATIVE_TIME.test(lower))?.lower : undefined;
  return [...(pronoun ? [pronoun] : []), ...(time ? [time] : [])];
}
