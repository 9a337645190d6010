import { indexTerms, LEAST_SHARED, SAME_EVENT } from "./compare-signatures.ts";
import type { Signature } from "./signature.ts";

/**
 * For each of `signatures` the places of those before it that are as alike as one event, found through the terms they share. The
 * work grows with the stories that share names, not with the square of all. `compare` gives the likeness of two by their places.
 */
export function findNeighbours(
  signatures: readonly Signature[],
  compare: (a: number, b: number) => number,
): readonly (readonly number[])[] {
  const holders = new Map<string, { readonly place: number; readonly weight: number }[]>();
  return signatures.map((signature, place) => {
    const shared = new Map<number, number>();
    for (const [term, weight] of indexTerms(signature)) {
      const earlier = holders.get(term) ?? [];
      for (const other of earlier) shared.set(other.place, (shared.get(other.place) ?? 0) + weight * other.weight);
      earlier.push({ place, weight });
      holders.set(term, earlier);
    }
    return [...shared.keys()].filter(
      (other) => (shared.get(other) ?? 0) >= LEAST_SHARED && compare(place, other) >= SAME_EVENT,
    );
  });
}
