import type { Story } from "../claims/claim.ts";
import { findParagraphs } from "../text/find-paragraphs.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Correction } from "./change.ts";
import { likeness, readWording } from "./words.ts";

/** How outlets begin a note on a mistake of theirs: a label, or "an earlier version of this story". */
const OPENING =
  /^[[(*\s]*(?:(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|corrected version|editor[’']?s['’]? note|erratum)(?: (?:on|of) [^:.\n]{1,40}| \([^)\n]{1,40}\)|,? (?:\d{1,2} \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?| appended)?\s*(?:[:.–—-]|\n|$)|(?:this (?:story|article|report|piece|headline|text|page|post) )?(?:has been |was |is being )?(?:corrected|amended|updated to correct|revised to correct|changed to correct)(?: on|:| to\b| because|\.|$)|(?:an? )?(?:earlier|previous|original) versions? of (?:this|the) (?:story|article|report|piece|headline|text|page|post)|we (?:have|had) (?:corrected|amended) (?:this|an? earlier))(?![\p{L}])/iu;
/** An editor's note and an update speak of many things; of a mistake only with such a word. */
const LABEL_ALONE = /^[[(*\s]*(?:editor[’']?s['’]? note|amended)/iu;
const MISTAKE =
  /\b(?:correct\w*|mistake\w*|mistook|error\w*|erroneous\w*|wrong\w*|misstat\w*|misspel\w*|misidentif\w*|misattribut\w*|inaccura\w*|incorrect\w*|earlier version|previous version|clarif\w*|retract\w*|should have (?:said|read))\b/iu;
/** A sentence that says so in the middle of a paragraph at the foot of a story. */
const INSIDE =
  /\b(?:an? )?(?:earlier|previous) versions? of (?:this|the) (?:story|article|report|piece|headline|post) (?:wrongly |incorrectly |mistakenly |erroneously )?(?:said|stated|gave|named|reported|misstated|misidentified|misspelled|contained|included|put|referred|quoted|attributed)/iu;

function isCorrection(words: string): boolean {
  if (INSIDE.test(words)) return true;
  if (!OPENING.test(words)) return false;
  return !LABEL_ALONE.test(words) || MISTAKE.test(words);
}

/** A label on a line of its own stands above the words that it is about. */
const LONGEST_LABEL = 30;

/** The notes on mistakes that a story prints, those in its text first, in order; a label alone goes with the paragraph below it. */
export function findCorrections({ text, corrections = [] }: Story): readonly Correction[] {
  const beside = corrections.filter(isCorrection).map((quote) => ({ quote, at: null }));
  return [...findInText(text), ...beside];
}

function findInText(text: string): readonly (Correction & { readonly at: Span })[] {
  const found: (Correction & { readonly at: Span })[] = [];
  const paragraphs = findParagraphs(text);
  for (const [at, paragraph] of paragraphs.entries()) {
    const last = found.at(-1);
    if (last && paragraph.start < last.at.end) continue;
    if (!isCorrection(slice(text, paragraph))) continue;
    const isLabel = paragraph.end - paragraph.start <= LONGEST_LABEL;
    const end = (isLabel ? (paragraphs[at + 1] ?? paragraph) : paragraph).end;
    found.push({ quote: text.slice(paragraph.start, end), at: { start: paragraph.start, end } });
  }
  return found;
}

/** Notes that are as good as the same; when and by whom they were changed may be printed otherwise. */
const SAME_NOTE = 0.8;

/** Those of `after` that stand in no form in `before`. */
export function findNewCorrections(before: readonly Correction[], after: readonly Correction[]): readonly Correction[] {
  const known = before.map(({ quote }) => readWording(quote));
  return after.filter(({ quote }) => {
    const wording = readWording(quote);
    return !known.some((one) => likeness(one, wording) >= SAME_NOTE && one.figures.join() === wording.figures.join());
  });
}

export const isInside = (span: Span, notes: readonly Correction[]): boolean =>
  notes.some(({ at }) => at !== null && contains(at, span));
