import type { Passage } from "../../text/passage.ts";
import { type Span, slice } from "../../text/span.ts";

const BULLET = /^[•·*–—-]\s+/u;

/** The paragraphs from `first` on that are points of a list, without their bullets; empty where the first is none. */
export function pointsFrom({ paragraphs, text }: Passage, first: number): readonly Span[] {
  const points: Span[] = [];
  for (let at = first; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    const bullet = paragraph && BULLET.exec(slice(text, paragraph));
    if (!paragraph || !bullet) break;
    points.push({ start: paragraph.start + bullet[0].length, end: paragraph.end });
  }
  return points;
}
