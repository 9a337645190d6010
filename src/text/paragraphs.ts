/** Ends a sentence, with whatever quotation marks and brackets close after it. */
export const SENTENCE_END = /[.!?…][”’"')\]]*$/u;
/** Lines broken by a mail program or a terminal are at most this long. */
const LONGEST_WRAPPED = 100;

/** Full lines but the last one of each block, all about as long: broken at a column, not by the writer. */
function isWrapped(blocks: readonly (readonly string[])[]): boolean {
  const broken = blocks.flatMap((block) => block.slice(0, -1));
  const longest = Math.max(0, ...broken.map((line) => line.length));
  if (broken.length < 3 || longest > LONGEST_WRAPPED) return false;
  const full = broken.filter((line) => line.length > longest - 20);
  const midway = broken.filter((line) => !SENTENCE_END.test(line));
  return full.length > 0.7 * broken.length && midway.length > 0.5 * broken.length;
}

/** Whether `next` goes on with the sentence of `line`: a link or a wrapped word stood on a line of its own. */
const goesOn = (line: string, next: string): boolean => !SENTENCE_END.test(line) && /^[\p{Ll},;]/u.test(next);

/** The paragraphs of a clean text, in order, none of them empty and none with a line break. */
export function splitParagraphs(text: string): readonly string[] {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((block) => block.length > 0);
  if (isWrapped(blocks)) return blocks.map((block) => block.join(" "));
  const paragraphs: string[] = [];
  for (const line of blocks.flat()) {
    const before = paragraphs.at(-1);
    if (before !== undefined && goesOn(before, line)) paragraphs[paragraphs.length - 1] = `${before} ${line}`;
    else paragraphs.push(line);
  }
  return paragraphs;
}
