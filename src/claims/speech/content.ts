import type { Quotation } from "../../text/passage.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import { ADDING_FORMS } from "./cue-verbs.ts";
import type { Scene } from "./finding.ts";
import type { ReportingClause } from "./reporting-clause.ts";
import { endBefore, isPlain, startOf, type View } from "./view.ts";
import { isFiniteVerb } from "./word-kinds.ts";

const BREAKS_OFF =
  /^(?:but|while|whereas|although|though|as|when|after|before|who|whose|which|where|even|despite|with|in|at|during|following|according|citing|quoting|referring|speaking|pointing|per|yet|so|nor)$/;

/** Verbs whose subject is the speaker again: "said the bridge was safe but offered no proof". */
const GOES_BACK = /^(?:offered|provided|cited|declined|refused|presented|urged|called|vowed|pledged|promised)$/;

/** Whether the words said stand before the clause: "…, Halloran said". */
export function followsItsWords(view: View, clause: ReportingClause): boolean {
  const before = view.tokens[clause.from - 1];
  if (!before) return false;
  const forward = ["that", "clause", "colon", "wh"].includes(clause.complement);
  if (forward) return clause.complement !== "that" && wholeQuotationBefore(view, clause);
  return view.places[clause.from - 1] === "close" || before.text === "," || /^(?:--|[—–―])$/.test(before.text);
}

/** Whether a quotation before the clause is the start of its sentence, and so no mere name within it: "On “Lodmoor Today,” she said …". */
function wholeQuotationBefore(view: View, clause: ReportingClause): boolean {
  const quotation = quotationBefore(view, clause);
  return quotation !== null && quotation.start <= view.sentence.start + 2;
}

/** The quotation that ends right before the clause, its comma aside. */
export function quotationBefore(view: View, clause: ReportingClause): Quotation | null {
  const at = view.places[clause.from - 1] === "close" ? clause.from - 1 : clause.from - 2;
  const comma = view.tokens[clause.from - 1]?.text;
  if (view.places[at] !== "close") return null;
  if (at === clause.from - 2 && comma !== "," && !/^(?:--|[—–―])$/.test(comma ?? "")) return null;
  return view.quotations[at] ?? null;
}

/** The quotation that opens at token `at`. */
export const quotationAt = (view: View, at: number): Quotation | null =>
  view.places[at] === "open" ? (view.quotations[at] ?? null) : null;

/**
 * The second part of a quotation that the speaker broke: the next one of the sentence, when the first ended in a comma
 * and no other cue stands between them.
 */
export function quotationResumed(view: View, clause: ReportingClause, first: Quotation): Quotation | null {
  const ended = /[.!?]\s*$/.test(view.passage.text.slice(first.start, first.end));
  for (let at = clause.to; at < view.tokens.length; at++) {
    const token = view.tokens[at];
    if (!token) return null;
    if (view.places[at] === "open") return view.quotations[at] ?? null;
    if (ended && at > clause.to + 1) return null;
    if (at > clause.to && (ADDING_FORMS.has(token.lower) || /^(?:said|told|added|;)$/.test(token.lower))) return null;
  }
  return null;
}

/** From the last clause that ends its own statement, or the start of the sentence, to the words before `clause`. */
export function wordsBefore(scene: Scene, clause: ReportingClause): Span {
  const { view, clauses } = scene;
  let from = 0;
  for (const other of clauses) {
    if (other === clause || other.from >= clause.from) break;
    const closed = other.complement === "end" || other.complement === "break" || other.complement === "quote";
    if (closed && other.cue.frames.length > 0 && followsItsWords(view, other)) from = other.to;
  }
  for (let at = clause.from - 1; at > from; at--) {
    if (view.tokens[at]?.text === ";" && isPlain(view, at)) from = at + 1;
  }
  return trimmed(view, startOf(view, from), endBefore(view, clause.from));
}

/** From token `body` to the end of the statement: the sentence's end, or where another reporting clause takes over. */
export function wordsAfter(scene: Scene, clause: ReportingClause, body: number): Span {
  const { view, clauses } = scene;
  let to = view.tokens.length;
  for (const other of clauses) {
    const { speaker } = other;
    // "Halloran, who called it “a mess”, said": the apposition ends where the main clause goes on.
    if (
      speaker &&
      other !== clause &&
      speaker.core <= clause.cue.head &&
      clause.cue.head < speaker.to &&
      speaker.to < to
    ) {
      to = speaker.to;
    }
    if (other.from <= clause.to || other.from < body || other === clause) continue;
    const cut = takesOver(view, other);
    if (cut > body) {
      to = cut;
      break;
    }
  }
  to = Math.min(to, asideAt(view, body, to));
  const last = view.quotations[to - 1] ?? null;
  const runsOn = last !== null && to === view.tokens.length && last.end > view.sentence.end;
  return trimmed(view, startOf(view, body), runsOn ? last.end : endBefore(view, to));
}

