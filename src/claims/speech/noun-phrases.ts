import type { Token } from "../../text/tagger.ts";
import { TIMES, TITLES } from "./source-words.ts";
import { isPlain, type View } from "./view.ts";

/** A noun phrase as token indexes of its sentence, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** End of the phrase proper, without the apposition or relative clause after it. */
  readonly core: number;
}

const SUBJECT_PRONOUN =
  /^(?:he|she|they|it|i|we|one|who|others?|some|many|both|another|several|most|neither|everyone|someone|nobody|all|none|those|these)$/;
const POSSESSIVE = /^(?:his|her|their|its|our|my|your|whose)$/;
/** Prepositions that tie a name or place to a noun: "the head of", "officials in". */
const TIES = new Set([
  "of",
  "for",
  "at",
  "in",
  "from",
  "with",
  "on",
  "to",
  "near",
  "by",
  "inside",
  "within",
  "against",
  "familiar",
  "close",
  "behind",
  "under",
]);

export const isTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  TIMES.has(token.lower) &&
  // "May" and "March" are names and verbs as well.
  token.lower !== "may" &&
  /^\p{Lu}|^(?:today|yesterday|tomorrow|tonight|earlier|later|morning|afternoon|evening|night|week|month|year|noon|midnight|weekend)$/u.test(
    token.text,
  );
const isNominal = (token: Token): boolean =>
  token.pos === "NOUN" ||
  token.pos === "PROPN" ||
  token.pos === "NUM" ||
  token.pos === "ADJ" ||
  token.pos === "SYM" ||
  token.pos === "X";
const isDeterminer = (token: Token): boolean =>
  token.pos === "DET" || (token.pos === "PRON" && POSSESSIVE.test(token.lower));
const isGenitive = (token: Token): boolean => token.lower === "'s" || (token.pos === "PART" && token.lower === "'");
const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}/u.test(token.text);
/** A participle or verb-like word used before a noun: "elected officials", "ranking member". */
const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token?.pos === "VERB" &&
    /(?:ed|ing|en)$/.test(token.lower) &&
    next !== undefined &&
    (next.pos === "NOUN" || (next.pos === "PROPN" && !token.lower.endsWith("ing")))
  );
};

/** The noun phrase whose last token is just before `end`, with what is tied to it ("the governor of the region"); null when none stands there. */
export function phraseBefore(view: View, end: number): NounPhrase | null {
  const { tokens } = view;
  let at = end - 1;
  const last = tokens[at];
  if (!last || !isPlain(view, at)) return null;
  if (last.pos === "PRON" && !POSSESSIVE.test(last.lower)) return { from: at, to: end, core: end };
  if (/^(?:others?|some|many|both|another|several|most|officials?|police)$/.test(last.lower) && last.pos !== "VERB") {
    if (last.pos === "DET" || last.pos === "ADV") return { from: at, to: end, core: end };
  } else if (last.lower === ")") {
    const open = backToBracket(view, at);
    const inner = open > 0 ? phraseBefore(view, open) : null;
    return inner ? { ...inner, to: end } : null;
  } else if ((!isNominal(last) && !isGenitive(last)) || isTime(last)) return null;
  else if (last.pos === "NUM" && !/^\p{Lu}|^(?:one|two|three|four|five|six)$/u.test(last.text)) return null;
  let from = end;
  let determined = false;
  while (at >= 0 && isPlain(view, at)) {
    const token = tokens[at] as Token;
    const joins =
      isTitleStop(tokens, at) || token.text === "-" || token.text === "&" || token.text === "/" || token.lower === "'";
    const adverb =
      token.pos === "ADV" && from === at + 1 && (tokens[at + 1]?.pos === "ADJ" || tokens[at + 1]?.text === "-");
    if (isTime(token) && at < end - 1) break;
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
      if (!(at >= 0 && isGenitive(tokens[at] as Token))) break;
      continue;
    }
    break;
  }
  while (from < end && (isGenitive(tokens[from] as Token) || tokens[from]?.text === "-")) from++;
  if (from >= end) return null;
  from = tiedBefore(view, from);
  return { from, to: end, core: end };
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
  if (!preposition || !noun || !TIES.has(preposition.lower) || !isPlain(view, from - 1)) return from;
  if (isTime(noun) || (noun.pos !== "NOUN" && noun.pos !== "PROPN")) {
    return /^(?:familiar|close|briefed)$/.test(noun.lower) ? (phraseBefore(view, from - 2)?.from ?? from) : from;
  }
  return phraseBefore(view, from - 1)?.from ?? from;
}

