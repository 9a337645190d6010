import type { Token } from "./tagger.ts";

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

const NONE: readonly number[] = [];

/** Numbers that stand in either list, rising; both rise. */
function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0 || a === b) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

/** A matcher for any of `phrases`: the first place where one of them stands, or null. Phrases are tried in their order at each place. */
export function createPhraseFinder(phrases: readonly Phrase[]): (tokens: readonly Token[]) => PhraseMatch | null {
  const compiled = phrases.map((phrase) => phrase.split(" ").map(parseStep));
  // Most tokens open no phrase: phrases are found by their first word, and tried at every token only without one.
  const byFirstWord = new Map<string, number[]>();
  const anywhere: number[] = [];
  for (const [number, [first]] of compiled.entries()) {
    if (first?.kind !== "words" || first.optional) anywhere.push(number);
    else for (const word of first.words) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), number]);
  }
  return (tokens) => {
    for (let from = 0; from < tokens.length; from++) {
      const { lemma, lower } = tokens[from] as Token;
      const byLemma = byFirstWord.get(lemma) ?? NONE;
      const byWord = lower === lemma ? byLemma : (byFirstWord.get(lower) ?? NONE);
      if (byLemma.length + byWord.length + anywhere.length === 0) continue;
      for (const number of merge(merge(byLemma, byWord), anywhere)) {
        const to = run(compiled[number] ?? [], 0, tokens, from);
        if (to > from) return { from, to };
      }
    }
    return null;
  };
}
