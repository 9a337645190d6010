import type { Topic } from "../claim.ts";
import type { Count, Counted } from "./counted.ts";
import { TOPIC_PHRASES, topicState, topicVerb } from "./topic-words.ts";

/** What is said of those counted: "had been killed", "dead", "marched". */
export interface Predicate {
  readonly topic: Topic;
  /** First token of it, and the first after it. */
  readonly from: number;
  readonly to: number;
}

const BE = new Set([
  "be",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "'re",
  "get",
  "got",
  "remain",
  "remained",
  "remains",
]);
/** Words that may stand between the auxiliary and the outcome: "are feared to have been killed". */
const HEDGES = new Set(
  "reported reportedly confirmed feared believed presumed thought known said also found left to so far now still already not later then officially allegedly initially badly seriously slightly critically severely lightly heavily fatally completely partially partly totally either earlier estimated as had have has".split(
    " ",
  ),
);
const ASIDE = new Set([
  "including",
  "among",
  "one",
  "two",
  "three",
  "mostly",
  "most",
  "mainly",
  "all",
  "both",
  "many",
  "some",
  "as",
  "along",
]);
const RELATIVE = new Set(["who", "which", "that"]);
const CLOSED = new Set([";", ":", ".", "!", "?", "—"]);

function phraseAt({ passage, sentence, tokens }: Count, index: number): Predicate | null {
  const token = tokens[index];
  if (!token) return null;
  const rest = passage.text.slice(token.start, Math.min(sentence.end, token.start + 60));
  for (const [topic, words] of TOPIC_PHRASES) {
    const length = words.exec(rest)?.[0].length;
    if (length === undefined) continue;
    const end = tokens.findIndex((other) => other.start >= token.start + length);
    return { topic, from: index, to: end < 0 ? tokens.length : end };
  }
  return null;
}

/** Whether the token at `index` begins an object: then a past form before it is an active verb. */
function beginsObject({ tokens, at }: Count, index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (at.get(index)?.head) return true;
  return (
    ["DET", "NUM"].includes(token.pos) ||
    (["PRON", "PROPN", "NOUN", "ADJ"].includes(token.pos) &&
      !/day$|^(?:when|while|there|later|so|earlier|last|early|late)$/.test(token.lower))
  );
}

/** The predicate that begins at `start`, through its auxiliaries and hedges; null where it tells no topic. */
export function readPredicate(count: Count, start: number): Predicate | null {
  const { tokens } = count;
  let index = start;
  let be = false;
  let have = false;
  for (; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) return null;
    const early = phraseAt(count, index);
    if (early) return { ...early, from: start };
    // "Are known to have died": what follows has a voice of its own.
    if (token.lower === "to") be = false;
    if (BE.has(token.lower)) be = true;
    else if (token.pos === "AUX" || /^(?:have|has|had|'ve)$/.test(token.lower)) have = true;
    else if (HEDGES.has(token.lower) || (token.pos === "ADV" && topicState(token.lower) === undefined)) {
      if (token.lower === "not" || token.lower === "n't") return null;
      if (/^(?:left|found|reported|confirmed|feared|believed|presumed)$/.test(token.lower)) be = true;
    } else break;
  }
  const token = tokens[index];
  if (!token) return null;
  const state = topicState(token.lower);
  if (state !== undefined) return { topic: state, from: start, to: index + 1 };
  const verb = topicVerb(token.lower);
  if (!verb) return null;
  const found = { topic: verb.topic, from: start, to: index + 1 };
  const { role, form } = verb;
  if (form === "past" && be) return role === "subject" && verb.topic !== "missing" ? null : found;
  if (form === "past" && role === "object") return have || beginsObject(count, index + 1) ? null : found;
  if (role === "object" || (form === "base" && token.pos !== "VERB" && !have)) return null;
  return found;
}

/** Whether a coordinated or bracketed figure begins at `index`, so that a list of subjects goes on. */
function listGoesOn({ tokens, at }: Count, index: number): boolean {
  if (at.has(index)) return true;
  return /^(?:an?|another)$/.test(tokens[index]?.lower ?? "") && tokens[index + 1]?.pos !== "ADV";
}

/** Whether nouns alone lead from `index` to a verb: "workers | and civil servants marched" share their number and verb. */
function isSharedSubject(count: Count, index: number): boolean {
  const { tokens } = count;
  for (let at = index; at < index + 5; at++) {
    const token = tokens[at];
    if (!token) return false;
    const verb = token.pos === "AUX" || topicVerb(token.lower) !== undefined || phraseAt(count, at) !== null;
    if (at > index && verb) return true;
    if (verb || !/^(?:NOUN|ADJ|PROPN)$/.test(token.pos)) return false;
  }
  return false;
}

/** What the sentence says of those counted, over "and five trucks", ", including a child," and "in the town"; null when it says nothing that tells a topic. */
export function findPredicate(count: Count, counted: Counted): Predicate | null {
  const { tokens } = count;
  for (let index = counted.to; index < tokens.length && index < counted.to + 26; index++) {
    const token = tokens[index];
    if (!token || CLOSED.has(token.text)) return null;
    if (token.text === "," || token.text === "(") {
      const next = tokens[index + 1];
      if (token.text === "," && listGoesOn(count, index + 1) && !ASIDE.has(next?.lower ?? "")) continue;
      const closing = tokens.findIndex((other, at) => at > index + 1 && (other.text === "," || other.text === ")"));
      const resumes = tokens[closing + 1];
      // An aside between commas is stepped over when a verb follows it; a comma that ends the clause ends the search.
      if (
        closing > 0 &&
        closing < index + 14 &&
        resumes &&
        (resumes.pos === "AUX" || resumes.pos === "VERB" || topicVerb(resumes.lower))
      ) {
        index = closing;
        continue;
      }
      if (token.text === "," && listGoesOn(count, index + 1)) continue;
      return null;
    }
    if (token.pos === "CCONJ") {
      if (token.lower === "but" || !(listGoesOn(count, index + 1) || isSharedSubject(count, index + 1))) return null;
      continue;
    }
    if (RELATIVE.has(token.lower)) continue;
    const opens =
      token.pos === "AUX" ||
      token.pos === "VERB" ||
      topicVerb(token.lower) !== undefined ||
      topicState(token.lower) !== undefined;
    if (opens || phraseAt(count, index)) return readPredicate(count, index);
    if (token.pos === "ADV" && tokens[index + 1]?.pos === "ADJ") continue;
    if (token.pos === "SCONJ" && !/^(?:of|in|at|from|on|by|with|as)$/.test(token.lower)) return null;
    if (token.pos === "PRON" && !/^(?:them|whom|us|their|his|her|its)$/.test(token.lower)) return null;
  }
  return null;
}
