import type { Refiner } from "./refiner.ts";

const LEAD = /^(?:[\s,;:.–—-]|(?:that|and|but)\s)+/u;
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
export const trimQuotes: Refiner = (drafts, story) => {
  const trimmed = drafts.map((draft) => {
    const [from, to] = trims(story.text.slice(draft.start, draft.end));
    const rules = from > 0 || to < draft.end - draft.start ? [...draft.rules, "joints trimmed"] : draft.rules;
    return { ...draft, rules, start: draft.start + from, end: draft.start + Math.max(from, to) };
  });
  const long = (draft: { start: number; end: number }) => /\S\s+\S/.test(story.text.slice(draft.start, draft.end));
  return {
    kept: trimmed.filter(long),
    skipped: trimmed
      .filter((draft) => !long(draft))
      .map(({ start, end }) => ({ start, end, because: "fewer than two words" })),
  };
};
