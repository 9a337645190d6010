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

/** What one pass over a list of tokens found: places by the number of the spotter. A spotter that was made later is not among them. */
type Places = readonly (readonly number[] | undefined)[];

/** A list of tokens as a part of the one that was gone over; what it holds is read off the places of the whole. */
interface Stretch {
  readonly whole: { readonly tokens: readonly Token[]; places: Places };
  readonly from: number;
  readonly to: number;
}

const stretches = new WeakMap<readonly Token[], Stretch>();
const NOWHERE: readonly number[] = [];
/** The list that was asked about last. Recognisers ask one after the other about the same words, and are answered without a look-up. */
let asked: readonly Token[] = [];
let answered: Stretch = stretchWith(asked);

/** A spotter of `words`, in lower case. A token counts as its printed word, as its lemma, and as each part that hyphens join. */
export function createSpotter(words: Iterable<string>): Spotter {
  const number = spotters++;
  for (const word of new Set(words)) spottersOf.set(word, [...(spottersOf.get(word) ?? []), number]);
  return (tokens) => {
    if (asked !== tokens) [asked, answered] = [tokens, stretchWith(tokens)];
    const { whole, from, to } = answered;
    if (whole.places.length <= number) whole.places = placesIn(whole.tokens);
    const places = whole.places[number] ?? NOWHERE;
    return places.length === 0 || tokens.length === whole.tokens.length ? places : placesWithin(places, from, to);
  };
}

/** Tokens `from` to `to` (exclusive) of `tokens`; a stretch is not gone over again. */
export function stretchOf(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  if (from === 0 && to === tokens.length) return tokens;
  const stretch = tokens.slice(from, to);
  const { whole, from: before } = stretchWith(tokens);
  stretches.set(stretch, { whole, from: before + from, to: before + to });
  return stretch;
}

function stretchWith(tokens: readonly Token[]): Stretch {
  const known = stretches.get(tokens);
  if (known) return known;
  const stretch = { whole: { tokens, places: [] }, from: 0, to: tokens.length };
  stretches.set(tokens, stretch);
  return stretch;
}

function placesWithin(places: readonly number[], from: number, to: number): readonly number[] {
  const within: number[] = [];
  for (const at of places) if (at >= from && at < to) within.push(at - from);
  return within;
}

function placesIn(tokens: readonly Token[]): Places {
  const places: (number[] | undefined)[] = new Array(spotters);
  for (let at = 0; at < tokens.length; at++) {
    const { lower, lemma } = tokens[at] as Token;
    note(places, spottersOf.get(lower), at);
    if (lemma !== lower) note(places, spottersOf.get(lemma), at);
    if (lower.includes("-")) for (const part of lower.split("-")) note(places, spottersOf.get(part), at);
  }
  return places;
}

function note(places: (number[] | undefined)[], found: readonly number[] | undefined, at: number): void {
  if (!found) return;
  for (const number of found) {
    const before = places[number];
    if (!before) places[number] = [at];
    else if (before[before.length - 1] !== at) before.push(at);
  }
}
