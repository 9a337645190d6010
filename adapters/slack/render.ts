import type { types } from "@slack/bolt";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Action, Block, Line, Reply } from "../../src/answers/reply.ts";
import { cleanReply, cut } from "./clean-reply.ts";
import { bold, escapeWords, writeLine } from "./write-line.ts";

/** What is posted: the blocks, and a text that says the same for notifications, screen readers and when blocks fail. */
export interface Rendered {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** Slack refuses messages whose blocks together pass about 13,200 characters, measured as JSON; not documented. */
const MOST_CHARACTERS = 12_000;
/** Slack takes 50. */
const MOST_BLOCKS = 45;
/** Slack takes 3,000 in a section. */
const LONGEST_SECTION = 2_900;
const LONGEST_HEADER = 150;
/** Slack takes 4,000 in a message that is changed. */
const LONGEST_TEXT = 3_900;
const LONGEST_BUTTON = 75;
const LONGEST_ACTION_ID = 255;
const MOST_BUTTONS = 25;
const EMPTY = "There is nothing to show.";

/** Begins the `action_id` of a button; the words that do the same when typed follow. */
export const COMMAND = "command:";

/** Lines that stand in one block of Slack; one that `joins` follows on a heading or a list when there is room. */
interface Chunk {
  readonly kind: "header" | "section" | "context";
  readonly lines: readonly string[];
  readonly joins: boolean;
  /** The block of the reply that it belongs to. */
  readonly block: Block;
}

/** A reply as Block Kit within Slack's limits. What does not fit is counted in its last line; nothing is dropped in silence. */
export function renderReply(reply: Reply): Rendered {
  const clean = cleanReply(reply);
  const chunks = clean.blocks.flatMap(chunksOf);
  const buttons = renderButtons(clean.blocks.flatMap((block) => (block.kind === "actions" ? block.actions : [])));
  const layOut = (shown: number): types.KnownBlock[] => {
    const left = countLeft(chunks, shown);
    return [...layOutChunks(chunks.slice(0, shown)), ...(left > 0 ? [context([moreLine(left)])] : []), ...buttons];
  };
  let shown = chunks.length;
  if (!fits(layOut(shown))) {
    let tooMany = chunks.length;
    shown = 0;
    while (tooMany - shown > 1) {
      const middle = Math.floor((shown + tooMany) / 2);
      if (fits(layOut(middle))) shown = middle;
      else tooMany = middle;
    }
    // A heading with nothing below it says nothing.
    while (shown > 0 && chunks[shown - 1]?.block.kind === "heading") shown -= 1;
  }
  return { text: renderText(clean), blocks: layOut(shown) };
}

const fits = (blocks: readonly types.KnownBlock[]): boolean =>
  blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length < MOST_CHARACTERS;

const moreLine = (count: number): string => `${count} more · ask “claims”`;

/** Blocks of the reply of which something is not shown. */
const countLeft = (chunks: readonly Chunk[], shown: number): number =>
  new Set(chunks.slice(shown).flatMap(({ block }) => (block.kind === "heading" ? [] : [block]))).size;

function chunksOf(block: Block): readonly Chunk[] {
  switch (block.kind) {
    case "title": {
      const text = replyText({ blocks: [block] });
      if (text !== "" && text.length <= LONGEST_HEADER) return [{ kind: "header", lines: [text], joins: false, block }];
      return chunk("section", block, breakLine(boldPhrases(block.line)));
    }
    case "note":
      return chunk("context", block, breakLine(writeLine(block.line)));
    case "progress":
      return chunk("context", block, [`${escapeWords(block.text)} … (${block.step} of ${block.steps})`]);
    case "heading":
      return chunk("section", block, breakLine(boldPhrases(block.line)));
    case "paragraph":
      return chunk("section", block, breakLine(writeLine(block.line)));
    case "item":
      return chunk("section", block, itemLines(block), true);
    case "disagreement":
      return chunk("section", block, disagreementLines(block));
    case "actions":
      return [];
  }
}

const boldPhrases = (line: Line): readonly string[] =>
  line.every(({ kind }) => kind === "text")
    ? [bold(replyText({ blocks: [{ kind: "heading", line }] }))]
    : writeLine(line);

function itemLines({ line, under }: Extract<Block, { kind: "item" }>): readonly string[] {
  if (under.length === 0) return breakLine(["• ", ...writeLine(line)]);
  return [...breakLine(writeLine(line)), ...under.flatMap((one) => breakLine(["    • ", ...writeLine(one)]))];
}

function disagreementLines(block: Extract<Block, { kind: "disagreement" }>): readonly string[] {
  return [
    ...breakLine([bold(`${block.number} · ${block.question}`), ` · ${escapeWords(block.label)}`]),
    ...block.sides.flatMap(({ label, statements }) => [
      ...breakLine([bold(label)]),
      ...statements.flatMap((line) => breakLine(["    • ", ...writeLine(line)])),
    ]),
    ...breakLine(["_Why:_ ", escapeWords(block.why)]),
  ];
}

/** A line as one string, or as several where it is longer than a section: broken between phrases, or between words. */
function breakLine(phrases: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let open = "";
  for (const piece of phrases.flatMap(breakPhrase)) {
    if (open.length + piece.length > LONGEST_SECTION) {
      lines.push(open);
      open = "";
    }
    open += piece;
  }
  // At the start of a line ">" would make a quotation of it.
  return [...lines, open].filter((line) => line.trim() !== "").map((line) => line.replace(/^\s*&gt;/, "›"));
}

/** Entities have no space in them, links are shorter than a section. */
const breakPhrase = (phrase: string): readonly string[] =>
  phrase.length <= LONGEST_SECTION ? [phrase] : (phrase.match(/.{1,2000}(?:\s|$)|[^&]{1,2000}|&\w+;|&/gsu) ?? []);

/** The lines of one block in as few chunks as hold them. */
function chunk(kind: Chunk["kind"], block: Block, lines: readonly string[], joins = false): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) chunks.push({ kind, block, lines: open, joins: joins && chunks.length === 0 });
    open = [];
  };
  for (const line of lines) {
    if (lengthOf(open) + line.length >= LONGEST_SECTION) close();
    open.push(line);
  }
  close();
  return chunks;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

