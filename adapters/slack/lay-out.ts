import type { types } from "@slack/bolt";
import { countFitting } from "../../src/answers/pages.ts";
import { type Chunk, LONGEST_SECTION } from "./chunks.ts";
import type { Run } from "./runs.ts";
import { writeMrkdwn, writeRichText } from "./write-line.ts";

/** What a surface of Slack takes. */
export interface Room {
  readonly blocks: number;
  /** Of all blocks together, measured as JSON. */
  readonly characters: number;
}

type Lines = readonly (readonly Run[])[];

/** Chunks as Slack's blocks, those that join in one as long as there is room. */
export function layOut(chunks: readonly Chunk[]): readonly types.KnownBlock[] {
  const blocks: types.KnownBlock[] = [];
  let open: (readonly Run[])[] = [];
  let length = 0;
  const close = () => {
    if (open.length > 0) blocks.push(...writeLines(open));
    open = [];
    length = 0;
  };
  for (const [at, chunk] of chunks.entries()) {
    const { content, block } = chunk;
    if (!chunk.joins || !takesMore(chunks[at - 1]) || length + chunk.length > mostOf(chunk)) close();
    if (block.kind === "heading" && blocks.length > 0 && chunks[at - 1]?.block !== block)
      blocks.push({ type: "divider" });
    if (content.kind === "lines") {
      open.push(...content.lines);
      length += chunk.length;
    } else if (content.kind === "small") blocks.push(...content.lines.map(writeSmall));
    else if (content.kind === "header") blocks.push(header(content.text));
    else if (content.kind === "picture") blocks.push(content.image);
    else blocks.push(row(content.buttons));
  }
  close();
  return blocks;
}

/** A list that begins low in a section would be torn: it gets one of its own. */
const mostOf = ({ block, bond }: Chunk): number =>
  block.kind === "item" && block.under.length > 0 && bond === "none" ? LONGEST_SECTION / 2 : LONGEST_SECTION;

const takesMore = (chunk: Chunk | undefined): boolean =>
  chunk?.block.kind === "heading" || chunk?.block.kind === "item";

/** Exact lines of mrkdwn stand in sections, the others between them as rich text. */
function writeLines(lines: Lines): readonly types.KnownBlock[] {
  const written = lines.map((line) => ({ line, mrkdwn: writeMrkdwn(line) }));
  const blocks: types.KnownBlock[] = [];
  for (let at = 0; at < written.length; ) {
    const rich = written[at]?.mrkdwn === null;
    const end = written.findIndex(({ mrkdwn }, other) => other > at && (mrkdwn === null) !== rich);
    const same = written.slice(at, end < 0 ? undefined : end);
    if (rich) blocks.push(writeRichText(same.map(({ line }) => line)));
    else blocks.push(section(same.map(({ mrkdwn }) => mrkdwn ?? "").join("\n")));
    at += same.length;
  }
  return blocks;
}

function writeSmall(line: readonly Run[]): types.KnownBlock {
  const mrkdwn = writeMrkdwn(line);
  if (mrkdwn !== null) return context(mrkdwn);
  const [run, ...others] = line;
  const isPlain = run && others.length === 0 && run.look === "plain" && run.url === null;
  if (!isPlain) return writeRichText([line]);
  return { type: "context", elements: [{ type: "plain_text", text: run.text, emoji: false }] };
}

const header = (text: string): types.HeaderBlock => ({
  type: "header",
  text: { type: "plain_text", text, emoji: false },
});

/** `verbatim`: addresses and names in the words are not made live. `expand`: nothing hides behind "see more". */
const section = (text: string): types.SectionBlock => ({
  type: "section",
  text: { type: "mrkdwn", text, verbatim: true },
  expand: true,
});

const context = (text: string): types.ContextBlock => ({
  type: "context",
  elements: [{ type: "mrkdwn", text, verbatim: true }],
});

const row = (buttons: readonly types.Button[]): types.ActionsBlock => ({ type: "actions", elements: [...buttons] });

/** A line of our own in small print. */
export const small = (words: string): types.KnownBlock => writeSmall([{ text: words, look: "plain", url: null }]);

export const fits = (blocks: readonly types.KnownBlock[], room: Room): boolean =>
  blocks.length <= room.blocks && JSON.stringify(blocks).length < room.characters;

/** As many chunks from the first on as there is room for, then how many things are left out, then the buttons. */
export function layOutFitting(
  chunks: readonly Chunk[],
  buttons: readonly types.Button[],
  room: Room,
  more: (count: number) => string,
): readonly types.KnownBlock[] {
  const upTo = (shown: number): readonly types.KnownBlock[] => {
    const left = countLeft(chunks, shown);
    const counted = left > 0 ? [small(more(left))] : [];
    return [...layOut(chunks.slice(0, shown)), ...counted, ...(buttons.length > 0 ? [row(buttons)] : [])];
  };
  let shown = countFitting(chunks.length, (count) => fits(upTo(count), room));
  // Half a disagreement tells of one side only.
  while (shown > 0 && chunks[shown]?.bond === "firm") shown -= 1;
  // A heading with nothing below it says nothing.
  while (chunks[shown - 1]?.block.kind === "heading") shown -= 1;
  return upTo(shown);
}

/** Things of which something is not shown. */
const countLeft = (chunks: readonly Chunk[], shown: number): number =>
  new Set(
    chunks
      .slice(shown)
      .map(({ thing }) => thing)
      .filter((thing) => thing !== null),
  ).size;
