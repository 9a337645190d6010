import type { ComparedClaim } from "../conflicts/compare-stories.ts";

/** A sentence longer than this is shown by the words of its figure alone. */
const LONGEST_SENTENCE = 180;
/** Share of a sentence from which on its figures say what it says. */
const MOSTLY = 0.5;

const holds = (wrapper: ComparedClaim, figure: ComparedClaim) =>
  wrapper !== figure &&
  wrapper.quantity === null &&
  figure.quantity !== null &&
  wrapper.source.name === figure.source.name &&
  figure.start >= wrapper.start &&
  figure.end <= wrapper.end;

/**
 * One line where a sentence and its figure would give two: a figure is shown with the whole sentence around it, and a sentence
 * whose several figures say most of it is left to them.
 */
export function foldFigures(claims: readonly ComparedClaim[]): readonly ComparedClaim[] {
  const inStory = Map.groupBy(claims, ({ story }) => story);
  const wrappers = claims.filter((claim) => claim.quantity === null);
  const figuresIn = (wrapper: ComparedClaim) => (inStory.get(wrapper.story) ?? []).filter((one) => holds(wrapper, one));
  const figuresOf = new Map(wrappers.map((one) => [one, figuresIn(one)]));
  const gone = new Set<ComparedClaim>();
  const shown = new Map<ComparedClaim, ComparedClaim>();
  for (const [wrapper, figures] of figuresOf) {
    const [only] = figures;
    const covered = figures.reduce((sum, one) => sum + one.end - one.start, 0);
    if (only && figures.length === 1 && wrapper.quote.length <= LONGEST_SENTENCE) {
      gone.add(wrapper);
      shown.set(only, { ...only, quote: wrapper.quote, start: wrapper.start, end: wrapper.end });
    } else if (covered >= MOSTLY * (wrapper.end - wrapper.start)) gone.add(wrapper);
  }
  return claims.filter((claim) => !gone.has(claim)).map((claim) => shown.get(claim) ?? claim);
}
