import type { types } from "@slack/bolt";
import { escapeEntities, mergeRuns, type Run } from "./runs.ts";

/** Slack has no escape for the marks of its own formatting: their doubles look alike and format nothing. */
const DOUBLES: Readonly<Record<string, string>> = { "*": "∗", _: "ˍ", "~": "∼", "`": "ˋ" };
/** ":tada:"; people name emoji of their own in any letters. */
const EMOJI = /:([^\s:]+):/gu;

/** Words from outside as inert text for where Slack always parses: look-alikes stand for its marks. */
export const escapeWords = (text: string): string =>
  escapeEntities(text.replace(EMOJI, "꞉$1꞉")).replace(/[*_~`]/g, (char) => DOUBLES[char] ?? char);

/** Marks that could open or close: not within a word, and close to one. */
const looseMarks = (words: string, mark: string): number =>
  words.match(new RegExp(`(?<![\\p{L}\\p{N}])[${mark}](?=\\S)|(?<=\\S)[${mark}](?![\\p{L}\\p{N}])`, "gu"))?.length ?? 0;

const ANY_MARK = /[*_~`]/;
const MARKS = { plain: "", bold: "*", italic: "_" } as const;

/**
 * Whether mrkdwn shows the words as they are. A single mark formats nothing, unless it finds one of ours;
 * at the start of a line ">" makes a quotation; "|" ends the address of a link.
 */
function isInert(runs: readonly Run[]): boolean {
  // No letter, so that each end of a run counts as the end of a word.
  const words = runs.map(({ text }) => text).join("\0");
  if (words.search(EMOJI) >= 0 || /^\s*>/.test(words) || /`.*`/su.test(words)) return false;
  if (runs.some(({ url, text }) => url !== null && text.includes("|"))) return false;
  if (runs.some((run, at) => !marksFormat(run, runs[at - 1], runs[at + 1]))) return false;
  const ours = new Set<string>(runs.map(({ look }) => MARKS[look]));
  return ["*", "_", "~"].every((mark) => looseMarks(words, mark) <= (ours.has(mark) ? 0 : 1));
}

/** Whether our marks around a run format: they stand in no word, and by no other mark. */
function marksFormat({ text, look }: Run, before: Run | undefined, after: Run | undefined): boolean {
  if (look === "plain") return true;
  const around = [before, after].map((run) => (run === undefined || run.look === "plain" ? "" : MARKS[run.look]));
  const left = /^\s/.test(text) ? "" : `${before?.text.at(-1) ?? ""}${around[0]}`;
  const right = /\s$/.test(text) ? "" : `${after?.text.at(0) ?? ""}${around[1]}`;
  return !ANY_MARK.test(text) && !/[\p{L}\p{N}\p{M}\p{Cs}*_~`]/u.test(left + right);
}

/** With the marks close to the words, as Slack wants them. */
function mark(text: string, sign: string): string {
  const words = text.trim();
  if (words === "") return text;
  const start = text.indexOf(words);
  return `${text.slice(0, start)}${sign}${escapeEntities(words)}${sign}${text.slice(start + words.length)}`;
}

/** A line as mrkdwn that shows its words exactly; null when mrkdwn cannot. */
export function writeMrkdwn(line: readonly Run[]): string | null {
  const runs = mergeRuns(line);
  if (!isInert(runs)) return null;
  const written = runs.map(({ text, look, url }) => {
    if (url !== null) return `<${escapeEntities(url)}|${escapeEntities(text)}>`;
    return look === "plain" ? escapeEntities(text) : mark(text, MARKS[look]);
  });
  return written.join("");
}

/** Lines as rich text, in which nothing is parsed: longer than mrkdwn, and exact for all words. */
export function writeRichText(lines: readonly (readonly Run[])[]): types.RichTextBlock {
  const runs = lines.flatMap((line, at): readonly Run[] =>
    at === 0 ? line : [{ text: "\n", look: "plain", url: null }, ...line],
  );
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements: mergeRuns(runs).map(writeRun) }] };
}

function writeRun({ text, look, url }: Run): types.RichTextElement {
  const style = look === "plain" ? {} : { style: { [look]: true } };
  return url === null ? { type: "text", text, ...style } : { type: "link", url, text, ...style };
}
