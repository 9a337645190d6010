import type { Span } from "./span.ts";

const ENDS_A_SENTENCE = /[.!?…:;]["”’')\]]*$/u;

/**
 * Paragraphs without the white space around them. A line break ends a paragraph, unless the sentence plainly goes on
 * in lower case. Text wrapped at a column has been joined before, by `cleanText`.
 */
export function findParagraphs(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length });
    if (line.end === line.start) continue;
    const last = paragraphs.at(-1);
    if (last && goesOn(text, last, line)) paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end };
    else paragraphs.push(line);
  }
  return paragraphs;
}

function goesOn(text: string, before: Span, line: Span): boolean {
  const breaks = text.slice(before.end, line.start).match(/\r\n|\n|\r/g)?.length ?? 0;
  const ending = text.slice(Math.max(before.start, before.end - 10), before.end);
  return breaks === 1 && /^\p{Ll}/u.test(text.slice(line.start, line.start + 2)) && !ENDS_A_SENTENCE.test(ending);
}

/** `span` without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
