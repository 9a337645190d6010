import { sizeOf, weighLikeness } from "./compare-signatures.ts";
import type { Signature, WeightedTerm } from "./signature.ts";

interface Terms {
  /** Rising, in the order of the terms themselves. */
  readonly numbers: Int32Array;
  readonly weights: Float64Array;
}

/** `compareSignatures` for any two of `signatures`, named by their places: the same to the last bit, and many times faster. */
export function compareMany(signatures: readonly Signature[]): (a: number, b: number) => number {
  const terms = new Set(signatures.flatMap(({ names, words }) => [...names, ...words].map(([term]) => term)));
  // By code unit, as signatures are sorted: sums then come about in the same order.
  const numberOf = new Map([...terms].sort().map((term, number) => [term, number]));
  const numbered = (list: readonly WeightedTerm[]): Terms => ({
    numbers: Int32Array.from(list, ([term]) => numberOf.get(term) ?? -1),
    weights: Float64Array.from(list, ([, weight]) => weight),
  });
  const read = signatures.map((signature) => ({
    names: numbered(signature.names),
    words: numbered(signature.words),
    size: sizeOf(signature),
  }));
  return (a, b) => {
    const [one, other] = [read[a], read[b]];
    if (one === undefined || other === undefined) return 0;
    return weighLikeness(shared(one.names, other.names), () => shared(one.words, other.words), one.size, other.size);
  };
}

function shared(a: Terms, b: Terms): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.numbers.length && j < b.numbers.length) {
    const difference = (a.numbers[i] ?? 0) - (b.numbers[j] ?? 0);
    if (difference === 0) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return sum;
}
