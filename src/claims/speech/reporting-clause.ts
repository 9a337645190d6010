import type { Token } from "../../text/tagger.ts";
import { antecedentBefore } from "./antecedent.ts";
import { phraseWithAppositionBefore, withApposition } from "./appositions.ts";
import { type Complement, complementAt, skipCircumstances } from "./complement.ts";
import { SHOWING_VERBS } from "./cue-verbs.ts";
import { type Cue, findCues } from "./cues.ts";
import { isBoundary, type NounPhrase, phraseAfter, phraseBefore } from "./noun-phrases.ts";
import { BODIES, PEOPLE, ROLES } from "./source-words.ts";
import { isPlain, type View } from "./view.ts";
import { isFiniteVerb, isTime, setsOff } from "./word-kinds.ts";

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

const WH = /^(?:what|how|why)$/;
const OF_WHAT = /^(?:what|how|why|which|whose)$/;
const LETS =
  /^(?:let|lets|letting|make|makes|made|help|helps|helped|see|saw|seen|hear|hears|heard|watch|watched|have|had)$/;

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
  const ahead = subjectBefore(view, cue);
  const before = ahead && namedAfter(view, cue) ? null : ahead;
  const inverted = before ? null : subjectAfter(view, cue);
  const shared = before || inverted ? null : sharedSubject(view, cue, earlier);
  const speaker = before ?? inverted ?? shared;
  // "Readers let editors tell them": no report, an infinitive.
  if (before && cue.tense === "base" && LETS.test(view.tokens[before.from - 1]?.lower ?? "")) return null;
  // "what Halloran says the plan would do", "what experts call a relapse" report no statement.
  if (before && WH.test(view.tokens[before.from - 1]?.lower ?? "")) return null;
  if (before && before.core - before.from > 1 && OF_WHAT.test(view.tokens[before.from]?.lower ?? "")) return null;
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
  const conditional = before !== null && /^(?:if|unless|should)$/.test(view.tokens[before.from - 1]?.lower ?? "");
  return {
    cue: conditional ? { ...cue, hypothetical: true } : cue,
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
  // "The minister on Wednesday denied": the day stands between the speaker and the cue.
  if (isTime(tokens[end - 1]) && tokens[end - 2]?.lower === "on" && isPlain(view, end - 1)) end -= 2;
  const last = tokens[end - 1];
  if (last && (last.lower === "who" || last.lower === "which" || last.lower === "that") && isPlain(view, end - 1)) {
    const comma = tokens[end - 2]?.text === ",";
    const phrase = phraseBefore(view, comma ? end - 2 : end - 1);
    return phrase && last.lower !== "that" ? { ...phrase, to: end } : null;
  }
  const phrase = phraseBefore(view, end);
  if (phrase && tokens[phrase.from]?.pos === "PRON") return phrase;
  // "a boat that officials said was stolen": no "that" of theirs.
  if (
    phrase &&
    phrase.core - phrase.from > 1 &&
    tokens[phrase.from]?.lower === "that" &&
    tokens[phrase.from - 1]?.pos === "NOUN"
  )
    return { ...phrase, from: phrase.from + 1 };
  if (phrase) return isBoundary(view, phrase.from) ? phrase : (antecedentBefore(view, phrase) ?? phrase);
  // "The Harbour Guard, which he leads, also said": the adverb stands between the comma and the cue.
  const adverbial = adverb?.pos === "ADV" && end === cue.from && isPlain(view, end - 1);
  return phraseWithAppositionBefore(view, adverbial ? end - 1 : end);
}

function subjectAfter(view: View, cue: Cue): NounPhrase | null {
  const { tokens } = view;
  if (cue.tense === "base" || cue.passive || cue.negated) return null;
  const before = tokens[cue.from - 1];
  const afterWords =
    before !== undefined &&
    (view.places[cue.from - 1] === "close" ? endsStatement(view, cue.from - 1) : setsOff(before));
  if (!afterWords || cue.tense === "participle") return null;
  const phrase = phraseAfter(view, cue.to);
  if (!phrase || isTime(tokens[phrase.from])) return null;
  if (view.places[cue.from - 1] !== "close" && !canFollowSpeech(view, cue, phrase)) return null;
  // "The group, made up of miners, said it was over": what follows is the subject of the words said.
  const next = tokens[phrase.to]?.pos === "ADV" ? tokens[phrase.to + 1] : tokens[phrase.to];
  if (isFiniteVerb(next) && !/^(?:VERB)$/.test(tokens[phrase.to - 1]?.pos ?? "")) return null;
  return withApposition(view, phrase);
}

/** Behind a mere comma only "said" takes any subject after it: "…, posted one-sided news" tells nothing, "…, warned police" does. */
function canFollowSpeech(view: View, cue: Cue, phrase: NounPhrase): boolean {
  if (cue.lemma === "say") return true;
  const words = view.tokens.slice(phrase.from, phrase.core);
  return cue.frames.includes("bare") && words.some((token) => token.pos === "PROPN" || isSpeakerWord(token));
}

const isSpeakerWord = ({ lower }: Token): boolean => ROLES.has(lower) || BODIES.has(lower) || PEOPLE.has(lower);

/**
 * "The quake, which hit at noon, hurt two people, said spokesman Ivo Brandt.": a comma stands before the cue, and what
 * follows it up to the end of the sentence is a speaker, so that what stands before is no subject.
 */
function namedAfter(view: View, cue: Cue): boolean {
  if (view.tokens[cue.from - 1]?.text !== "," || cue.frames.includes("addressee")) return false;
  const phrase = subjectAfter(view, cue);
  if (!phrase) return false;
  const words = view.tokens.slice(phrase.from, phrase.core);
  const speaks = words.some(isSpeakerWord);
  const { complement } = complementAt(view, skipCircumstances(view, phrase.to), cue);
  return complement === "end" && (speaks || words.some((token) => token.pos === "PROPN"));
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

/** Who did what the words after "for" give as a reason: "urged Halloran to apologise for saying", "criticised Halloran for saying". */
function subjectOfReason(view: View, preposition: number): NounPhrase | null {
  const { tokens } = view;
  const infinitive = tokens[preposition - 1]?.pos === "VERB" && tokens[preposition - 2]?.lower === "to";
  const phrase = phraseBefore(view, infinitive ? preposition - 2 : preposition);
  const last = phrase ? tokens[phrase.to - 1] : undefined;
  return phrase && tokens[phrase.from - 1]?.pos === "VERB" && last?.pos === "PROPN" ? phrase : null;
}

/** "She left and said …", "…, she said, adding …": the subject is that of the clause before. */
function sharedSubject(view: View, cue: Cue, earlier: readonly ReportingClause[]): NounPhrase | null {
  const { tokens } = view;
  const before = tokens[cue.from - 1];
  if (cue.tense === "base" || cue.passive) return null;
  // "to weaken the mayor by showing his errors": a means, not a second statement.
  if (cue.tense === "participle" && before?.pos === "ADP" && SHOWING_VERBS.has(cue.lemma)) return null;
  const blamed = cue.tense === "participle" && before?.lower === "for" ? subjectOfReason(view, cue.from - 1) : null;
  if (blamed) return blamed;
  const joined = before !== undefined && (before.pos === "CCONJ" || before.text === "," || cue.tense === "participle");
  if (!joined) return null;
  const last = earlier.findLast((clause) => clause.speaker !== null && !clause.shared && !clause.cue.passive) ?? null;
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
