import type { Token } from "../../text/tagger.ts";
import { type Cue, findCues } from "./cues.ts";
import {
  isBoundary,
  isTime,
  type NounPhrase,
  phraseAfter,
  phraseBefore,
  phraseWithAppositionBefore,
  withApposition,
} from "./noun-phrases.ts";
import { isPlain, type View } from "./view.ts";

/** What stands after the reporting clause: the words said, or nothing. */
export type Complement = "that" | "colon" | "quote" | "clause" | "wh" | "end" | "break" | "other";

/** Speaker, cue, person told and circumstances: "Halloran told reporters on Monday". Token indexes, `to` exclusive. */
export interface ReportingClause {
  readonly cue: Cue;
  readonly speaker: NounPhrase | null;
  /** The speaker stands after the cue: "said Halloran". */
  readonly inverted: boolean;
  /** The speaker is that of an earlier verb of the sentence: "and added", "adding". */
  readonly shared: boolean;
  /** The whole clause, speaker included, and without the comma that sets it off. */
  readonly from: number;
  readonly to: number;
  readonly addressee: NounPhrase | null;
  readonly complement: Complement;
  /** Where the words said begin, after "that" or a colon. */
  readonly body: number;
}

/** Nouns of the occasion: "in a statement", "at a briefing", "on Twitter". */
const OCCASION =
  /^(?:statement|interview|speech|email|e-mail|letter|report|tweet|tweets|post|message|memo|testimony|remarks|release|address|video|call|note|filing|conference|briefing|rally|event|hearing|meeting|debate|appearance|show|program|programme|television|tv|radio|twitter|facebook|telegram|phone|telephone|court|affidavit|complaint|article|book|column|editorial|essay|podcast|documents?|papers|forum|summit|press|reporters?|journalists?|audience|crowd|supporters|lawmakers|condition|time|past|week|month|year|morning|afternoon|evening|night|news|visit|dinner|lunch|town|sermon|session|comments?|response|reply|announcement|blog|broadcast|segment|town-hall|study|ruling|opinion|lawsuit|bulletin|update|communique|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|\d{4})$/;
const CIRCUMSTANCE = new Set([
  "on",
  "in",
  "at",
  "during",
  "after",
  "before",
  "from",
  "to",
  "through",
  "via",
  "by",
  "under",
  "with",
  "of",
  "for",
  "about",
  "over",
  "outside",
  "without",
  "as",
  "since",
  "into",
  "upon",
  "following",
  "amid",
]);

/** The reporting clauses of a sentence, in order. */
export function findReportingClauses(view: View): readonly ReportingClause[] {
  const clauses: ReportingClause[] = [];
  for (const cue of findCues(view)) {
    const clause = createClause(view, cue, clauses);
    if (clause) clauses.push(clause);
  }
  return clauses;
}

function createClause(view: View, cue: Cue, earlier: readonly ReportingClause[]): ReportingClause | null {
  const before = subjectBefore(view, cue);
  const inverted = before ? null : subjectAfter(view, cue);
  const shared = before || inverted ? null : sharedSubject(view, cue, earlier);
  const speaker = before ?? inverted ?? shared;
  // "what Halloran says the plan would do" reports no statement.
  if (before && /^(?:what|how|why)$/.test(view.tokens[before.from - 1]?.lower ?? "")) return null;
  if (!speaker && !cue.passive) return null;
  let at = inverted ? inverted.to : cue.to;
  let addressee: NounPhrase | null = null;
  if (cue.frames.includes("addressee")) {
    addressee = phraseAfter(view, at, false);
    if (addressee && !startsBareClause(view, addressee))
      at = withApposition(view, phraseAfter(view, at) ?? addressee).to;
    else addressee = null;
  }
  at = skipCircumstances(view, at);
  const { complement, body } = complementAt(view, at, cue);
  return {
    cue,
    speaker,
    inverted: inverted !== null,
    shared: shared !== null,
    from: before ? before.from : cue.from,
    to: at,
    addressee,
    complement,
    body,
  };
}

/** "told the ministry was to blame": what looks like the person told is the subject of the words said. */
function startsBareClause(view: View, phrase: NounPhrase): boolean {
  const next = view.tokens[phrase.to];
  return next !== undefined && next.pos === "AUX" && isPlain(view, phrase.to);
}

