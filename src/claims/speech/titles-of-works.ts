import type { Quotation } from "../../text/passage.ts";

const SMALL = /^(?:a|an|the|of|and|in|on|for|to|with|at|by|from|or|is|isn[’']t|vs)$/;
/** In words; longer ones are sentences. */
const LONGEST = 9;

/** Whether a quotation is printed as titles are, each of its words but the small ones with a capital: “Two Boats in the Mist.” */
export function isTitle(text: string, quotation: Quotation): boolean {
  const printed = text.slice(quotation.start, quotation.end);
  if (/[.!?]\s/u.test(printed)) return false;
  const words = printed.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const large = words.filter((word) => !SMALL.test(word.toLowerCase()));
  return words.length <= LONGEST && large.length >= 2 && large.every((word) => /^\p{Lu}/u.test(word));
}
