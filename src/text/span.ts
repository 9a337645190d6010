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
