/** Terminal escape sequences, whole: with the escape character alone gone, "[31m" would stay behind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const ESCAPE_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\n]*(?:\u0007|\u001b\\|$)|[@-Z\\-_])/gmu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Control, zero-width, bidirectional and other invisible characters (general categories Cc, Cf and Co), line feed and tab apart. */
const INVISIBLE = /[^\P{C}\n\t\p{Cs}\p{Cn}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** Marks piled upon one letter; no living orthography needs more than four. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const WIDE_SPACE = /[^\S\n]+/gu;

/**
 * A text as it is stored: one kind of line end and of space, nothing invisible. The words stay as they are,
 * quotation marks, dashes and accents included, so that every quote still stands in what was pasted.
 */
export const cleanText = (raw: string): string =>
  raw
    .replace(ESCAPE_SEQUENCE, "")
    .replace(LINE_END, "\n")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(PILED_MARKS, "$1")
    .replace(WIDE_SPACE, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();

/** `cleanText` on one line: for names, titles, dates and terminals. */
export const cleanLine = (raw: string): string => cleanText(raw).replace(/\n+/g, " ");
