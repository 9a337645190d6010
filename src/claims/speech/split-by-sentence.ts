import type { Passage } from "../../text/passage.ts";
import { firstThat, type Span } from "../../text/span.ts";
import type { Attribution } from "../attribution.ts";
import { type Trace, traceChanges } from "../trace.ts";

/** A statement of several sentences as one attribution for each of them: a claim is no longer than its sentence. */
export function splitBySentence(
  passage: Passage,
  attributions: readonly Attribution[],
  trace: Trace | null,
): readonly Attribution[] {
  return attributions.flatMap((attribution) => {
    const pieces = new Map<number, Span[]>();
    for (const span of attribution.content) {
      for (let at = sentenceAt(passage, span.start); at < passage.sentences.length; at++) {
        const sentence = passage.sentences[at];
        if (!sentence || sentence.start >= span.end) break;
        const piece = { start: Math.max(span.start, sentence.start), end: Math.min(span.end, sentence.end) };
        if (/[\p{L}\p{N}]/u.test(passage.text.slice(piece.start, piece.end)))
          pieces.set(at, [...(pieces.get(at) ?? []), piece]);
      }
    }
    return [...pieces.values()].map((content) => {
      const piece = { ...attribution, content };
      if (trace) traceChanges(trace, "one claim a sentence", attribution, piece);
      return piece;
    });
  });
}

/** Number of the last sentence that begins at or before `offset`. */
function sentenceAt(passage: Passage, offset: number): number {
  return Math.max(0, firstThat(passage.sentences, (sentence) => sentence.start > offset) - 1);
}
