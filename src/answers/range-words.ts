import type { LedgerEnd, LedgerRow } from "../conflicts/ledger.ts";
import { figureText, type Index } from "./lines.ts";

/** Words whose bound is itself among what they allow: "at least eight" begins at eight. */
const INCLUSIVE = /\bat (?:least|most)\b|\bup to\b|\bor (?:more|fewer|less)\b|\b(?:no|not) (?:fewer|less|more) than\b/i;
/** Words that name both of their ends. */
const BOTH_ENDS = /\bbetween\b|\bto\b|\bor\b|\d\s?[–-]\s?\d/i;

const print = (value: number): string => value.toLocaleString("en-GB");

/**
 * One end as a figure where somebody gave that figure, else in their words: nobody who says "about 140" says 126, nor
 * who says "more than 30" 31. Empty: there is no end on this side.
 */
export function endWords(index: Index, { value, claim }: LedgerEnd): string {
  const { quantity } = index.claim(claim);
  if (value === null) return "";
  if (!quantity || quantity.low === quantity.high) return print(value);
  const printed = quantity.text.match(/\d[\d,.]*\d|\d/g)?.some((one) => one.replaceAll(",", "") === String(value));
  const bounded = quantity.low === null || quantity.high === null ? INCLUSIVE : BOTH_ENDS;
  return printed || bounded.test(quantity.text) ? print(value) : figureText(quantity.text);
}

/** "9", "4 to 9", "8 or more", "about 140 to about 200": from the lowest floor to the highest ceiling; "–" for none. */
export function rangeWords(index: Index, range: LedgerRow["range"]): string {
  if (!range) return "–";
  const [low, high] = [endWords(index, range.low), endWords(index, range.high)];
  if (low === high) return low;
  // "More than 30" says by itself that there is no end.
  if (high === "") return /^\d/.test(low) ? `${low} or more` : low;
  return `${low} to ${high}`;
}
