import type { APIButtonComponentWithCustomId, APIFileComponent, APIMediaGalleryComponent } from "discord-api-types/v10";
import { cut } from "../../src/answers/clean-reply.ts";
import { replyText } from "../../src/answers/plain-text.ts";
import type { Block, Line, Reply } from "../../src/answers/reply.ts";
import { NO_PICTURES, type Pictures } from "../../src/chat/draw.ts";
import { renderButtons } from "./buttons.ts";
import { escapeWords } from "./escape.ts";
import type { Links } from "./links.ts";
import { renderFile, renderPicture } from "./pictures.ts";
import { writeLine } from "./write-line.ts";

/** The smallest parts of a reply, each whole in one message: a claim, a disagreement with its buttons, a line. */
export interface Chunk {
  /** Lines of Discord's markdown; "" with buttons alone. */
  readonly text: string;
  /** Of the text, in characters. */
  readonly length: number;
  readonly buttons: readonly APIButtonComponentWithCustomId[];
  /** A picture or a file; stands before the text. */
  readonly file: APIMediaGalleryComponent | APIFileComponent | null;
  /** How it clings to the chunk before it: "firm" is never parted from it while there is room, "loose" rather not. */
  readonly bond: "none" | "loose" | "firm";
  /** Begins after some room. */
  readonly apart: boolean;
  /** Says again what a list is about that goes on in another message; null for no list. */
  readonly continues: string | null;
  /** What is left out with it, for the count; null for what only introduces. */
  readonly thing: Block | Line | null;
}

/** Of one line; a message holds 4,000. */
const LONGEST_LINE = 1_700;
const LONGEST_CHUNK = 3_000;
/** The same in bytes: a message holds 9,000, its buttons among them. */
const HEAVIEST_CHUNK = 5_500;
const LONGEST_HEADING = 100;

/** A clean reply in chunks, in its order. */
export const chunksOf = (reply: Reply, links: Links, pictures: Pictures = NO_PICTURES): readonly Chunk[] =>
  reply.blocks.flatMap((block, at) => {
    const picture = block.kind === "picture" ? renderPicture(block, at, pictures) : null;
    if (picture) return [fileChunk(picture)];
    if (block.kind === "file") return [fileChunk(renderFile(block))];
    const [first, ...others] = blockChunks(block, links);
    const above = reply.blocks[at - 1]?.kind;
    if (!first) return [];
    // What a heading is over stands with it.
    const bond = first.bond === "none" && (above === "heading" || above === "title") ? "loose" : first.bond;
    return [{ ...first, bond }, ...others];
  });

const fileChunk = (file: NonNullable<Chunk["file"]>): Chunk => ({
  text: "",
  length: 0,
  buttons: [],
  file,
  bond: "loose",
  apart: false,
  continues: null,
  thing: null,
});

function blockChunks(block: Block, links: Links): readonly Chunk[] {
  const write = (line: Line) => writeLine(line, links, LONGEST_LINE);
  switch (block.kind) {
    case "title":
      return fill(write(block.line.map(bare)), { begin: "## ", thing: block, apart: false });
    case "note":
      return fill(write(block.line), { begin: "-# ", thing: block, apart: false });
    case "progress":
      return fill([`${escapeWords(block.text)} … (${block.step} of ${block.steps})`], {
        begin: "-# ",
        thing: block,
        apart: false,
      });
    case "heading":
      return fill(write(block.line.map(bare)), { begin: "### ", thing: null, apart: true });
    case "paragraph":
      return fill(write(block.line), { begin: "", thing: block, apart: false });
    case "item":
      return itemChunks(block, write);
    case "disagreement":
      return withButtons(fill(disagreementLines(block, write), { begin: "", thing: block, apart: true }), block);
    case "decided":
      return withButtons(
        fill(write([{ kind: "strong", text: block.question }, { kind: "text", text: " " }, ...block.line]), {
          begin: "",
          thing: block,
          apart: false,
        }),
        block,
      );
    // Shown as a file, or not at all.
    case "picture":
    case "file":
      return [];
    case "actions":
      return withButtons([], block);
  }
}

/** Headings are strong as they are. */
const bare = (phrase: Line[number]): Line[number] =>
  phrase.kind === "strong" || phrase.kind === "warning" ? { kind: "text", text: phrase.text } : phrase;

interface Filling {
  /** Before each line. */
  readonly begin: string;
  readonly thing: Chunk["thing"];
  readonly apart: boolean;
}

/** Lines in as few chunks as hold them. */
function fill(lines: readonly string[], { begin, thing, apart }: Filling): readonly Chunk[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    const longer = last === undefined ? null : `${last}\n${begin}${line}`;
    const fits = longer !== null && longer.length <= LONGEST_CHUNK && Buffer.byteLength(longer) <= HEAVIEST_CHUNK;
    if (fits) texts[texts.length - 1] = longer;
    else texts.push(`${begin}${line}`);
  }
  return texts.map((text, at) => ({
    text,
    length: text.length,
    buttons: [],
    file: null,
    bond: at === 0 ? "none" : "loose",
    apart: apart && at === 0,
    continues: null,
    thing,
  }));
}

/** A list: its lines may be parted, its first stays with what it stands under. */
function itemChunks({ line, under }: Extract<Block, { kind: "item" }>, write: (line: Line) => readonly string[]) {
  if (under.length === 0) return fill(listed(write(line)), { begin: "", thing: line, apart: false });
  const name = replyText({ blocks: [{ kind: "heading", line }] }).trim();
  const continues = `-# ${escapeWords(cut(name, LONGEST_HEADING))}, continued`;
  const [first = [], ...others] = under;
  return [
    ...fill([...write(line), ...listed(write(first))], { begin: "", thing: first, apart: false }),
    ...others.flatMap((one) => fill(listed(write(one)), { begin: "", thing: one, apart: false })),
  ].map((chunk, at): Chunk => (at === 0 ? chunk : { ...chunk, bond: "loose", continues }));
}

/** Discord gives a list its own margin. */
const listed = ([first, ...others]: readonly string[]): readonly string[] =>
  first === undefined ? [] : [`- ${first}`, ...others.map((line) => `  ${line}`)];

/** Only the question and its sides are strong, so that they are read first. */
function disagreementLines(
  block: Extract<Block, { kind: "disagreement" }>,
  write: (line: Line) => readonly string[],
): readonly string[] {
  return [
    ...write([
      { kind: "strong", text: `${block.number} · ${block.question}` },
      { kind: "text", text: ` · ${block.label}` },
    ]),
    ...block.sides.flatMap(({ label, statements }) => [
      ...write([{ kind: "strong", text: label }]),
      ...statements.flatMap((line) => listed(write(line.map(quietName)))),
    ]),
    ...write([
      { kind: "text", text: "Why: " },
      { kind: "text", text: block.why },
    ]).map((line) => `-# ${line}`),
  ];
}

const quietName = (phrase: Line[number]): Line[number] =>
  phrase.kind === "strong" ? { kind: "text", text: phrase.text } : phrase;

/** Buttons are pressed where what they are about is read. */
function withButtons(chunks: readonly Chunk[], { actions }: Extract<Block, { actions: unknown }>): readonly Chunk[] {
  const buttons = renderButtons(actions);
  const last = chunks.at(-1);
  if (buttons.length === 0) return chunks;
  if (!last)
    return [{ text: "", length: 0, buttons, file: null, bond: "firm", apart: false, continues: null, thing: null }];
  return [...chunks.slice(0, -1), { ...last, buttons }];
}