/** Whether a clause can begin at token `at`. */
export function isBoundary(view: View, at: number): boolean {
  const before = view.tokens[at - 1];
  if (!before || view.places[at - 1] !== "out") return true;
  if (/^[,;:—–―(-]$/.test(before.text) || before.text === "--" || before.pos === "CCONJ" || before.pos === "SCONJ")
    return true;
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
  if (first.pos === "PRON" && !POSSESSIVE.test(first.lower)) {
    return { from: start, to: start + 1, core: start + 1 };
  }
  let at = start;
  let head = -1;
  while (at < tokens.length && isPlain(view, at)) {
    const token = tokens[at] as Token;
    if (isTime(token) && head >= 0) break;
    if (
      isDeterminer(token) &&
      (at === start || isGenitive(tokens[at - 1] as Token) || /^(?:all|both)$/.test(tokens[at - 1]?.lower ?? ""))
    )
      at++;
    else if (isNominal(token) || isModifier(tokens, at)) {
      if (token.pos !== "ADJ" && token.pos !== "SYM") head = at;
      at++;
    } else if (
      isTitleStop(tokens, at) ||
      isGenitive(token) ||
      ((token.text === "-" || token.text === "&" || token.text === "/") && head >= 0)
    )
      at++;
    else if (token.pos === "ADV" && tokens[at + 1]?.pos === "ADJ") at++;
    else if (token.text === "(" && head === at - 1 && closing(view, at) > 0) at = closing(view, at) + 1;
    else if (token.pos === "CCONJ" && head === at - 1 && joinsNames(tokens, at)) at++;
    else break;
  }
  if (head < 0) return null;
  const end = Math.max(head + 1, tokens[at - 1]?.text === ")" ? at : head + 1);
  const preposition = tokens[end];
  if (ties && preposition && TIES.has(preposition.lower) && isPlain(view, end) && !isTime(tokens[end + 1])) {
    const tied = phraseAfter(view, end + 1);
    if (
      tied &&
      (preposition.lower === "of" ||
        preposition.lower === "for" ||
        preposition.lower === "at" ||
        preposition.lower === "from" ||
        preposition.lower === "in" ||
        preposition.lower === "with" ||
        preposition.lower === "close")
    ) {
      return { from: start, to: tied.to, core: tied.to };
    }
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

/** `phrase` with the apposition or relative clause that commas set off after it: "Halloran, who runs the port,". */
export function withApposition(view: View, phrase: NounPhrase): NounPhrase {
  const { tokens } = view;
  if (tokens[phrase.to]?.text !== "," || !startsApposition(tokens, phrase.to + 1)) return phrase;
  for (let at = phrase.to + 1; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!isPlain(view, at)) return phrase;
    if (/^[.;:!?]$/.test(token.text)) return { ...phrase, to: at };
    if (token.text === "," && !(isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]) && tokens[at + 2]?.text === ","))
      return { ...phrase, to: at + 1 };
  }
  return { ...phrase, to: tokens.length };
}

/** Whether what follows a comma can describe the noun before it. */
export function startsApposition(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (
    /^(?:who|whose|which|whom|the|a|an|now|then|also|formerly|himself|herself|purportedly|apparently|reportedly|allegedly|supposedly)$/.test(
      token.lower,
    ) ||
    token.pos === "NUM"
  )
    return true;
  return (
    token.pos === "NOUN" ||
    token.pos === "ADJ" ||
    token.pos === "PROPN" ||
    token.pos === "DET" ||
    POSSESSIVE.test(token.lower) ||
    (token.pos === "VERB" && /(?:ing|ed|en)$/.test(token.lower)) ||
    (token.pos === "ADP" && token.lower !== "according")
  );
}

/** The subject whose apposition ends with the comma or dash just before `end`: "Halloran, the governor of Lodmoor, said". */
export function phraseWithAppositionBefore(view: View, end: number): NounPhrase | null {
  const { tokens } = view;
  const mark = tokens[end - 1]?.text ?? "";
  if (!SETS_OFF.test(mark)) return null;
  let spare: NounPhrase | null = null;
  for (let at = end - 2; at > 0 && at > end - 45; at--) {
    const token = tokens[at] as Token;
    if (!isPlain(view, at) || (/^[.;:!?]$/.test(token.text) && !isInnerStop(tokens, at))) break;
    if (token.text !== mark || !(mark !== "," || startsApposition(tokens, at + 1))) continue;
    const phrase = phraseBefore(view, at) ?? (mark === "," ? null : phraseWithAppositionBefore(view, at));
    if (!phrase || !isBoundary(view, phrase.from)) continue;
    const whole = { ...phrase, to: end };
    // A place after a place ("Lodmoor, Ruritania,") may hide a longer apposition further left.
    if (tokens[phrase.from - 1]?.text !== ",") return whole;
    spare ??= whole;
  }
  return spare;
}

const SETS_OFF = /^(?:,|--|[—–―])$/;

/** The full stop of a title that the tagger split off: "Rev. Brandt". */
const isTitleStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "." && TITLES.has(tokens[at - 1]?.lower ?? "") && isCapital(tokens[at + 1]);

/** The full stop of an abbreviation that the tagger split off: "R-Ky.,". */
const isInnerStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "." && /^(?:,|\)|--|[—–―])$/.test(tokens[at + 1]?.text ?? "");

export { isGenitive, SUBJECT_PRONOUN };
