import type { types } from "@slack/bolt";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Block, Line, Reply } from "../../src/answers/reply.ts";
import { renderButtons } from "./buttons.ts";
import { type Images, NO_IMAGES, renderPicture } from "./pictures.ts";
import { bold, breakRuns, italic, type Links, lengthOf, plain, type Run, runsOf } from "./runs.ts";

/** Slack takes 3,000 in a section. */
export const LONGEST_SECTION = 2_900;
const LONGEST_HEADER = 150;

/** The smallest parts of a reply that are shown or left out: at most what one block of Slack holds. */
export interface Chunk {
  readonly content:
    | { readonly kind: "header"; readonly text: string }
    | { readonly kind: "lines"; readonly lines: readonly (readonly Run[])[] }
    | { readonly kind: "small"; readonly lines: readonly (readonly Run[])[] }
    | { readonly kind: "picture"; readonly image: types.ImageBlock }
    | { readonly kind: "buttons"; readonly buttons: readonly types.Button[] };
  /** Characters. */
  readonly length: number;
  /** How it clings to the chunk before it: "firm" is never parted from it, "loose" rather not. */
  readonly bond: "none" | "loose" | "firm";
  /** Follows in the same block of Slack when there is room. */
  readonly joins: boolean;
  /** What is left out with it, for the count; null for what only introduces. */
  readonly thing: Block | Line | null;
  /** The block of the reply that it belongs to. */
  readonly block: Block;
}

/** A clean reply in chunks, in its order. */
export function chunksOf(reply: Reply, links: Links, images: Images = NO_IMAGES): readonly Chunk[] {
  const chunks = reply.blocks.flatMap((block) =>
    block.kind === "picture" ? pictureChunks(block, images) : blockChunks(block, links),
  );
  return chunks.map((chunk, at) => {
    const { kind } = chunks[at - 1]?.block ?? {};
    // What a heading is over stands with it.
    return chunk.bond === "none" && (kind === "heading" || kind === "title") ? { ...chunk, bond: "loose" } : chunk;
  });
}

function blockChunks(block: Exclude<Block, { kind: "picture" }>, links: Links): readonly Chunk[] {
  switch (block.kind) {
    case "title": {
      const text = replyText({ blocks: [block] }).trim();
      if (text === "") return [];
      if (text.length > LONGEST_HEADER) return fill(block, "lines", boldLines(block.line, links), block);
      return [
        { content: { kind: "header", text }, length: text.length, bond: "none", joins: false, thing: block, block },
      ];
    }
    case "note":
      return fill(block, "small", lines(runsOf(block.line, links)), block);
    case "progress":
      return fill(block, "small", lines([plain(`${block.text} … (${block.step} of ${block.steps})`)]), block);
    case "heading":
      return fill(block, "lines", boldLines(block.line, links), null);
    case "paragraph":
      return fill(block, "lines", lines(runsOf(block.line, links)), block);
    case "item":
      return itemChunks(block, links);
    case "disagreement":
      return [
        ...fill(block, "lines", disagreementLines(block, links), block).map(clinging),
        ...buttonChunks(block, block),
      ];
    case "decided":
      return [
        ...fill(block, "lines", lines([bold(block.question), plain(" "), ...runsOf(block.line, links)]), block).map(
          clinging,
        ),
        ...buttonChunks(block, block),
      ];
    case "actions":
      return buttonChunks(block, null);
    // It stands in a message of its own.
    case "file":
      return [];
  }
}

function pictureChunks(block: Extract<Block, { kind: "picture" }>, images: Images): readonly Chunk[] {
  const image = renderPicture(block, images);
  return image
    ? [{ content: { kind: "picture", image }, length: 0, bond: "loose", joins: false, thing: null, block }]
    : [];
}

const clinging = (chunk: Chunk, at: number): Chunk => (at === 0 ? chunk : { ...chunk, bond: "firm" });

const lines = (runs: readonly Run[]) => breakRuns(runs, LONGEST_SECTION);

const boldLines = (line: Line, links: Links) =>
  lines(
    line.every(({ kind }) => kind === "text") ? runsOf(line, links).map(({ text }) => bold(text)) : runsOf(line, links),
  );

const bullet = (line: Line, links: Links) => lines([plain("    • "), ...runsOf(line, links)]);

/** Each of its lines can be left out for itself; the first stays with what it stands under. */
function itemChunks(block: Extract<Block, { kind: "item" }>, links: Links): readonly Chunk[] {
  const { line, under } = block;
  const joined = (chunk: Chunk): Chunk => ({ ...chunk, joins: true });
  if (under.length === 0) return fill(block, "lines", lines([plain("• "), ...runsOf(line, links)]), line).map(joined);
  const [first = [], ...others] = under;
  return [
    ...fill(block, "lines", [...lines(runsOf(line, links)), ...bullet(first, links)], first).map(clinging),
    ...others.flatMap((one) =>
      fill(block, "lines", bullet(one, links), one).map((chunk): Chunk => ({ ...chunk, bond: "loose" })),
    ),
  ].map(joined);
}

/** Only the question and its sides are bold, so that they are read first. */
function disagreementLines(block: Extract<Block, { kind: "disagreement" }>, links: Links) {
  return [
    ...lines([bold(`${block.number} · ${block.question}`), plain(` · ${block.label}`)]),
    ...block.sides.flatMap(({ label, statements }) => [
      ...lines([bold(label)]),
      ...statements.flatMap((line) => bullet(line.map(quietName), links)),
    ]),
    ...lines([italic(`Why: ${block.why}`)]),
  ];
}

const quietName = (phrase: Line[number]): Line[number] =>
  phrase.kind === "strong" ? { kind: "text", text: phrase.text } : phrase;

function buttonChunks(block: Extract<Block, { actions: unknown }>, thing: Block | null): readonly Chunk[] {
  const buttons = renderButtons(block.actions);
  if (buttons.length === 0) return [];
  return [{ content: { kind: "buttons", buttons }, length: 0, bond: "firm", joins: false, thing, block }];
}

/** Lines in as few chunks as hold them. */
function fill(
  block: Block,
  kind: "lines" | "small",
  all: readonly (readonly Run[])[],
  thing: Chunk["thing"],
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let open: (readonly Run[])[] = [];
  let length = 0;
  const close = () => {
    if (open.length === 0) return;
    const bond = chunks.length === 0 ? "none" : "loose";
    chunks.push({ content: { kind, lines: open }, length, bond, joins: false, thing, block });
    open = [];
    length = 0;
  };
  for (const line of all) {
    const size = lengthOf(line) + 1;
    if (length + size > LONGEST_SECTION) close();
    open.push(line);
    length += size;
  }
  close();
  return chunks;
}
