import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import type { Count } from "./counted.ts";
import { topicVerb } from "./topic-words.ts";

const STOP = /^(?:[,;:—–()[\].!?"“”]|\.\.\.|…|--)$/;
const LEAVES = new Set([
  "when",
  "while",
  "after",
  "before",
  "as",
  "because",
  "although",
  "though",
  "where",
  "which",
  "who",
  "that",
  "but",
  "whereas",
  "if",
  "until",
  "according",
]);
const SPEECH = /^(?:said|says|say|told|added|adds|reported|claimed|confirmed|stated|according)$/;

/** The token index up to which a statement goes on from `index`: through its objects and places, not into the next clause. */
export function clauseEnd({ tokens, at: amounts }: Count, index: number): number {
  let at = index;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || STOP.test(token.text) || LEAVES.has(token.lower) || SPEECH.test(token.lower)) break;
    // "Since the start of the war" tells the period; "since nobody came" begins a clause.
    if (token.lower === "since" && !/^(?:DET|NUM|PROPN)$/.test(tokens[at + 1]?.pos ?? "")) break;
    const complement = /^(?:ADP|PART|DET|SCONJ|PUNCT)$/.test(tokens[at + 1]?.pos ?? "");
    const auxiliary = /^(?:AUX|ADV|PART)$/.test(tokens[at - 1]?.pos ?? "");
    // A second verb with words of its own begins to tell something else: "in the blast | caused by gas".
    if (at > index && token.pos === "VERB" && complement && !auxiliary) {
      // "In a region | devastated by": without the words that tell which, the place says nothing.
      const bare = /^an?$/.test(tokens[at - 2]?.lower ?? "") && tokens[at - 3]?.pos === "ADP" && at - 3 >= index;
      return bare ? at - 3 : at;
    }
    if (token.pos !== "CCONJ") continue;
    const next = tokens[at + 1];
    const after = tokens[at + 2];
    // "Landslides or collapsing buildings": a participle before a noun is no verb of a new clause.
    const describes = /ing$/.test(next?.lower ?? "") && after?.pos === "NOUN";
    if (!next || amounts.has(at + 1) || amounts.has(at + 2)) break;
    if (
      (!describes && (["VERB", "AUX", "PRON", "ADV", "SCONJ"].includes(next.pos) || topicVerb(next.lower))) ||
      after?.pos === "AUX"
    )
      break;
    // "… and a bus was hit": a noun phrase that gets a verb of its own starts a clause; one that does not goes on the list.
    const verb = tokens.slice(at + 1, at + 8).findIndex((other) => other.pos === "AUX" || STOP.test(other.text));
    if (verb >= 0 && tokens[at + 1 + verb]?.pos === "AUX") break;
  }
  // A preposition, article or auxiliary left hanging at the end says nothing.
  while (
    at > index &&
    /^(?:ADP|DET|CCONJ|SCONJ|PART|AUX)$/.test(tokens[at - 1]?.pos ?? "") &&
    !/^(?:'s|’s|s)$/.test(tokens[at - 1]?.lower ?? "")
  )
    at--;
  return at;
}

/** The token index at which the subject of the verb at `index` begins; `index` where none stands right before it. */
export function subjectStart({ tokens }: Count, index: number): number {
  let at = index;
  while (
    at > 0 &&
    /^(?:AUX|ADV|PART)$/.test(tokens[at - 1]?.pos ?? "") &&
    !/^(?:so|then|also)$/.test(tokens[at - 1]?.lower ?? "")
  )
    at--;
  const verb = at;
  while (at > 0) {
    const token = tokens[at - 1];
    if (!token || STOP.test(token.text) || LEAVES.has(token.lower)) break;
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART|ADP|SYM)$/.test(token.pos) &&
      token.text !== "-" &&
      !/^[’']s?$/.test(token.text)
    )
      break;
    at--;
  }
  // "Shelling in Ostrel killed": a gerund that opens the sentence is the subject.
  const gerund = at === 1 && tokens[at]?.pos === "ADP" && /ing$/.test(tokens[0]?.lower ?? "");
  if (gerund) return 0;
  while (at < verb && /^(?:ADP|PART)$/.test(tokens[at]?.pos ?? "")) at++;
  // "In 2019 a clash …": the year is no part of the subject.
  if (/^(?:1[89]|20)\d\d$/.test(tokens[at]?.text ?? "") && at + 1 < verb) at++;
  return at === index ? index : at < verb ? at : index;
}

/** The text from one token up to another, exclusive. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}
