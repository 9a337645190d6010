import type { Token } from "../../../text/tagger.ts";
import { createSpotter } from "../../../text/word-index.ts";
import { withApposition } from "../appositions.ts";
import { trimmed } from "../content.ts";
import type { Finding, Recogniser, Scene } from "../finding.ts";
import { type NounPhrase, phraseAfter } from "../noun-phrases.ts";
import { BODIES, DOCUMENTS, PEOPLE, ROLES } from "../source-words.ts";
import { endBefore, isPlain, startOf } from "../view.ts";
import { isFiniteVerb, isPossessive } from "../word-kinds.ts";

const ACCORDING = createSpotter(["according"]);

/** According to NAME, … · …, according to NAME. · …, according to NAME, … */
export const accordingTo: Recogniser = (scene) => {
  const { view } = scene;
  return ACCORDING(view.tokens).flatMap((at): readonly Finding[] => {
    const token = view.tokens[at];
    if (token?.lower !== "according" || view.tokens[at + 1]?.lower !== "to" || !isPlain(view, at)) return [];
    // "according to exit polls": a noun that the tagger takes for a verb.
    const tail = phraseAfter(view, at + 2) ?? phraseAfter(view, at + 3);
    if (!tail || isMeasure(view.tokens.slice(at + 2, tail.core))) return [];
    const phrase = { ...tail, from: at + 2 };
    const leads = isLeading(scene, at);
    const speaker = leads ? withOffice(scene, phrase) : withApposition(view, phrase);
    const content = wordsAround(scene, at, speaker.to);
    if (!content) return [];
    const cueAt = { start: token.start, end: view.tokens[at + 1]?.end ?? token.end };
    return [
      { rule: "according to", form: "according-to", view, speaker, cueAt, stance: "said", content: [content], via: [] },
    ];
  });
};

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

function wordsAround(scene: Scene, at: number, end: number) {
  const { view, clauses } = scene;
  if (isLeading(scene, at)) {
    const later = clauses.find(
      (clause) =>
        clause.from > end + 3 &&
        view.tokens[clause.from - 1]?.text === "," &&
        view.tokens.slice(end, clause.from).some(isFiniteVerb),
    );
    const span = trimmed(view, startOf(view, end), later ? endBefore(view, later.from - 1) : view.sentence.end);
    return span.end > span.start ? span : null;
  }
  let from = 0;
  for (let index = at - 1; index > 0; index--) {
    if (view.tokens[index]?.text === ";" && isPlain(view, index)) {
      from = index + 1;
      break;
    }
  }
  const span = trimmed(view, startOf(view, from), endBefore(view, at));
  return span.end > span.start ? span : null;
}