/** The token at which `other` ends the statement before it, or -1 when it is part of it. */
function takesOver(view: View, other: ReportingClause): number {
  const at = other.from - 1;
  // "the captain, 54, had been questioned": nobody speaks here.
  if (other.cue.passive && !other.shared && !/^(?:that|clause|colon|quote)$/.test(other.complement)) return -1;
  // "…, adding a second lane": nothing is said here.
  const idle = other.complement === "other" && !other.cue.frames.some((frame) => frame === "object" || frame === "as");
  if (other.shared && idle && (other.cue.tense === "participle" || other.cue.stance === "assessed")) return -1;
  const before = view.tokens[at];
  if (!before || !isPlain(view, at))
    return view.places[at] === "close" && followsItsWords(view, other) && !other.cue.frames.includes("as")
      ? at + 1
      : -1;
  if (other.shared)
    return before.text === "," || before.pos === "CCONJ" ? at : other.cue.tense === "participle" ? at + 1 : -1;
  if (
    before.text === "," &&
    (other.complement === "end" || other.complement === "break" || other.complement === "other")
  )
    return at;
  if (before.text === ";" || before.text === ",") return at;
  // "… and he noted that": a cue with a subject of its own, and words behind it.
  const reports = /^(?:that|clause|colon|quote)$/.test(other.complement) || other.cue.lemma === "say";
  if (before.lower === "and" && !other.cue.hypothetical && reports) return at;
  if (/^(?:while|but|whereas|although|though|as|and)$/.test(before.lower)) {
    const comma = view.tokens[at - 1]?.text === ",";
    return comma || before.lower === "while" || before.lower === "but" ? at - (comma ? 1 : 0) : -1;
  }
  return -1;
}

const RELAYING = /^(?:citing|quoting)$/;
const RESERVES = /^(?:although|though)$/;
const LACKING =
  /^(?:providing|offering|giving|citing|presenting|elaborating|showing|distinguishing|specifying|naming|identifying|explaining|saying|mentioning|going|adding|any)$/;
const DOUBTED_NOUN = /^(?:claim|assertion|allegation|charge|accusation|figure)$/;

/** Where the writer takes over again within the sentence; `to` where that happens nowhere. */
function asideAt(view: View, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isPlain(view, at) && breaksOff(view.tokens, at)) return beforeComma(view, at);
  return to;
}

const beforeComma = (view: View, at: number): number => (view.tokens[at - 1]?.text === "," ? at - 1 : at);

function breaksOff(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1]?.lower ?? "";
  if (!token || token.text === ";") return token !== undefined;
  if (token.lower === "according") return next === "to";
  if (token.lower === "without") return LACKING.test(next);
  // "said the bridge was safe but offered no proof": the speaker is the subject again.
  if (token.lower === "but" || token.lower === "and") return GOES_BACK.test(next);
  if (token.text !== ",") return false;
  // "…, although …" is mostly the writer's own reservation.
  if (RELAYING.test(next) || ADDING_FORMS.has(next) || RESERVES.test(next)) return true;
  // "…, a claim that could not be confirmed", "…, in a claim that …"
  const determiner = next === "in" ? at + 2 : at + 1;
  return tokens[determiner]?.pos === "DET" && DOUBTED_NOUN.test(tokens[determiner + 1]?.lower ?? "");
}

/** What goes on after a clause set in the middle: "…, she said, and …"; null when the writer takes over again. */
export function wordsResumed(scene: Scene, clause: ReportingClause): Span | null {
  const { view } = scene;
  if (clause.complement !== "break" || view.tokens[clause.to]?.text !== ",") return null;
  const first = view.tokens[clause.body];
  const newThought = first && (BREAKS_OFF.test(first.lower) || (first.pos === "VERB" && first.lower.endsWith("ing")));
  if (!first || (newThought && standsAlone(scene, clause))) return null;
  const span = wordsAfter(scene, clause, clause.body);
  return span.end - span.start > 3 ? span : null;
}

/** Whether the words before a clause are a statement by themselves: not "Though that was easy, she said, …". */
export function standsAlone(scene: Scene, clause: ReportingClause): boolean {
  const { start, end } = wordsBefore(scene, clause);
  const words = scene.view.tokens.filter((token) => token.start >= start && token.end <= end);
  const subordinate = SUBORDINATES.test(words[0]?.lower ?? "");
  const comma = words.findIndex((token) => token.text === ",");
  return (subordinate ? words.slice(comma < 0 ? words.length : comma) : words).some(isFiniteVerb);
}

const SUBORDINATES = /^(?:though|although|if|when|while|because|since|as|unless|until|once|whereas)$/;

const LEADING = /^[\s,;:.—–―-]+/u;
const TRAILING = /[\s,;:—–―-]+$/u;

/** A stretch without the punctuation around it, and without the marks of a quotation that is the whole of it. */
export function trimmed(view: View, start: number, end: number): Span {
  const { text } = view.passage;
  let words = text.slice(start, end);
  const from = start + (LEADING.exec(words)?.[0].length ?? 0);
  words = text.slice(from, end).replace(TRAILING, "");
  if (words.endsWith(".") && !/(?:\p{L}\.){2}$|\.\.$/u.test(words)) words = words.slice(0, -1);
  const span = { start: from, end: from + words.length };
  const whole =
    view.passage.quotations.length > 0
      ? view.quotations.find(
          (one) =>
            one &&
            one.start - span.start <= 2 &&
            one.start > span.start &&
            span.end - one.end <= 2 &&
            one.end < span.end,
        )
      : null;
  return whole ? quoted(view, whole) : span;
}

/** The words of a quotation, without the comma that only leads to the cue. */
export function quoted(view: View, quotation: Quotation): Span {
  const words = view.passage.text.slice(quotation.start, quotation.end).replace(/[,\s]+$/, "");
  return { start: quotation.start, end: quotation.start + words.length };
}
