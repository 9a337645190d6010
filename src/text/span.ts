/** A half-open range of UTF-16 offsets into a story's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that `span` covers. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** How many characters two spans share; 0 when they only touch. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Number of the first of `items` that `reaches` and all after it; their number when none does. By halving: a long text holds thousands. */
export function firstThat<T>(items: readonly T[], reaches: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Those of `items`, which are in order and lie apart, that share a character with `span`. */
export const touching = <T extends Span>(items: readonly T[], span: Span): readonly T[] =>
  items.slice(
    firstThat(items, (item) => item.end > span.start),
    firstThat(items, (item) => item.start >= span.end),
  );
