/** What a story is about, small enough to store and compare by the thousand. Replaced by the real one. */
export interface Signature {
  readonly terms: readonly (readonly [term: string, weight: number])[];
}
