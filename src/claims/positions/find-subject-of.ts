import type { Token } from "../../text/tagger.ts";

const BREAKS: ReadonlySet<string> = new Set(["VERB", "SCONJ"]);
/** Words that open a clause, whatever the tagger takes them for. */
const OPENERS: ReadonlySet<string> = new Set(
  "after before since until while when as because that which who where if".split(" "),
);
const NOUNS: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** What may stand between a subject and its verb without being part of it. */
const BESIDE: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);

const SIDES = /^(?:north|south|east|west|left|right|front|back|far)$/;

/** "The north end", "the drill": nouns that the tagger takes for verbs; none stands behind an article in that form. */
export function isNounAsVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.pos !== "VERB" || token.lower !== token.lemma) return false;
  // "The chlorine pump had been broken": nor before an auxiliary, behind a noun.
  const last = tokens[at - 1];
  if (last?.pos === "NOUN" && last.lower === last.lemma && tokens[at + 1]?.pos === "AUX") return true;
  const before = tokens[SIDES.test(tokens[at - 1]?.lower ?? "") ? at - 2 : at - 1];
  return before?.pos === "DET" && /^(?:the|a|an|its|their)$/.test(before.lower);
}

/** Where the words before token `verb` that may be its subject begin: behind the last other verb, joint or stop. A remark between two commas is passed over. */
function subjectStart(tokens: readonly Token[], verb: number): number {
  let at = verb;
  while (at > 0) {
    const before = tokens[at - 1] as Token;
    if (before.text === ",") {
      const opens = tokens.slice(0, at - 1).findLastIndex((token) => token.text === ",");
      if (opens < 0) return at;
      at = opens;
      continue;
    }
    if (
      (BREAKS.has(before.pos) && !isNounAsVerb(tokens, at - 1)) ||
      OPENERS.has(before.lower) ||
      /^[.;:–—!?]$/.test(before.text)
    )
      return at;
    at--;
  }
  return at;
}

/**
 * The words of which the verb at token `verb` says something, without what is attached to them: "the fire" for "the fire at the plant in
 * the old port was still burning", however far it stands. Empty where no subject stands before the verb in its own clause.
 */
export function findSubjectOf(tokens: readonly Token[], verb: number): readonly Token[] {
  const start = subjectStart(tokens, verb);
  const words = tokens.slice(start, verb);
  const last = words.findLastIndex((token) => !BESIDE.has(token.pos));
  // "The fire reached the road and was still burning": the second verb shares the subject of the first.
  if (words[last]?.pos === "CCONJ") return start > 0 ? findSubjectOf(tokens, start - 1) : [];
  const subject = words.slice(0, last + 1);
  // "On Monday the fire …": a preposition that opens the clause belongs to no noun of the subject.
  const from = subject[0]?.pos === "ADP" ? subject.findIndex((token, at) => at > 0 && token.pos === "DET") : 0;
  const phrase = subject.slice(Math.max(0, from));
  const attached = phrase.findIndex((token, at) => at > 0 && token.pos === "ADP");
  return phrase.slice(0, attached < 0 ? phrase.length : attached);
}

/** The noun that such a subject is about: its last one. null where it has none. */
export const headOf = (subject: readonly Token[]): Token | null =>
  subject.findLast((token) => NOUNS.has(token.pos)) ?? null;
