import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/tagger.ts";
import { createSpotter } from "../../text/word-index.ts";
import type { Stance } from "../claim.ts";
import { CUE_VERBS, type Frame, formsOf, PHRASAL_VERBS, phrasalVerb, SHOWING_VERBS } from "./cue-verbs.ts";
import { DOCUMENTS, PEOPLE } from "./source-words.ts";
import { isPlain, type View } from "./view.ts";

type Tense = "base" | "present" | "past" | "participle";

/** A verb that may report speech, with the auxiliaries before it. Token indexes, `to` exclusive. */
export interface Cue {
  /** First word of the verb group: "has" in "has also said". */
  readonly from: number;
  readonly head: number;
  readonly to: number;
  readonly lemma: string;
  readonly tense: Tense;
  readonly stance: Stance;
  readonly frames: readonly Frame[];
  readonly negated: boolean;
  /** "was quoted", "is said": what is said to be so stands elsewhere. */
  readonly passive: boolean;
  /** "would say", "if asked to say": not a report. */
  readonly hypothetical: boolean;
}

const FORMS: ReadonlyMap<string, { lemma: string; tense: Tense }> = new Map(
  [...new Set([...CUE_VERBS.keys(), ...SHOWING_VERBS, ...PHRASAL_VERBS])].flatMap((lemma) => {
    const forms = formsOf(lemma);
    return forms.map(
      (form, index) =>
        [
          form,
          {
            lemma,
            tense: index === 0 ? "base" : form.endsWith("ing") ? "participle" : index === 1 ? "present" : "past",
          },
        ] as const,
    );
  }),
);
const VERBS = createSpotter(FORMS.keys());
/** Told apart from nouns and adjectives by their form alone. */
const ALWAYS_VERBS = new Set([
  "said",
  "says",
  "told",
  "tells",
  "saying",
  "wrote",
  "added",
  "denied",
  "insisted",
  "alleged",
  "confirmed",
  "warned",
  "announced",
  "acknowledged",
  "noted",
]);
const AUXILIARY = /^(?:be|have|do|will|would|can|could|may|might|must|should|shall|ca|wo)$/;
const MODAL = /^(?:would|could|may|might|must|should|shall|can|ca|'d)$/;

/** Every verb group outside quotations that can report speech, in order. */
export function findCues(view: View): readonly Cue[] {
  const cues: Cue[] = [];
  for (const at of VERBS(view.tokens)) {
    const token = view.tokens[at];
    const form = token && FORMS.get(token.lower);
    if (!form || !isPlain(view, at) || !isVerb(view, at, token)) continue;
    const particle = PHRASAL_VERBS.has(form.lemma) ? particleAt(view, at) : null;
    const verb = particle?.verb ?? CUE_VERBS.get(form.lemma);
    // "made" and "went" report nothing by themselves.
    if (!verb && !SHOWING_VERBS.has(form.lemma)) continue;
    const cue = createCue(view, at, form.lemma, form.tense);
    cues.push(verb && particle ? { ...cue, ...verb, to: particle.to } : cue);
  }
  return cues;
}

/** "out" behind "pointed", "it clear" behind "made". */
function particleAt({ tokens }: View, head: number) {
  const at = tokens[head + 1]?.lower === "it" ? head + 2 : head + 1;
  const verb = phrasalVerb(FORMS.get(tokens[head]?.lower ?? "")?.lemma ?? "", tokens[at]?.lower ?? "");
  return verb && { verb, to: at + 1 };
}

function isVerb(view: View, at: number, token: Token): boolean {
  const before = view.tokens[at - 1];
  const after = view.tokens[at + 1];
  if (ALWAYS_VERBS.has(token.lower)) return !(before?.pos === "DET" && after?.pos === "NOUN");
  if (token.pos === "VERB" || token.pos === "AUX") return !(before?.pos === "DET" && after?.pos === "NOUN");
  if (token.pos === "PROPN" || (token.pos === "ADJ" && token.lower.endsWith("ed")))
    return token.pos === "ADJ" && before !== undefined && (before.pos === "PROPN" || before.pos === "PRON");
  // "Analysts fear that", "images show two": many who speak, and a form that nouns share.
  const plural = before !== undefined && /s$|^(?:police|data|people)$/.test(before.lower);
  if (plural && (PEOPLE.has(before.lower) || DOCUMENTS.has(before.lower)) && FORMS.get(token.lower)?.tense === "base")
    return after !== undefined && /^(?:SCONJ|DET|NUM|PRON|PROPN|AUX|PUNCT)$/.test(after.pos);
  // "Halloran claims the", "she reports that": nouns by tag, verbs by their neighbours.
  return (
    before !== undefined &&
    (before.pos === "PROPN" || /^(?:he|she|they|who|it)$/.test(before.lower)) &&
    after !== undefined &&
    /^(?:that|the|a|he|she|it|they|his|her|there)$/.test(after.lower)
  );
}

function createCue(view: View, head: number, lemma: string, tense: Tense): Cue {
  const { tokens } = view;
  let from = head;
  let negated = false;
  let passive = false;
  let modal = false;
  let infinitive = false;
  let seeming = false;
  for (let at = head - 1; at >= 0 && isPlain(view, at); at--) {
    const token = tokens[at] as Token;
    if (token.lower === "not" || token.lower === "n't" || token.lower === "never") negated = true;
    else if (token.lower === "to" && tense === "base" && at === from - 1) {
      infinitive = true;
      // "appeared to show": it shows, as far as can be told.
      seeming = SEEMS.test(tokens[at - 1]?.lower ?? "");
      if (seeming) from = at--;
    } else if (
      token.pos === "AUX" &&
      (AUXILIARY.test(token.lemma) || token.text.startsWith("’") || token.text.startsWith("'"))
    ) {
      if (MODAL.test(token.lower)) modal = true;
      if (
        isBe(token) &&
        tense === "past" &&
        !tokens.slice(at + 1, head).some((between) => between.lower === "been" && between !== tokens[head - 1])
      )
        passive = true;
    } else if (token.pos !== "ADV" || token.lower === "when" || token.lower === "where" || token.lower === "how") break;
    if (token.pos === "ADV" && !/^(?:not|never)$/.test(token.lower) && isAfterSubject(tokens, at)) continue;
    from = at;
  }
  if (tense === "past" && tokens[head - 1]?.lower === "been") passive = true;
  const verb = CUE_VERBS.get(lemma);
  return {
    from,
    head,
    to: head + 1,
    lemma,
    tense,
    stance: seeming ? "claimed" : (verb?.stance ?? "said"),
    frames: verb?.frames ?? [],
    negated,
    passive,
    // "would say only that": that much was said.
    hypothetical: (modal && tokens[head + 1]?.lower !== "only") || (infinitive && !seeming),
  };
}

const SEEMS = /^(?:appear|seem|purport)(?:s|ed)?$/;

const isBe = (token: Token): boolean => /^(?:is|are|was|were|be|been|being|'s|'re|am|'m)$/.test(token.lower);

/** An adverb that opens the sentence is no part of the verb group. */
const isAfterSubject = (tokens: readonly Token[], at: number): boolean => at === 0 || tokens[at - 1]?.pos === "PUNCT";

/** The cue as printed. "did not say" keeps its auxiliaries; "has said" and "also said" are just "said". */
export function cueSpan(view: View, cue: Cue): Span {
  const from = cue.negated || cue.passive ? cue.from : cue.head;
  return { start: view.tokens[from]?.start ?? 0, end: view.tokens[cue.to - 1]?.end ?? 0 };
}
