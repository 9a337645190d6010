import { cleanLine } from "../text/clean.ts";
import type { Action, Block, Line, Phrase, Reply } from "./reply.ts";

/** Characters of one phrase; a longer one is no sentence and ends in "…". */
const LONGEST_PHRASE = 1_200;

/** Text from outside on one line, without what is invisible or steers the direction; a space at its ends stays. */
function cleanWords(text: string): string {
  const clean = cleanLine(text);
  if (clean === "") return /^\s+$/.test(text) ? " " : "";
  return (/^\s/.test(text) ? " " : "") + cut(clean, LONGEST_PHRASE) + (/\s$/.test(text) ? " " : "");
}

/** At most `longest` characters, cut between words where there are any, never within a character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "");
  const space = start.lastIndexOf(" ");
  return `${(space > longest / 2 ? start.slice(0, space) : start).trimEnd()}…`;
}

function cleanPhrase(phrase: Phrase): Phrase {
  if (phrase.kind === "story") return { ...phrase, label: cleanWords(phrase.label) };
  if (phrase.kind === "quote") return { ...phrase, text: cleanWords(phrase.text).trim() };
  return { ...phrase, text: cleanWords(phrase.text) };
}

const cleanPhrases = (line: Line): Line => line.map(cleanPhrase);
const cleanAction = (action: Action): Action => ({
  ...action,
  label: cleanLine(action.label),
  command: cleanLine(action.command),
});

function cleanBlock(block: Block): Block {
  switch (block.kind) {
    case "title":
    case "note":
    case "heading":
    case "paragraph":
      return { ...block, line: cleanPhrases(block.line) };
    case "item":
      return { ...block, line: cleanPhrases(block.line), under: block.under.map(cleanPhrases) };
    case "disagreement":
      return {
        ...block,
        question: cleanWords(block.question),
        label: cleanWords(block.label),
        why: cleanWords(block.why),
        sides: block.sides.map(({ label, statements }) => ({
          label: cleanWords(label),
          statements: statements.map(cleanPhrases),
        })),
        actions: block.actions.map(cleanAction),
      };
    case "decided":
      return {
        ...block,
        question: cleanWords(block.question),
        line: cleanPhrases(block.line),
        actions: block.actions.map(cleanAction),
      };
    case "picture":
      return { ...block, alt: cut(cleanLine(block.alt), LONGEST_PHRASE) };
    case "file":
      return block;
    case "progress":
      return { ...block, text: cleanWords(block.text) };
    case "actions":
      return { ...block, actions: block.actions.map(cleanAction) };
  }
}

/** A reply whose words each stand on one line, nothing invisible in them, none endless. Verbatim words stay verbatim. */
export const cleanReply = (reply: Reply): Reply => ({ blocks: reply.blocks.map(cleanBlock) });
