import type { Span } from "../../../text/span.ts";
import type { Token } from "../../../text/tagger.ts";
import { createSpotter } from "../../../text/word-index.ts";
import { withApposition } from "../appositions.ts";
import { quotationAt, quoted, trimmed } from "../content.ts";
import type { Finding, Recogniser, Scene } from "../finding.ts";
import { type NounPhrase, phraseAfter } from "../noun-phrases.ts";
import { pointsFrom } from "../points.ts";
import { BODIES, DOCUMENTS, PEOPLE, ROLES } from "../source-words.ts";
import { endBefore, isPlain, startOf, type View } from "../view.ts";
import { isFiniteVerb, isPossessive, setsOff } from "../word-kinds.ts";

/** Every cue of this form opens with one of these. */
const OPENINGS = createSpotter(["according", "per", "in", "as"]);

/** According to NAME, … · …, according to NAME. · …, per NAME · In the words of NAME, … · As NAME put it, … */
export const accordingTo: Recogniser = (scene) => {
  const { view } = scene;
  return OPENINGS(view.tokens).flatMap((at): readonly Finding[] => {
    const token = view.tokens[at];
    if (!token || !isPlain(view, at)) return [];
    const put = asPut(scene, at);
    if (put) return [put];
    const length = cueLength(view, at);
    if (length === 0) return [];
    // "according to exit polls": a noun that the tagger takes for a verb.
    const tail = phraseAfter(view, at + length) ?? phraseAfter(view, at + length + 1) ?? loneSource(view, at + length);
    if (!tail || isMeasure(view.tokens.slice(at + length, tail.core))) return [];
    // "In the words of the song": no source.
    const inWords = length === IN_THE_WORDS_OF;
    if (inWords && !view.tokens.slice(tail.from, tail.core).some((one) => isSource(one) || one.pos === "PRON"))
      return [];
    const phrase = withReduced(view, { ...tail, from: at + length });
    const leads = isLeading(scene, at);
    const speaker = leads ? withOffice(scene, phrase) : withApposition(view, phrase);
    const content = wordsAround(scene, at, speaker.to);
    if (content.length === 0) return [];
    const cueAt = { start: token.start, end: view.tokens[at + length - 1]?.end ?? token.end };
    return [{ rule: "according to", form: "according-to", view, speaker, cueAt, stance: "said", content, via: [] }];
  });
};

const IN_THE_WORDS_OF = 4;

/** How many tokens of a cue begin at `at`; 0 where none does. "Per" only where it sets a source apart: not in "per day". */
function cueLength(view: View, at: number): number {
  const [first, second, third, fourth] = view.tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (first === "according") return second === "to" ? 2 : 0;
  if (first === "in" && second === "the" && /^words?$/.test(third ?? "") && fourth === "of") return IN_THE_WORDS_OF;
  const setApart = at === 0 || view.tokens[at - 1]?.text === ",";
  // "Per Lund": a given name.
  const isGiven = view.tokens[at]?.text === "Per" && (at > 0 || view.tokens[at + 1]?.pos === "PROPN");
  if (first !== "per" || !setApart || isGiven) return 0;
  const named = phraseAfter(view, at + 1);
  const head = named ? view.tokens[named.core - 1] : undefined;
  return head && isSource(head) ? 1 : 0;
}

/** "As Halloran put it, “…”" */
function asPut(scene: Scene, at: number): Finding | null {
  const { view } = scene;
  if (view.tokens[at]?.lower !== "as") return null;
  const speaker = phraseAfter(view, at + 1);
  const verb = speaker?.to ?? 0;
  if (!speaker || !/^puts?$/.test(view.tokens[verb]?.lower ?? "") || view.tokens[verb + 1]?.lower !== "it") return null;
  // "As she put it on the table": a thing, not words.
  const next = view.tokens[verb + 2];
  if (next && next.pos !== "PUNCT" && !/^(?:in|at|to|during|recently|later)$/.test(next.lower)) return null;
  const after = /^[,:]$/.test(next?.text ?? "") ? verb + 3 : verb + 2;
  const quotation = quotationAt(view, after);
  const content = quotation ? [quoted(view, quotation)] : isLeading(scene, at) ? wordsAround(scene, at, verb + 2) : [];
  const [first, last] = [view.tokens[verb], view.tokens[verb + 1]];
  if (content.length === 0 || !first || !last) return null;
  const cueAt = { start: first.start, end: last.end };
  return {
    rule: "as somebody put it",
    form: "according-to",
    view,
    speaker,
    cueAt,
    stance: "said",
    content,
    via: [],
  };
}

