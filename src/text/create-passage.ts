import { findParagraphs } from "./find-paragraphs.ts";
import type { Passage, Sentence } from "./passage.ts";
import { findQuotations } from "./quotations.ts";
import { splitSentences } from "./sentences.ts";
import { slice } from "./span.ts";
import type { Tagger } from "./tagger.ts";

/** Takes a text apart. Every token lies within its sentence, every sentence within its paragraph; none overlap. */
export function createPassage(text: string, tagger: Tagger): Passage {
  const paragraphs = findParagraphs(text);
  const sentences = paragraphs.flatMap((paragraph, index) =>
    splitSentences(text, paragraph).map((span): Sentence => {
      const tokens = tagger(slice(text, span)).map((token) => ({
        ...token,
        start: token.start + span.start,
        end: token.end + span.start,
      }));
      return { ...span, paragraph: index, tokens };
    }),
  );
  return { text, paragraphs, sentences, quotations: findQuotations(text, paragraphs) };
}
