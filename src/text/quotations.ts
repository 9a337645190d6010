import { trim } from "./find-paragraphs.ts";
import type { Quotation } from "./passage.ts";
import type { Span } from "./span.ts";

/** Closing mark by opening mark. A straight mark closes itself; two apostrophes are how some wires print a double one. */
const CLOSES: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "”",
  "«": "»",
  '"': '"',
  "‘": "’",
  "'": "'",
  "''": "''",
  "``": "''",
};
/** Words that begin with an apostrophe. */
const ELISION = /^[’'‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|bout|n|round|cos)\b)/iu;

interface Open {
  readonly mark: string;
  readonly at: number;
  /** Where it closes, for single marks, which look like apostrophes; null for double ones. */
  readonly end: number | null;
}

/**
 * The outermost quotations of each paragraph; one within another is part of it. A quotation that is not closed counts
 * only when the next paragraph opens with a mark again, as newspapers print long ones; a stray mark is no quotation.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = [];
  let continues = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { closed, open } = readParagraph(text, paragraph);
    const next = paragraphs[index + 1];
    const goesOn = open !== null && next !== undefined && opens(text, next.start, next) === kin(open.mark);
    const spans = [...closed, ...(open && goesOn ? [{ start: open.at + open.mark.length, end: paragraph.end }] : [])];
    for (const [place, span] of spans.entries()) {
      const words = trim(text, span);
      if (words.end === words.start) continue;
      const last = place === spans.length - 1;
      found.push({
        ...words,
        open: goesOn && last,
        continues: continues && place === 0 && span.start <= paragraph.start + 2,
      });
    }
    continues = goesOn;
  }
  return found;
}

/** Characters that can open or close a quotation; all others are passed over. */
const MARKS: ReadonlySet<number> = new Set([..."\"“”„«»‘’'`"].map((mark) => mark.charCodeAt(0)));

function readParagraph(text: string, paragraph: Span): { closed: readonly Span[]; open: Open | null } {
  const closed: Span[] = [];
  const stack: Open[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (!MARKS.has(text.charCodeAt(at))) continue;
    const top = stack.at(-1);
    if (top && closesAt(text, at, top, paragraph)) {
      stack.pop();
      if (stack.length === 0) closed.push({ start: top.at + top.mark.length, end: at });
      at += (CLOSES[top.mark]?.length ?? 1) - 1;
      continue;
    }
    const mark = opens(text, at, paragraph);
    if (mark === null || (mark === "'" && stack.some((open) => kin(open.mark) === "'"))) continue;
    const end = mark === "'" ? closingSingle(text, at, paragraph) : null;
    // Only at the start of a paragraph may a single quotation be left open; elsewhere it is an apostrophe.
    if (end === -1 && (stack.length > 0 || at !== paragraph.start)) continue;
    const printed = markAt(text, at);
    stack.push({ mark: printed, at, end });
    at += printed.length - 1;
  }
  return { closed, open: stack[0] ?? null };
}

/** The mark at `at`: one character, or two of a kind that stand for a double mark. */
const markAt = (text: string, at: number): string =>
  /^(?:''|``)(?!['`])/.test(text.slice(at, at + 3)) ? text.slice(at, at + 2) : (text[at] ?? "");

/** Double and single marks, whatever their shape. */
const kin = (mark: string): string => (mark === "‘" || mark === "'" || mark === "’" ? "'" : '"');

/** Which kind of quotation opens at `at`: `"`, `'` or null. */
function opens(text: string, at: number, paragraph: Span): string | null {
  const mark = markAt(text, at);
  const before = at > paragraph.start ? (text[at - 1] ?? "") : "";
  const after = at + mark.length < paragraph.end ? (text[at + mark.length] ?? "") : "";
  if (mark === "''" || mark === "``") return /^$|[\s([—–―‘“-]/u.test(before) && /\S/u.test(after) ? '"' : null;
  if (mark === "“" || mark === "„" || mark === "«") return '"';
  if (mark === '"') return /^$|[\s([—–―‘'“-]/u.test(before) && /\S/u.test(after) ? '"' : null;
  if (mark !== "‘" && mark !== "'") return null;
  if (!/^$|[\s([—–―"“-]/u.test(before) || !/[\p{L}\p{N}“"…$[]/u.test(after)) return null;
  return ELISION.test(text.slice(at, at + 8)) ? null : "'";
}

function closesAt(text: string, at: number, open: Open, paragraph: Span): boolean {
  const mark = text[at] ?? "";
  const after = at + 1 < paragraph.end ? (text[at + 1] ?? "") : "";
  if (open.mark.length === 2) return text.startsWith(CLOSES[open.mark] ?? "''", at);
  if (open.end !== null) return at === open.end;
  if (open.mark === "“" || open.mark === "„") {
    // Some pages close with an opening mark; a straight one closes only where nothing can follow it.
    if (mark === "“") return /\S/u.test(text[at - 1] ?? " ") && /^$|[\s,.;:)]/u.test(after);
    if (mark === '"')
      return (
        !/\s/u.test(text[at - 1] ?? " ") &&
        /^$|[\s,.;:)—–]/u.test(after) &&
        !text.slice(at, paragraph.end).includes("”")
      );
  }
  if (open.mark === '"' && mark === "”")
    return !text.slice(open.at, at).includes("“") && !text.slice(at, paragraph.end).includes('"');
  return mark === CLOSES[open.mark];
}

/**
 * Where a single quotation mark closes: the first mark after punctuation, else the first that is no possessive
 * ("the workers’ union"); -1 when every mark within reach is an apostrophe.
 */
function closingSingle(text: string, from: number, paragraph: Span): number {
  let fallback = -1;
  for (let at = from + 1; at < paragraph.end; at++) {
    const mark = text[at];
    if (mark === "‘" && fallback >= 0) return fallback;
    if (mark !== "’" && mark !== "'") continue;
    const before = text[at - 1] ?? "";
    const after = at + 1 < paragraph.end ? (text[at + 1] ?? "") : "";
    if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) continue;
    if (/[,.!?…]/u.test(before)) return at;
    const possessive = /s/i.test(before) && /^\s/.test(after) && /^\s+\p{L}/u.test(text.slice(at + 1, at + 4));
    if (!possessive) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}
