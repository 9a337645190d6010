import { findParagraphs } from "./find-paragraphs.ts";
import type { Passage, Sentence } from "./passage.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { type Span, slice } from "./span.ts";
import type { Tagger } from "./tagger.ts";

/** Takes a text apart. Every token lies within its sentence, every sentence within its paragraph; none overlap. */
export function createPassage(text: string, tagger: Tagger): Passage {
  const paragraphs = findParagraphs(text);
  const sentences = paragraphs.flatMap((paragraph, index) =>
    splitSentences(text, paragraph).map((span): Sentence => {
      const tokens = taggable(text, span).flatMap((part) => tagger(slice(text, part), part.start));
      return { ...span, paragraph: index, tokens };
    }),
  );
  return { text, paragraphs, sentences, quotations: findQuotations(text, paragraphs) };
}

const LONGEST_WORD = 400;
const TOO_LONG = new RegExp(`\\S{${LONGEST_WORD},}`, "gu");

/** `span` without words so long that they are none: the tagger's time grows with the square of a word's length. */
function taggable(text: string, span: Span): readonly Span[] {
  if (span.end - span.start < LONGEST_WORD) return [span];
  const parts: Span[] = [];
  let from = span.start;
  for (const match of slice(text, span).matchAll(TOO_LONG)) {
    parts.push({ start: from, end: span.start + match.index });
    from = span.start + match.index + match[0].length;
  }
  return [...parts, { start: from, end: span.end }].filter((part) => part.end > part.start);
}