function subjectBefore(view: View, cue: Cue): NounPhrase | null {
  const { tokens } = view;
  if (cue.tense === "participle" && cue.from === cue.head) return null;
  let end = cue.from;
  const adverb = tokens[end - 1];
  if (adverb && adverb.pos === "ADV" && isPlain(view, end - 1) && tokens[end - 2]?.text !== ",") end--;
  const last = tokens[end - 1];
  if (last && (last.lower === "who" || last.lower === "which" || last.lower === "that") && isPlain(view, end - 1)) {
    const comma = tokens[end - 2]?.text === ",";
    const phrase = phraseBefore(view, comma ? end - 2 : end - 1);
    return phrase && last.lower !== "that" ? { ...phrase, to: end } : null;
  }
  const phrase = phraseBefore(view, end);
  if (phrase) return isBoundary(view, phrase.from) ? phrase : (antecedentBefore(view, phrase) ?? phrase);
  return phraseWithAppositionBefore(view, end);
}

/** "An official who asked for his name to be left out said", "people close to the talks said": the subject is further left. */
function antecedentBefore(view: View, phrase: NounPhrase): NounPhrase | null {
  const { tokens } = view;
  for (let at = phrase.from - 1; at > 0 && at > phrase.from - 25 && isPlain(view, at); at--) {
    const token = tokens[at];
    if (!token || (token.pos === "PUNCT" && token.text !== "-")) return null;
    const relative = token.lower === "who";
    const reduced = token.pos === "VERB" && /(?:ing|ed)$/.test(token.lower) && tokens[at - 1]?.pos === "NOUN";
    if (!relative && !reduced) continue;
    const noun = phraseBefore(view, at);
    if (noun && isBoundary(view, noun.from)) return { ...noun, to: phrase.to };
  }
  return null;
}

function subjectAfter(view: View, cue: Cue): NounPhrase | null {
  const { tokens } = view;
  if (cue.tense === "base" || cue.passive || cue.negated) return null;
  const before = tokens[cue.from - 1];
  const afterWords =
    before !== undefined &&
    (view.places[cue.from - 1] === "close" ? endsStatement(view, cue.from - 1) : /^(?:,|--|[—–―])$/.test(before.text));
  if (!afterWords || cue.tense === "participle") return null;
  const phrase = phraseAfter(view, cue.to);
  if (!phrase || isTime(tokens[phrase.from])) return null;
  return withApposition(view, phrase);
}

/** Whether the quotation that token `close` ends is a statement: it ends in a stop or comma, or begins its sentence. */
function endsStatement(view: View, close: number): boolean {
  const quotation = view.quotations[close];
  if (!quotation) return false;
  return (
    quotation.start <= view.sentence.start + 2 ||
    /[,.!?…—–-]$/u.test(view.passage.text.slice(quotation.start, quotation.end))
  );
}

/** "She left and said …", "…, she said, adding …": the subject is that of the clause before. */
function sharedSubject(view: View, cue: Cue, earlier: readonly ReportingClause[]): NounPhrase | null {
  const { tokens } = view;
  const before = tokens[cue.from - 1];
  if (cue.tense === "base" || cue.passive) return cue.hypothetical ? null : null;
  const joined = before !== undefined && (before.pos === "CCONJ" || before.text === "," || cue.tense === "participle");
  if (!joined) return null;
  const last = earlier.findLast((clause) => clause.speaker !== null && !clause.shared) ?? null;
  if (last) return last.speaker;
  // No reporting clause yet: the first phrase of the sentence that a verb follows.
  for (let at = 0; at < cue.from; at++) {
    if (!isPlain(view, at)) continue;
    const phrase = phraseAfter(view, at);
    if (!phrase) continue;
    const whole = withApposition(view, phrase);
    const verb = tokens[whole.to];
    const verbs = verb?.pos === "ADV" ? tokens[whole.to + 1] : verb;
    if (verbs && (verbs.pos === "VERB" || verbs.pos === "AUX") && isBoundary(view, phrase.from) && whole.to < cue.from)
      return whole;
    at = phrase.to - 1;
  }
  return null;
}

/** The token after adverbs, days and occasions: "said [on Monday in a statement]". */
export function skipCircumstances(view: View, start: number): number {
  const { tokens } = view;
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (!token || !isPlain(view, at)) return at;
    if (
      token.pos === "ADV" &&
      !/^(?:there|when|where|how|why|only|even|about|around|nearly|almost|not|here|no|as|at|up|more|less|least|most|roughly|approximately|so|too|both)$/.test(
        token.lower,
      )
    )
      at++;
    else if (isTime(token) || (/^(?:late|early)$/.test(token.lower) && isTime(tokens[at + 1]))) at++;
    else if (/^(?:last|this|next|earlier|later)$/.test(token.lower) && isTime(tokens[at + 1])) at += 2;
    else if (CIRCUMSTANCE.has(token.lower)) {
      const end = occasionEnd(view, at);
      if (end < 0) return at;
      at = end;
    } else if (token.text === "," && isTime(tokens[at + 1]) && tokens[at + 2]?.text === ",") at += 3;
    else if (token.text === "," && /^(?:citing|quoting)$/.test(tokens[at + 1]?.lower ?? "")) {
      const that = thatAfterComma(view, at + 2);
      return that > 0 ? that : at;
    } else return at;
  }
}

