import type { Claim } from "../claims/claim.ts";
import type { Line } from "./reply.ts";

/** A quote up to this length is shown whole; a longer one by the words that matter. */
const LONGEST = 170;
const EDGES = /[,;:–—“”"]/;

/** Where the words that matter stand, counted from the start of the quote; null when nothing tells. */
function core(claim: Claim, dimension: string | null): { start: number; end: number } | null {
  const position = claim.positions.find((one) => one.dimension === dimension) ?? claim.positions[0];
  if (position) return { start: position.at.start - claim.start, end: position.at.end - claim.start };
  const figure = claim.quantity ? claim.quote.indexOf(claim.quantity.text) : -1;
  return figure >= 0 && claim.quantity ? { start: figure, end: figure + claim.quantity.text.length } : null;
}

/** The stretch of `quote` around `at`, from mark to mark, widened word by word where that is too short or too long. */
function stretch(quote: string, at: { start: number; end: number }): { start: number; end: number } {
  let { start, end } = at;
  while (start > 0 && !EDGES.test(quote[start - 1] ?? "") && end - start < LONGEST) start--;
  while (end < quote.length && !EDGES.test(quote[end] ?? "") && end - start < LONGEST) end++;
  while (start > 0 && start < at.start && !/\s/.test(quote[start - 1] ?? "") && !EDGES.test(quote[start - 1] ?? ""))
    start++;
  while (end < quote.length && end > at.end && !/[\s,;:–—”"]/.test(quote[end] ?? "")) end--;
  return { start, end };
}

/** The verbatim words of a claim; of a long one an unbroken part, with dots outside the marks for what is left out. */
export function quotePhrases(claim: Claim, dimension: string | null): Line {
  const at = claim.quote.length > LONGEST ? core(claim, dimension) : null;
  if (!at) return [{ kind: "quote", text: claim.quote }];
  const { start, end } = stretch(claim.quote, at);
  const words = claim.quote.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return [
    ...(start + lead > 0 ? [{ kind: "text" as const, text: "… " }] : []),
    { kind: "quote", text: words.trim() },
    ...(end < claim.quote.length ? [{ kind: "text" as const, text: " …" }] : []),
  ];
}
