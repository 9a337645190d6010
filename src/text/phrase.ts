import type { Token } from "./tagger.ts";
import { createSpotter } from "./word-index.ts";

/** Where a phrase matches: token indexes, `to` exclusive. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
}

/**
 * A small language for lexicons, matched against tokens:
 * `word` a lemma or the printed word in lower case · `a|b` either · `word?` may be missing ·
 * `*` up to four tokens of any kind, `*2` up to two, never over a full stop, colon or semicolon ·
 * `NOUN`, `PROPN`, `VERB`, `NUM`, `ADJ`, `DET`, `PRON` a part of speech.
 */
export type Phrase = string;

type Step =
  | { readonly kind: "words"; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly kind: "pos"; readonly pos: string }
  | { readonly kind: "gap"; readonly most: number };

const STOPS = new Set([".", ";", ":", "!", "?"]);

function parseStep(word: string): Step {
  if (word.startsWith("*")) return { kind: "gap", most: word.length > 1 ? Number(word.slice(1)) : 4 };
  if (/^[A-Z]+$/.test(word)) return { kind: "pos", pos: word };
  const optional = word.endsWith("?");
  return { kind: "words", words: new Set((optional ? word.slice(0, -1) : word).split("|")), optional };
}

function fits(step: Step, token: Token): boolean {
  if (step.kind === "pos") return token.pos === step.pos;
  return step.kind === "words" && (step.words.has(token.lemma) || step.words.has(token.lower));
}

/** The token after the last one that `steps` take from `at` on, or -1. */
function run(steps: readonly Step[], index: number, tokens: readonly Token[], at: number): number {
  const step = steps[index];
  if (!step) return at;
  const token = tokens[at];
  if (step.kind === "gap") {
    for (let skip = 0; skip <= step.most; skip++) {
      const end = run(steps, index + 1, tokens, at + skip);
      if (end >= 0) return end;
      const passed = tokens[at + skip];
      if (!passed || STOPS.has(passed.text)) return -1;
    }
    return -1;
  }
  if (token && fits(step, token)) {
    const end = run(steps, index + 1, tokens, at + 1);
    if (end >= 0) return end;
  }
  return step.kind === "words" && step.optional ? run(steps, index + 1, tokens, at) : -1;
}

/** Phrases by the words that they open with. A phrase that may open with any word is tried everywhere. */
function byOpening(compiled: readonly (readonly Step[])[]): ReadonlyMap<string, readonly (readonly Step[])[]> | null {
  const openings = new Map<string, (readonly Step[])[]>();
  for (const steps of compiled) {
    const [first] = steps;
    if (first?.kind !== "words" || first.optional) return null;
    for (const word of first.words) openings.set(word, [...(openings.get(word) ?? []), steps]);
  }
  return openings;
}

/** A matcher for any of `phrases`: the first place where one of them stands, or null. Phrases are tried in their order at each place. */
export function createPhraseFinder(phrases: readonly Phrase[]): (tokens: readonly Token[]) => PhraseMatch | null {
  const compiled = phrases.map((phrase) => phrase.split(" ").map(parseStep));
  const openings = byOpening(compiled);
  const spot = openings ? createSpotter(openings.keys()) : (tokens: readonly Token[]) => [...tokens.keys()];
  /** Those that may open with a token; all of them where its word opens some and its lemma others, to keep their order. */
  const openedBy = ({ lower, lemma }: Token) => {
    const [printed, base] = [openings?.get(lower), openings?.get(lemma)];
    return printed && base && printed !== base ? compiled : (printed ?? base ?? compiled);
  };
  return (tokens) => {
    for (const from of spot(tokens)) {
      for (const steps of openedBy(tokens[from] as Token)) {
        const to = run(steps, 0, tokens, from);
        if (to > from) return { from, to };
      }
    }
    return null;
  };
}
