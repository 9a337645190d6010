import type { Token } from "./tagger.ts";

/** Where in a list of tokens any of a lexicon's words stands: token indexes, rising. Empty for most lists. */
export type Spotter = (tokens: readonly Token[]) => readonly number[];

/**
 * The numbers of the spotters that look for a word. There are many lexicons, and most sentences hold no word of most of
 * them: instead of each going over the tokens by itself, all are met in one pass, and a recogniser whose words are not
 * there is done at once.
 */
const spottersOf = new Map<string, number[]>();
let spotters = 0;

/** What one pass over a list of tokens found, by the number of the spotter; `known` spotters were looked for. */
interface Index {
  readonly known: number;
  readonly places: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<readonly Token[], Index>();
/** Of what lists those are stretches that `stretchOf` has cut. */
const wholes = new WeakMap<readonly Token[], { readonly tokens: readonly Token[]; readonly from: number }>();
const NOWHERE: readonly number[] = [];

/** A spotter of `words`, in lower case. A token counts as its printed word, as its lemma, and as each part that hyphens join. */
export function createSpotter(words: Iterable<string>): Spotter {
  const number = spotters++;
  for (const word of new Set(words)) spottersOf.set(word, [...(spottersOf.get(word) ?? []), number]);
  return (tokens) => {
    const index = indexes.get(tokens);
    const { places } = index && index.known > number ? index : createIndex(tokens);
    return places.get(number) ?? NOWHERE;
  };
}

/** Tokens `from` to `to` (exclusive) of `tokens`; a stretch is not gone over again, what it holds is read off the index of the whole. */
export function stretchOf(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  if (from === 0 && to === tokens.length) return tokens;
  const stretch = tokens.slice(from, to);
  wholes.set(stretch, { tokens, from });
  return stretch;
}

function createIndex(tokens: readonly Token[]): Index {
  const whole = wholes.get(tokens);
  const places = whole ? placesWithin(whole.tokens, whole.from, whole.from + tokens.length) : placesIn(tokens);
  const index = { known: spotters, places };
  indexes.set(tokens, index);
  return index;
}

function placesWithin(tokens: readonly Token[], from: number, to: number): Index["places"] {
  const index = indexes.get(tokens);
  const places = new Map<number, readonly number[]>();
  for (const [number, all] of (index?.known === spotters ? index : createIndex(tokens)).places) {
    const within = all.filter((at) => at >= from && at < to);
    if (within.length > 0) places.set(number, from === 0 ? within : within.map((at) => at - from));
  }
  return places;
}

function placesIn(tokens: readonly Token[]): Index["places"] {
  const places = new Map<number, number[]>();
  for (let at = 0; at < tokens.length; at++) {
    const { lower, lemma } = tokens[at] as Token;
    note(places, spottersOf.get(lower), at);
    if (lemma !== lower) note(places, spottersOf.get(lemma), at);
    if (lower.includes("-")) for (const part of lower.split("-")) note(places, spottersOf.get(part), at);
  }
  return places;
}

function note(places: Map<number, number[]>, found: readonly number[] | undefined, at: number): void {
  if (!found) return;
  for (const number of found) {
    const before = places.get(number);
    if (!before) places.set(number, [at]);
    else if (before.at(-1) !== at) before.push(at);
  }
}