/** "according to his height", "according to plan": a yardstick, nobody’s word. */
const isMeasure = (words: readonly Token[]): boolean =>
  (words.length === 1 && /^(?:plan|plans|schedule|need|needs|law|size|age|taste)$/.test(words[0]?.lower ?? "")) ||
  (words[0] !== undefined && isPossessive(words[0]) && !words.some(isSource));

const isSource = ({ lower, pos }: Token): boolean =>
  pos === "PROPN" ||
  ROLES.has(lower) ||
  BODIES.has(lower) ||
  PEOPLE.has(lower) ||
  DOCUMENTS.has(lower) ||
  /^(?:account|own)$/.test(lower);

/** "according to documents leaked to the Gazette, …": what describes them ends with the comma. */
function withReduced(view: View, phrase: NounPhrase): NounPhrase {
  const next = view.tokens[phrase.to];
  if (next?.pos !== "VERB" || !/(?:ed|en|ing)$/.test(next.lower)) return phrase;
  const comma = view.tokens.findIndex(({ text }, at) => at > phrase.to && text === "," && isPlain(view, at));
  return comma > 0 ? { ...phrase, to: comma } : phrase;
}

/** "According to police": a noun that the tagger takes for a verb, and nothing with it. */
function loneSource(view: View, at: number): NounPhrase | null {
  const token = view.tokens[at];
  if (!token || !isSource(token)) return null;
  const tied = /^(?:in|from|of|by|at)$/.test(view.tokens[at + 1]?.lower ?? "") ? phraseAfter(view, at + 2) : null;
  const to = tied?.to ?? at + 1;
  return { from: at, to, core: to };
}

const isLeading = ({ view }: Scene, at: number): boolean =>
  view.tokens.slice(0, at).every((token) => token.pos === "PUNCT" || token.pos === "CCONJ" || token.pos === "ADV");

/** At the start of a sentence what follows the comma is what is said, unless it names an office: "According to Ivo Brandt, the mayor, …". */
function withOffice({ view }: Scene, phrase: NounPhrase): NounPhrase {
  const whole = withApposition(view, phrase);
  const words = view.tokens.slice(phrase.to + 1, whole.to);
  const verbs = words.some((token) => token.pos === "VERB" || token.pos === "AUX");
  const relative = /^(?:who|whose|which)$/.test(words[0]?.lower ?? "");
  return words.length < 20 && (relative || (!verbs && words.some((token) => ROLES.has(token.lower)))) ? whole : phrase;
}

/** What is said: behind a cue that leads, in points below it, or before it, and on both sides of one that breaks a clause. */
function wordsAround(scene: Scene, at: number, end: number): readonly Span[] {
  const { view, clauses } = scene;
  if (isLeading(scene, at)) {
    if (view.tokens[end]?.text === ":" && end === view.tokens.length - 1)
      return pointsFrom(view.passage, view.sentence.paragraph + 1);
    const later = clauses.find(
      (clause) =>
        clause.from > end + 3 &&
        view.tokens[clause.from - 1]?.text === "," &&
        view.tokens.slice(end, clause.from).some(isFiniteVerb),
    );
    return told(trimmed(view, startOf(view, end), later ? endBefore(view, later.from - 1) : view.sentence.end));
  }
  let from = 0;
  for (let index = at - 1; index > 0; index--) {
    if (view.tokens[index]?.text === ";" && isPlain(view, index)) {
      from = index + 1;
      break;
    }
  }
  const before = told(trimmed(view, startOf(view, from), endBefore(view, at)));
  const next = view.tokens[end]?.text === "," ? end + 1 : end;
  const breaks = setsOff(view.tokens[next - 1]) && !view.tokens.slice(from, at).some(isFiniteVerb);
  const goesOn = breaks || view.places[next] === "open";
  return [...before, ...(goesOn ? told(trimmed(view, startOf(view, next), view.sentence.end)) : [])];
}

const told = (span: Span): readonly Span[] => (span.end > span.start ? [span] : []);