/** "reported, citing two officials, that": the token "that" behind the next comma, or -1. */
function thatAfterComma(view: View, start: number): number {
  const comma = view.tokens.findIndex((token, at) => at > start && token.text === ",");
  return comma > 0 && comma < start + 15 && view.tokens[comma + 1]?.lower === "that" ? comma + 1 : -1;
}

function occasionEnd(view: View, at: number): number {
  const phrase = phraseAfter(view, at + 1);
  if (!phrase) return -1;
  const words = view.tokens.slice(phrase.from, phrase.to);
  return words.some((token) => OCCASION.test(token.lower)) ? phrase.to : -1;
}

function complementAt(view: View, start: number, cue: Cue): { complement: Complement; body: number } {
  const { tokens } = view;
  const token = tokens[start];
  if (!token || (/^[.!?]$/.test(token.text) && start >= tokens.length - 2))
    return { complement: "end", body: tokens.length };
  if (view.places[start] === "open") return { complement: "quote", body: start };
  if (token.text === ":") return { complement: "colon", body: start + 1 };
  if (token.text === "," || /^(?:--|[—–―;-])$/.test(token.text)) {
    if (token.text === "," && view.places[start + 1] === "open") return { complement: "quote", body: start + 1 };
    if (token.text === "," && tokens[start + 1]?.lower === "that") return { complement: "that", body: start + 2 };
    return { complement: "break", body: start + 1 };
  }
  if (token.lower === "that" && (token.pos !== "PRON" || view.places[start + 1] === "open"))
    return { complement: "that", body: start + 1 };
  if (token.lower === "that" && startsClause(view, start + 1, true)) return { complement: "that", body: start + 1 };
  if (/^(?:before|after|while|during|as|when)$/.test(token.lower) && !cue.negated)
    return { complement: "other", body: start };
  if (/^(?:whether|how|why|what|who|where|when|if|which)$/.test(token.lower)) return { complement: "wh", body: start };
  if (startsClause(view, start, /^(?:say|tell|add)$/.test(cue.lemma))) return { complement: "clause", body: start };
  return { complement: "other", body: start };
}

/** "said much", "say the same": nothing is told of what was said. */
const EMPTY_WORDS = /^(?:much|something|nothing|anything|goodbye|hello|yes|so|same|little)$/;

/**
 * Whether a clause with a subject and a verb of its own begins at `start`. After "said" any verb will do; after verbs
 * that take objects too ("reported a fire that killed two") the verb must follow its subject directly.
 */
export function startsClause(view: View, start: number, anyVerb: boolean): boolean {
  const { tokens } = view;
  const first = tokens[start];
  if (!first || !isPlain(view, start) || first.pos === "AUX") return false;
  if (first.lower === "there" || (first.lower === "it" && isFiniteVerb(tokens[start + 1]))) return true;
  if (!anyVerb && first.pos === "SCONJ") return true;
  if (EMPTY_WORDS.test(first.lower) && !isFiniteVerb(tokens[start + 1])) return false;
  const phrase = phraseAfter(view, start);
  if (phrase) {
    const whole = withApposition(view, phrase);
    let at = whole.to;
    while (/^(?:ADV|PART)$/.test(tokens[at]?.pos ?? "") || /^(?:both|all|each)$/.test(tokens[at]?.lower ?? "")) at++;
    if (isFiniteVerb(tokens[at])) return true;
    if (first.pos === "PRON" && /^(?:it|he|she|they|we|i|him|them|you)$/.test(first.lower))
      return tokens[at]?.pos === "VERB" || tokens[at]?.text === ",";
    // "that Halloran who chairs the board resigned": a relative clause may stand between.
    if (!anyVerb && !/^(?:who|which|that)$/.test(tokens[at]?.lower ?? "")) return false;
  }
  if (!anyVerb) return false;
  for (let at = start + 1; at < tokens.length && at < start + 30; at++) {
    const token = tokens[at];
    if (!token || /^[;:]$/.test(token.text)) return false;
    if (token.pos === "AUX" || (isFiniteVerb(token) && tokens[at - 1]?.lower !== "to")) return true;
  }
  return false;
}

/** A verb that can stand in the third person or the past: not "-ing". */
const isFiniteVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === "AUX" || (token.pos === "VERB" && !/ing$/.test(token.lower)));
