/**
 * One expression that fits wherever one of `patterns` does, and perhaps elsewhere: it minds no capitals. Where an ordered list
 * is gone through for the first that fits, it is asked before, since of most words none does.
 */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), "iu");
