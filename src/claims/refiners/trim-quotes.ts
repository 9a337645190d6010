import type { Refiner } from "./refiner.ts";

/** "That was a lie" opens with its subject. */
const LEAD = /^(?:[\s,;:.–—-]|(?:that(?! (?:is|was|were|has|had|will|would|could)\b)|and|but)\s)+/u;
const TAIL = /[\s,;:–—-]+$/u;
const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ['"', '"'],
];

/** How much to cut at both ends so that the quote neither opens with a joining word nor keeps half of a pair of marks at its edge. */
function trims(quote: string): readonly [number, number] {
  let start = LEAD.exec(quote)?.[0].length ?? 0;
  let end = quote.length - (TAIL.exec(quote)?.[0].length ?? 0);
  for (const [open, close] of PAIRS) {
    const inner = quote.slice(start, end);
    const rest = inner.slice(1);
    if (inner.startsWith(open) && !rest.includes(close)) start += 1;
    if (inner.endsWith(close) && close !== "’" && !inner.slice(0, -1).includes(open)) end -= 1;
    const both = quote.slice(start, end);
    if (both.startsWith(open) && both.endsWith(close) && !both.slice(1, -1).includes(close)) {
      start += 1;
      end -= 1;
    }
  }
  end -= TAIL.exec(quote.slice(0, end))?.[0].length ?? 0;
  return [start, end];
}

/** Quotes without the joints around them; what holds fewer than two words is set aside. */
export const trimQuotes: Refiner = (drafts, { text }) =>
  drafts.map((draft) => {
    const [from, to] = trims(text.slice(draft.start, draft.end));
    const rules = from > 0 || to < draft.end - draft.start ? [...draft.rules, "joints trimmed"] : draft.rules;
    const [start, end] = [draft.start + from, draft.start + Math.max(from, to)];
    return /\S\s+\S/.test(text.slice(start, end))
      ? { ...draft, rules, start, end }
      : { because: "fewer than two words" };
  });