const JOINED: ReadonlySet<Block["kind"] | undefined> = new Set(["heading", "item"] as const);

function layOutChunks(chunks: readonly Chunk[]): types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(section(open));
    open = [];
  };
  for (const [at, { kind, lines, joins, block }] of chunks.entries()) {
    const follows = joins && JOINED.has(chunks[at - 1]?.block.kind);
    if (!follows || lengthOf(open) + lengthOf(lines) > LONGEST_SECTION) close();
    if (block.kind === "heading" && blocks.length > 0) blocks.push({ type: "divider" });
    if (kind === "section") open.push(...lines);
    else blocks.push(kind === "header" ? header(lines.join(" ")) : context(lines));
  }
  close();
  return blocks;
}

const header = (text: string): types.HeaderBlock => ({
  type: "header",
  text: { type: "plain_text", text, emoji: false },
});

/** `verbatim`: addresses and names in the words are not made live. `expand`: nothing hides behind "see more". */
const section = (lines: readonly string[]): types.SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text: lines.join("\n"), verbatim: true },
  expand: true,
});

const context = (lines: readonly string[]): types.ContextBlock => ({
  type: "context",
  elements: [{ type: "mrkdwn", text: lines.join("\n"), verbatim: true }],
});

/** Pressing a button says its words. */
function renderButtons(actions: readonly Action[]): types.KnownBlock[] {
  const commands = new Map(actions.map(({ label, command }) => [`${COMMAND}${command}`, label]));
  const elements = [...commands]
    .filter(([id, label]) => id.length <= LONGEST_ACTION_ID && label !== "")
    .slice(0, MOST_BUTTONS)
    .map(([action_id, label]): types.Button => {
      const text = { type: "plain_text" as const, text: cut(label, LONGEST_BUTTON), emoji: false };
      return { type: "button", text, action_id };
    });
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}

/** All of it as text, whole lines of it as far as they fit. Slack makes links of addresses in it, so that none may stand there. */
function renderText(reply: Reply): string {
  const lines = replyText(reply)
    .split("\n")
    .flatMap((line) => breakLine([escapeWords(line).replaceAll("://", "∶//")]));
  if (lengthOf(lines) <= LONGEST_TEXT) return lines.join("\n") || EMPTY;
  const room = LONGEST_TEXT - moreLine(lines.length).length - 1;
  let shown = 0;
  for (let length = 0; length <= room; shown += 1) length += (lines[shown]?.length ?? room) + 1;
  shown -= 1;
  return [...lines.slice(0, shown), moreLine(lines.length - shown)].join("\n");
}
