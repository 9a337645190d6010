import type { Token } from "../../text/tagger.ts";
import { TELLS_OF_OTHERS } from "./leave-to-others.ts";
import { ROLES } from "./source-words.ts";
import { isPlain, type View } from "./view.ts";
import {
  isCapital,
  isDeterminer,
  isGenitive,
  isModifier,
  isNominal,
  isPossessive,
  isTime,
  isTitleStop,
  setsOff,
} from "./word-kinds.ts";

/** A noun phrase as token indexes of its sentence, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** End of the phrase proper, without the apposition or relative clause after it. */
  readonly core: number;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Prepositions that tie a name or place to the noun before them: "the head of", "officials in". */
const TIES_BEFORE = words("of for at in from with on to near by inside within against behind under");
/** After a noun fewer of them do: "to" and "on" may belong to what is said. */
const TIES_AFTER = words("of for at in from with");
/** Stand alone as a speaker, whatever the tagger makes of them. */
const LONE_SPEAKER = /^(?:others?|some|many|both|another|several|most)$/;
const JOINS = /^[-&/'’]$/;

/** The noun phrase whose last token is just before `end`, with what is tied to it ("the governor of the region"); null when none stands there. */
export function phraseBefore(view: View, end: number): NounPhrase | null {
  const { tokens } = view;
  let at = end - 1;
  const last = tokens[at];
  if (!last || !isPlain(view, at)) return null;
  // "There are fears that": nobody.
  if (last.lower === "there") return null;
  if (last.pos === "PRON" && !isPossessive(last)) return { from: tiedToPronoun(view, at), to: end, core: end };
  if (LONE_SPEAKER.test(last.lower) && (last.pos === "DET" || last.pos === "ADV"))
    return { from: at, to: end, core: end };
  if (last.text === ")") {
    const open = backToBracket(view, at);
    const inner = open > 0 ? phraseBefore(view, open) : null;
    return inner ? { ...inner, to: end } : null;
  }
  if ((!isNominal(last) && !isGenitive(last)) || isTime(last)) return null;
  if (last.pos === "NUM" && !/^\p{Lu}|^(?:one|two|three|four|five|six)$/u.test(last.text)) return null;
  let from = end;
  let determined = false;
  while (at >= 0 && isPlain(view, at)) {
    const token = tokens[at] as Token;
    const joins = isTitleStop(tokens, at) || JOINS.test(token.text);
    if (TELLS_OF_OTHERS.test(token.lower) && setsOff(tokens[at - 1])) break;
    const adverb =
      token.pos === "ADV" && from === at + 1 && (tokens[at + 1]?.pos === "ADJ" || tokens[at + 1]?.text === "-");
    // "Monday’s collision": a day that owns it stands where "the" would.
    if (isTime(token) && isGenitive(tokens[at + 1]) && !determined) {
      from = at;
      break;
    }
    if (isTime(token) && at < end - 1 && !/^(?:-|old)$/.test(tokens[at + 1]?.text ?? "")) break;
    if (isNominal(token) || isGenitive(token) || joins || adverb || (from < end && isModifier(tokens, at))) {
      if (determined && !isGenitive(token)) break;
      if (isGenitive(token)) determined = false;
      from = at--;
      continue;
    }
    if (isDeterminer(token) && !determined) {
      determined = true;
      from = at--;
      if (tokens[at]?.lower === "all" || tokens[at]?.lower === "both") from = at--;
      // "the ministry’s spokesman": another phrase may stand before a genitive only.
      if (!(at >= 0 && isGenitive(tokens[at]))) break;
      continue;
    }
    break;
  }
  while (from < end && (isGenitive(tokens[from]) || tokens[from]?.text === "-")) from++;
  if (from >= end) return null;
  // "Easier said than done": no noun, and nothing that makes one of an adjective.
  if (
    tokens
      .slice(from, end)
      .every(({ pos, text }, index) => pos === "ADJ" && (index + from === 0 || !/^\p{Lu}/u.test(text)))
  )
    return null;
  from = tiedBefore(view, from);
  return { from, to: end, core: end };
}

/** "Those close to him", "people around her", "most of whom": the phrase that the pronoun ends. */
function tiedToPronoun(view: View, at: number): number {
  const { tokens } = view;
  if (!/^(?:him|her|them|us|me|whom)$/.test(tokens[at]?.lower ?? "") || tokens[at - 1]?.pos !== "ADP") return at;
  const adjective = tokens[at - 2]?.pos === "ADJ" ? 1 : 0;
  const noun = tokens[at - 2 - adjective];
  if (noun && /^(?:those|people|some|many|most|others|all|none)$/.test(noun.lower)) return at - 2 - adjective;
  return phraseBefore(view, at - 1 - adjective)?.from ?? at;
}

/** Where the phrase begins once "spokesman for", "officials in" before `from` are taken in. */
function tiedBefore(view: View, from: number): number {
  const { tokens } = view;
  const preposition = tokens[from - 1];
  const noun = tokens[from - 2];
  if (preposition?.lower === "and" || preposition?.lower === "&") {
    const other = noun && isNominal(noun) && isPlain(view, from - 2) ? phraseBefore(view, from - 1) : null;
    return other && isBoundary(view, other.from) ? other.from : from;
  }
  if (!preposition || !noun || !TIES_BEFORE.has(preposition.lower) || !isPlain(view, from - 1)) return from;
  if (isTime(noun) || (noun.pos !== "NOUN" && noun.pos !== "PROPN" && !ROLES.has(noun.lower))) {
    return /^(?:familiar|close|briefed)$/.test(noun.lower) ? (phraseBefore(view, from - 2)?.from ?? from) : from;
  }
  return phraseBefore(view, from - 1)?.from ?? from;
}

/** Whether a clause can begin at token `at`. */
export function isBoundary(view: View, at: number): boolean {
  const before = view.tokens[at - 1];
  if (!before || view.places[at - 1] !== "out") return true;
  if (setsOff(before) || /^[;:(-]$/.test(before.text) || before.pos === "CCONJ" || before.pos === "SCONJ") return true;
  return before.pos === "ADV" || /^(?:that|which|who|as|while|when|because|but)$/.test(before.lower) || isTime(before);
}

function backToBracket(view: View, close: number): number {
  for (let at = close - 1; at >= 0 && at > close - 25; at--) if (view.tokens[at]?.text === "(") return at;
  return -1;
}

/** The noun phrase that begins at `start`, with what is tied to it by prepositions; null when none does. */
export function phraseAfter(view: View, start: number, ties = true): NounPhrase | null {
  const { tokens } = view;
  const first = tokens[start];
  if (!first || !isPlain(view, start)) return null;
  if (first.pos === "PRON" && !isPossessive(first)) {
    return { from: start, to: start + 1, core: start + 1 };
  }
  let at = start;
  let head = -1;
  while (at < tokens.length && isPlain(view, at)) {
    const token = tokens[at] as Token;
    if (isTime(token) && head >= 0) break;
    // "told the council two boats sank": another phrase begins.
    if (
      token.pos === "NUM" &&
      head === at - 1 &&
      tokens[head]?.pos === "NOUN" &&
      /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? "")
    )
      break;
    if (
      isDeterminer(token) &&
      (at === start || isGenitive(tokens[at - 1]) || /^(?:all|both)$/.test(tokens[at - 1]?.lower ?? ""))
    )
      at++;
    else if (isNominal(token) || isModifier(tokens, at)) {
      if (token.pos !== "ADJ" && token.pos !== "SYM") head = at;
      at++;
    } else if (isTitleStop(tokens, at) || isGenitive(token) || (/^[-&/]$/.test(token.text) && head >= 0)) at++;
    else if (token.pos === "ADV" && tokens[at + 1]?.pos === "ADJ") at++;
    else if (token.text === "(" && head === at - 1 && closing(view, at) > 0) at = closing(view, at) + 1;
    else if (token.pos === "CCONJ" && head === at - 1 && joinsNames(tokens, at)) at++;
    else break;
  }
  if (head < 0) return null;
  const end = Math.max(head + 1, tokens[at - 1]?.text === ")" ? at : head + 1);
  const preposition = tokens[end];
  if (ties && preposition && TIES_AFTER.has(preposition.lower) && isPlain(view, end) && !isTime(tokens[end + 1])) {
    const tied = phraseAfter(view, end + 1);
    if (tied) return { from: start, to: tied.to, core: tied.to };
  }
  return { from: start, to: end, core: end };
}

/** "Halloran and Brandt": both capitalised, so the "and" joins names rather than clauses. */
const joinsNames = (tokens: readonly Token[], at: number): boolean =>
  isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]) && tokens[at + 1]?.pos === "PROPN";

function closing(view: View, open: number): number {
  for (let at = open + 1; at < view.tokens.length && at < open + 15; at++) if (view.tokens[at]?.text === ")") return at;
  return -1;
}
